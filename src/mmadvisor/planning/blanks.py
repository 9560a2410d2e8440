"""What keeps a plan from being complete: each blank in a sentence, and whom to ask."""

from collections.abc import Iterator, Sequence

from mmadvisor.model.plan import Payment
from mmadvisor.planning.wishes import Assignment
from mmadvisor.planning.words import counted
from mmadvisor.reckoning.loads import Part
from mmadvisor.reckoning.outline import Outline
from mmadvisor.reckoning.preparation import entry_known, topics_needed
from mmadvisor.rules.sentences import listing


def unknowns(study: Assignment, payments: Sequence[Payment]) -> list[str]:
    """Return everything that is not known and bears on the plan."""
    outline, parts = study.reckoning.load.outline, study.reckoning.load.parts
    return [
        *of_state(study),
        *of_courses(study, outline, parts),
        *of_entry(study),
        *of_exam(study, parts),
        *of_money(study, payments),
    ]


def of_state(study: Assignment) -> Iterator[str]:
    """Whether it runs, and when."""
    program = study.at.program
    if study.at.profile.hours_per_week is None:
        yield f"Your weekly hours: you gave none, so the plan takes the {study.hours:g} that a course asks."
    if program.status.value == "unknown":
        yield "Whether it takes learners today: ask before anything else."
    if program.pacing is None:
        yield "Whether its courses run on fixed dates: the plan reckons as if they did, with waits in between."
    elif program.pacing != "self":
        yield "When its courses run: look up the dates, then make the plan anew with --start."
    if study.at.profile.irregular_weeks is None:
        yield "Whether your weeks are regular: you did not answer; only the late end counts with lost weeks."


def of_courses(study: Assignment, outline: Outline, parts: Sequence[Part]) -> Iterator[str]:
    """Which courses there are, and what they ask."""
    program = study.at.program
    if not outline.rows and not outline.unnamed:
        yield "How many courses there are, and which: the plan shows them as one stretch."
    elif outline.unnamed:
        yield f"The names of {counted(outline.unnamed, 'course')} that the newest listing counts."
    elif program.course_count is not None and len(outline.rows) > program.course_count.value:
        yield (
            f"Whether all {len(outline.rows)} parts are still asked: the newest listing counts "
            f"{program.course_count.value}."
        )
    guessed = [part.course.title for part in parts if not part.known and part.course is not None]
    if guessed:
        yield f"Weeks or hours of {listing(guessed)}: figures that stand in are marked in the plan."
    elif any(not part.known for part in parts):
        yield "Weeks or hours of its courses: figures that stand in are marked in the plan."


def of_entry(study: Assignment) -> Iterator[str]:
    """What it asks on entry, and what the learner did not answer."""
    at = study.at
    topics = at.index.catalog.refreshers.topics
    if not entry_known(at):
        yield "What math it asks on entry: look through the first course before you pay."
    open_topics = [topic for topic in topics_needed(at.program.math) if topic not in at.profile.math]
    if open_topics:
        names = listing([topics[topic].label for topic in open_topics])
        yield f"How fresh your {names} {'is' if len(open_topics) == 1 else 'are'}: 'mmadvisor math' checks it."
    entry = at.program.programming
    if entry is None or entry.need is None:
        yield "What programming it asks on entry."
    elif entry.need != "none" and at.profile.programming is None:
        yield "How well you program: you did not answer."


def of_exam(study: Assignment, parts: Sequence[Part]) -> Iterator[str]:
    """When there is an exam."""
    known = study.at.program.assessment
    if known is not None and known.final_exam and not any(part.kind == "exam" for part in parts):
        yield "When its final exam is held: ask, and keep time for revision before it."
    elif known is not None and known.capstone and not any(part.kind != "course" for part in parts):
        yield "What its capstone asks, when and at what price: no source lists it among the courses."
    elif known is None or (known.final_exam is None and known.capstone is None):
        yield "Whether it ends in an exam or a project."


def of_money(study: Assignment, payments: Sequence[Payment]) -> Iterator[str]:
    """Prices, refunds, aid, second tries."""
    program = study.at.program
    blanks = [
        each.what.replace("The whole", "the whole") for each in payments if each.usd is None and each.kind == "payment"
    ]
    if blanks:
        yield f"The price of {listing(blanks)}."
    about = {row.about for row in program.prerequisites}
    if "refund" not in about:
        yield "Until when a payment is given back: read the platform's terms on the day you pay."
    if "retake" not in about and program.assessment is not None and program.assessment.final_exam:
        yield "What a second try at the exam costs."
    if study.at.profile.needs_aid and not (program.cost and program.cost.aid) and "aid" not in about:
        none = program.none.aid if program.none else None
        yield f"No aid, as far as a source says: {none.says}" if none else "Whether it gives financial aid: ask first."
