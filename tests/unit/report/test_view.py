"""One record of ready words from which all layouts are made: it agrees with the advice and with the plan."""

from datetime import date

from hypothesis import given
from msgspec import structs

from learners import advised, example_profiles, realistic
from makers import frozen_index
from mmadvisor.model.advice import Advice
from mmadvisor.model.days import DAYS_PER_MONTH, month_in_words
from mmadvisor.model.profile import Profile
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.wishes import Wishes
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.view import View

START = date(2026, 12, 7)
EXAMPLES = example_profiles()


def viewed(profile: Profile) -> tuple[Advice, View]:
    advice = advised(profile, frozen_index(), draws=100)
    return advice, view_of(advice, frozen_index(), START)


@given(realistic(sorted(frozen_index().fields)))
def test_it_says_what_the_advice_and_the_plan_say(profile: Profile) -> None:
    advice, view = viewed(profile)
    assert (view.verdict.says, view.word) == (advice.verdict.says, advice.verdict.title)
    assert len(view.options) <= 3
    assert 1 <= len(view.steps) <= 3
    if advice.verdict.about is not None and view.options:
        assert view.options[0].id == advice.verdict.about
    for option in view.options:
        program = frozen_index().programs[option.id]
        plan = make_plan(frozen_index(), "1", program, profile, Wishes(START, assume_hours=True))
        assert plan.finish is not None
        end = date.fromisoformat(plan.finish.likely.date)
        assumed = plan.study.basis.months == "assumed"
        assert option.end.says == (f"about {end.year}" if assumed else month_in_words(end))
        months = profile.finish_within_months
        days = (end - START).days + 1
        late = months is not None and profile.hours_per_week is not None and days > months * DAYS_PER_MONTH
        assert (option.end.mark == "beyond") == late
        assert (option.price.says == "not known") == (plan.study.cost_usd is None)


def test_firmness_has_one_denominator_and_needs_two_programs() -> None:
    advice, view = viewed(EXAMPLES["career-changer"])
    assert view.certainty is not None
    assert "of 100 ways to weigh your wishes it leads in" in view.certainty
    alone = structs.replace(advice, ranking=advice.ranking[:1])
    found = view_of(alone, frozen_index(), START).certainty
    assert found is not None
    assert "100" not in found


def test_who_answered_too_little_is_asked_and_shown_no_place() -> None:
    _, view = viewed(EXAMPLES["not-sure"])
    assert view.code == "ask-first"
    assert (view.options, view.certainty, view.mind) == ((), None, None)
    assert view.steps[0].command == "quiz --quick"


def test_who_needs_aid_is_told_to_ask_before_paying() -> None:
    last = {
        needs: viewed(structs.replace(EXAMPLES["supply-chain-manager"], needs_aid=needs))[1].steps[-1].says
        for needs in (True, False)
    }
    assert last[True] == f"Ask about aid. {last[False]}"


def test_what_breaks_a_limit_is_marked() -> None:
    seen = set()
    for budget in (500.0, 900.0, 1300.0, 1450.0):
        advice, view = viewed(structs.replace(EXAMPLES["career-changer"], budget_usd=budget))
        fits = {row.id: row.study.fits.budget for row in advice.ranking}
        seen |= {(option.price.mark, fits[option.id] == "near") for option in view.options if option.id in fits}
        assert view.limits.price == f"{budget:,.0f} USD"
    assert seen == {("beyond", True), ("", False)}
