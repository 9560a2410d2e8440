"""How complete the catalog is: what is known of each program by kind of fact, and what is a stated blank."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal

from mmadvisor.facts import cost, credit, preparation, recognition, workload
from mmadvisor.model.catalog import Index
from mmadvisor.model.keeping import Completeness, Stats
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation

State = Literal["known", "blank", "missing"]
KINDS: dict[str, tuple[Callable[[Situation], bool], tuple[str, ...]]] = {
    "courses": (
        lambda at: bool(at.program.courses),
        ("course list", "course code", "course title", "which course", "courses"),
    ),
    "hours": (lambda at: workload.weekly_hours(at).known, ("hours", "workload", "effort")),
    "price": (
        lambda at: cost.likely_usd(at).known and cost.dated_price(at) is not None,
        ("price", "cost", "fee", "tuition"),
    ),
    "math": (lambda at: preparation.asked_topics(at).known, ("math", "entry requirement", "prerequisite")),
    "credit": (lambda at: bool(credit.credit_kind(at).value), ("credit", "pathway")),
    "recognition": (lambda at: bool(recognition.recognition(at).value), ("recogni", "endors", "employer")),
    "assessment": (lambda at: bool(recognition.assessment(at).value), ("exam", "assess", "proctor", "capstone")),
    "accreditation": (lambda at: recognition.accreditation(at).value is not None, ("accredit",)),
}
"""Kind of fact -> whether it is known, and words by which a phrase of `gaps` is taken to speak of it."""


def kinds_of(gap: str) -> list[str]:
    """Return the kinds of facts that a phrase of `gaps` speaks of; the price of something is a price alone."""
    found = [kind for kind, (_, names) in KINDS.items() if any(name in gap.casefold() for name in names)]
    return ["price"] if "price" in found else found


def state(at: Situation, kind: str) -> State:
    """Return whether a kind of fact is known, and if not, whether the file states the blank."""
    if KINDS[kind][0](at):
        return "known"
    return "blank" if any(kind in kinds_of(gap) for gap in at.program.gaps) else "missing"


def stats(index: Index) -> Stats:
    """Return what the catalog holds, counted."""
    programs, open_ones = index.catalog.programs, open_micromasters(index)
    return Stats(
        catalog=index.reference,
        status=counts(row.status.value for row in programs),
        credential=counts(row.credential for row in programs),
        platform=counts(row.platform for row in programs),
        country=counts(index.institutions[row.institution].country for row in programs),
        field=counts(row.fields.primary for row in programs),
        completeness=[completeness(index, kind, programs) for kind in KINDS],
        completeness_open=[completeness(index, kind, open_ones) for kind in KINDS],
        alone=counts(
            row.sources[row.status.source].title for row in open_ones if {*row.status.see} <= {row.status.source}
        ),
    )


def counts(values: Iterable[str]) -> dict[str, int]:
    """Count values, most frequent first."""
    return dict(sorted(Counter(values).items(), key=lambda each: (-each[1], each[0])))


def open_micromasters(index: Index) -> list[Program]:
    """Return the MicroMasters that take learners."""
    return [row for row in index.catalog.programs if row.credential == "MicroMasters" and row.status.value == "open"]


def completeness(index: Index, kind: str, programs: Iterable[Program]) -> Completeness:
    """Return of how many programs a kind of fact is known."""
    found = Counter(state(Situation(program, Profile(), index), kind) for program in programs)
    return Completeness(kind=kind, known=found["known"], blank=found["blank"], missing=found["missing"])
