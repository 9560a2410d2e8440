"""A list of programs as a table, tab-separated lines, CSV or Markdown."""

from collections.abc import Sequence

from mmadvisor.errors import visible
from mmadvisor.report.markdown_parts import escaped
from mmadvisor.report.markdown_parts import table as markdown_table
from mmadvisor.report.paper import Paper
from mmadvisor.report.study_words import months
from mmadvisor.report.summary import Range, Summary
from mmadvisor.rules.sentences import number_in_words

HEADERS = ("Status", "Program", "Kind", "Hours/week", "Months", "Cost, USD", "Math", "Credit")
COLUMNS = (
    "id",
    "title",
    "credential",
    "platform",
    "provider",
    "country",
    "status",
    "status_as_of",
    "fields",
    "languages",
    "courses",
    "hours_per_week",
    "months",
    "cost_usd",
    "cost_as_of",
    "math",
    "credit",
    "catalog_date",
    "origin",
)
LIKELY = "likely_months"
"""One more column where answers are given: what `months` are at the learner's hours."""
UNKNOWN = "?"


def write(rows: Sequence[Summary], paper: Paper, notes: Sequence[str] = ()) -> None:
    """Write a table for people, below notes on the catalog."""
    for note in notes:
        paper.line(note)
    paper.table(HEADERS, [cells(row) for row in rows])


def cells(row: Summary) -> tuple[str, ...]:
    """Return the cells of a row for people."""
    cost = UNKNOWN if row.cost_usd is None else number_in_words(*row.cost_usd, "usd").removesuffix(" USD")
    return (
        row.status,
        f"{row.title}, {row.provider} [{row.id}]",
        row.credential,
        in_words(row.hours_per_week),
        in_words(row.months) if row.study is None else months(row.study).removesuffix(" months"),
        f"{cost} ({row.cost_as_of or 'undated'})" if row.cost_usd else cost,
        row.math or UNKNOWN,
        credit_in_words(row),
    )


def in_words(spread: Range | None) -> str:
    """Write a range; `?` where it is unknown."""
    if spread is None:
        return UNKNOWN
    low, high = (f"{end:,.0f}" if end == int(end) else f"{end:,.1f}" for end in spread)
    return low if low == high else f"{low}-{high}"


def credit_in_words(row: Summary) -> str:
    """Write what is known of credit in a few characters."""
    if row.credential == "Degree":
        return "is a degree"
    if row.credit is None or isinstance(row.credit, str):
        return row.credit or UNKNOWN
    shares = [each.share for each in row.credit if each.share is not None]
    return f"{max(shares):.0%}" if shares else "share ?"


def columns(rows: Sequence[Summary]) -> tuple[str, ...]:
    """Return the names of the cells for machines."""
    return (*COLUMNS, LIKELY) if any(row.study for row in rows) else COLUMNS


def flat(row: Summary) -> list[str | float | None]:
    """Return a row in plain cells for machines: lists joined by `;`, ranges by `-`, unknown empty."""
    found: list[str | float | None] = []
    for name in COLUMNS:
        value = getattr(row, name)
        if name == "credit":
            found.append(value if isinstance(value, str) or value is None else ";".join(each.degree for each in value))
        elif name in {"fields", "languages"}:
            found.append(";".join(value))
        elif isinstance(value, tuple):
            found.append(in_words(value).replace(",", ""))
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
    return (
        "\n".join([f"{escaped(note)}\n" for note in notes] + markdown_table(HEADERS, (cells(row) for row in rows)))
        + "\n"
    )
