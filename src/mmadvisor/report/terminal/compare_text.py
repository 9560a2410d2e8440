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
    if not sources:
        return
    paper.heading("Sources")
    for source in dict.fromkeys(source for row in comparison.rows for cell in row.cells for source in cell.sources):
        title = f"{source.title}, " if source.title else ""
        paper.line(f"{title}{source.dated or 'undated'}. {source.url}", indent=2, bullet="-")
