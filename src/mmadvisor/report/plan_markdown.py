"""A plan as Markdown, with footnotes for sources."""

from mmadvisor.model.plan import Plan
from mmadvisor.report import plan_words as words
from mmadvisor.report.markdown_parts import Footnotes, escaped, section, table
from mmadvisor.report.plan_words import day


def render(plan: Plan) -> bytes:
    """Return the plan, readable from top to bottom."""
    notes = Footnotes()
    lines = [
        f"# {escaped(f'Plan: {plan.title} ({plan.credential}, {plan.provider})')}",
        "",
        *body(plan, notes, level=2),
        words.NOT_A_PROMISE,
        "",
        f"Page: <{plan.url}>",
        "",
        *(["## Sources", ""] if notes.listed() else []),
        *notes.lines(),
    ]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def body(plan: Plan, notes: Footnotes, *, level: int) -> list[str]:
    """Return all that the plan says, under headings of a level."""
    warnings = [f"{escaped(row.says)} ({row.rule}){notes.marks(row.sources)}" for row in plan.warnings]
    told = [f"{escaped(row.says)}{notes.marks(row.sources)}" for row in plan.notes]
    return [
        escaped(words.opening(plan)),
        "",
        *section("Mind", warnings, level=level),
        *steps(plan, notes, level),
        *ends(plan, level),
        *money(plan, notes, level),
        *section("What the provider says, and what was chosen", told, level=level),
        *section("Not known of the plan", [escaped(says) for says in plan.unknown], level=level),
    ]


def steps(plan: Plan, notes: Footnotes, level: int) -> list[str]:
    """Return the table of steps, and what each of them is."""
    rows = [words.step_cells(number, step) for number, step in enumerate(plan.steps, 1)]
    told = [
        f"{number}. {escaped(f'{words.step_title(step)}. {step.says}')}"
        f"{f' <{step.url}>' if step.url else ''}{notes.marks(step.sources)}"
        for number, step in enumerate(plan.steps, 1)
    ]
    return [f"{'#' * level} Steps", "", *table(words.STEP_HEADERS, rows), "", *told, ""]


def ends(plan: Plan, level: int) -> list[str]:
    """Return the three ends with their assumptions."""
    if plan.finish is None:
        return []
    found = (("Early", plan.finish.early), ("Likely", plan.finish.likely), ("Late", plan.finish.late))
    return section(
        "When it ends", [f"{label}: {day(row.date)}. {escaped(row.says)}" for label, row in found], level=level
    )


def money(plan: Plan, notes: Footnotes, level: int) -> list[str]:
    """Return payments and stop points."""
    paid = [
        f"{day(row.date)}: {escaped(words.due(row))}. {escaped(row.says)}{notes.marks(row.sources)}"
        for row in plan.payments
    ]
    stops = [
        f"{day(row.date)}, after {escaped(row.after)}: {words.paid(row.paid_usd)}. {escaped(row.says)}"
        for row in plan.stop_points
    ]
    return [*section("What is paid when", paid, level=level), *section("Where you can stop", stops, level=level)]
