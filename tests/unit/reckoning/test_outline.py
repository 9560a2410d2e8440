"""What a learner takes, and in which order: courses, then projects, then exams, the first electives by default."""

from typing import Any

import pytest

from makers import make_courses, make_program
from mmadvisor.errors import UsageProblem
from mmadvisor.reckoning.outline import Outline, outline, together_forbidden

FOUR = make_courses(*[(4, (4, 4))] * 4)
ELECTIVES = {"choose": 1, "of": ["c1", "c3"], "source": "s1"}


def outlined(*wished: str, **keys: Any) -> Outline:  # noqa: ANN401 - keys of the file
    return outline(make_program(**keys), wished)


def codes(found: Outline) -> list[str]:
    return [row.code for row in found.rows]


def listed(kind: str, code: str, *after: str) -> dict[str, Any]:
    return {"code": code, "title": code, "source": "s1", "kind": kind, "after": list(after)}


def test_without_list_and_count_nothing_is_taken() -> None:
    assert outlined() == Outline((), 0, 0, (), ())


def test_order_of_the_listing_stays() -> None:
    assert codes(outlined(courses=FOUR)) == ["c0", "c1", "c2", "c3"]


def test_projects_come_behind_courses_and_exams_behind_both() -> None:
    rows = [listed("exam", "x"), listed("project", "p"), listed("course", "a"), listed("course", "b")]
    assert codes(outlined(courses=rows)) == ["a", "b", "p", "x"]


def test_each_course_stands_behind_those_it_comes_after() -> None:
    rows = [listed("course", "a", "c"), listed("course", "b"), listed("course", "c", "b")]
    assert codes(outlined(courses=rows)) == ["b", "c", "a"]


def test_of_several_exams_each_stands_behind_its_own_courses() -> None:
    rows = [listed("course", name) for name in "abcd"] + [listed("exam", "x", "a", "b"), listed("exam", "y", "c")]
    assert codes(outlined(courses=rows)) == ["a", "b", "x", "c", "y", "d"]
    assert codes(outlined(courses=[*rows, listed("exam", "z")])) == ["a", "b", "x", "c", "y", "d", "z"]


def test_one_exam_closes_the_program_even_if_it_names_some_courses_only() -> None:
    rows = [listed("course", name) for name in "abc"] + [listed("exam", "x", "a")]
    assert codes(outlined(courses=rows)) == ["a", "b", "c", "x"]


def test_an_order_that_runs_in_a_circle_still_has_every_course_once() -> None:
    # `catalog check` refuses it, and looks at the rest of the file before it says so.
    rows = [listed("course", "a", "b"), listed("course", "b", "a"), listed("course", "c", "b")]
    assert codes(outlined(courses=rows)) == ["a", "b", "c"]


@pytest.mark.parametrize(("counted", "unnamed"), [(3, 0), (4, 0), (6, 2)])
def test_courses_that_a_listing_counts_and_does_not_name(counted: int, unnamed: int) -> None:
    assert outlined(courses=FOUR, course_count={"value": counted, "source": "s1"}).unnamed == unnamed


def test_an_exam_in_the_list_is_one_of_those_that_a_listing_counts() -> None:
    rows = [*FOUR, listed("exam", "x")]
    assert outlined(courses=rows, course_count={"value": 5, "source": "s1"}).unnamed == 0


def test_without_a_wish_the_first_electives_are_taken() -> None:
    found = outlined(courses=FOUR, electives=ELECTIVES)
    assert (codes(found), found.chosen, found.others) == (["c0", "c2", "c1"], ("c1",), ("c3",))


def test_electives_wished_for_come_first_and_others_fill_up() -> None:
    assert outlined("c3", courses=FOUR, electives=ELECTIVES).chosen == ("c3",)
    two = {**ELECTIVES, "choose": 2, "of": ["c1", "c2", "c3"]}
    assert outlined("c3", courses=FOUR, electives=two).chosen == ("c1", "c3")


@pytest.mark.parametrize(
    ("wished", "says"), [(("c9",), "no elective 'c9'"), (("c1", "c3"), "takes 1 of them, and not 2")]
)
def test_wishes_that_cannot_be_met(wished: tuple[str, ...], says: str) -> None:
    with pytest.raises(UsageProblem, match=says):
        outlined(*wished, courses=FOUR, electives=ELECTIVES)


def test_wishes_where_nothing_can_be_chosen() -> None:
    with pytest.raises(UsageProblem, match="no electives to choose from"):
        outlined("c1", courses=FOUR)


@pytest.mark.parametrize(
    ("rules", "pair", "forbidden"),
    [
        ([], ("c0", "c1"), False),
        ([{"about": "not-together", "says": "One at a time.", "sources": ["s1"]}], ("c0", "c1"), True),
        ([{"about": "not-together", "says": "So.", "courses": ["c0", "c1"], "sources": ["s1"]}], ("c0", "c1"), True),
        ([{"about": "not-together", "says": "So.", "courses": ["c0", "c1"], "sources": ["s1"]}], ("c0", "c2"), False),
        ([{"about": "order", "says": "In order.", "sources": ["s1"]}], ("c0", "c1"), False),
    ],
)
def test_courses_that_must_not_run_together(
    rules: list[dict[str, Any]], pair: tuple[str, str], forbidden: bool
) -> None:
    assert together_forbidden(make_program(courses=FOUR, prerequisites=rules), *pair) is forbidden
