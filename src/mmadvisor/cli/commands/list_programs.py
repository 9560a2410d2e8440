"""`list`: programs of the catalog with filters."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from mmadvisor.cli.given import options
from mmadvisor.cli.given.completion import field_ids, names_of
from mmadvisor.cli.given.names import comparable, name_given, names_given

if TYPE_CHECKING:
    from mmadvisor.model.catalog import Index
    from mmadvisor.model.listing import Summary

FIT = "fit"
ListFormat = Literal["table", "tsv", "json", "csv", "md"]
FORMATS: dict[str, ListFormat] = {".tsv": "tsv", ".json": "json", ".csv": "csv", ".md": "md", ".txt": "table"}
Names = list[str] | None


def option_of(kind: str, metavar: str, says: str) -> Any:  # noqa: ANN401 - typer's own
    """Return an option that takes names of a closed list."""
    return typer.Option(metavar=metavar, help=says, autocompletion=names_of(kind))


def limit_of(unit: str, says: str) -> Any:  # noqa: ANN401 - typer's own
    """Return an option that takes a number."""
    return typer.Option(metavar=unit, min=0, callback=comparable, help=says)


MATH = option_of(
    "math", "LEVEL", "Highest math on entry: none, algebra, statistics, calculus, linear-algebra or proof-based."
)
SORT = option_of("order", "ORDER", "fit (with answers), title, provider, status, cost, hours, months or math.")


def list_programs(
    *,
    text: Annotated[Names, typer.Argument(metavar="[TEXT]...", help="Words in id, title or provider.")] = None,
    field: Annotated[
        Names, typer.Option(metavar="FIELD", help="Field of study; can be repeated.", autocompletion=field_ids)
    ] = None,
    platform: Annotated[Names, option_of("platform", "NAME", "edX, MITx Online, Coursera, FutureLearn, own.")] = None,
    provider: Annotated[str, typer.Option(metavar="NAME", help="Part of the provider's name.")] = "",
    credential: Annotated[Names, option_of("credential", "KIND", "MicroMasters, Degree, ...")] = None,
    status: Annotated[Names, option_of("status", "STATUS", "open, unknown, unlisted or retired.")] = None,
    country: Annotated[Names, option_of("country", "CODE", "Country of the provider, for example US.")] = None,
    language: Annotated[Names, option_of("language", "CODE", "Language of instruction, for example es.")] = None,
    max_cost: Annotated[float | None, limit_of("USD", "Highest price in US dollars.")] = None,
    max_hours: Annotated[float | None, limit_of("HOURS", "Most hours a week.")] = None,
    max_months: Annotated[float | None, limit_of("MONTHS", "Most months.")] = None,
    math_at_most: Annotated[str | None, MATH] = None,
    with_credit: Annotated[bool, typer.Option("--with-credit", help="A degree is known to take it.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Also programs that ended or may take no learners any more.")
    ] = False,
    include_unknown: Annotated[
        bool, typer.Option("--include-unknown", help="Keep programs whose figure is not known.")
    ] = False,
    fields: Annotated[bool, typer.Option("--fields", help="List the fields instead of programs.")] = False,
    answers: options.Answers,
    sort: Annotated[str | None, SORT] = None,
    ids: Annotated[bool, typer.Option("--ids", help="Show the ids by which other commands name them.")] = False,
    form: Annotated[ListFormat | None, options.FORM] = None,
    output: options.Output = None,
    force: options.Force = False,
    edition: options.Edition,
) -> None:
    """List programs, the best for you first. A ? means that nobody was found to say it.

    Example: mmadvisor list --field data-science --max-cost 1500
    """
    from mmadvisor.cli.given.closed_lists import LISTS, LISTS_OF_CATALOG
    from mmadvisor.cli.given.inputs import gather, load_quietly
    from mmadvisor.cli.output import say
    from mmadvisor.errors import UsageProblem
    from mmadvisor.report.listing.filters import SORTS, Filters, apply_filters, has_status
    from mmadvisor.report.listing.summary import summarize

    index = load_quietly(edition)
    if fields:
        if form is not None or output is not None:
            raise UsageProblem("--fields lists names alone; leave out --format and --output")
        print_fields(index)
        return
    filters = Filters(
        text=" ".join(text or ()),
        fields=names_given("--field", field, index.fields),
        platforms=names_given("--platform", platform, LISTS["platform"]),
        provider=provider,
        credentials=names_given("--credential", credential, LISTS["credential"]),
        statuses=names_given("--status", status, LISTS["status"]) or ([] if every else ["open"]),
        countries=names_given("--country", country, LISTS_OF_CATALOG["country"](index)),
        languages=names_given("--language", language, LISTS_OF_CATALOG["language"](index)),
        most_cost=max_cost,
        most_hours=max_hours,
        most_months=max_months,
        most_math=None if math_at_most is None else name_given("--math-at-most", math_at_most, LISTS["math"]),
        with_credit=with_credit,
    )
    profile = gather(index, answers)
    order = name_given("--sort", ("title" if profile is None else FIT) if sort is None else sort, [*SORTS, FIT])
    fits, sorts = None, SORTS
    if profile is not None:
        from mmadvisor.advise.fit_in_lists import fits_of

        fits = fits_of(index, profile)
        places = {name: (place,) for place, name in enumerate(fits)}
        sorts = SORTS | {FIT: lambda row: places[row.id]}
    if order not in sorts:
        raise UsageProblem("--sort fit needs answers: 'mmadvisor quiz', --profile FILE or --set KEY=VALUE")
    programs = index.catalog.programs
    rows = [summarize(index, each, profile) for each in programs if has_status(each.status.value, filters)]
    found = apply_filters(rows, filters, keep_unknown=include_unknown)
    found.rows.sort(key=lambda row: (row.title.casefold(), row.id))
    found.rows.sort(key=sorts[order])
    deliver(found.rows, form, output, index, fits, ids=ids, force=force)
    hidden = "" if every or status else " Only those that take learners; --all lists the others too."
    say(f"{len(found.rows)} of {len(programs)} programs.{hidden}{left_out(found.unknown, kept=include_unknown)}")


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
    from mmadvisor.cli.output import print_text

    count = Counter(field for row in index.catalog.programs for field in (row.fields.primary, *row.fields.also))
    print_text("\n".join(f"{field.id}\t{field.label}\t{count[field.id]}" for field in index.catalog.fields.fields))


def deliver(
    rows: list["Summary"],
    form: ListFormat | None,
    output: Path | None,
    index: "Index",
    fits: dict[str, str] | None,
    *,
    ids: bool,
    force: bool,
) -> None:
    """Print the list below notes on the catalog, or write it to a file; forms for machines say them in columns."""
    from mmadvisor.cli.out import showing
    from mmadvisor.cli.output import is_terminal, wants_plain
    from mmadvisor.report.listing import list_text
    from mmadvisor.report.wording import words

    notes = words.edition(index.reference)
    shape = showing.form_of(output, FORMATS, form, "table" if is_terminal() else "tsv", force=force)
    # A table cannot be heard.
    width = showing.PLAIN_WIDTH if output else 0 if wants_plain() else showing.width_of_output()

    def rendered() -> bytes:
        if shape == "csv":
            from mmadvisor.csv_rows import rows_as_csv

            return rows_as_csv(list_text.columns(rows), [list_text.flat(row) for row in rows])
        if shape == "md":
            return list_text.markdown(rows, notes).encode()
        return list_text.tab_separated(rows).encode() if shape == "tsv" else showing.as_json(rows)

    showing.deliver(
        shape,
        lambda paper: list_text.write(rows, paper, notes, width=width, fits=fits, ids=ids),
        rendered,
        output,
        force=force,
    )
