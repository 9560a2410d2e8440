"""What the plan says of each of its parts."""

from mmadvisor.planning.loads import Part
from mmadvisor.planning.pace import LIKELY, Weeks
from mmadvisor.planning.wishes import Study
from mmadvisor.planning.words import amount, counted, listed, span


def wait_says(weeks: Weeks) -> str:
    """Say what the free weeks are for."""
    if not weeks[LIKELY]:
        return "No source gives the dates of runs."
    return (
        f"No source gives the dates of runs; {counted(weeks[LIKELY], 'week')} stand here. "
        "Look up the date now, and move what follows."
    )


def part_says(study: Study, part: Part, weeks: int, *, paired: bool) -> str:
    """Say what a part asks, what that means at this learner's hours, and what is not sure about it."""
    last = [exam_says(study, part)] if part.kind == "exam" else [*order(study, part), *doubts(study, part)]
    return " ".join([load(part), beside(part, weeks) if paired else pace(study, part, weeks), *last])


def load(part: Part) -> str:
    """Say what the part asks."""
    low, _, high = part.hours_per_week
    asks = f"{span(low, high)} hours a week for {counted(part.weeks, 'week')}"
    return f"Asks {asks}." if part.known else f"Reckoned with {asks}. {part.says}"


def pace(study: Study, part: Part, weeks: int) -> str:
    """Say how long it takes at the learner's hours."""
    own = amount(study.hours)
    if part.fixed:
        return "It runs on fixed dates, so that no week can be put off."
    least = "half of its stated time" if study.at.program.pacing == "self" else "its stated time"
    ground = ", by the upper figure" if part.known else f", and not less than {least}"
    return f"With {own} hours a week: {counted(weeks, 'week')}{ground}."


def beside(part: Part, weeks: int) -> str:
    """Say how long it takes beside another course."""
    fixed = " It runs on fixed dates, so that no week can be put off." if part.fixed else ""
    return f"Beside another course it takes {counted(weeks, 'week')}.{fixed}"


def order(study: Study, part: Part) -> list[str]:
    """Say which of the chosen courses come first, and whether that is more than advice."""
    if not part.after:
        return []
    rule = next((row for row in study.at.program.prerequisites if row.about == "order"), None)
    enforced = rule.enforced if rule is not None and part.kind == "course" else None
    word = {True: "It must come", False: "The provider advises it", None: "It comes"}[enforced]
    return [f"{word} after {listed(part.after)}."]


def doubts(study: Study, part: Part) -> list[str]:
    """Say where it is only thought to belong here, and where there is a choice."""
    program = study.at.program
    row = next((each for each in program.courses if each.code == part.code), None)
    says = []
    if row is not None and row.inferred:
        says.append("No source says outright that it belongs to the program: ask before you pay.")
    if program.electives is not None and part.code in program.electives.of:
        says.append("An elective: you may choose another.")
    return says


def exam_says(study: Study, part: Part) -> str:
    """Say what is known of the exam."""
    known = study.at.program.assessment
    rules = [row.says for row in study.at.program.prerequisites if row.about in {"exam-last", "retake"}]
    watched = ["It is supervised (proctored)."] if known is not None and known.proctored else []
    behind = f"Directly after the last course, after {listed(part.after)}." if part.after else "After the last course."
    return " ".join([behind, *rules, *watched, "No source gives its dates: sign up for one as soon as you can."])
