"""`catalog`: for who keeps the catalog."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mmadvisor.cli.commands.catalog_adopt import adopt
from mmadvisor.cli.commands.catalog_export import export
from mmadvisor.cli.commands.catalog_format import format_files
from mmadvisor.cli.commands.catalog_new import new
from mmadvisor.cli.commands.catalog_sources import sources
from mmadvisor.cli.commands.catalog_stale import stale
from mmadvisor.cli.commands.catalog_stats import stats
from mmadvisor.cli.given.completion import schema_names

if TYPE_CHECKING:
    from mmadvisor.problems import Problem

catalog = typer.Typer(
    help="For who keeps the catalog: check it, add to it, look again.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

CheckFormat = Literal["text", "github"]
"""Forms of problems."""


@catalog.command("check")
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", envvar="MMADVISOR_CATALOG", help="Catalog folder; else the built-in one."),
    ] = None,
    form: Annotated[CheckFormat, typer.Option("--format", "-f", help="Form of the problems.")] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
) -> None:
    """Check a catalog, and print every problem with its place."""
    from mmadvisor.cli.output import print_text, say
    from mmadvisor.errors import counted
    from mmadvisor.examining import examine
    from mmadvisor.loading import COMPILED, built_in, folder_in_use
    from mmadvisor.problems import errors_among

    if folder is None and COMPILED.is_file():
        print_text(
            f"The built-in catalog was checked when it was built: {len(built_in().programs)} programs, no problems."
        )
        return
    catalog, problems = examine(*folder_in_use(folder))
    for problem in problems:
        print_text(problem_line(problem, form))
    if catalog is not None and not problems:
        print_text(f"{counted(len(catalog.programs), 'program')}, no problems.")
        return
    errors = len(errors_among(problems))
    kinds = ((errors, "error"), (len(problems) - errors, "warning"))
    found = " and ".join(counted(number, kind) for number, kind in kinds if number)
    say(f"{found} in {counted(len({problem.path for problem in problems}), 'file')}.")
    if errors or strict:
        raise typer.Exit(1)


catalog.command("format")(format_files)


def problem_line(problem: "Problem", form: CheckFormat) -> str:
    """Return a problem as a line of text, or as an annotation for GitHub."""
    if form == "text":
        return str(problem)
    path = for_github(problem.path).replace(":", "%3A").replace(",", "%2C")
    hint = f" ({problem.hint})" if problem.hint else ""
    message = for_github(f"{problem.code} {problem.message}{hint}")
    return f"::{problem.severity} file={path},line={problem.line},col={problem.column}::{message}"


def for_github(text: str) -> str:
    """Return text in which GitHub reads no escape of its own."""
    return text.replace("%", "%25")


for command in (new, adopt, stats, stale, sources, export):
    catalog.command()(command)


@catalog.command("schema")
def schema(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="What to describe.", autocompletion=schema_names)
    ] = "advice",
) -> None:
    """Print the JSON Schema of an output or of an input file.

    Editors complete and check YAML files by it. For outputs: advice, list, plan. For inputs: profile; program, about,
    fields, institutions, occupations, refreshers, degrees, evidence, freshness, questionnaire, math_check, advisers,
    currencies, organizations, exceptions; and of the rules gates, caps, cautions, criterion, verdict, weights,
    assumptions.

    Example: mmadvisor catalog schema program > program.schema.json
    """
    from mmadvisor.cli.given.names import name_given
    from mmadvisor.cli.output import put_json
    from mmadvisor.loading import schemas

    found = schemas()
    put_json(found[name_given("NAME", name, found)].read_bytes())
