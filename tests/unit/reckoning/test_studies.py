"""The figures of one program for one learner: what is shown, on what it rests, and what stays unknown."""

from typing import Any, ClassVar

import pytest

from makers import make_courses, situation
from mmadvisor.errors import UsageProblem
from mmadvisor.model.profile import Profile
from mmadvisor.model.study import Cases, Span, Study, Usd
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH
from mmadvisor.reckoning.study import Reckoning, reckon
from planned import exam

NOW = "2026-11"
TWO = make_courses((10, (6, 8)), (10, (6, 8)))
READY = {"math": {"level": "none", "says": "None.", "source": "s1"}}
STATED = READY | {"pacing": "self", "courses": TWO}
"""Two courses at one's own pace: 120 to 160 hours."""
EIGHT = Profile(hours_per_week=8, irregular_weeks=False)


def learner(**answers: Any) -> Profile:  # noqa: ANN401 - answers
    return Profile(**({"hours_per_week": 8, "irregular_weeks": False} | answers))


def studied(profile: Profile = EIGHT, **keys: Any) -> Study:  # noqa: ANN401 - keys of the file
    return Reckoning(situation(profile, **(STATED | keys))).study()


def price(low: float, high: float | None = None, **keys: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {"usd": [low, high or low], "source": "s2", "as_of": NOW} | keys


class TestFigures:
    def test_months_are_weeks_over_mean_months_to_a_tenth(self) -> None:
        early, likely, late = (round(weeks / WEEKS_PER_MONTH, 1) for weeks in (16, 20, 26))
        assert studied().months == Cases(early=early, likely=likely, late=late)
        assert (early, likely, late) == (3.7, 4.6, 6.0)

    def test_weeks_of_preparation_and_hours(self) -> None:
        study = studied(math={"level": "calculus", "says": "So.", "source": "s1"})
        # Algebra and calculus, neither of them answered: nothing to 120 and 60 hours.
        assert study.weeks_of_preparation == Cases(early=0, likely=8 + 4, late=15 + 8)
        assert study.hours_per_week == Span(low=6, high=8)
        assert study.total_hours == Span(low=120, high=160)
        assert study.months.likely == round((12 + 20) / WEEKS_PER_MONTH, 1)

    def test_price_and_first_payment(self) -> None:
        study = studied(cost={"course": price(100, 150), "bundle": price(180)})
        assert study.cost_usd == Usd(low=180, likely=300, high=300)
        assert study.first_payment_usd == Usd(low=100, likely=150, high=150)

    def test_a_subscription_runs_for_the_courses_and_not_for_the_preparation(self) -> None:
        math = {"level": "calculus", "says": "So.", "source": "s1"}
        study = studied(cost={"month": price(40)}, math=math)
        assert study.cost_usd == Usd(low=160, likely=200, high=240)  # 16, 20 and 26 weeks: 4, 5 and 6 months
        assert study.first_payment_usd == Usd(low=40, likely=40, high=40)

    def test_a_subscription_costs_more_at_a_slower_pace(self) -> None:
        slow, fast = (studied(learner(hours_per_week=hours), cost={"month": price(40)}).cost_usd for hours in (4, 16))
        assert slow is not None
        assert fast is not None
        assert (slow.likely, fast.likely) == (400, 120)


class TestWhatIsNotKnown:
    def test_without_hours_there_are_none_to_show(self) -> None:
        study = studied(courses=make_courses((10, None), (10, None)))
        assert (study.hours_per_week, study.total_hours) == (None, None)
        assert study.months.likely > 0

    def test_hours_of_a_week_may_be_known_where_those_of_the_whole_are_not(self) -> None:
        study = studied(courses=make_courses((None, (6, 8)), (None, (6, 8))))
        assert study.hours_per_week == Span(low=6, high=8)
        assert study.total_hours is None

    def test_a_price_that_nobody_states_is_none(self) -> None:
        assert (studied().cost_usd, studied().first_payment_usd) == (None, None)

    def test_what_hangs_on_an_income_has_no_likely_price(self) -> None:
        study = studied(cost={"course": price(100, 500), "by_income": True})
        assert study.cost_usd == Usd(low=200, likely=None, high=1000)
        assert study.first_payment_usd == Usd(low=100, likely=None, high=500)

    def test_a_program_of_which_nothing_is_known_still_has_its_months(self) -> None:
        study = Reckoning(situation(EIGHT)).study()
        assert (study.hours_per_week, study.total_hours, study.cost_usd, study.first_payment_usd) == (None,) * 4
        assert 0 < study.months.early <= study.months.likely <= study.months.late
        assert (study.basis.months, study.basis.cost) == ("assumed", "assumed")
        assert {study.fits.week, study.fits.deadline, study.fits.budget} == {"unknown"}


class TestBasis:
    @pytest.mark.parametrize(
        ("courses", "basis"),
        [
            (TWO, "read"),
            ([*TWO, exam()], "read"),  # an exam without effort lacks nothing
            ([TWO[0], TWO[1] | {"weeks": None}], "reckoned"),  # from the other course
            ([TWO[0], TWO[1] | {"hours_per_week": None}], "reckoned"),
            (make_courses((10, None)), "assumed"),
            (make_courses((None, (6, 8))), "assumed"),
            ([], "assumed"),
        ],
    )
    def test_of_months(self, courses: list[dict[str, Any]], basis: str) -> None:
        assert studied(courses=courses).basis.months == basis

    def test_months_of_the_provider_are_reckoned_into_weeks(self) -> None:
        stated = {"value": [6, 9], "source": "s1"}
        assert studied(courses=make_courses((None, (6, 8))), months=stated).basis.months == "reckoned"
        assert studied(courses=make_courses((None, None)), months=stated).basis.months == "assumed"

    def test_without_the_learners_hours_months_are_assumed(self) -> None:
        assert studied(learner(hours_per_week=None)).basis.months == "assumed"

    @pytest.mark.parametrize(
        ("cost", "basis"),
        [
            ({"program": price(300)}, "read"),
            ({"course": price(100)}, "reckoned"),
            ({"course": price(100), "program": price(200)}, "reckoned"),
            ({"month": price(40)}, "reckoned"),
            ({}, "assumed"),
        ],
    )
    def test_of_the_price(self, cost: dict[str, Any], basis: str) -> None:
        assert studied(cost=cost).basis.cost == basis


class TestFits:
    @pytest.mark.parametrize(
        ("hours", "fit"), [(8, "yes"), (7.9, "stretch"), (4, "stretch"), (3.9, "no"), (None, "unknown")]
    )
    def test_week(self, hours: float | None, fit: str) -> None:
        assert studied(learner(hours_per_week=hours)).fits.week == fit

    def test_week_is_unknown_where_hours_are(self) -> None:
        assert studied(courses=make_courses((10, None))).fits.week == "unknown"

    # With irregular weeks unsaid it ends after 16, 20 or 30 weeks: 3.7, 4.6 or 6.9 months.
    @pytest.mark.parametrize(
        ("months", "fit"), [(7.0, "yes"), (6.8, "tight"), (4.6, "tight"), (4.5, "near"), (3.7, "near"), (3.6, "no")]
    )
    def test_deadline(self, months: float, fit: str) -> None:
        assert studied(learner(irregular_weeks=None, finish_within_months=months)).fits.deadline == fit

    def test_deadline_is_unknown_without_it_or_without_hours(self) -> None:
        assert studied().fits.deadline == "unknown"
        assert studied(learner(hours_per_week=None, finish_within_months=60)).fits.deadline == "unknown"

    def test_preparation_and_waits_count_for_the_deadline(self) -> None:
        within = learner(finish_within_months=5)
        math = {"math": {"level": "calculus", "says": "So.", "source": "s1"}}
        assert studied(within).fits.deadline == "tight"
        assert studied(within, **math).fits.deadline == "no"
        assert studied(within, pacing="instructor").fits.deadline == "near"

    def test_helpful_topics_do_not_count_for_the_deadline(self) -> None:
        helpful = {"math": {"topics": {"calculus": "helpful"}, "says": "So.", "source": "s1"}}
        assert studied(learner(finish_within_months=7), **helpful).fits.deadline == "yes"

    def test_math_that_nobody_states_makes_an_end_no_more_than_tight(self) -> None:
        found = Reckoning(situation(learner(finish_within_months=5), pacing="self", courses=TWO)).study()
        assert found.fits.deadline == "tight"

    @pytest.mark.parametrize(("months", "fit"), [(120, "unknown"), (12, "unknown"), (1, "no")])
    def test_an_end_that_is_only_assumed_is_never_within(self, months: float, fit: str) -> None:
        # Early it takes 100 hours in 13 weeks, 3 months: that is too late for one month, whatever is true.
        assert studied(learner(finish_within_months=months), courses=[]).fits.deadline == fit

    def test_stated_months_are_no_proof_for_who_has_one_hour_a_week(self) -> None:
        found = studied(
            learner(hours_per_week=1, finish_within_months=12), courses=[], months={"value": [6, 6], "source": "s1"}
        )
        assert found.fits.deadline == "no"

    @pytest.mark.parametrize(
        ("budget", "fit"), [(450, "yes"), (449, "tight"), (360, "tight"), (359, "near"), (288, "near"), (287, "no")]
    )
    def test_budget(self, budget: float, fit: str) -> None:
        # 360 dollars five years ago: 324 to 450 today.
        assert studied(learner(budget_usd=budget), cost={"program": price(360, as_of="2021-11")}).fits.budget == fit

    def test_budget_is_unknown_without_it_or_without_a_price(self) -> None:
        assert studied(cost={"program": price(360)}).fits.budget == "unknown"
        assert studied(learner(budget_usd=1000)).fits.budget == "unknown"

    @pytest.mark.parametrize(("budget", "fit"), [(1000, "yes"), (999, "near"), (200, "near"), (199, "no")])
    def test_a_price_by_income_may_be_the_high_one(self, budget: float, fit: str) -> None:
        cost = {"course": price(100, 500), "by_income": True}
        assert studied(learner(budget_usd=budget), cost=cost).fits.budget == fit


class TestAid:
    AID = {"says": "On request.", "source": "s1", "usd": [100, 300]}

    def of(self, budget: float | None, needs: bool | None, aid: dict[str, Any]) -> Study:
        return studied(learner(budget_usd=budget, needs_aid=needs), cost={"program": price(500), "aid": aid})

    @pytest.mark.parametrize(("needs", "low"), [(True, 100), (False, 500), (None, 500)])
    def test_the_floor_is_the_least_for_who_needs_it(self, needs: bool | None, low: float) -> None:
        assert self.of(None, needs, self.AID).cost_usd == Usd(low=low, likely=500, high=500)

    @pytest.mark.parametrize(("budget", "fit"), [(500, "yes"), (499, "near"), (100, "near"), (99, "no")])
    def test_a_budget_from_the_floor_on_is_near_and_below_it_out(self, budget: float, fit: str) -> None:
        assert self.of(budget, True, self.AID).fits.budget == fit

    def test_aid_of_no_stated_size_moves_nothing(self) -> None:
        unstated = {key: value for key, value in self.AID.items() if key != "usd"}
        assert self.of(100, True, unstated) == self.of(100, False, unstated)
        assert self.of(100, True, unstated).fits.budget == "no"


class TestOptions:
    ELECTIVES: ClassVar[dict[str, Any]] = {
        "courses": make_courses(*[(10, (6, 8))] * 2, (20, (10, 12))),
        "electives": {"choose": 1, "of": ["c1", "c2"], "source": "s1"},
    }

    def test_other_electives_have_another_load_and_the_first_ones_stay(self) -> None:
        at = situation(EIGHT, **(STATED | self.ELECTIVES))
        usual, wished = Reckoning(at), Reckoning(at, ("c2",))
        assert (usual.load.heaviest, wished.load.heaviest) == ((6, 8), (10, 12))
        assert Reckoning(at).study() == usual.study()

    def test_other_electives_have_another_price(self) -> None:
        courses = [*self.ELECTIVES["courses"][:2], self.ELECTIVES["courses"][2] | {"price": price(900)}]
        at = situation(EIGHT, **(STATED | self.ELECTIVES | {"courses": courses, "cost": {"course": price(100)}}))
        usual, wished = Reckoning(at).study().cost_usd, Reckoning(at, ("c2",)).study().cost_usd
        assert usual is not None
        assert wished is not None
        assert (usual.likely, wished.likely) == (200, 1000)

    def test_a_wish_that_cannot_be_met_is_refused_on_first_use(self) -> None:
        at = situation(EIGHT, **STATED)
        with pytest.raises(UsageProblem, match="no electives"):
            Reckoning(at, ("c9",)).study()

    def test_the_usual_one_is_made_once(self) -> None:
        at = situation(EIGHT, **STATED)
        assert reckon(at) is reckon(at)
        assert reckon(at).study() == Reckoning(at).study()
