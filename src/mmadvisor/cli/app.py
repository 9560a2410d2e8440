"""The commands, in the order in which help lists them."""

from typing import Annotated

import typer

from mmadvisor import __version__
from mmadvisor.cli.commands import (
    batch,
    catalog,
    compare,
    diff,
    export,
    list_programs,
    math,
    method,
    plan,
    quiz,
    recommend,
    show,
    why,
)

app = typer.Typer(
    help="Should you study a MicroMasters, and which one? Sourced advice, on your own machine.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def print_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"mmadvisor {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """Options of the program itself."""
    del version


app.command("quiz")(quiz.quiz)
app.command("math")(math.math)
app.command("recommend")(recommend.recommend)
app.command("list")(list_programs.list_programs)
app.command("show")(show.show)
app.command("why")(why.why)
app.command("compare")(compare.compare)
app.command("plan")(plan.plan)
app.command("diff")(diff.diff)
app.command("export")(export.export)
app.command("batch")(batch.batch)
app.command("method")(method.method)
app.add_typer(catalog.app, name="catalog")
