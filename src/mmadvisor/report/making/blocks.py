"""Makes the plain blocks of the long form from sentences of an advice and of a plan."""

from collections.abc import Iterable, Iterator

from mmadvisor.model.advice import Reason, SourceRef, Statement
from mmadvisor.report.view import Block, Heading, Points, Said, Text


def cell(text: str, sources: Iterable[SourceRef] = (), rule: str | None = None) -> Said:
    """Return a cell or a sentence."""
    return Said(says=text, rule=rule, sources=tuple(sources))


def as_said(row: Reason | Statement) -> Said:
    """Return a sentence of an advice or a plan."""
    return cell(row.says, row.sources, getattr(row, "rule", None))


def text(says: str) -> Text:
    """Return a paragraph without sources."""
    return Text(said=cell(says))


def list_blocks(items: Iterable[Said], title: str = "") -> Iterator[Block]:
    """Yield a list under its heading, unless it is empty."""
    kept = tuple(items)
    if kept and title:
        yield Heading(says=title)
    if kept:
        yield Points(items=kept)
