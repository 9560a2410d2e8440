"""The commands, in the order in which help lists them: imported when asked for, grouped by what one wants to do."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from importlib import import_module
from inspect import Parameter, Signature, signature
from itertools import chain
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup

from mmadvisor import __version__

LONGEST = 80
FIND_OUT = "Find out"
LOOK_CLOSER = "Look closer"
TAKE_ALONG = "Take along"
FOR_KEEPERS = "For offices and keepers of the catalog"


class Place(NamedTuple):
    """A file of `commands/`, in which a function or a group of the same name stands, and the panel that lists it."""

    file: str
    panel: str
    hidden: bool = False


COMMANDS = {
    "quiz": Place("quiz", FIND_OUT),
    "math": Place("math", FIND_OUT),
    "recommend": Place("recommend", FIND_OUT),
    "list": Place("list_programs", LOOK_CLOSER),
    "show": Place("show", LOOK_CLOSER),
    "why": Place("why", LOOK_CLOSER),
    "compare": Place("compare", LOOK_CLOSER),
    "what-if": Place("what_if", LOOK_CLOSER),
    "plan": Place("plan", LOOK_CLOSER),
    "note": Place("note", LOOK_CLOSER),
    "report": Place("report", TAKE_ALONG),
    "export": Place("report", TAKE_ALONG, hidden=True),
    "ask": Place("ask", TAKE_ALONG),
    "diff": Place("diff", TAKE_ALONG),
    "batch": Place("batch", FOR_KEEPERS),
    "method": Place("method", FOR_KEEPERS),
    "catalog": Place("catalog", FOR_KEEPERS),
}


class Commands(Mapping[str, Any]):
    """Commands by name, in the order of the table, each imported and built when asked for: no run pays for others."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - typer has no public names for them
        return built(name, COMMANDS[name])

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


@cache
def built(name: str, place: Place) -> Any:  # noqa: ANN401 - as above
    """Import a command or a group of commands, and build it."""
    found = getattr(import_module(f"mmadvisor.cli.commands.{place.file}"), place.file)
    alone = typer.Typer(rich_markup_mode=None)
    if isinstance(found, typer.Typer):
        alone.add_typer(found, name=name, rich_help_panel=place.panel)
    else:
        alone.command(name, hidden=place.hidden, rich_help_panel=place.panel)(spread_options(found))
    return typer.main.get_group(alone).commands[name]


def spread_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command in which each part of a record of options is an option of its own, as typer wants it."""
    wanted = signature(command).parameters.values()
    records = {each.name: each.annotation for each in wanted if hasattr(each.annotation, "_fields")}

    @wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401 - whatever the options hold
        for name, record in records.items():
            given[name] = record(*(given.pop(part) for part in record._fields))
        command(**given)

    parts = (signature(records[each.name]).parameters.values() if each.name in records else [each] for each in wanted)
    shown = [part.replace(kind=Parameter.KEYWORD_ONLY) for part in chain.from_iterable(parts)]
    run.__signature__ = Signature(shown)  # type: ignore[attr-defined] # what typer asks for
    return run


class OwnCommands(TyperGroup):
    """The commands of the table above; help lists them under the panel of each, in the order of the table."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - as above
        super().__init__(**settings | {"commands": Commands()})

    def format_commands(self, _: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
        """Write the commands, one section for each panel."""
        panels: dict[str, list[tuple[str, str]]] = {}
        for name, place in COMMANDS.items():
            if not place.hidden:
                panels.setdefault(place.panel, []).append((name, self.commands[name].get_short_help_str(LONGEST)))
        for panel, rows in panels.items():
            with formatter.section(panel):
                formatter.write_dl(rows)


app = typer.Typer(
    help="Should you study a MicroMasters, and which one? Sourced advice, on your own machine.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    cls=OwnCommands,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def print_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"mmadvisor {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """Start the quiz, or show the saved answer; a command does one thing."""
    del version
    if context.invoked_subcommand is None:
        from mmadvisor.cli.start import start  # noqa: PLC0415 - a command needs none of it

        start()
