"""A least grade average of a degree, against the learner's."""

import pytest
from msgspec.structs import replace

from makers import small_index
from mmadvisor.facts.admission import admission, average_asked, average_met
from mmadvisor.model.pathway import Admission
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Entry
from mmadvisor.reckoning.situation import Situation

INDEX = small_index()
(PROGRAM,) = INDEX.programs.values()
SOURCE = next(iter(PROGRAM.sources))
ASKS = Entry(bachelor="required", says="An average of 3.0.", source=SOURCE, average=3.0)
SURE = Admission(says="Whoever has the marks.", source=SOURCE, assured=True, complete=True)


def situation(own: float | None, entry: Entry = ASKS, found: Admission | None = SURE) -> Situation:
    degree = replace(PROGRAM, credential="Degree", entry=entry, admission=found, credit=())
    return Situation(degree, Profile(education="bachelor", grade_average=own), INDEX)


@pytest.mark.parametrize(("own", "met", "label"), [(2.99, False, "reach"), (3.0, True, "safe"), (None, None, "match")])
def test_reach_below_it_and_safe_only_if_known(own: float | None, met: bool | None, label: str) -> None:
    at = situation(own)
    assert (average_met(at).value, admission(at).value, average_asked(at).value) == (met, label, "3.0 of 4.0")


def test_a_reach_also_where_nothing_else_is_known_of_admission() -> None:
    found = admission(situation(2.0, found=None))
    assert found.value == "reach"
    assert [each.url for each in found.sources] == [str(PROGRAM.sources[SOURCE].url)]
    assert not admission(situation(3.5, found=None)).known


def test_where_none_is_asked_it_does_not_matter() -> None:
    at = situation(1.0, replace(ASKS, average=None))
    assert (average_met(at).known, average_asked(at).known, admission(at).value) == (False, False, "safe")
