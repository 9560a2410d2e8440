"""Weeks of one part and of two side by side: for an early, a likely and a late end."""

import pytest
from mmadvisor.planning.loads import Part
from mmadvisor.planning.pace import Pace, Weeks

IRREGULAR = Pace(hours=16, lost=(0.0, 0.125, 0.125), pacing="instructor", margin=2)
"""One week in eight is lost in the likely and the late case."""


def part(weeks: float, *, fixed: bool) -> Part:
    return Part("course", "Course", "c", (), weeks, (8, 8, 8), fixed, bare=False, known=True, says="", sources=[])


@pytest.mark.parametrize(
    ("first", "second", "weeks"),
    [
        (part(7, fixed=True), part(7, fixed=True), (7, 7, 7)),  # dates of their own: a lost week moves nothing
        (part(7, fixed=True), part(7, fixed=False), (7, 8, 8)),  # the other one is put off
        (part(7, fixed=False), part(7, fixed=True), (7, 8, 8)),
        (part(7, fixed=False), part(7, fixed=False), (7, 8, 8)),
        (part(4, fixed=True), part(7, fixed=True), (7, 7, 7)),  # the longer one counts
        (part(7, fixed=False), part(4, fixed=False), (7, 8, 8)),
    ],
)
def test_two_side_by_side_lose_weeks_unless_both_have_dates_of_their_own(
    first: Part, second: Part, weeks: Weeks
) -> None:
    assert IRREGULAR.beside(first, second) == weeks
