"""The decision: what never comes first, what a verdict never says, and what small changes never turn over."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from budget import examples
from makers import make_index
from mmadvisor.advise.bands import band_of
from mmadvisor.advise.levels import base_level
from mmadvisor.advise.outcome import Outcome
from mmadvisor.advise.ruling import forbidden_for
from mmadvisor.advise.score import Scored
from mmadvisor.model.advice import Verdict
from mmadvisor.model.pathway import Pathway
from mmadvisor.model.profile import CriterionId, Profile
from real import advised, judged, real_index, realistic

RULES = real_index().catalog.rules
GOOD = frozenset({"good", "strong"})
SCOPES = {rule.id: rule.scope for rule in RULES.verdicts}
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


def verdict_of(profile: Profile) -> tuple[Verdict, Scored | None]:
    """Return the verdict, and the ranked program of which it speaks."""
    verdict = advised(profile).verdict
    return verdict, next((row for row in judged(profile).ranked if row.id == verdict.about), None)


def better(profile: Profile) -> Iterator[Profile]:
    """Yield learners who have a little more of one thing."""
    if profile.hours_per_week is not None and profile.hours_per_week <= 59:
        yield replace(profile, hours_per_week=profile.hours_per_week + 1)
    if profile.budget_usd is not None:
        yield replace(profile, budget_usd=profile.budget_usd + 200)
    if profile.finish_within_months is not None:
        yield replace(profile, finish_within_months=profile.finish_within_months + 1)


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
        assert get("fit.bearable").value != "no"
        assert not (profile.education == "none" and get("program.bachelor_needed").value == "required")


@settings(max_examples=examples(150))
@given(realistic())
def test_a_verdict_never_goes_against_a_caution_of_its_program(profile: Profile) -> None:
    verdict, lead = verdict_of(profile)
    if lead is not None and SCOPES[verdict.rule] == "program":
        assert verdict.code not in set(forbidden_for(RULES, lead))


@settings(max_examples=examples(150))
@given(realistic())
def test_what_is_near_or_held_may_be_first_but_is_no_go_ahead(profile: Profile) -> None:
    verdict, lead = verdict_of(profile)
    if lead is not None and verdict.code == "go-ahead":
        get = lead.screened.sheet.get
        assert get("fit.budget").value not in {"near", "no"}
        assert get("fit.deadline").value not in {"near", "no"}
        assert get("fit.held").value is not True


@settings(max_examples=examples(150))
@given(realistic())
def test_a_little_more_of_one_thing_never_turns_an_answer_into_not_now(profile: Profile) -> None:
    if verdict_of(profile)[0].code == "not-now":
        return
    for learner in better(profile):
        assert verdict_of(learner)[0].code != "not-now", learner


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
    first = judged(beginner).ranked[0]
    assert first.screened.program.fields.primary == "cybersecurity"
