"""A comparison as text."""

from mmadvisor.model.comparison import Comparison
from mmadvisor.report.paper import Paper
from mmadvisor.report.wording import words


def write(comparison: Comparison, paper: Paper, *, sources: bool = False) -> None:
    """Write the bottom line, then the rows that differ and those that are alike; the sources where wished for."""
    words.write_edition(comparison.catalog, paper)
    if comparison.bottom_line:
        paper.line(comparison.bottom_line)
    headers = ["", *comparison.titles]
    for title, differs in (("Where they differ", True), ("Where they are alike", False)):
        rows = [row for row in comparison.rows if row.differs is differs]
        if rows:
            paper.heading(title)
            paper.grid(headers, [[row.label, *(cell.says for cell in row.cells)] for row in rows])
    if sources:
        paper.heading("Sources")
        cited = dict.fromkeys(each for row in comparison.rows for cell in row.cells for each in cell.sources)
        titled = ((f"{each.title}, " if each.title else "", each) for each in cited)
        paper.points(f"{title}{each.dated or 'undated'}. {each.url}" for title, each in titled)
