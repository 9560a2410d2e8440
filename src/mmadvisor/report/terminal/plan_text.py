"""A plan as text."""

from collections.abc import Sequence

from mmadvisor.model.advice import Statement
from mmadvisor.model.plan import Plan
from mmadvisor.report.paper import Paper, listing
from mmadvisor.report.terminal.head_text import write_conditions
from mmadvisor.report.view import Said
from mmadvisor.report.wording import plan_words as words


def write(plan: Plan, paper: Paper, before: Sequence[Said] = ()) -> None:
    """Write everything: what it costs, when it ends and what comes first on top, then the dates.

    `before` is what to know before paying.
    """
    paper.heading(f"Plan: {plan.title}, {plan.provider}")
    for line in words.summary(plan):
        paper.line(line)
    for says in plan.headline:
        paper.line(says, bullet="!")
    write_conditions(before, paper)
    listing(paper, "Watch out", (row.says for row in plan.warnings), bullet="!")
    paper.heading("Steps")
    for number, step in enumerate(plan.steps, 1):
        paper.line(f"{words.days(plan, step)}: {words.step_title(step)}", bullet=f"{number:>2}.")
    told = (f"{words.numbered(numbers)}: {says}" for says, numbers in words.numbers_of_notes(plan).items())
    listing(paper, "What each step is", told)
    if plan.finish is not None:
        listing(paper, words.ENDS, words.end_lines(plan.finish))
    listing(paper, words.PAID, (f"{words.earliest(plan, row.date)}: {words.due(row)}" for row in plan.payments))
    for says in said_of_payments(plan):
        paper.line(says, indent=2)
    listing(paper, words.STOPS, words.stops(plan))
    listing(paper, words.SAID, map(with_date, plan.notes))
    listing(paper, "Not known", plan.unknown, bullet="?")
    paper.line("")
    paper.line(words.NOT_A_PROMISE)
    paper.line(f"Page: {plan.url}")


def said_of_payments(plan: Plan) -> list[str]:
    """Return what is to say of payments, each once, and not what another one says already."""
    told = dict.fromkeys(row.says for row in plan.payments)
    return [says for says in told if not any(says != other and says in other for other in told)]


def with_date(note: Statement) -> str:
    """Write what a provider says, with the dates of its sources."""
    dates = ", ".join(dict.fromkeys(source.dated or "undated" for source in note.sources))
    return f"{note.says} [{dates}]" if dates else note.says
