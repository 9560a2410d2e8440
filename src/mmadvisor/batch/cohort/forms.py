"""The sections of a cohort as text, Markdown, CSV, and a page of HTML that needs nothing else and runs nothing."""

from collections.abc import Callable
from importlib.resources import files

from mmadvisor.batch.cohort.sections import opening, sections
from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts
from mmadvisor.report import palette
from mmadvisor.report.html.safe import allowed, as_markup
from mmadvisor.report.markdown.parts import escaped, table
from mmadvisor.report.paper import Paper

TITLE = "What this cohort needs"
CAUTION = (
    "This is advice, not a promise: no admission, salary or credit follows from it. "
    "It is not meant for choosing among people."
)


def write(counts: Counts, index: Index, paper: Paper) -> None:
    """Write on paper."""
    paper.heading(TITLE)
    paper.line(opening(counts, index))
    for section in sections(counts, index):
        paper.heading(section.title)
        if section.about:
            paper.line(section.about)
        if section.rows:
            numbers = frozenset(place for place in range(len(section.headers)) if is_number(section.rows[0][place]))
            paper.table(section.headers, section.rows, numbers=numbers)
        else:
            paper.line(section.empty)
    paper.heading("Mind")
    paper.line(CAUTION)


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a count or a share."""
    return cell[:1].isdigit() or cell.startswith("under ")


def as_markdown(counts: Counts, index: Index) -> bytes:
    """Return Markdown."""
    lines = [f"# {TITLE}", "", escaped(opening(counts, index)), ""]
    for section in sections(counts, index):
        lines += [f"## {section.title}", ""]
        lines += [escaped(section.about), ""] if section.about else []
        lines += [*(table(section.headers, section.rows) if section.rows else [section.empty]), ""]
    return "\n".join([*lines, CAUTION, ""]).encode()


def as_csv(counts: Counts) -> bytes:
    """Return CSV: each count in a row of its own, as a whole number."""
    tallies = {
        "verdict": counts.verdicts,
        "verdict open": counts.not_firm,
        "first place": counts.firsts,
        "main obstacle": counts.obstacles,
        "field named": counts.fields,
        "field without a fit": counts.fields_without,
    }
    single = {"learners": counts.learners, "rows left out": counts.left_out, "nothing passes": counts.nothing_passes}
    rows = [(kind, "", "", number) for kind, number in single.items()]
    rows += [(kind, name, "", number) for kind, tally in tallies.items() for name, number in tally.items()]
    rows += [
        ("topic short", topic, answer, number)
        for topic, tally in counts.topics.items()
        for answer, number in tally.items()
    ]
    return rows_as_csv(("what", "name", "answer", "learners"), rows)


def as_html(counts: Counts, index: Index) -> bytes:
    """Return the page."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only a page needs it

    folder = files(__package__)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=as_markup, trim_blocks=True, lstrip_blocks=True
    )
    style = "\n".join([palette.as_css(), folder.joinpath("page.css").read_text(encoding="utf-8")])
    page = environment.from_string(folder.joinpath("page.html").read_text(encoding="utf-8")).render(
        title=TITLE,
        opening=opening(counts, index),
        sections=sections(counts, index),
        caution=CAUTION,
        is_number=is_number,
        style=style,
        policy=f"default-src 'none'; style-src {allowed(style)}; base-uri 'none'; form-action 'none'",
    )
    return f"{page}\n".encode()


FORMS: dict[str, Callable[[Counts, Index], bytes]] = {
    ".html": as_html,
    ".md": as_markdown,
    ".csv": lambda counts, _: as_csv(counts),
}
"""Forms of a file by its ending."""
