"""A plan as text."""

from collections.abc import Sequence

from mmadvisor.model.plan import Finish, Plan
from mmadvisor.report import plan_words as words
from mmadvisor.report.head_text import write_conditions
from mmadvisor.report.paper import Paper
from mmadvisor.report.plan_words import day
from mmadvisor.report.view import Said


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
    write_warnings(plan, paper)
    paper.heading("Steps")
    for number, step in enumerate(plan.steps, 1):
        paper.line(f"{words.days(plan, step)}: {words.titled(step)}", bullet=f"{number:>2}.")
    write_steps(plan, paper)
    if plan.finish is not None:
        write_finish(plan.finish, paper)
    write_money(plan, paper)
    write_rest(plan, paper)
    paper.line("")
    paper.line(words.NOT_A_PROMISE)
    paper.line(f"Page: {plan.url}")


def write_warnings(plan: Plan, paper: Paper) -> None:
    """Write what may go wrong."""
    if plan.warnings:
        paper.heading("Watch out")
    for row in plan.warnings:
        paper.line(row.says, indent=2, bullet="!")


def write_steps(plan: Plan, paper: Paper) -> None:
    """Write what each step is; what several have in common is said once."""
    paper.heading("What each step is")
    for says, numbers in words.told(plan).items():
        paper.line(f"{words.numbered(numbers)}: {says}", indent=2, bullet="-")


def write_finish(finish: Finish, paper: Paper) -> None:
    """Write the three ends with their assumptions."""
    paper.heading("When it ends")
    for label, row in (("Early", finish.early), ("Likely", finish.likely), ("Late", finish.late)):
        paper.line(f"{label}: {day(row.date)}. {row.says}", indent=2, bullet="-")


def write_money(plan: Plan, paper: Paper) -> None:
    """Write payments, what is to say of them, and where one can stop."""
    paper.heading("What is paid when")
    for row in plan.payments:
        paper.line(f"{words.earliest(plan, row.date)}: {words.due(row)}", indent=2, bullet="-")
    told = dict.fromkeys(row.says for row in plan.payments)
    for says in told:
        if not any(says != other and says in other for other in told):
            paper.line(says, indent=2)
    paper.heading("Where you can stop")
    for point in plan.stop_points:
        text = f"{words.earliest(plan, point.date)}, after {point.after}: {words.paid(point.paid_usd)}. {point.says}"
        paper.line(text, indent=2, bullet="-")


def write_rest(plan: Plan, paper: Paper) -> None:
    """Write the provider's conditions, and what is not known."""
    if plan.notes:
        paper.heading("What the provider says, and what was chosen")
    for note in plan.notes:
        dates = ", ".join(dict.fromkeys(source.dated or "undated" for source in note.sources))
        paper.line(f"{note.says} [{dates}]" if dates else note.says, indent=2, bullet="-")
    if plan.unknown:
        paper.heading("Not known")
    for says in plan.unknown:
        paper.line(says, indent=2, bullet="?")
