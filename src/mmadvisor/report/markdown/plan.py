"""A plan as Markdown, with footnotes for sources."""

from collections.abc import Sequence

from mmadvisor.model.plan import Plan
from mmadvisor.report.making import long_plan
from mmadvisor.report.making.blocks import list_blocks
from mmadvisor.report.markdown.blocks import Footnotes, blocks
from mmadvisor.report.markdown.parts import escaped
from mmadvisor.report.view import Said
from mmadvisor.report.wording import plan_words as words


def render(plan: Plan, before: Sequence[Said] = ()) -> bytes:
    """Return the plan, readable from top to bottom; `before` is what to know before paying."""
    notes = Footnotes()
    lines = [
        f"# {escaped(f'Plan: {plan.title} ({plan.credential}, {plan.provider})')}",
        "",
        *blocks(list_blocks(before, "Know before you pay"), notes, 2),
        *blocks(long_plan.blocks(plan), notes, 2),
        words.NOT_A_PROMISE,
        "",
        f"Page: <{plan.url}>",
        "",
        *(["## Sources", ""] if notes.listed() else []),
        *notes.lines(),
    ]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()
