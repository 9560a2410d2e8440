"""The numbers and words behind the HTML page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from handouts import sample_handout, sample_plan
from learners import advised, example_profiles, realistic
from makers import frozen_index, make_index
from mmadvisor.model.advice import Advice
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.preparation import by_topic, required_gaps
from mmadvisor.reckoning.situation import Situation
from mmadvisor.report.html import timeline
from mmadvisor.report.html.bridge import bridge, crossing
from mmadvisor.report.html.charts import beyond_cap, contribution_bars, points_by_criterion, range_bar
from mmadvisor.report.html.dates import in_words, place, stretch
from mmadvisor.report.html.reasons import behind, left_out
from mmadvisor.report.html.unknowns import to_mind

DAYS = st.dates().map(lambda day: day.isoformat())


@settings(max_examples=10)  # each is a whole advice
@given(profile=realistic())
def test_bars_are_as_long_as_the_value_and_what_a_limit_takes(profile: Profile) -> None:
    advice = advised(profile, draws=20)
    for row in advice.ranking:
        bars = contribution_bars(row, advice.weights)
        beyond = beyond_cap(row, advice.weights)
        assert sum(bar.width for bar in bars) - beyond.width == pytest.approx(row.value, abs=0.6)
        assert all(0 <= bar.x <= 100.1 and 0 <= bar.width <= 100.1 for bar in (*bars, beyond))
        assert sum(points_by_criterion(row).values()) == row.value


@given(st.floats(0, 50), st.floats(0, 50), st.floats(100, 1000))
def test_a_stretch_stays_on_its_line(low: float, more: float, whole: float) -> None:
    bar = range_bar(low, low + more, whole)
    assert bar.x >= 0
    assert bar.width >= 0
    assert bar.x + bar.width <= 100.001


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2027-03-09", "March 9, 2027"),
        ("2027-12", "December 2027"),
        ("2027", "2027"),
        ("2027-13-01", "2027-13-01"),
        ("soon", "soon"),
    ],
)
def test_days_in_words(day: str, words: str) -> None:
    assert in_words(day) == words


def test_a_single_day_is_written_once() -> None:
    assert stretch("2027-03-09", "2027-03-09") == "March 9, 2027"
    assert stretch("2027-03-09", "2027-04-01") == "March 9, 2027 to April 1, 2027"


@given(DAYS, DAYS)
def test_a_later_day_stands_further_on_the_line(one: str, other: str) -> None:
    early, late = sorted((one, other))
    assert place(early) <= place(late) + 0.6  # months count as equally long


def test_time_line_runs_from_the_start_to_the_late_end() -> None:
    plan = sample_plan()
    scale = timeline.line(plan)
    bars = [timeline.bar(scale, step.start, step.end) for step in plan.steps]
    assert bars[0].x == 0
    assert [bar.x for bar in bars] == sorted(bar.x for bar in bars)
    assert all(bar.width > 0 and bar.x + bar.width <= 100 for bar in bars)
    assert [year for year, _ in scale.years] == [2027, 2028]
    assert plan.finish
    assert timeline.bar(scale, plan.start, plan.finish.late.date).width == pytest.approx(100)


def test_time_line_of_a_plan_without_steps_and_end() -> None:
    plan = replace(sample_plan(), steps=[], finish=None)
    scale = timeline.line(plan)
    assert scale.years == []
    assert scale.length == 1


def test_effort_and_money_say_what_is_not_known() -> None:
    steps = {step.title: step for step in sample_plan().steps}
    assert timeline.hours(steps["Probability"]) == "160 to 224 hours, 8 a week"
    assert timeline.hours(steps["Capstone exam"]) == "4 hours"
    assert timeline.hours(steps["Fundamentals of Statistics"]) == "not known"
    assert timeline.hours(steps["Room for a run that starts late"]) == ""
    amounts = [timeline.amount(payment) for payment in sample_plan().payments]
    assert amounts == ["300 USD", "price not known", "100 USD, kept ready", "nothing"]


def test_behind_names_the_largest_losses_and_one_gain() -> None:
    advice = sample_handout("career-changer").advice
    rules = frozen_index().catalog.rules
    first, *others = advice.ranking
    assert behind(first, first, rules) == "Loses on nothing by a whole point."
    for row in others:
        gaps = {
            name: points_by_criterion(row).get(name, 0) - points_by_criterion(first).get(name, 0)
            for name in points_by_criterion(first)
        }
        assert f"({min(gaps.values()):+d})" in behind(row, first, rules)
        assert ("gains on" in behind(row, first, rules)) == (max(gaps.values()) > 0)


@pytest.mark.parametrize("name", example_profiles())
def test_every_program_that_is_out_stands_in_one_group(name: str) -> None:
    advice = sample_handout(name).advice
    groups = left_out(advice, frozen_index().catalog.rules)
    listed = [row.id for group in groups for row in group.programs]
    assert sorted(listed) == sorted(row.id for row in advice.excluded)
    assert [len(group.programs) for group in groups] == sorted((len(group.programs) for group in groups), reverse=True)


def statistics_alone() -> Advice:
    """Return the career changer's advice on one program that states its math."""
    index = frozen_index()
    only = make_index(index.programs["mitx-statistics-data-science"], catalog=index.catalog)
    return advised(example_profiles()["career-changer"], only, draws=20)


def test_bridge_names_each_topic_that_falls_short_with_its_free_course() -> None:
    found = bridge(statistics_alone(), frozen_index())
    assert found
    assert found.known
    topics = {row.topic: row for row in found.crossings}
    assert set(topics) == {"calculus", "linear algebra", "programming"}  # probability only helps
    assert topics["calculus"].answer == "I never learned it"
    assert topics["programming"].answer == "Basic"
    assert all(row.sources and row.hours[1] > 0 for row in topics.values())


def test_each_missing_step_of_programming_has_its_course() -> None:
    asks = next(
        program
        for program in frozen_index().catalog.programs
        if getattr(program.programming, "need", "") == "intermediate"
    )
    at = Situation(asks, Profile(programming="none"), frozen_index())
    (steps,) = [rows for rows in by_topic(required_gaps(at)) if rows[0].topic == "programming"]
    assert [course.title for course in crossing(at, steps).courses] == [step.course.title for step in steps]
    assert len(steps) == 2


def test_no_bridge_without_a_first_place() -> None:
    assert bridge(advised(Profile(languages=("xx",)), draws=5), frozen_index()) is None


def test_what_to_mind_is_short_and_keeps_its_sources() -> None:
    row = statistics_alone().ranking[0]
    found = to_mind(row)
    assert [each.says for each in found[:3]] == [caution.says for caution in row.cautions[:3]]
    assert all(each.sources for each in found[:3])
    assert found[3].says.startswith("No source tells: price on MIT Learn;")
    assert to_mind(replace(row, cautions=[], gaps=[])) == []
