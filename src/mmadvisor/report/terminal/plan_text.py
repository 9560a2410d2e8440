"""A plan as text."""

from collections.abc import Iterator, Sequence

from mmadvisor.model.advice import Statement
from mmadvisor.model.plan import Plan
from mmadvisor.report.paper import Paper
from mmadvisor.report.view import Said
from mmadvisor.report.wording import plan_words as words
from mmadvisor.rules.sentences import listing


def write(plan: Plan, paper: Paper, before: Sequence[Said] = ()) -> None:
    """Write everything: what it costs, when it ends and what comes first on top, then the dates.

    `before` is what to know before paying.
    """
    paper.heading(f"Plan: {plan.title}, {plan.provider}")
    paper.points(words.summary(plan), bullet="", indent=0)
    paper.points(plan.headline, bullet="!", indent=0)
    paper.points((row.says for row in before), "Know before you pay")
    paper.points((row.says for row in plan.warnings), "Watch out", bullet="!")
    paper.heading("Steps")
    for number, step in enumerate(plan.steps, 1):
        paper.line(f"{words.days(plan, step)}: {words.step_title(step)}", bullet=f"{number:>2}.")
    paper.points(notes_of_steps(plan), "What each step is")
    if plan.finish is not None:
        paper.points(words.end_lines(plan.finish), words.ENDS)
    paper.points((f"{words.due_day(plan, row.date)}: {words.due(row)}" for row in plan.payments), words.PAID)
    paper.points(said_of_payments(plan), bullet="")
    paper.points(words.stops(plan), words.STOPS)
    paper.points(map(with_date, plan.notes), words.SAID)
    paper.points(plan.unknown, "Not known", bullet="?")
    paper.line("")
    paper.line(words.NOT_A_PROMISE)
    paper.line(f"Page: {plan.url}")


def notes_of_steps(plan: Plan) -> Iterator[str]:
    """Yield what is said of steps, each once with the numbers of its steps: `Steps 2 and 4: ...`."""
    told: dict[str, list[str]] = {}
    for number, step in enumerate(plan.steps, 1):
        told.setdefault(f"{step.says} {step.url}" if step.url else step.says, []).append(str(number))
    for says, numbers in told.items():
        yield f"Step{'s' if len(numbers) > 1 else ''} {listing(numbers)}: {says}"


def said_of_payments(plan: Plan) -> list[str]:
    """Return what is to say of payments, each once, and not what another one says already."""
    told = dict.fromkeys(row.says for row in plan.payments)
    return [says for says in told if not any(says != other and says in other for other in told)]


def with_date(note: Statement) -> str:
    """Write what a provider says, with the dates of its sources."""
    dates = ", ".join(dict.fromkeys(source.dated or "undated" for source in note.sources))
    return f"{note.says} [{dates}]" if dates else note.says
