"""The first screen on the real catalog: examples, learners of all kinds, and random ones."""

from datetime import date

import pytest
from hypothesis import given, settings

import real
from first_screens import check
from inner_words import inner_words
from learners import example_profiles
from mmadvisor.model.profile import ANSWERS, Profile
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.view import View
from panel import PANEL

START = date(2026, 12, 7)
LEARNERS = {**example_profiles(), **PANEL}


def viewed(profile: Profile) -> View:
    return view_of(real.advised(profile), real.real_index(), START)


@pytest.mark.parametrize("name", LEARNERS)
def test_it_fits_and_holds_the_answer(name: str) -> None:
    view = viewed(LEARNERS[name])
    check(view)
    assert view.steps
    assert inner_words(" ".join([view.verdict.says, *(step.says for step in view.steps)])) == []


@settings(max_examples=50, deadline=None)
@given(real.realistic())
def test_it_fits_fifty_others(profile: Profile) -> None:
    check(viewed(profile))


def test_the_panel_answers_every_question_in_some_way() -> None:
    asked = set(ANSWERS)
    assert {name for name in asked for profile in PANEL.values() if getattr(profile, name)} == asked
