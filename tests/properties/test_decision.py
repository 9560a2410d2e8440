"""The decision: what never comes first, what a verdict never says, and what small changes never turn over."""

from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from budget import examples
from makers import make_index
from mmadvisor.advise.bands import band_of, base_level
from mmadvisor.advise.outcome import Outcome, Run, Shares, rule_outcome
from mmadvisor.advise.rerun import Rerun
from mmadvisor.advise.score import Scored
from mmadvisor.advise.verdict import Ruled, forbidden_for
from mmadvisor.advise.weighing import weigh
from mmadvisor.model.pathway import Pathway
from mmadvisor.model.profile import CriterionId, Goal, Profile
from real import judged, real_index, realistic

RULES = real_index().catalog.rules
GOOD = frozenset({"good", "strong"})
RUN = Run(real_index(), "0")
NEIGHBOR = RULES.levels.base["neighbor"]


def known_well(row: Scored) -> bool:
    """Tell whether a program is a good match of which enough is known, and that starts near what the learner knows."""
    get = row.screened.sheet.get
    well = row.evidence_share >= RULES.thin_evidence_below
    apart = get("fit.level").value in {"below", "far-below", "far-above"}
    return band_of(RULES, row.value) in GOOD and well and not apart


def nearness(row: Scored) -> int:
    """Return how near the program's field is, 0 for the one wished for first."""
    return base_level(RULES.levels, row.screened.sheet.get)


def rulings(result: Outcome) -> Iterator[tuple[Ruled, Scored | None]]:
    """Yield the rulings if the first place is firm and if it is not, each with the ranked program of which it speaks.

    What draws find lies between the two, so that none are needed.
    """
    for share in (1.0, 0.0):
        found = rule_outcome(RUN, result, Shares(share, share))
        yield found, next((row for row in result.ranked if row.id == found.about), None)


def codes(result: Outcome) -> set[str]:
    """Return the verdicts that a result may have."""
    return {found.rule.code for found, _ in rulings(result)}


def better(profile: Profile) -> Iterator[Profile]:
    """Yield learners who have more of one thing: hours, money, time, languages, a first degree, countries."""
    if profile.hours_per_week is not None and profile.hours_per_week <= 59:
        yield replace(profile, hours_per_week=profile.hours_per_week + 1)
    if profile.budget_usd is not None:
        yield replace(profile, budget_usd=profile.budget_usd + 200)
    if profile.finish_within_months is not None:
        yield replace(profile, finish_within_months=profile.finish_within_months + 1)
    if profile.languages:
        yield replace(profile, languages=tuple(dict.fromkeys((*profile.languages, "en", "es"))))
    if profile.education == "none":
        yield replace(profile, education="bachelor")
    if profile.degree_countries:
        yield replace(profile, degree_countries=tuple(dict.fromkeys((*profile.degree_countries, "US", "GB"))))


def changed(profile: Profile, other: Profile) -> frozenset[str]:
    """Return the answers in which two learners differ."""
    return frozenset(key for key in Profile.__struct_fields__ if getattr(profile, key) != getattr(other, key))


@settings(max_examples=examples(500))
@given(realistic())
def test_a_neighbor_never_stands_above_a_good_well_known_program_of_the_field(profile: Profile) -> None:
    order = judged(profile).ranked
    own = [place for place, row in enumerate(order) if nearness(row) == 0 and known_well(row)]
    neighbors = [place for place, row in enumerate(order) if nearness(row) == NEIGHBOR]
    assert not own or not neighbors or max(own) < min(neighbors)


@settings(max_examples=examples(500))
@given(realistic())
def test_a_degree_in_first_place_has_a_price_an_entry_and_an_end(profile: Profile) -> None:
    order = judged(profile).ranked
    if order and order[0].screened.program.credential == "Degree":
        get = order[0].screened.sheet.get
        assert get("fit.likely_usd").known
        assert get("fit.budget").value != "no"
        assert get("fit.bearable").value in {"yes", "tight", "near"} or profile.hours_per_week is None
        assert not (profile.education == "none" and get("program.bachelor_needed").value == "required")


@settings(max_examples=examples(500))
@given(realistic())
def test_a_verdict_never_goes_against_a_caution_of_its_program(profile: Profile) -> None:
    for found, lead in rulings(judged(profile)):
        if lead is not None and found.rule.scope == "program":
            assert found.rule.code not in set(forbidden_for(RULES, lead))


@settings(max_examples=examples(500))
@given(realistic())
def test_what_is_near_or_held_may_be_first_but_is_no_go_ahead(profile: Profile) -> None:
    for found, lead in rulings(judged(profile)):
        if lead is not None and found.rule.code == "go-ahead":
            get = lead.screened.sheet.get
            assert get("fit.budget").value not in {"near", "no"}
            assert get("fit.deadline").value not in {"near", "no"}
            assert get("fit.week").value != "no" or get("program.fixed_dates").value is not True
            assert get("fit.held").value is not True


@settings(max_examples=examples(500))
@given(realistic())
def test_more_of_one_thing_never_turns_an_answer_into_not_now(profile: Profile) -> None:
    before = judged(profile)
    if "not-now" in codes(before):
        return
    again = Rerun(real_index(), before)
    for learner in better(profile):
        assert "not-now" not in codes(again.outcome(learner, changed(profile, learner))), learner


@settings(max_examples=examples(100))
@given(realistic())
def test_pathways_without_a_name_move_nobody(profile: Profile) -> None:
    unnamed = Pathway(
        institution="Some school", degree="Some master's", condition="Admission.", status="active", share=0.9,
        named=False, source=next(iter(real_index().catalog.programs[0].sources)),
    )  # fmt: skip
    first = real_index().catalog.programs[0]
    with_it = replace(first, credit=(*first.credit, unnamed))
    others = real_index().catalog.programs[1:]
    index = make_index(with_it, *others, catalog=real_index().catalog)
    assert order_of(judged(profile, index)) == order_of(judged(profile))


def order_of(found: Outcome) -> list[tuple[str, int, float]]:
    """Return the order with levels and values."""
    return [(row.id, row.level, row.value) for row in found.ranked]


@pytest.mark.parametrize("priority", [each.id for each in RULES.criteria])
def test_whatever_counts_most_the_wished_field_leads(priority: CriterionId) -> None:
    beginner = Profile(
        goal="change-career",
        fields=("cybersecurity",),
        programming="basic",
        hours_per_week=8,
        budget_usd=2000,
        priorities=(priority,),
    )
    result = judged(beginner)
    spoken_of = [found.about for found, _ in rulings(result)]
    for name in (result.ranked[0].id, *spoken_of):
        assert name is not None
        assert real_index().programs[name].fields.primary == "cybersecurity"


@settings(max_examples=examples(300))
@given(realistic())
def test_without_priorities_of_ones_own_another_goal_is_seen_in_the_weights(profile: Profile) -> None:
    asked = replace(profile, priorities=None)
    shown = {
        goal: tuple(
            sorted((row.id, round(weight, 2)) for row, weight in zip(found.criteria, found.weights, strict=True))
        )
        for goal in get_args(Goal)
        for found in (weigh(RULES, replace(asked, goal=goal)),)
    }
    assert len(set(shown.values())) == len(shown)
