"""What a learner has passed: time, hours and money are those of what is left."""

from typing import Any

import pytest

from makers import make_courses, situation
from mmadvisor.model.profile import Profile
from mmadvisor.model.study import Span, Usd
from mmadvisor.reckoning.study import Reckoning
from planned import exam

NOW = "2026-11"
THREE = make_courses((10, (6, 8)), (10, (8, 10)), (5, (4, 6)))
READY = {"math": {"level": "none", "says": "None.", "source": "s1"}, "pacing": "self"}
CHOICE = {"choose": 1, "of": ["c1", "c2"], "source": "s1"}


def price(usd: float) -> dict[str, Any]:
    return {"usd": [usd, usd], "as_of": NOW, "source": "s1"}


def left_of(*done: str, wished: tuple[str, ...] = (), **keys: Any) -> Reckoning:  # noqa: ANN401 - keys of the file
    profile = Profile(hours_per_week=8, irregular_weeks=False, completed=done)
    return Reckoning(situation(profile, **(READY | {"courses": THREE} | keys)), wished)


def codes(found: Reckoning) -> list[str]:
    return [part.course.code if part.course else "?" for part in found.load.parts]


def test_what_is_left_is_reckoned() -> None:
    found = left_of("c1")
    assert codes(found) == ["c0", "c2"]
    assert found.time.total == (8 + 3, 10 + 4, 13 + 5)
    assert found.study().hours_per_week == Span(low=6, high=8)
    assert found.study().total_hours == Span(low=80, high=110)


def test_courses_of_other_programs_and_ids_of_programs_take_nothing_away() -> None:
    assert left_of("other", "one").study() == left_of().study()


def test_courses_that_a_listing_counts_are_fewer_by_those_that_are_named_and_not_by_those_passed() -> None:
    assert codes(left_of("c1", course_count={"value": 5, "source": "s1"})) == ["c0", "c2", "?", "?"]


def test_what_is_left_takes_no_longer_because_the_rest_was_passed() -> None:
    # Six months for three courses: two for each, whether or not one of them is done.
    keys: dict[str, Any] = {"courses": make_courses(*[(None, (6, 8))] * 3), "months": {"value": [6, 6], "source": "s1"}}
    whole, left = left_of(**keys), left_of("c0", **keys)
    assert left.load.parts == whole.load.parts[1:]
    kind: dict[str, Any] = {"courses": make_courses(*[(None, None)] * 3)}
    assert left_of("c0", **kind).load.parts == left_of(**kind).load.parts[1:]


def test_courses_without_a_name_keep_their_number() -> None:
    found = left_of("c0", "c1", "c2", course_count={"value": 5, "source": "s1"})
    assert [(part.number, part.runs) for part in found.load.parts] == [(4, 1), (5, 1)]


def test_a_passed_elective_is_the_one_that_was_chosen() -> None:
    assert codes(left_of("c2", electives=CHOICE)) == ["c0"]
    assert codes(left_of("c0", electives=CHOICE)) == ["c1"]
    assert codes(left_of("c0", wished=("c2",), electives=CHOICE)) == ["c2"]


def test_the_exam_is_left() -> None:
    assert codes(left_of("c0", "c1", "c2", courses=[*THREE, exam(after=[])])) == ["cf"]


@pytest.mark.parametrize(
    ("done", "keys"),
    [
        (("c0", "c1", "c2"), {}),
        (("c0", "c1"), {"electives": CHOICE}),  # one elective was to choose
    ],
)
def test_who_has_all_of_it_has_nothing_left_to_plan(done: tuple[str, ...], keys: dict[str, Any]) -> None:
    assert left_of(*done, **keys).study() == left_of(**keys).study()


def test_what_is_left_is_paid_part_by_part() -> None:
    cost = {"program": price(400), "bundle": price(350), "course": price(150)}
    assert left_of(cost=cost).study().cost_usd == Usd(low=350, likely=450, high=450)
    assert left_of("c0", cost=cost).study().cost_usd == Usd(low=300, likely=300, high=300)


def test_of_a_price_that_nobody_splits_nothing_is_known_for_what_is_left() -> None:
    assert left_of("c0", cost={"program": price(400)}).study().cost_usd is None


def test_what_one_learner_passed_is_not_remembered_for_another() -> None:
    first = left_of("c1")
    other = Reckoning(situation(Profile(hours_per_week=8, irregular_weeks=False), **(READY | {"courses": THREE})))
    shared = Reckoning(type(first.at)(first.at.program, other.at.profile, first.at.index, first.at.memo))
    assert first.study() != other.study()
    assert shared.study() == other.study()


def test_who_told_no_hours_has_those_of_the_heaviest_course_be_it_passed() -> None:
    rows = [*THREE, exam(after=[])]
    for done in ((), ("c1",), ("c0", "c1", "c2")):  # at last only the exam is left, of which no hours are stated
        found = Reckoning(situation(Profile(completed=done), **(READY | {"courses": rows})))
        assert (found.week.hours, found.time.total[0] > 0) == (10, True)
