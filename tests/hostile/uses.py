"""All that is done with an input once it was taken: nothing of it may fail."""

from datetime import date
from functools import cache

from makers import frozen_index
from mmadvisor.advise.compare import compare
from mmadvisor.advise.diff import compare_advice
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.advise.why import explain
from mmadvisor.cli.quiz.start import decide
from mmadvisor.errors import AdvisorError
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.model.plan import Plan
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.planning import calendar
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.study_blocks import Weekly
from mmadvisor.planning.wishes import Wishes
from mmadvisor.questionnaire.interview import NOT_SURE, Interview
from mmadvisor.report import csv_report, json_report
from mmadvisor.report.html import render as html
from mmadvisor.report.keepers import method_text
from mmadvisor.report.listing import list_text
from mmadvisor.report.listing.summary import summarize
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.markdown import render as markdown
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import advice_text, compare_text, diff_text, plan_text, program_text, why_text

DRAWS = 20
START = date(2027, 1, 4)
WEEKLY = Weekly((0, 1, 2, 3, 4, 5, 6), 19 * 60, "UTC")
LEARNER = Profile(
    goal="advance",
    fields=(),
    education="bachelor",
    math={"algebra": "fresh", "calculus": "rusty", "proofs": "never"},
    hours_per_week=8.0,
    finish_within_months=24.0,
    budget_usd=3000.0,
    credit="welcome",
    needs_aid=True,
)


def advised(index: Index, profile: Profile) -> Advice:
    """Advise, and render the advice in every form but PDF."""
    advice = advise(Run(index, "0", 1, DRAWS), profile)
    handout = Handout(advice=advice, start="2026-12-07", full=True)
    assert markdown.render(handout, index)
    assert html.render(handout, index)
    assert csv_report.render(advice)
    assert json_report.render(advice)
    paper = Paper(80)
    advice_text.write(advice, index.catalog.rules, paper)
    assert paper.lines
    return advice


def program_used(index: Index, program: Program) -> None:
    """Do with a program what commands do."""
    profile, paper, again = LEARNER, Paper(80), Run(index, "0", 1, DRAWS)
    others = [each for each in index.catalog.programs if each.id != program.id][:1]
    advised(index, profile)
    program_text.write(Basis(index, profile, START), program, paper)
    why_text.write(explain(again, profile, program), Basis(index, profile, START), paper)
    compare_text.write(compare(again, profile, [program, *others], degree=True), paper)
    rows = [summarize(index, each) for each in (program, *others)]
    list_text.write(rows, paper, width=80)
    assert list_text.tab_separated(rows).count("\n") == len(rows) + 1
    for learner in (profile, Profile(hours_per_week=1.0), Profile(hours_per_week=60.0)):
        planned(index, program, learner)


def planned(index: Index, program: Program, profile: Profile) -> Plan | None:
    """Plan a program and render the plan; None where it cannot be planned, with a reason."""
    try:
        plan = make_plan(index, "0", program, profile, Wishes(START, parallel=True))
    except AdvisorError:
        return None
    paper = Paper(80)
    plan_text.write(plan, paper)
    assert markdown.render_plan(plan)
    assert json_report.render(plan)
    assert calendar.render(plan, START)
    try:
        assert calendar.render(plan, START, WEEKLY)
    except AdvisorError:  # more hours a day than there are
        return None
    return plan


def interviewed(index: Index) -> None:
    """Ask every question; the person is sure of nothing."""
    interview = Interview(index, decide)
    interview.begin()
    while interview.next():
        interview.reply(NOT_SURE)
    assert interview.answers.keys() <= {each.feeds for each in interview.questions}


def method_shown(index: Index) -> None:
    """Print the method."""
    paper = Paper(80)
    method_text.write(index.catalog.rules, paper)
    assert paper.lines


@cache
def usual_advice() -> Advice:
    """Return an advice to compare others with."""
    return advise(Run(frozen_index(), "0", 1, DRAWS), LEARNER)


def compared(other: Advice) -> None:
    """Compare an advice with the usual one, both ways."""
    for pair in ((usual_advice(), other), (other, usual_advice())):
        paper = Paper(80)
        found = compare_advice(*pair)
        diff_text.write(found, *pair, paper)
        assert json_report.render(found)
