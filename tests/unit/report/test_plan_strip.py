"""The plan on a few lines: what has no room is counted, and never left out in silence."""

import pytest

from makers import make_courses
from mmadvisor.report.making.plan_strip import strip
from planned import plan_of


@pytest.mark.parametrize(("courses", "moments", "stops"), [(3, 3, 3), (7, 7, 3), (9, 7, 3)])
def test_what_has_no_room_is_counted(courses: int, moments: int, stops: int) -> None:
    found = strip(plan_of({}, courses=make_courses(*[(10, (6, 8))] * courses), pacing="self"), "go-ahead")
    assert (len(found.moments), found.left_out) == (moments, courses - moments)
    assert (len(found.stops), found.stops_left_out) == (stops, courses - stops)
    assert found.stops[-1].after == f"Course {courses - 1}"
