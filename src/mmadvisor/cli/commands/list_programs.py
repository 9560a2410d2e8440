"""`list`: programs of the catalog with filters."""

import math
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from mmadvisor.cli import options

if TYPE_CHECKING:
    from mmadvisor.model.catalog import Index
    from mmadvisor.report.summary import Summary

TITLE = "title"
Names = list[str] | None
Limit = float | None


def list_programs(
    text: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]...", help="Words in id, title or provider.")
    ] = None,
    field: Annotated[Names, typer.Option("--field", help="Field of study; can be repeated.")] = None,
    platform: Annotated[Names, typer.Option("--platform", help="edX, MITx Online, Coursera, FutureLearn, own.")] = None,
    provider: Annotated[str, typer.Option("--provider", help="Part of the provider's name.")] = "",
    credential: Annotated[Names, typer.Option("--credential", help="MicroMasters, Degree, ...")] = None,
    status: Annotated[Names, typer.Option("--status", help="open, unknown, unlisted or retired.")] = None,
    country: Annotated[Names, typer.Option("--country", help="Country of the provider, for example US.")] = None,
    language: Annotated[Names, typer.Option("--language", help="Language of instruction, for example es.")] = None,
    max_cost: Annotated[Limit, typer.Option("--max-cost", min=0, callback=limit, help="Highest price in US dollars.")] = None,
    max_hours: Annotated[Limit, typer.Option("--max-hours", min=0, callback=limit, help="Most hours a week.")] = None,
    max_months: Annotated[Limit, typer.Option("--max-months", min=0, callback=limit, help="Most months.")] = None,
    math_at_most: Annotated[str | None, typer.Option("--math-at-most", help="Highest math on entry.")] = None,
    with_credit: Annotated[bool, typer.Option("--with-credit", help="A degree is known to take it.")] = False,
    include_unknown: Annotated[
        bool, typer.Option("--include-unknown", help="Keep programs whose figure is not known.")
    ] = False,
    fields: Annotated[bool, typer.Option("--fields", help="List the fields instead of programs.")] = False,
    sort: Annotated[str, typer.Option("--sort", help="title, provider, status, cost, hours, months or math.")] = TITLE,
    form: Annotated[options.ListFormat | None, typer.Option("--format", "-f", help="Form of the output.")] = None,
    output: options.Output = None,
    force: options.Force = False,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """List programs, with filters. A ? means that nobody was found to say it.

    Example: mmadvisor list --field data-science --status open --max-cost 1500
    """
    from mmadvisor.cli.output import say
    from mmadvisor.loading import load
    from mmadvisor.model.program import Credential, MathLevel, Platform, StatusValue
    from mmadvisor.report.filters import SORTS, Filters, apply_filters
    from mmadvisor.report.summary import summarize

    index, _ = load(catalog, extend)
    if fields:
        print_fields(index)
        return
    filters = Filters(
        text=" ".join(text or ()),
        fields=known("--field", field, index.fields),
        platforms=known("--platform", platform, get_args(Platform)),
        provider=provider,
        credentials=known("--credential", credential, get_args(Credential)),
        statuses=known("--status", status, get_args(StatusValue)),
        countries=[code.upper() for code in known("--country", country, None)],
        languages=[code.lower() for code in known("--language", language, None)],
        most_cost=max_cost,
        most_hours=max_hours,
        most_months=max_months,
        most_math=math_at_most and one("--math-at-most", math_at_most, get_args(MathLevel)),
        with_credit=with_credit,
    )
    order = one("--sort", sort, SORTS)
    rows = [summarize(index, program) for program in index.catalog.programs]
    found = apply_filters(rows, filters, keep_unknown=include_unknown)
    found.rows.sort(key=lambda row: (SORTS[order](row), row.title.casefold(), row.id))
    deliver(found.rows, form, output, force=force)
    say(f"{len(found.rows)} of {len(rows)} programs.{left_out(found.unknown, kept=include_unknown)}")


def known(option: str, names: Names, choices: Iterable[str] | None) -> list[str]:
    """Return names from a repeatable option, commas split, each in the spelling of its closed list.

    Raises:
        UsageProblem: A name is not on the list.
    """
    from mmadvisor.errors import UsageProblem, did_you_mean, quote

    words = [word.strip() for name in names or () for word in name.split(",") if word.strip()]
    if choices is None:
        return words
    spelled = {choice.casefold(): choice for choice in choices}
    for word in words:
        if word.casefold() not in spelled:
            hint = did_you_mean(word, spelled.values()) or f"one of {', '.join(spelled.values())}"
            raise UsageProblem(f"{option}: there is no {quote(word)} ({hint})")
    return [spelled[word.casefold()] for word in words]


def one(option: str, name: str, choices: Collection[str]) -> str:
    """Return the one name that an option takes.

    Raises:
        UsageProblem: There is none, or several.
    """
    from mmadvisor.errors import UsageProblem, quote

    found = known(option, [name], choices)
    if len(found) != 1:
        raise UsageProblem(f"{option} takes one name, not {quote(name)}: one of {', '.join(choices)}")
    return found[0]


def limit(value: float | None) -> float | None:
    """Return a limit.

    Raises:
        BadParameter: It is no number that anything could be compared with.
    """
    if value is not None and math.isnan(value):
        raise typer.BadParameter("nan is not a number")
    return value


def left_out(unknown: Counter[str], *, kept: bool) -> str:
    """Say what the filters could not judge."""
    if not unknown:
        return ""
    parts = ", ".join(f"{name} of {number}" for name, number in unknown.most_common())
    if kept:
        return f" Not known, and kept: {parts}."
    return f" Left out because it is not known: {parts}. --include-unknown keeps them."


def print_fields(index: "Index") -> None:
    """List the fields with the number of programs in each."""
    from mmadvisor.cli.output import put

    count = Counter(field for row in index.catalog.programs for field in (row.fields.primary, *row.fields.also))
    put("\n".join(f"{field.id}\t{field.label}\t{count[field.id]}" for field in index.catalog.fields.fields))


def deliver(rows: list["Summary"], form: options.ListFormat | None, output: Path | None, *, force: bool) -> None:
    """Print the list, or write it to a file."""
    from mmadvisor.cli.output import put, wants_plain, write_file
    from mmadvisor.report import list_text

    if form is None:
        endings = {".json": "json", ".csv": "csv", ".md": "md", ".tsv": "tsv"}
        name = endings.get(output.suffix.lower(), "tsv") if output else "tsv" if wants_plain() else "table"
        form = options.ListFormat(name)
    if form is options.ListFormat.table and output is None:
        from mmadvisor.cli.papers import on_paper

        on_paper(lambda paper: list_text.write(rows, paper))
        return
    content = rendered(rows, form)
    if output is None:
        put(content.decode("utf-8").removeprefix("\ufeff"))
    else:
        write_file(output, content, force=force)


def rendered(rows: list["Summary"], form: options.ListFormat) -> bytes:
    """Return the list in a form, as bytes of a file."""
    from mmadvisor.report import list_text

    if form is options.ListFormat.json:
        from mmadvisor.report import json_report

        return json_report.render(rows)
    if form is options.ListFormat.csv:
        from mmadvisor.report.csv_report import rows_as_csv

        return rows_as_csv(list_text.COLUMNS, [list_text.flat(row) for row in rows])
    if form is options.ListFormat.markdown:
        return list_text.markdown(rows).encode()
    return list_text.tab_separated(rows).encode()
