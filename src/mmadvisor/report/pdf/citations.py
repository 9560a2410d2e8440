"""Cited sentences and the list of sources, as the typesetter reads them."""

from typing import Any

from mmadvisor.model.advice import Reason, Statement
from mmadvisor.model.comparison import Cell
from mmadvisor.report import citations
from mmadvisor.report.pdf.legible import name


class Citations(citations.Citations):
    """Gives each source its number."""

    def said(self, row: Reason | Statement | Cell) -> dict[str, Any]:
        """Return a sentence with its rule, if it has one, and the numbers of its sources."""
        return {"says": row.says, "rule": getattr(row, "rule", ""), "cites": self.cite(row.sources)}

    def as_rows(self) -> list[dict[str, Any]]:
        """Return all sources that were cited."""
        return [
            {"number": number, "title": name(source.title or ""), "dated": source.dated or "undated", "url": source.url}
            for number, source in enumerate(self.listed(), 1)
        ]
