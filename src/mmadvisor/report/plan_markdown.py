"""A plan as Markdown, with footnotes for sources."""

from mmadvisor.model.plan import Plan
from mmadvisor.report import long_plan
from mmadvisor.report import plan_words as words
from mmadvisor.report.markdown_blocks import Footnotes, blocks
from mmadvisor.report.markdown_parts import escaped


def render(plan: Plan) -> bytes:
    """Return the plan, readable from top to bottom."""
    notes = Footnotes()
    lines = [
        f"# {escaped(f'Plan: {plan.title} ({plan.credential}, {plan.provider})')}",
        "",
        *blocks(long_plan.blocks(plan), notes, 2),
        words.NOT_A_PROMISE,
        "",
        f"Page: <{plan.url}>",
        "",
        *(["## Sources", ""] if notes.listed() else []),
        *notes.lines(),
    ]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()
