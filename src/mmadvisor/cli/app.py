"""The commands, in the order in which help lists them."""

from typing import Annotated, Any

import typer

from mmadvisor import __version__
from mmadvisor.cli.groups import Commands, GroupedCommands, Place

FIND_OUT = "Find out"
LOOK_CLOSER = "Look closer"
TAKE_ALONG = "Take along"
FOR_KEEPERS = "For offices and keepers of the catalog"

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


class OwnCommands(GroupedCommands):
    """The commands of the table above."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - typer's own
        super().__init__(**settings | {"commands": Commands(COMMANDS)})


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
