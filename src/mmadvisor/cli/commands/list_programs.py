"""`list`: programs of the catalog with filters."""

from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from mmadvisor.cli.given import options
from mmadvisor.cli.given.completion import field_ids, names_of
from mmadvisor.cli.given.names import comparable, name_given, names_given

if TYPE_CHECKING:
    from mmadvisor.model.listing import Listing, Summary

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
    from mmadvisor.cli.given.closed_lists import LISTS
    from mmadvisor.cli.output import say
    from mmadvisor.errors import UsageProblem
    from mmadvisor.report.listing.filters import SORTS, Filters, apply_filters

    if fields:
        if form is not None or output is not None:
            raise UsageProblem("--fields lists names alone; leave out --format and --output")
        print_fields(listed(edition, None)[0])
        return
    statuses = names_given("--status", status, LISTS["status"]) or ([] if every else ["open"])
    listing, fits = listed(edition, answers, statuses)
    filters = Filters(
        text=" ".join(text or ()),
        fields=names_given("--field", field, listing.fields),
        platforms=names_given("--platform", platform, LISTS["platform"]),
        provider=provider,
        credentials=names_given("--credential", credential, LISTS["credential"]),
        statuses=statuses,
        countries=names_given("--country", country, listing.countries),
        languages=names_given("--language", language, listing.languages),
        most_cost=max_cost,
        most_hours=max_hours,
        most_months=max_months,
        most_math=None if math_at_most is None else name_given("--math-at-most", math_at_most, LISTS["math"]),
        with_credit=with_credit,
    )
    order = name_given("--sort", ("title" if fits is None else FIT) if sort is None else sort, [*SORTS, FIT])
    sorts = SORTS
    if fits is not None:
        places = {name: (place,) for place, name in enumerate(fits)}
        sorts = SORTS | {FIT: lambda row: places[row.id]}
    if order not in sorts:
        raise UsageProblem("--sort fit needs answers: 'mmadvisor quiz', --profile FILE or --set KEY=VALUE")
    found = apply_filters(listing.rows, filters, keep_unknown=include_unknown)
    found.rows.sort(key=lambda row: (row.title.casefold(), row.id))
    found.rows.sort(key=sorts[order])
    deliver(found.rows, form, output, listing.notes, fits, ids=ids, force=force)
    hidden = "" if every or status else " Only those that take learners; --all lists the others too."
    say(f"{len(found.rows)} of {listing.total} programs.{hidden}{left_out(found.unknown, kept=include_unknown)}")


def listed(
    edition: options.Edition, answers: options.Answers | None, statuses: Collection[str] = ()
) -> tuple["Listing", dict[str, str] | None]:
    """Return the list, and how well each program fits where there are answers; they are not asked for where None."""
    from mmadvisor.cli.given.inputs import gather, is_plain, load_quietly
    from mmadvisor.loading import ready_list

    ready = ready_list() if is_plain(edition, answers or options.Answers()) else None
    if ready is not None:
        return ready, None
    from mmadvisor.report.listing.summary import listing_of

    index = load_quietly(edition)
    profile = None if answers is None else gather(index, answers)
    if profile is None:
        return listing_of(index, None, statuses), None
    from mmadvisor.advise.fit_in_lists import fits_of

    return listing_of(index, profile, statuses), fits_of(index, profile)


def left_out(unknown: Counter[str], *, kept: bool) -> str:
    """Say what the filters could not judge."""
    if not unknown:
        return ""
    parts = ", ".join(f"{name} of {number}" for name, number in unknown.most_common())
    if kept:
        return f" Not known, and kept: {parts}."
    return f" Left out because it is not known: {parts}. --include-unknown keeps them."


def print_fields(listing: "Listing") -> None:
    """List the fields with the number of programs in each."""
    from mmadvisor.cli.output import print_text

    count = Counter(field for row in listing.rows for field in row.fields)
    print_text("\n".join(f"{name}\t{label}\t{count[name]}" for name, label in listing.fields.items()))


def deliver(
    rows: list["Summary"],
    form: ListFormat | None,
    output: Path | None,
    notes: list[str],
    fits: dict[str, str] | None,
    *,
    ids: bool,
    force: bool,
) -> None:
    """Print the list below notes on the catalog, or write it to a file; forms for machines say them in columns."""
    from mmadvisor.cli.out import showing
    from mmadvisor.cli.output import is_terminal, wants_plain
    from mmadvisor.report.listing import list_text

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
