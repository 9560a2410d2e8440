"""What must hold of every advice on the real catalog, whoever asks."""

from collections.abc import Callable
from functools import cache
from math import isclose

import msgspec
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from budget import cases, examples
from learners import example_profiles
from mmadvisor.facts.subject import field_match
from mmadvisor.model.advice import Advice
from mmadvisor.model.profile import ANSWERS as KEYS
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation
from real import advised, profiles, real_index

RULES = real_index().catalog.rules


def check_every_program_is_ranked_or_excluded_with_a_reason(_profile: Profile, advice: Advice) -> None:
    ranked = [row.id for row in advice.ranking]
    excluded = [row.id for row in advice.excluded]
    assert sorted([*ranked, *(row.id for row in advice.look_into), *excluded]) == sorted(real_index().programs)
    assert all(row.reasons and all(reason.says for reason in row.reasons) for row in advice.excluded)


def check_what_has_ended_is_never_ranked(_profile: Profile, advice: Advice) -> None:
    programs = real_index().programs
    found = {programs[row.id].status.value for row in advice.ranking}
    assert found <= {"open", "unknown"}


def check_points_add_up_and_ends_enclose_the_middle(_profile: Profile, advice: Advice) -> None:
    for row in advice.ranking:
        assert sum(each.points for each in row.contributions) == row.value
        assert 0 <= row.value_low <= row.value <= row.value_high <= 100
        assert all(0 <= each.value_low <= each.value <= each.value_high <= 100 for each in row.contributions)
        assert isclose(sum(each.weight for each in row.contributions), 1, abs_tol=0.001)
        assert all(each.says for each in row.contributions)


def check_ranks_and_shares_are_sound(_profile: Profile, advice: Advice) -> None:
    rows = advice.ranking
    for row in rows:
        rank = row.rank or row.rank_low
        assert 1 <= row.rank_low <= rank <= row.rank_high <= len(rows)
        shares = (row.first_share, row.top3_share, row.evidence_share, row.beats_next_share or 0)
        assert all(0 <= share <= 1 for share in shares)
        assert row.first_share <= row.top3_share
    assert isclose(sum(row.first_share for row in rows), 1 if rows else 0, abs_tol=0.01)
    assert isclose(sum(row.top3_share for row in rows), min(3, len(rows)), abs_tol=0.01)
    ranks = [row.rank for row in rows if row.rank is not None]
    assert len(ranks) == (0 if advice.verdict.code == "ask-first" else len(rows))
    assert ranks == sorted(ranks)
    assert all(row.rank in {None, place} or row.tied for place, row in enumerate(rows, 1))
    order = [(row.level, -row.value) for row in rows]
    assert order == sorted(order)


def check_other_methods_rank_the_same_programs(_profile: Profile, advice: Advice) -> None:
    rows = advice.ranking
    for ranks in ([row.rank_equal_weights for row in rows], [row.rank_product for row in rows]):
        assert all(1 <= rank <= len(rows) for rank in ranks)
        assert not rows or min(ranks) == 1
    assert [check.method for check in advice.cross_check] == (
        ["equal-weights", "weighted-product"] if len(rows) > 1 else []
    )
    for check in advice.cross_check:
        assert check.agrees == (check.says.startswith("The first place stays first"))


def check_the_question_to_ask_is_about_a_program_that_passes(_profile: Profile, advice: Advice) -> None:
    found = advice.key_unknown
    if found is not None:
        first = advice.ranking[0].id
        assert found.id in {row.id for row in advice.ranking}
        assert (found.rival == first) == (found.id != first)
        assert 0.05 <= found.change_share <= 1
        assert "Ask " in found.says


def check_the_top_band_asks_for_evidence_and_for_the_learners_field(profile: Profile, advice: Advice) -> None:
    index = real_index()
    for row in advice.ranking:
        if row.thin_evidence or row.evidence_share < RULES.thin_evidence_below:
            assert row.level > 0  # it stands behind what is known well, and loses no points for it
        match = field_match(Situation(index.programs[row.id], profile, index)).value
        assert match != "none"
        if match in {"also", "neighbor"}:
            assert row.band != "strong"


def check_weights_follow_the_order_of_priorities(profile: Profile, advice: Advice) -> None:
    weights = {row.criterion: row.weight for row in advice.weights}
    assert isclose(sum(weights.values()), 1, abs_tol=0.001)
    assert list(weights.values()) == sorted(weights.values(), reverse=True)
    groups = [group if isinstance(group, tuple) else (group,) for group in profile.priorities or ()]
    in_order = [[weights[each] for each in group if each in weights] for group in groups]
    filled = [group for group in in_order if group]
    # Rounded so that they sum to 1, tied weights may differ in the last digit.
    assert all(max(group) - min(group) < 1.5e-4 for group in filled)
    heights = [group[0] for group in filled]
    assert heights == sorted(set(heights), reverse=True)
    named = {each for group in groups for each in group}
    assert {row.criterion for row in advice.weights if row.chosen_by == "learner"} == named & weights.keys()


def check_a_verdict_has_words_and_at_most_five_reasons(_profile: Profile, advice: Advice) -> None:
    verdict = advice.verdict
    assert verdict.says
    assert verdict.title == RULES.titles[verdict.code]
    assert len(verdict.reasons) <= 5
    assert len({reason.rule for reason in verdict.reasons}) == len(verdict.reasons)
    if not advice.ranking:
        assert {rule.id: rule.scope for rule in RULES.verdicts}[verdict.rule] in {"answers", "nothing"}


def check_every_sentence_is_whole(_profile: Profile, advice: Advice) -> None:
    for text in sentences(advice):
        assert text
        assert text == text.strip()
        assert not {"{", "}"} & set(text), text
        assert "not known not known" not in text


def sentences(advice: Advice) -> list[str]:
    rows = [each.says for row in advice.ranking for each in row.contributions]
    rows += [each.says for row in advice.ranking for each in row.cautions]
    out = [each.says for row in advice.excluded for each in row.reasons]
    reasons = [advice.verdict.says, *(each.says for each in advice.verdict.reasons)]
    others = [each.says for each in advice.cross_check]
    return [*reasons, *(each.says for each in advice.what_would_change), *rows, *out, *others]


CHECKS = [check for name, check in list(globals().items()) if name.startswith("check_")]


@settings(max_examples=examples(200))
@given(profiles())
def test_every_advice(profile: Profile) -> None:
    advice = advised(profile)
    for check in CHECKS:
        check(profile, advice)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("name", example_profiles())
def test_advice_of_the_examples(name: str, check: Callable[[Profile, Advice], None]) -> None:
    check(example_profiles()[name], example_advice(name))


@cache
def example_advice(name: str) -> Advice:
    return advised(example_profiles()[name])


@settings(max_examples=examples(10))
@given(profiles())
def test_same_answers_and_seed_give_the_same_bytes(profile: Profile) -> None:
    one, other = (msgspec.json.encode(advised(profile, seed=3)) for _ in range(2))
    assert one == other


ANSWERS = cases([(name, key) for name in example_profiles() for key in KEYS])


@pytest.mark.parametrize(("name", "key"), ANSWERS)
def test_every_answer_may_be_missing(name: str, key: str) -> None:
    profile = example_profiles()[name]
    blank = getattr(Profile(), key)
    advice = advised(msgspec.structs.replace(profile, **{key: blank}), draws=10)
    assert key in advice.unknown_answers
    assert len(advice.ranking) + len(advice.look_into) + len(advice.excluded) == len(real_index().programs)


@pytest.mark.parametrize(("name", "key"), ANSWERS)
def test_every_answer_may_stand_alone(name: str, key: str) -> None:
    advice = advised(Profile(**{key: getattr(example_profiles()[name], key)}), draws=10)
    assert len(advice.ranking) + len(advice.look_into) + len(advice.excluded) == len(real_index().programs)


@pytest.mark.parametrize(
    "profile",
    [
        Profile(languages=("xx",)),
        Profile(budget_usd=0, needs_aid=False, languages=("fr",)),
        Profile(hours_per_week=1, finish_within_months=1, fields=("law",)),
        Profile(credit="essential", degree_countries=("ZZ",), education="none"),
    ],
)
def test_where_nothing_passes_no_program_is_advised(profile: Profile) -> None:
    known = replace(profile, goal="advance", hours_per_week=profile.hours_per_week or 8, fields=profile.fields or ())
    advice = advised(known)
    if not advice.ranking:
        assert advice.verdict.code in {"not-now", "another-route", "one-course", "read-free"}
        about = advice.verdict.about
        assert about is None or real_index().programs[about].title in advice.verdict.says


def test_no_language_of_the_catalog_lets_nothing_pass() -> None:
    advice = advised(Profile(goal="advance", fields=(), hours_per_week=8, languages=("xx",)))
    assert (advice.ranking, advice.verdict.code) == ([], "not-now")
