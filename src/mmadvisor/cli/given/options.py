"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer

from mmadvisor.cli.given.completion import keys_of_answers, program_ids, weekdays, zones

FORM = typer.Option("--format", "-f", help="Form of the output.")
FORM_OF_FILE = typer.Option("--format", "-f", help="Form of the output, if no file's ending tells.")

ProgramId = Annotated[
    list[str],
    typer.Argument(metavar="ID", help="Its id, or words of its title: big data.", autocompletion=program_ids),
]
Accessible = Annotated[
    bool, typer.Option("--accessible", help="Numbered questions on plain lines; also by ACCESSIBLE=1.")
]
NoSave = Annotated[bool, typer.Option("--no-save", help="Keep no answers on this machine.")]
CatalogFolder = Annotated[
    Path | None, typer.Option(metavar="DIR", envvar="MMADVISOR_CATALOG", help="Use this catalog folder instead.")
]
ExtendFolder = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Add the programs of this folder to the catalog.")
]
AsOf = Annotated[str | None, typer.Option(metavar="YYYY-MM", help="Use the catalog as it was known in this month.")]
NoNotes = Annotated[bool, typer.Option("--no-notes", help="Leave out what you noted yourself.")]
Force = Annotated[bool, typer.Option("--force", help="Replace existing files.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead.")]
Full = Annotated[bool, typer.Option("--full", help="The long form: all reasons and what was left out.")]
Codes = Annotated[bool, typer.Option("--codes", help="Show the code of the rule behind each sentence.")]
Start = Annotated[
    str | None, typer.Option(metavar="DATE", help="First day of the plan; else that of your answers, or next Monday.")
]
Today = Annotated[str | None, typer.Option(metavar="DATE", help="Reckon as if this were today.")]
Parallel = Annotated[bool, typer.Option("--parallel", help="Plan two courses at once where your hours carry both.")]


class Answers(NamedTuple):
    """Where the answers of a learner come from; `app.py` makes an option of each part, here and below."""

    profile: Annotated[
        Path | None, typer.Option("--profile", "-p", metavar="FILE", help="Answers from a YAML or JSON file.")
    ] = None
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            "-s",
            metavar="KEY=VALUE",
            help="Set one answer; can be repeated. Example: hours_per_week=8",
            autocompletion=keys_of_answers,
        ),
    ] = None
    code: Annotated[
        str | None, typer.Option("--code", "-c", metavar="CODE", help="Answers from the code that the quiz printed.")
    ] = None


class Edition(NamedTuple):
    """Which catalog is used, and as it was known when."""

    catalog: CatalogFolder = None
    extend: ExtendFolder = None
    as_of: AsOf = None
    no_notes: NoNotes = False


class Trials(NamedTuple):
    """How many ways to weigh the wishes are tried, and which."""

    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="Seed of the draws; same seed, same result.")] = 1
    draws: Annotated[int, typer.Option(min=100, max=1_000_000, help="How many ways to weigh the wishes are tried.")] = (
        10_000
    )


class Blocks(NamedTuple):
    """When to study, for the blocks of a calendar."""

    days: Annotated[
        str | None,
        typer.Option(metavar="DAYS", help="Days of study in the calendar, as mon,wed,sat.", autocompletion=weekdays),
    ] = None
    at: Annotated[
        str | None, typer.Option("--from", metavar="TIME", help="When a day's study starts; 19:00 by default.")
    ] = None
    zone: Annotated[
        str | None,
        typer.Option(metavar="ZONE", help="Time zone of the blocks; this machine's by default.", autocompletion=zones),
    ] = None
    alarm: Annotated[int | None, typer.Option(metavar="MINUTES", min=0, max=1440, help="Alarm before each block.")] = (
        None
    )


NOTHING_PASSES = 4
"""Exit code when no program passes the gates; the advice is there all the same."""


Shape = Literal["text", "json"]
"""Forms of what is shown: for people, or for programs."""
TableShape = Literal["text", "json", "csv"]
"""Forms of what is also a table."""
ShapeOption = Annotated[Shape, FORM]
TableShapeOption = Annotated[TableShape, FORM]


class AdviceFormat(StrEnum):
    """Forms of an advice on standard output."""

    text = "text"
    json = "json"
    markdown = "md"
    csv = "csv"
    html = "html"
    pdf = "pdf"
    ics = "ics"


WITH_COMPARISON = frozenset({AdviceFormat.html, AdviceFormat.pdf, AdviceFormat.markdown})
"""Forms of a report; in the long one the first place stands beside a degree."""
WITH_PLAN = WITH_COMPARISON | {AdviceFormat.ics}
"""Forms that plan the first place."""

Form = Annotated[AdviceFormat | None, FORM_OF_FILE]
