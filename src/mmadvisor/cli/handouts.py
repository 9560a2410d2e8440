"""Puts together what a report is made from."""

from collections.abc import Collection

from mmadvisor.advise.compare import compare
from mmadvisor.advise.pipeline import Run
from mmadvisor.cli.options import AdviceFormat
from mmadvisor.model.advice import Advice
from mmadvisor.model.handout import Handout

WITH_COMPARISON = frozenset({AdviceFormat.html, AdviceFormat.pdf})
"""Forms that set the first place against a degree."""


def make_handout(
    run: Run,
    advice: Advice,
    forms: Collection[AdviceFormat],
    *,
    name: str | None = None,
    note: str | None = None,
    brief: bool = False,
) -> Handout:
    """Return the handout that these forms need."""
    comparison = None
    if advice.ranking and not brief and WITH_COMPARISON.intersection(forms):
        first = run.index.programs[advice.ranking[0].id]
        comparison = compare(run, advice.profile, [first], degree=True)
    return Handout(advice=advice, comparison=comparison, name=name, note=note, brief=brief)
