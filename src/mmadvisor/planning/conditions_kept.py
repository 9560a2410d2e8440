"""The provider's conditions that a plan keeps, and what was chosen in it."""

from collections.abc import Iterator, Sequence

from mmadvisor.facts.passed import passed_courses, stays_good
from mmadvisor.model.advice import Statement
from mmadvisor.planning.step_words import helpful, titles
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import counted
from mmadvisor.reckoning.outline import together_forbidden
from mmadvisor.rules.sentences import listing

KEPT = ("entry", "order", "not-together", "exam-last", "retake", "dates", "expiry", "bundle-expiry", "refund", "aid")


def notes(study: Assignment, *, paired: bool) -> list[Statement]:
    """Return each with its sources, in a fixed order."""
    return [
        *taken_as_done(study),
        *helpful(study.at),
        *conditions(study),
        *choices(study),
        *at_once(study, paired=paired),
    ]


def taken_as_done(study: Assignment) -> Iterator[Statement]:
    """Which courses are taken as passed, and how long they stay good."""
    done, good = passed_courses(study.at).value, stays_good(study.at)
    if isinstance(done, tuple):
        yield Statement(f"Taken as passed, by what you said: {listing(done)}. {good.value}", list(good.sources))


def conditions(study: Assignment) -> Iterator[Statement]:
    """What the provider says of order, exams, dates and money; and how the order is known if it says nothing."""
    at = study.at
    for kind in KEPT:
        for row in study.reckoning.conditions:
            if row.about == kind:
                yield Statement(row.says, study.refs(*row.sources))
    known = at.program.assessment
    if known is not None and known.final_exam:
        says = "It tests what was learned in a final exam."
        yield Statement(f"{says} {known.note}" if known.note else says, study.refs(known.source, *known.see))
    if len(at.program.courses) > 1 and not any(row.after for row in at.program.courses):
        yield Statement("No source gives an order of the courses; they stand as the listing has them.", [])


def choices(study: Assignment) -> Iterator[Statement]:
    """Which electives were taken, and which could be."""
    pool = study.at.program.electives
    if pool is None:
        return
    outline = study.reckoning.load.outline
    taken, spare = with_codes(study, outline.chosen), with_codes(study, outline.others)
    others = f" {listing(spare)} could be taken instead: --elective and the code in brackets." if spare else ""
    yield Statement(f"Electives in this plan: {listing(taken)}.{others}", study.refs(pool.source))
    tracks = study.at.program.tracks
    if tracks:
        says = f"The electives depend on the track ({listing([row.title for row in tracks])}): ask which go together."
        yield Statement(says, study.refs(*(row.source for row in tracks)))


def with_codes(study: Assignment, codes: Sequence[str]) -> list[str]:
    """Return titles of courses, each with the code by which a command names it."""
    return [f"{title} ({code})" for code, title in zip(codes, titles(study, codes), strict=True)]


def at_once(study: Assignment, *, paired: bool) -> Iterator[Statement]:
    """Why no two courses run at once although it was asked for."""
    if not study.wishes.parallel or paired:
        return
    reason = (
        obstacle(study)
        or f"your {counted(study.hours, 'hour')} a week do not carry two of its courses, or order forbids it"
    )
    yield Statement(f"One course at a time all the same: {reason}.", [])


def obstacle(study: Assignment) -> str | None:
    """Return why two courses at once would not end this program sooner, whatever the hours; None if they may."""
    program = study.at.program
    if program.pacing == "self":
        return "at your own pace two courses at once take as long as one after the other"
    if together_forbidden(program):
        return "the provider advises against two courses at once"
    return None if program.courses else "no source names its courses"
