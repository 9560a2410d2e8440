"""A list of programs as a table, tab-separated lines, CSV or Markdown."""

from collections.abc import Mapping, Sequence

from mmadvisor.errors import visible
from mmadvisor.model.cost import parts_in_words
from mmadvisor.model.listing import Range, Summary
from mmadvisor.report.markdown.parts import escaped
from mmadvisor.report.markdown.parts import table as markdown_table
from mmadvisor.report.paper import GAP, Paper, Span
from mmadvisor.report.wording.money_and_time import months_alone
from mmadvisor.report.wording.words import cut
from mmadvisor.rules.sentences import number_in_words

HEADERS = ("Program, school", "Hours", "Months", "Price, USD", "Math", "Credit")
COLUMNS = tuple(name for name in Summary.__struct_fields__ if name not in {"study", "unpriced"})
LIKELY = "likely_months"
"""One more column where answers are given: what `months` are at the learner's hours."""
UNKNOWN = "?"
STATES = {"unknown": "not sure it is open", "unlisted": "off the list", "retired": "ended"}
NARROW = 60
"""Columns below which each program takes lines of its own."""
LEAST_FIGURES = 3
LEAST = 54
"""Columns of program and school before there is room for more questions than the least."""


def write(
    rows: Sequence[Summary],
    paper: Paper,
    notes: Sequence[str] = (),
    *,
    width: int,
    fits: Mapping[str, str] | None = None,
    ids: bool = False,
) -> None:
    """Write a table for people, below notes on the catalog: as many questions as there is room for.

    `fits` says how well each program fits, by id; `ids` shows what other commands name them by.
    """
    paper.points(notes, bullet="", indent=0)
    leading = [] if fits is None else [("Fit", *(fits.get(row.id, "") for row in rows))]
    names, *figures = zip(HEADERS, *map(cells, rows), strict=True)
    if ids:
        figures = [("Id", *(row.id for row in rows))]
    elif width < NARROW:
        labels, *own = zip(*leading, *figures, strict=True)
        for name, texts in zip(names[1:], own, strict=True):
            paper.line(name)
            paper.line("; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True)), indent=2)
        return
    while len(figures) > LEAST_FIGURES and width_of([*leading, *figures]) + LEAST > width:
        figures.pop()
    room = max(width - width_of([*leading, *figures]), 1)
    shown = [*leading, [cut(each, room) for each in names], *figures]
    for place, row in enumerate(zip(*shown, strict=True)):
        line = (" " * GAP).join(text.ljust(widest(column)) for text, column in zip(row, shown, strict=True))
        paper.spans([Span(line.rstrip(), "" if place else "strong")])


def widest(column: Sequence[str]) -> int:
    """Return the columns that a column of texts takes."""
    return max(map(len, column))


def width_of(columns: Sequence[Sequence[str]]) -> int:
    """Return the columns that texts take, each with the gap beside it."""
    return sum(widest(column) + GAP for column in columns)


def name_line(row: Summary) -> str:
    """Name a program and its school, its kind if it is no MicroMasters, and its state if it may take no learners."""
    kind = "" if row.credential == "MicroMasters" else row.credential
    beside = ", ".join(filter(None, (kind, STATES.get(row.status))))
    return f"{row.title}, {row.provider}{f' ({beside})' if beside else ''}"


def cells(row: Summary) -> tuple[str, ...]:
    """Return the cells of a row for people."""
    cost = UNKNOWN if row.cost_usd is None else number_in_words(*row.cost_usd, "usd").removesuffix(" USD")
    cost = f"{cost} + {parts_in_words(row.unpriced)}" if row.unpriced else cost
    return (
        name_line(row),
        range_text(row.hours_per_week, whole=True),
        range_text(row.months, whole=True) if row.study is None else months_alone(row.study).replace("about ", "~"),
        f"{cost} ({row.cost_as_of[:4] if row.cost_as_of else '?'})" if row.cost_usd else cost,
        (row.math or UNKNOWN).replace("-", " "),
        credit_in_words(row),
    )


def range_text(spread: Range | None, *, whole: bool = False) -> str:
    """Write a range, `whole` without decimals that nobody needs; `?` where it is unknown."""
    if spread is None:
        return UNKNOWN
    low, high = (f"{end:,.0f}" if whole or end == int(end) else f"{end:,.1f}" for end in spread)
    return low if low == high else f"{low}-{high}"


def credit_in_words(row: Summary) -> str:
    """Write what is known of credit in a few characters."""
    if row.credential == "Degree":
        return "is a degree"
    if row.credit is None or isinstance(row.credit, str):
        return row.credit or UNKNOWN
    shares = [each.share for each in row.credit if each.share is not None]
    return f"{max(shares):.0%}" if shares else "some"


def columns(rows: Sequence[Summary]) -> tuple[str, ...]:
    """Return the names of the cells for machines."""
    return (*COLUMNS, LIKELY) if any(row.study for row in rows) else COLUMNS


def flat(row: Summary) -> list[str | float | None]:
    """Return a row in plain cells for machines: lists joined by `;`, ranges by `to`, unknown empty.

    Spreadsheets read `8-12` as a day in December.
    """
    found: list[str | float | None] = []
    for name in COLUMNS:
        value = getattr(row, name)
        if name == "credit":
            found.append(value if isinstance(value, str) or value is None else ";".join(each.degree for each in value))
        elif name in {"fields", "languages"}:
            found.append(";".join(value))
        elif isinstance(value, tuple):
            found.append(range_text(value).replace(",", "").replace("-", " to "))
        else:
            found.append(value)
    return found if row.study is None else [*found, row.study.months.likely]


def tab_separated(rows: Sequence[Summary]) -> str:
    """Return lines for cut, sort and awk: a header, then one line a program."""
    lines = ["\t".join(columns(rows))]
    lines += ["\t".join("" if cell is None else visible(str(cell)) for cell in flat(row)) for row in rows]
    return "\n".join(lines) + "\n"


def markdown(rows: Sequence[Summary], notes: Sequence[str] = ()) -> str:
    """Return a Markdown table, below notes on the catalog."""
    lines = [*(f"{escaped(note)}\n" for note in notes), *markdown_table(HEADERS, map(cells, rows))]
    return "\n".join(lines) + "\n"
