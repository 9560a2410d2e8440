"""The manual page, made from the help of every command. `make golden` writes it anew.

Our own, as click-man reads the click that typer no longer stands on.
"""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

import typer

from mmadvisor import __version__
from mmadvisor.cli.app import app

NAME = "mmadvisor"
LONGEST = 68
"""Signs of a line; escapes make it longer."""
AROUND = (
    (
        "EXIT STATUS",
        (
            ("0", "Done."),
            ("1", "Input or data are wrong."),
            ("2", "The command line is wrong."),
            ("3", "A bug; a log is left, and the message names it."),
            ("4", "No program passes; the advice says why."),
            ("130", "It was stopped by Ctrl-C."),
        ),
    ),
    (
        "ENVIRONMENT",
        (
            ("MMADVISOR_CATALOG", "Catalog folder to use instead of the built-in one, as --catalog."),
            ("ACCESSIBLE", "Where it is 1, questions are numbered and on plain lines, as by --accessible."),
            ("NO_COLOR", "Where it is set, nothing is bold or in color."),
            ("MANPAGER, PAGER", "What shows long texts."),
        ),
    ),
)
"""What no help says; titles, and names with what they mean."""


def render(date: str) -> bytes:
    """Return the page in the language of man(7)."""
    root = typer.main.get_command(app)
    top = typer.Context(root, info_name=NAME, **root.context_settings)
    about = str(root.help)
    lines = [
        f'.TH {NAME.upper()} 1 {date} "{NAME} {__version__}" "User Commands"',
        ".SH NAME",
        f"{NAME} \\- {escaped(about.partition('?')[0])}?",
        ".SH SYNOPSIS",
        f".B {NAME}",
        "[COMMAND] [OPTIONS] [ARGUMENTS]",
        ".SH DESCRIPTION",
        *filled(about),
        *filled("Without a command it starts the quiz, or shows the saved answer."),
        ".SH OPTIONS",
        *parameters(top, top.command.get_params(top)),
        ".SH COMMANDS",
        *(line for context in leaves(top) for line in command(context)),
    ]
    for title, rows in AROUND:
        lines += [f".SH {title}", *(line for row in rows for line in item(*row))]
    return ("\n".join(lines) + "\n").encode("ascii")


def leaves(context: Any) -> Iterator[Any]:  # noqa: ANN401 - typer has no public names for them
    """Yield the context of every command that help lists, in its order; groups give theirs."""
    for name, inside in getattr(context.command, "commands", {}).items():
        if not inside.hidden:
            within = typer.Context(inside, parent=context, info_name=name)
            if not hasattr(inside, "commands") or inside.invoke_without_command:
                yield within
            yield from leaves(within)


def command(context: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield the part on one command: how it is typed, what it does, what it takes."""
    yield f".SS {escaped(' '.join((context.command_path, *context.command.collect_usage_pieces(context))))}"
    for number, text in enumerate((context.command.help or "").split("\n\n")):
        yield from [".PP"] * (number > 0)
        yield from filled(text)
    yield from parameters(context, context.command.params)


def parameters(context: Any, each: Iterable[Any]) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield arguments and options, each with its help."""
    for row in (one.get_help_record(context) for one in each):
        if row is not None:
            yield from item(*row)


def item(name: str, text: str) -> list[str]:
    """Return one item of a list."""
    return [".TP", f"\\fB{escaped(name)}\\fR", *filled(text)]


def filled(text: str) -> list[str]:
    """Return a text in lines of the usual length."""
    return [escaped(line) for line in wrap(" ".join(text.split()), LONGEST, break_on_hyphens=False)]


def escaped(line: str) -> str:
    """Return a line in which nothing is a request of the language, and dashes can be copied."""
    safe = line.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe
