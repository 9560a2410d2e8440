"""No program has a part in the value of another: adding, removing or reordering programs moves nobody else."""

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from budget import examples
from makers import make_index, make_program
from mmadvisor.model.advice import Advice, Ranked
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from real import advised, profiles, real_index

some = settings(max_examples=examples(15))
PROGRAMS = real_index().catalog.programs
IDS = sorted(real_index().programs)


def catalog_of(*programs: Program) -> Index:
    return make_index(*programs, catalog=real_index().catalog)


def own(row: Ranked) -> dict[str, Any]:
    """Return what a row says of its program alone."""
    keys = ("value", "value_low", "value_high", "band", "evidence_share", "contributions", "cautions")
    return {key: getattr(row, key) for key in keys}


def assert_same_of(kept: set[str], one: Advice, other: Advice) -> None:
    rows, others = ([row for row in advice.ranking if row.id in kept] for advice in (one, other))
    assert [row.id for row in rows] == [row.id for row in others]
    assert [own(row) for row in rows] == [own(row) for row in others]
    out, others_out = ({row.id: row for row in advice.excluded if row.id in kept} for advice in (one, other))
    assert out == others_out


@some
@given(profiles(), st.sets(st.sampled_from(IDS), min_size=1))
def test_removing_programs_moves_no_other(profile: Profile, gone: set[str]) -> None:
    kept = [program for program in PROGRAMS if program.id not in gone]
    if kept:
        assert_same_of({program.id for program in kept}, advised(profile), advised(profile, catalog_of(*kept)))


@some
@given(profiles(), st.sampled_from(IDS), st.sampled_from(["a-first", "zz-last"]))
def test_adding_a_program_moves_no_other(profile: Profile, like: str, name: str) -> None:
    model = real_index().programs[like]
    added = msgspec.structs.replace(model, id=name, recognition=(), credit=())
    free = make_program(
        "free-for-all",
        institution=model.institution,
        fields={"primary": model.fields.primary},
        cost={"program": {"usd": [0, 0], "source": "s1", "as_of": "2026-11"}},
    )
    more = catalog_of(*PROGRAMS, added, free)
    assert_same_of(set(real_index().programs), advised(profile), advised(profile, more))


@some
@given(profiles(), st.randoms(use_true_random=False))
def test_the_order_of_the_catalog_is_irrelevant(profile: Profile, chance: Any) -> None:  # noqa: ANN401 - Random
    shuffled = list(PROGRAMS)
    chance.shuffle(shuffled)
    one, other = advised(profile), advised(profile, catalog_of(*shuffled))
    assert msgspec.json.encode(one.ranking) == msgspec.json.encode(other.ranking)
    assert one.verdict == other.verdict
    assert one.what_would_change == other.what_would_change
    assert {row.id: row for row in one.excluded} == {row.id: row for row in other.excluded}
