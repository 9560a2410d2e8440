"""How old a fact may get before somebody looks again: `catalog/freshness.yaml`, and what `catalog stale` lists."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import Record, Text
from mmadvisor.model.out import Out

FactKind = Literal["status", "price", "pathway", "structure"]


class AgeLimit(Record, frozen=True, kw_only=True):
    """A fact is past its limit when it is older than `months`, or undated."""

    months: Annotated[int, Meta(ge=1, le=600)]
    about: Text
    why: Text


class AgeLimits(Record, frozen=True, kw_only=True):
    """`catalog/freshness.yaml`: one limit a kind of fact."""

    status: AgeLimit
    price: AgeLimit
    pathway: AgeLimit
    structure: AgeLimit

    def of(self, kind: FactKind) -> AgeLimit:
        """Return the limit of a kind of fact."""
        limit: AgeLimit = getattr(self, kind)
        return limit


class StaleFact(Out, frozen=True, kw_only=True):
    """A fact past its limit. `points`: what knowing it better would add to a learner's choice, 0 to 100, on average.

    `dated` and `age_months` are None where it is undated; `page` is where to look first.
    """

    id: str
    title: str
    provider: str
    kind: FactKind
    dated: str | None
    age_months: int | None
    limit_months: int
    points: float
    page: str
