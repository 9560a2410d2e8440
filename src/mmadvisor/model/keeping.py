"""What the commands print that help to keep the catalog: its sources, counts of what it holds, what is old."""

from mmadvisor.model.advice import CatalogRef, Origin
from mmadvisor.model.checking import FactKind
from mmadvisor.model.common import OfProgram, Out
from mmadvisor.model.program import Program


class Cited(Out, frozen=True, kw_only=True):
    """A page, and the places in the catalog that rest on it, as `file:key`.

    `kind` is that of the source, `basis` for the ground of a rule, `page` for the public page of a program or course.
    """

    url: str
    title: str
    publisher: str | None
    kind: str
    dated: str | None
    used_by: list[str]


class Shown(Out, frozen=True, kw_only=True):
    """A program as `show` prints it."""

    schema: str = "mmadvisor/program/1"
    catalog: CatalogRef
    origin: Origin
    program: Program


class ShownSources(Out, frozen=True, kw_only=True):
    """The sources of a program and of its institution, as `show --sources` prints them."""

    schema: str = "mmadvisor/program-sources/1"
    catalog: CatalogRef
    origin: Origin
    id: str
    sources: list[Cited]


class Completeness(Out, frozen=True, kw_only=True):
    """Of how many programs a kind of fact is known, is a blank that the catalog states, or is not spoken of."""

    kind: str
    known: int
    blank: int
    missing: int


class Stats(Out, frozen=True, kw_only=True):
    """Programs of the catalog, counted; `completeness_open` is of the MicroMasters that take learners.

    `alone`: of how many of those the state rests on one source and nothing else, by the title of the source.
    """

    schema: str = "mmadvisor/stats/1"
    catalog: CatalogRef
    status: dict[str, int]
    credential: dict[str, int]
    platform: dict[str, int]
    country: dict[str, int]
    field: dict[str, int]
    completeness: list[Completeness]
    completeness_open: list[Completeness]
    alone: dict[str, int]


class StaleFact(OfProgram, frozen=True, kw_only=True):
    """A fact past its limit. `points`: what knowing it better would add to a learner's choice, 0 to 100, on average.

    `dated` and `age_months` are None where it is undated; `page` is where to look first.
    """

    kind: FactKind
    dated: str | None
    age_months: int | None
    limit_months: int
    points: float
    page: str
