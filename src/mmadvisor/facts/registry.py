"""The closed list of facts. A rule can use these and no others."""

from functools import lru_cache

from msgspec import Struct

from mmadvisor.facts.answers import PROFILE
from mmadvisor.facts.list_entry import Known
from mmadvisor.facts.of_fit import FIT
from mmadvisor.facts.of_program import PROGRAM
from mmadvisor.model.facts import Fact, FactSpec
from mmadvisor.reckoning.situation import Situation

EVIDENCE_SHARE = FactSpec("fit.evidence_share", "number", "share of the learner's weight that is settled", "share")
"""Known only once values and weights have met; the ranking puts it on the sheet."""
BAND = FactSpec("fit.band", "choice", "band of fit", choices=("strong", "good", "possible", "weak"))
"""The same."""

FACTS: dict[str, Known] = {entry.spec.name: entry for entry in (*PROFILE, *PROGRAM, *FIT)}
SPECS: dict[str, FactSpec] = {name: entry.spec for name, entry in FACTS.items()} | {
    spec.name: spec for spec in (EVIDENCE_SHARE, BAND)
}


class FactSheet(Struct):
    """Facts of one situation, computed once when first asked for.

    A sheet made with `after` a change of some answers finds anew what reads them, and asks the one before for the rest.
    """

    at: Situation
    found: dict[str, Fact] = {}
    before: "FactSheet | None" = None
    anew: frozenset[str] = frozenset()

    def get(self, name: str) -> Fact:
        """Return a fact; raises KeyError for a name that is not on the list."""
        fact = self.found.get(name)
        if fact is None:
            fact = FACTS[name].compute(self.at) if self.before is None or name in self.anew else self.before.get(name)
            self.found[name] = fact
        return fact

    def after(self, at: Situation, changed: frozenset[str]) -> "FactSheet":
        """Return the sheet of a changed profile, keeping what the change does not touch."""
        return FactSheet(at, {}, self, readers(changed))


@lru_cache
def readers(answers: frozenset[str]) -> frozenset[str]:
    """Return the names of all facts that depend on one of these answers, or on the whole run."""
    return frozenset(name for name, spec in SPECS.items() if spec.reads & answers) | {EVIDENCE_SHARE.name, BAND.name}
