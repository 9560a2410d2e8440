"""Programs side by side, and two advices compared."""

from typing import Any

from mmadvisor.model.advice import CatalogRef, SourceRef
from mmadvisor.model.common import Out, VerdictCode


class Cell(Out, frozen=True):
    """One cell of a comparison, with its sources."""

    says: str
    sources: list[SourceRef]


class ComparisonRow(Out, frozen=True, kw_only=True):
    """One row of a comparison."""

    label: str
    cells: list[Cell]
    differs: bool


class Comparison(Out, frozen=True, kw_only=True):
    """Programs side by side; rows that differ come first."""

    schema: str
    catalog: CatalogRef
    ids: list[str]
    titles: list[str]
    rows: list[ComparisonRow]
    bottom_line: str | None = None


class AnswerChange(Out, frozen=True, kw_only=True):
    """An answer, an edition or a weight that differs between two advices."""

    key: str
    old: Any
    new: Any


class Move(Out, frozen=True, kw_only=True):
    """A program whose place or value differs; None means that it is not ranked."""

    id: str
    title: str
    old_rank: int | None
    new_rank: int | None
    old_value: int | None
    new_value: int | None
    reason: str | None


class FactChange(Out, frozen=True, kw_only=True):
    """A sentence on a program that differs."""

    id: str
    criterion: str
    old: str
    new: str


class Diff(Out, frozen=True, kw_only=True):
    """What changed from one advice to another."""

    schema: str
    verdict: tuple[VerdictCode, VerdictCode]
    editions: list[AnswerChange]
    answers: list[AnswerChange]
    weights: list[AnswerChange]
    moves: list[Move]
    facts: list[FactChange]
