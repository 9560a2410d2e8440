"""Puts together what a report is made from."""

from collections.abc import Collection
from datetime import date

from msgspec.structs import replace

from mmadvisor.advise.compare import compare
from mmadvisor.advise.outcome import Run
from mmadvisor.cli.given.options import WITH_COMPARISON, WITH_PLAN, AdviceFormat
from mmadvisor.errors import AdvisorError
from mmadvisor.model.advice import Advice
from mmadvisor.model.handout import Handout
from mmadvisor.model.plan import Plan
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.wishes import Wishes
from mmadvisor.report.making.view_options import spoken_of


def completed(run: Run, handout: Handout, forms: Collection[AdviceFormat], *, parallel: bool = False) -> Handout:
    """Return a handout with the plan and the comparison that these forms need.

    Raises:
        AdvisorError: A calendar is asked for, and there is nothing to plan.
    """
    advice, comparison = handout.advice, None
    if advice.ranking and handout.full and WITH_COMPARISON.intersection(forms):
        found = compare(run, advice.profile, [run.index.programs[spoken_of(advice)]], degree=True)
        comparison = found if len(found.ids) > 1 else None
    plan = None
    if WITH_PLAN.intersection(forms):
        plan = plan_of_first(run, advice, date.fromisoformat(handout.start), parallel=parallel)
    if plan is None and AdviceFormat.ics in forms:
        raise AdvisorError("no program passes, so there is nothing to put into a calendar")
    return replace(handout, plan=plan, comparison=comparison)


def plan_of_first(run: Run, advice: Advice, start: date, *, parallel: bool = False) -> Plan | None:
    """Return the plan of the program of which the verdict speaks; None if nothing of it is advised."""
    name = spoken_of(advice) if advice.ranking else advice.verdict.about
    if name is None or not (advice.verdict.code == "one-course" or any(row.id == name for row in advice.ranking)):
        return None
    wishes = Wishes(start, parallel, assume_hours=True)
    return make_plan(run.index, run.version, run.index.programs[name], advice.profile, wishes)
