"""Facts after a change of some answers are those of a fresh sheet, for any change, on the real catalog."""

from hypothesis import given, settings
from hypothesis import strategies as st

from budget import examples
from mmadvisor.facts.registry import FACTS, FactSheet
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation
from real import profiles, real_index

IDS = sorted(real_index().programs)


def differing(one: Profile, other: Profile) -> frozenset[str]:
    keys = Profile.__struct_fields__
    return frozenset(key for key in keys if getattr(one, key) != getattr(other, key))


@settings(max_examples=examples(200))
@given(st.sampled_from(IDS), profiles(), profiles(), st.sets(st.sampled_from(sorted(FACTS))))
def test_a_sheet_after_a_change_equals_a_fresh_one(name: str, before: Profile, after: Profile, asked: set[str]) -> None:
    index = real_index()
    program = index.programs[name]
    sheet = FactSheet(Situation(program, before, index))
    for fact in asked or FACTS:
        sheet.get(fact)
    kept = sheet.after(Situation(program, after, index), differing(before, after))
    fresh = FactSheet(Situation(program, after, index))
    for fact in FACTS:
        assert kept.get(fact) == fresh.get(fact), fact
