"""The first screen: it holds the answer, fits, and cuts nothing where it is narrow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from first_screens import check, lines_of, squeezed
from learners import advised, example_profiles, profiles
from makers import frozen_index
from mmadvisor.model.profile import Profile
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import screen
from mmadvisor.report.view import Said, View

START = date(2026, 12, 7)
EXAMPLES = example_profiles()
PANEL = {
    "books in Ireland": Profile(goal="advance", fields=("accounting",), hours_per_week=6, budget_usd=1500),
    "MBA in two minutes": Profile(goal="advance", fields=("business-analytics",), hours_per_week=6, budget_usd=15000),
    "three hours": Profile(goal="learn-skill", fields=("business-analytics",), hours_per_week=3, budget_usd=300),
    "nothing to spend": Profile(goal="learn-skill", fields=("data-science",), hours_per_week=5, budget_usd=0),
    "by December": Profile(goal="advance", fields=("data-science",), hours_per_week=14, finish_within_months=12),
    "long wishes": Profile(fields=tuple(sorted(frozen_index().fields)), goal="advance", hours_per_week=8),
    "never learned": Profile(goal="change-career", fields=("data-science",), math={"algebra": "never"}),
}


def viewed(profile: Profile) -> View:
    return view_of(advised(profile, frozen_index(), draws=100), frozen_index(), START)


@pytest.mark.parametrize("name", [*EXAMPLES, *PANEL])
def test_it_fits_and_holds_the_answer(name: str) -> None:
    check(viewed((EXAMPLES | PANEL)[name]))


@given(profiles(sorted(frozen_index().fields)))
def test_it_fits_whoever_asks(profile: Profile) -> None:
    check(viewed(profile))


def test_who_answered_too_little_reads_five_lines() -> None:
    lines = lines_of(viewed(EXAMPLES["not-sure"]), 80, given="")
    assert len(lines) == 5
    assert "mmadvisor quiz --quick" in lines[3]


def test_what_follows_comes_last() -> None:
    lines = lines_of(viewed(EXAMPLES["career-changer"]), 120, given="-p answers.yaml")
    assert lines[-1].startswith("Next: mmadvisor plan ")
    assert lines[-1].endswith(" -p answers.yaml")


def test_bars_and_words_say_the_same() -> None:
    view = viewed(EXAMPLES["career-changer"])
    with_bars, without = (squeezed("".join(lines_of(view, 120, lively=each))) for each in (True, False))
    assert "▰" in with_bars
    assert "▰" not in without
    for option in view.options:
        assert option.fit_says in with_bars
        assert option.fit_says in without


def test_a_page_without_links_is_an_address_to_copy() -> None:
    view = viewed(EXAMPLES["career-changer"])
    links = [step.link for step in view.steps if step.link]
    assert links
    assert any(links[0] in line for line in lines_of(view, 100, lively=False))


@given(st.sampled_from([*EXAMPLES, *PANEL]), st.booleans())
def test_codes_are_shown_only_when_asked_for(name: str, codes: bool) -> None:
    view = viewed((EXAMPLES | PANEL)[name])
    paper = Paper(100)
    screen.write(view, screen.Place(width=100, codes=codes), paper)
    assert (f"({view.verdict.rule})" in paper.text()) == codes


def test_a_program_that_shares_the_first_place_is_not_left_out_for_want_of_lines() -> None:
    view = viewed(EXAMPLES["career-changer"])
    long = replace(view.options[0], title="A title of many words " * 3)
    mind = Said(says="What one should know, in many words. " * 4)
    apart, tied = (
        replace(view, options=(long, replace(long, place=place, title="The other")), look=None, mind=mind)
        for place in ("2", "1")
    )
    shown = ["The other" in "\n".join(lines_of(each, 80, lines=18)) for each in (apart, tied)]
    assert shown == [False, True]
