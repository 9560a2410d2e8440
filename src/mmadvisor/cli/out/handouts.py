"""Puts together what a report is made from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from mmadvisor.advise.compare import compare
from mmadvisor.advise.outcome import Run
from mmadvisor.cli.given.options import WITH_COMPARISON, WITH_PLAN, AdviceFormat
from mmadvisor.errors import AdvisorError
from mmadvisor.model.advice import Advice
from mmadvisor.model.handout import Handout
from mmadvisor.model.plan import Plan
from mmadvisor.planning.make import make_plan
from mmadvisor.planning.wishes import Wishes
from mmadvisor.report.making.view_options import spoken_of


@dataclass(frozen=True, slots=True)
class Extras:
    """What goes into a report beside the advice."""

    made: date
    start: date
    parallel: bool = False
    name: str | None = None
    note: str | None = None
    full: bool = False
    codes: bool = False
    owner: str = ""


def make_handout(run: Run, advice: Advice, forms: Collection[AdviceFormat], extras: Extras) -> Handout:
    """Return the handout that these forms need.

    Raises:
        AdvisorError: A calendar is asked for, and there is nothing to plan.
    """
    comparison = None
    if advice.ranking and extras.full and WITH_COMPARISON.intersection(forms):
        found = compare(run, advice.profile, [run.index.programs[spoken_of(advice)]], degree=True)
        comparison = found if len(found.ids) > 1 else None
    plan = plan_of_first(run, advice, extras) if WITH_PLAN.intersection(forms) else None
    if plan is None and AdviceFormat.ics in forms:
        raise AdvisorError("no program passes, so there is nothing to put into a calendar")
    return Handout(
        advice=advice,
        plan=plan,
        comparison=comparison,
        name=extras.name,
        note=extras.note,
        full=extras.full,
        codes=extras.codes,
        owner=extras.owner,
        made=extras.made.isoformat(),
        start=extras.start.isoformat(),
    )


def plan_of_first(run: Run, advice: Advice, extras: Extras) -> Plan | None:
    """Return the plan of the program of which the verdict speaks; None if nothing of it is advised."""
    name = spoken_of(advice) if advice.ranking else advice.verdict.about
    if name is None or not (advice.verdict.code == "one-course" or any(row.id == name for row in advice.ranking)):
        return None
    wishes = Wishes(extras.start, extras.parallel, assume_hours=True)
    return make_plan(run.index, run.version, run.index.programs[name], advice.profile, wishes)
