"""Cited sentences and the blocks of the long form as Markdown, with footnotes for sources."""

from collections.abc import Iterable, Iterator

from mmadvisor.model.advice import SourceRef
from mmadvisor.report.citations import Citations
from mmadvisor.report.markdown.parts import escaped, ready_table
from mmadvisor.report.view import Block, Heading, Points, Said, Table, Text
from mmadvisor.report.wording.source_words import source_title


class Footnotes(Citations[SourceRef]):
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
        return [
            f"[^{number}]: {escaped(source_title(row))}. <{row.url}>" for number, row in enumerate(self.listed(), 1)
        ]


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
