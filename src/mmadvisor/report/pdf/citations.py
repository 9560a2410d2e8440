"""Numbers of sources, in the order in which they are first cited."""

from collections.abc import Iterable
from typing import Any

from mmadvisor.model.advice import Reason, SourceRef
from mmadvisor.model.comparison import Cell
from mmadvisor.report.pdf.legible import name


class Citations:
    """Gives each source its number."""

    def __init__(self) -> None:
        self.numbers: dict[SourceRef, int] = {}

    def cite(self, sources: Iterable[SourceRef]) -> list[int]:
        """Return the numbers of sources, once each."""
        found = [self.numbers.setdefault(source, len(self.numbers) + 1) for source in sources]
        return list(dict.fromkeys(found))

    def said(self, row: Reason | Cell) -> dict[str, Any]:
        """Return a sentence with its rule, if it has one, and the numbers of its sources."""
        return {"says": row.says, "rule": getattr(row, "rule", ""), "cites": self.cite(row.sources)}

    def listed(self) -> list[dict[str, Any]]:
        """Return all sources that were cited."""
        return [
            {"number": number, "title": name(source.title or ""), "dated": source.dated or "undated", "url": source.url}
            for source, number in self.numbers.items()
        ]
