"""One program seen by one learner: what is reckoned from, and what facts are computed from."""

from functools import lru_cache
from typing import Any

from msgspec import Struct

from mmadvisor.model.advice import SourceRef
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Source
from mmadvisor.model.context import Institution
from mmadvisor.model.days import DAYS_PER_MONTH
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Assumption, AssumptionFile
from mmadvisor.reckoning.arithmetic import ONE, Arithmetic

WEEKS_PER_MONTH = DAYS_PER_MONTH / 7


@lru_cache(maxsize=4096)
def months_since(date: str, now: str) -> int:
    """Whole months from one `YYYY` or `YYYY-MM` to another; a bare year counts from its middle."""

    def count(text: str) -> int:
        year, _, month = text.partition("-")
        return int(year) * 12 + (int(month) if month else 6)

    return max(0, count(now) - count(date))


def reference(source: Source) -> SourceRef:
    """Return the form in which a source is printed."""
    return SourceRef(url=source.url, dated=source.dated, title=source.title, kind=source.kind)


class Situation(Struct, frozen=True):
    """A program, a learner, and the catalog around them."""

    program: Program
    profile: Profile
    index: Index
    memo: dict[Any, Any] = {}
    """What the program alone decides; to be handed on when only the profile changes."""
    own: dict[Any, Any] = {}
    """What program and profile decide together."""
    do: Arithmetic = ONE
    """For the numbers of the profile: those of one learner, or columns with those of many."""

    @property
    def institution(self) -> Institution:
        """The institution that issues the program."""
        return self.index.institutions[self.program.institution]

    @property
    def today(self) -> str:
        """The month ages are counted from: the catalog's own date, so that results can be reproduced."""
        return self.index.catalog.about.date

    def constant(self, name: str) -> float:
        """Return a constant of `rules/weights.yaml`."""
        return self.index.catalog.rules.reckoning[name].value

    def assume(self, what: Assumption) -> tuple[float, float, float]:
        """Return the range assumed for this kind of credential: least, typical, most."""
        return what.ranges[self.program.credential]

    @property
    def assumptions(self) -> AssumptionFile:
        """What stands in for figures that nobody states."""
        return self.index.catalog.rules.assumptions

    def refs(self, *ids: str | None) -> tuple[SourceRef, ...]:
        """Return the program's sources with these ids, once each, in order."""
        return tuple(reference(self.program.sources[key]) for key in dict.fromkeys(ids) if key)

    def institution_refs(self, *ids: str) -> tuple[SourceRef, ...]:
        """Return sources of the institutions' file."""
        sources = self.index.catalog.institutions.sources
        return tuple(reference(sources[key]) for key in dict.fromkeys(ids))
