"""How complete the catalog is: what is known of each program by kind of fact, and what is a stated blank."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from mmadvisor.facts import cost, credit, preparation, standing, workload
from mmadvisor.model.catalog import Index
from mmadvisor.model.keeping import Completeness, Stats
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import number_in_words

State = Literal["known", "blank", "missing"]
Tell = Callable[[Situation], str | None]


def courses(at: Situation) -> str | None:
    """Number of courses that are named, of how many, and whether all surely belong to it."""
    program = at.program
    if not program.courses:
        return None
    named = len([part for part in reckon(at).load.parts if part.course is not None and not part.bare])
    counted = program.course_count.value if program.course_count else named
    of = f" of {counted}" if counted > len(program.courses) else ""
    guessed = ", some matched" if any(row.inferred for row in program.courses) else ""
    return f"{named}{of} named{guessed}"


def hours(at: Situation) -> str | None:
    """Hours a week."""
    found = workload.weekly_hours(at)
    if not found.known or found.low is None or found.high is None:
        return None
    return number_in_words(found.low, found.high, "hours_per_week").removesuffix(" hours a week")


def price(at: Situation) -> str | None:
    """Price of the program, with its date."""
    found, dated = cost.likely_usd(at), cost.dated_price(at)
    if dated is None or found.low is None or found.high is None:
        return None
    return f"{number_in_words(found.low, found.high, 'usd')} ({dated.as_of or 'undated'})"


def math(at: Situation) -> str | None:
    """Highest math on entry."""
    if not preparation.asked_topics(at).known:
        return None
    return (at.program.math.level if at.program.math else None) or "topics"


def credit_known(at: Situation) -> str | None:
    """What is known of credit towards a degree."""
    kind = credit.credit_kind(at).value
    share = credit.stated_share(at)
    return f"{share.low:.0%}" if kind == "share" and share.low is not None else str(kind) if kind else None


def recognition(at: Situation) -> str | None:
    """Strongest kind of outside recognition."""
    kind = standing.recognition(at).value
    return str(kind) if kind else None


def assessment(at: Situation) -> str | None:
    """How learning is checked."""
    kind = standing.assessment(at).value
    return str(kind) if kind else None


def accreditation(at: Situation) -> str | None:
    """Who vouches for the institution."""
    body = standing.accreditor(at).value
    return str(body) if body else None if standing.accreditation(at).value is None else at.institution.kind


KINDS: dict[str, tuple[Tell, tuple[str, ...]]] = {
    "courses": (courses, ("course list", "course code", "course title", "which course", "courses")),
    "hours": (hours, ("hours", "workload", "effort")),
    "price": (price, ("price", "cost", "fee", "tuition")),
    "math": (math, ("math", "entry requirement", "prerequisite")),
    "credit": (credit_known, ("credit", "pathway")),
    "recognition": (recognition, ("recogni", "endors", "employer")),
    "assessment": (assessment, ("exam", "assess", "proctor", "capstone")),
    "accreditation": (accreditation, ("accredit",)),
}
"""Kind of fact -> what is known of it, and words by which a phrase of `gaps` is taken to speak of it."""


def kinds_of(gap: str) -> list[str]:
    """Return the kinds of facts that a phrase of `gaps` speaks of; the price of something is a price alone."""
    found = [kind for kind, (_, names) in KINDS.items() if any(name in gap.casefold() for name in names)]
    return ["price"] if "price" in found else found


def state(at: Situation, kind: str) -> tuple[State, str]:
    """Return whether a kind of fact is known, and in which words."""
    found = KINDS[kind][0](at)
    if found is not None:
        return "known", found
    blank = next((gap for gap in at.program.gaps if kind in kinds_of(gap)), None)
    return ("blank", blank) if blank else ("missing", "")


def stats(index: Index) -> Stats:
    """Return what the catalog holds, counted."""
    programs = index.catalog.programs
    return Stats(
        catalog=index.reference,
        status=counts(row.status.value for row in programs),
        credential=counts(row.credential for row in programs),
        platform=counts(row.platform for row in programs),
        country=counts(index.institutions[row.institution].country for row in programs),
        field=counts(row.fields.primary for row in programs),
        completeness=[completeness(index, kind, programs) for kind in KINDS],
        completeness_open=[completeness(index, kind, open_micromasters(index)) for kind in KINDS],
        alone=counts(lone_sources(open_micromasters(index))),
    )


def counts(values: Iterable[str]) -> dict[str, int]:
    """Count values, most frequent first."""
    return dict(sorted(Counter(values).items(), key=lambda each: (-each[1], each[0])))


def lone_sources(programs: Iterable[Program]) -> Iterator[str]:
    """Yield the title of the source of each status that rests on one source alone."""
    for row in programs:
        named = {row.status.source, *row.status.see}
        if len(named) == 1:
            yield row.sources[row.status.source].title


def open_micromasters(index: Index) -> list[Program]:
    """Return the MicroMasters that take learners."""
    return [row for row in index.catalog.programs if row.credential == "MicroMasters" and row.status.value == "open"]


def completeness(index: Index, kind: str, programs: Iterable[Program]) -> Completeness:
    """Return of how many programs a kind of fact is known."""
    found = Counter(state(Situation(program, Profile(), index), kind)[0] for program in programs)
    return Completeness(kind=kind, known=found["known"], blank=found["blank"], missing=found["missing"])
