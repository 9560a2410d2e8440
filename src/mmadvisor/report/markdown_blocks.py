"""Cited sentences and the blocks of the long form as Markdown, with footnotes for sources."""

from collections.abc import Iterable, Iterator

from mmadvisor.model.advice import SourceRef
from mmadvisor.report.citations import Citations
from mmadvisor.report.markdown_parts import escaped, ready_table
from mmadvisor.report.source_words import kind_and_age
from mmadvisor.report.view import Block, Heading, Points, Said, Table, Text


class Footnotes(Citations):
    """Numbers of sources as footnote marks; `codes`: the rule behind a sentence is named."""

    def __init__(self, *, codes: bool = False) -> None:
        super().__init__()
        self.codes = codes

    def marks(self, sources: Iterable[SourceRef]) -> str:
        """Return the footnote marks of sources."""
        return "".join(f"[^{number}]" for number in self.cite(sources))

    def said(self, row: Said) -> str:
        """Write a sentence with its sources."""
        rule = f" ({row.rule})" if self.codes and row.rule else ""
        return f"{escaped(row.says)}{rule}{self.marks(row.sources)}"

    def lines(self) -> list[str]:
        """Return the list of sources."""
        return [f"[^{number}]: {source_line(source)}" for number, source in enumerate(self.listed(), 1)]


def source_line(source: SourceRef) -> str:
    """Return one source: whose it is and how old, title, address."""
    title = f": {escaped(source.title)}" if source.title else ""
    whose = kind_and_age(source)
    return f"{whose[0].upper()}{whose[1:]}{title}. <{source.url}>"


def blocks(rows: Iterable[Block], notes: Footnotes, level: int) -> Iterator[str]:
    """Yield the lines of blocks; headings are of a level."""
    for row in rows:
        match row:
            case Heading():
                yield from (f"{'#' * level} {escaped(row.says)}", "")
            case Text():
                yield from (notes.said(row.said), "")
            case Points():
                yield from (f"- {notes.said(each)}" for each in row.items)
                yield ""
            case Table():
                yield from ready_table(map(escaped, row.headers), (map(notes.said, cells) for cells in row.rows))
                yield ""
