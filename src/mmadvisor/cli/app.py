"""The commands, in the order in which help lists them."""

from typing import Annotated

import typer

from mmadvisor import __version__
from mmadvisor.cli.commands import (
    ask,
    batch,
    catalog,
    compare,
    diff,
    list_programs,
    math,
    method,
    note,
    plan,
    quiz,
    recommend,
    report,
    show,
    what_if,
    why,
)
from mmadvisor.cli.groups import GroupedCommands

FIND_OUT = "Find out"
LOOK_CLOSER = "Look closer"
TAKE_ALONG = "Take along"
FOR_KEEPERS = "For offices and keepers of the catalog"

app = typer.Typer(
    help="Should you study a MicroMasters, and which one? Sourced advice, on your own machine.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    cls=GroupedCommands,
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


app.command("quiz", rich_help_panel=FIND_OUT)(quiz.quiz)
app.command("math", rich_help_panel=FIND_OUT)(math.math)
app.command("recommend", rich_help_panel=FIND_OUT)(recommend.recommend)
app.command("list", rich_help_panel=LOOK_CLOSER)(list_programs.list_programs)
app.command("show", rich_help_panel=LOOK_CLOSER)(show.show)
app.command("why", rich_help_panel=LOOK_CLOSER)(why.why)
app.command("compare", rich_help_panel=LOOK_CLOSER)(compare.compare)
app.command("what-if", rich_help_panel=LOOK_CLOSER)(what_if.what_if)
app.command("plan", rich_help_panel=LOOK_CLOSER)(plan.plan)
app.command("note", rich_help_panel=LOOK_CLOSER)(note.note)
app.command("report", rich_help_panel=TAKE_ALONG)(report.report)
app.command("export", hidden=True)(report.report)
app.command("ask", rich_help_panel=TAKE_ALONG)(ask.ask)
app.command("diff", rich_help_panel=TAKE_ALONG)(diff.diff)
app.command("batch", rich_help_panel=FOR_KEEPERS)(batch.batch)
app.command("method", rich_help_panel=FOR_KEEPERS)(method.method)
app.add_typer(catalog.app, name="catalog", rich_help_panel=FOR_KEEPERS)
