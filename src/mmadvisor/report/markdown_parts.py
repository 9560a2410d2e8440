"""What Markdown reports are made of: text without markup, tables, footnotes for sources."""

import re
from collections.abc import Iterable, Sequence

from mmadvisor.model.advice import SourceRef
from mmadvisor.report.citations import Citations

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def escaped(text: str) -> str:
    """Return text in which no character acts as markup."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


class Footnotes(Citations):
    """Numbers of sources as footnote marks."""

    def marks(self, sources: Iterable[SourceRef]) -> str:
        """Return the footnote marks of sources."""
        return "".join(f"[^{number}]" for number in self.cite(sources))

    def lines(self) -> list[str]:
        """Return the list of sources."""
        return [f"[^{number}]: {source_line(source)}" for number, source in enumerate(self.listed(), 1)]


def source_line(source: SourceRef) -> str:
    """Return one source: title, date, address."""
    title = f"{escaped(source.title)}, " if source.title else ""
    return f"{title}{source.dated or 'undated'}. <{source.url}>"


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table."""
    head = ["| " + " | ".join(headers) + " |", "|" + "---|" * len(headers)]
    return head + ["| " + " | ".join(escaped(cell) for cell in row) + " |" for row in rows]


def section(title: str, rows: Sequence[str], *, level: int = 2) -> list[str]:
    """Return a heading with a list; nothing where the list is empty."""
    return [f"{'#' * level} {title}", "", *(f"- {row}" for row in rows), ""] if rows else []
