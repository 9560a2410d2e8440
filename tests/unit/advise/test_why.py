"""Why a program stands where it stands, or is left out: for every program and kind of learner."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from learners import advised, profiles
from makers import frozen_index, make_index, make_program
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.why import explain
from mmadvisor.model.explanation import Why
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import ENDED, Program
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import why_text

RUN = Run(frozen_index(), "0", draws=100)
KNOWN = Profile(goal="learn-skill", fields=(), hours_per_week=8)
"""Enough to be ranked."""
GONE = [each for each in frozen_index().catalog.programs if each.status.value in ENDED]


def why(name: str, profile: Profile) -> Why:
    return explain(RUN, profile, frozen_index().programs[name])


def text(found: Why, profile: Profile) -> str:
    paper = Paper(80)
    why_text.write(found, Basis(frozen_index(), profile, date(2026, 12, 7)), paper, codes=True)
    return " ".join(paper.text().split())


@settings(max_examples=40)
@given(profiles(), st.sampled_from(sorted(frozen_index().programs)))
def test_it_agrees_with_the_advice(profile: Profile, name: str) -> None:
    found, advice = why(name, profile), advised(profile)
    row = next((each for each in advice.ranking if each.id == name), None)
    assert found.ranked == row
    assert found.passes == (row is not None)
    assert sum(part.points for part in found.contributions) == found.value_without_gates
    shut = [gate.rule for gate in found.gates if gate.result in {"keeps it out", "look into"}]
    out = next((each for each in advice.excluded if each.id == name), None)
    asked = next((each for each in advice.look_into if each.id == name), None)
    keeps = [rule for rule in shut if not rule.startswith("LI")] if out else shut  # what to ask is moot where it is out
    assert keeps == [each.rule for each in (out.reasons if out else asked.asks if asked else [])]
    assert bool(shut) != found.passes
    assert any(gate.result == "keeps it out" for gate in found.gates) == (out is not None)
    pushed = advice.ranking and advice.verdict.code != "ask-first"
    assert found.first == (advice.ranking[0].id if pushed else None)


@settings(max_examples=20)
@given(profiles())
def test_the_points_against_the_first_place_add_up(profile: Profile) -> None:
    profile = replace(profile, goal="learn-skill", fields=(), hours_per_week=8)  # enough to be ranked at all
    ranking = advised(profile).ranking
    for row in ranking[1:3]:
        found = why(row.id, profile)
        assert sum(each.own - each.first for each in found.against_first) == row.value - ranking[0].value
        for fact in found.open_facts:
            assert 1 <= fact.best_rank <= fact.worst_rank <= len(ranking)


@pytest.mark.parametrize("program", GONE, ids=lambda program: program.id)
def test_what_has_ended_says_since_when_and_what_lives_nearby(program: Program) -> None:
    found = why(program.id, KNOWN)
    gate = next(each for each in found.gates if each.rule == "GA001")
    assert gate.result == "keeps it out"
    assert gate.says is not None
    assert gate.sources
    living = {"open", "unknown"}
    assert all(frozen_index().programs[near.id].status.value in living for near in found.nearest)
    words = text(found, Profile())
    assert "It can no longer be taken. " in words
    assert "(GA001)" in words
    near = [f"{each.title}, {each.provider} (number" for each in found.nearest] or ["None of a close subject."]
    assert all(each in words for each in near)


def test_the_nearest_are_of_the_same_field_before_those_of_a_near_one() -> None:
    gone = make_program("gone", status={"value": "retired", "as_of": "2026-01", "source": "s1"})
    near = make_program("near", fields={"primary": "finance"})
    also = make_program("also", fields={"primary": "design", "also": ["data-science"]})
    same = make_program("same")
    far = make_program("far", fields={"primary": "management"})
    run = Run(make_index(gone, near, also, same, far), "0", draws=20)
    found = explain(run, Profile(), gone)
    assert [each.id for each in found.nearest] == ["same", "also", "near"]


def test_who_is_asked_first_is_shown_no_rank() -> None:
    names = "ubcx-software-development", "iux-accounting"
    passing, ended = (text(why(name, Profile()), Profile()) for name in names)
    assert "too little is known of you to give it a place" in passing
    assert ", place" not in passing
    assert "(number" not in ended


def test_a_degree_to_look_into_is_not_kept_out() -> None:
    words = text(why("university-of-london-msc-data-science", KNOWN), KNOWN)
    assert "For you: a degree to look into" in words
    assert "What to ask first" in words
    assert "left out" not in words.lower()


def test_a_program_that_passes_needs_no_other() -> None:
    found = why("ubcx-software-development", KNOWN)
    assert found.passes
    assert found.nearest == []
    words = text(found, Profile())
    assert "For you: " in words
    assert "Where its" in words


@settings(max_examples=40)
@given(profiles(), st.sampled_from(sorted(frozen_index().programs)))
def test_the_head_is_ten_lines_at_most(profile: Profile, name: str) -> None:
    paper = Paper(80)
    why_text.write(why(name, profile), Basis(frozen_index(), profile, date(2026, 12, 7)), paper)
    assert paper.lines.index("") <= 10
