"""A code brings every answer back, in the form it had; a bad one gives one line."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from answering import COMPLETABLE, FIELDS, plain_profiles
from makers import frozen_index, make_index
from mmadvisor.errors import UsageProblem
from mmadvisor.questionnaire import codes
from mmadvisor.questionnaire.bits import ALPHABET, as_characters, bits_of, check_of
from mmadvisor.questionnaire.code_values import FLAG, hashed, one_of
from mmadvisor.questionnaire.codes import CRITERIA, KINDS, code_of, read_code
from mmadvisor.questionnaire.profiles import as_profile
from mmadvisor.questionnaire.settings import KEYS

FULL: dict[str, Any] = {
    "goal": "prepare-for-degree",
    "fields": ["finance", "data-science"],
    "field_level": "some",
    "education": "bachelor",
    "math.algebra": "fresh",
    "math.calculus": "never",
    "programming": "basic",
    "hours_per_week": 7.5,
    "irregular_weeks": False,
    "finish_within_months": 18,
    "budget_usd": 2000,
    "needs_aid": True,
    "credit": "essential",
    "degree_countries": ["US", "NO"],
    "languages": ["en"],
    "priorities": ["credit-conversion", ["workload", "cost"], "outcomes"],
    "completed": ["CTL.SC0x", "mitx-finance"],
    "start": "2027-01-04",
}
FROZEN = "2-NRXBG-CZ3D2-C2H7J-ZAJSA-QYGWE-JATWS-3B4KB-DS7WK-VM4SR-TZ0M1-4K8JR-XGC"
NEWER = "comes from a newer mmadvisor"


def signed(version: str, payload: str) -> str:
    """Return a code of some bits whose check characters are right."""
    return version + payload + check_of(version + payload, 4)


def back(code: str) -> dict[str, Any]:
    return read_code(code, frozen_index())


@given(plain_profiles())
@example(FULL)
@example({})
def test_every_answer_comes_back(plain: dict[str, Any]) -> None:
    code = code_of(plain)
    assert back(code) == plain
    assert as_profile(back(code), frozen_index()) == as_profile(plain, frozen_index())


@given(plain_profiles())
def test_a_code_holds_letters_digits_and_hyphens_and_may_be_typed_in_any_way(plain: dict[str, Any]) -> None:
    code = code_of(plain)
    assert set(code) <= set(ALPHABET) | {"-"}
    assert back(f"  {code.lower().replace('-', ' ')} ") == plain
    assert back(code.replace("0", "o").replace("1", "l").replace("-", "")) == plain


def test_every_answer_of_the_profile_has_a_number() -> None:
    assert set(KINDS) == set(KEYS)


def test_an_answer_without_a_number_is_refused_and_not_left_out() -> None:
    with pytest.raises(KeyError, match="shoe_size"):
        code_of(FULL | {"shoe_size": 44})


def test_a_usual_code_is_short() -> None:
    usual = {**FULL, "hours_per_week": 8, "math.algebra": "rusty", "math.calculus": "rusty"}
    first = {key: value for key, value in usual.items() if key not in {"field_level", "completed", "start"}}
    assert len(code_of(first)) <= 55
    assert len(code_of(usual)) <= 80
    assert code_of({}) == f"2-{check_of('2', 4)}"


def test_a_code_keeps_its_meaning() -> None:
    assert code_of(FULL) == FROZEN
    assert back(FROZEN) == FULL


def test_a_new_answer_needs_no_new_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_of(FULL)
    with monkeypatch.context() as later:
        later.setattr(codes, "KINDS", KINDS | {"works_at_night": FLAG})
        assert code_of(FULL) == before
        assert read_code(before, frozen_index()) == FULL
        night = code_of(FULL | {"works_at_night": False})
    with pytest.raises(UsageProblem, match=NEWER):
        back(night)


def test_a_new_word_needs_no_new_version(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_of(FULL)
    with monkeypatch.context() as later:
        goals = one_of("change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure", "teach")
        later.setattr(codes, "KINDS", KINDS | {"goal": goals})
        assert code_of(FULL) == before
        teach = code_of(FULL | {"goal": "teach"})
    with pytest.raises(UsageProblem, match=NEWER):
        back(teach)


@pytest.mark.parametrize(
    "copied",
    ["“{}”", "`{}`", "{}.", "Your code: {}", "{}\u200b", " {}\n", "({})"],
)
@pytest.mark.parametrize("dash", ["-", "\u2013", "\u2011", "\u2014", " ", ""], ids=repr)
def test_a_code_may_be_copied_out_of_a_letter(copied: str, dash: str) -> None:
    plain = {"goal": "advance", "fields": ["finance"], "hours_per_week": 8}
    assert read_code(copied.format(code_of(plain).replace("-", dash)), frozen_index()) == plain


def test_no_slip_of_one_character_goes_unnoticed() -> None:
    code = code_of(FULL)
    letters = code.replace("-", "")
    slips = [letters[:at] + other + letters[at + 1 :] for at in range(len(letters)) for other in ALPHABET]
    slips += [letters[:at] + letters[at + 1 : at + 2] + letters[at] + letters[at + 2 :] for at in range(len(letters))]
    slips += [letters[:at] for at in range(len(letters))] + [letters + "0"]
    for slip in set(slips) - {letters}:
        with pytest.raises(UsageProblem):
            back(slip)


@given(st.text(max_size=80) | st.text(ALPHABET + "-", max_size=60).map(lambda text: "2-" + text))
def test_whatever_is_typed_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        back(text)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "no answer code"),
        ("hello!", "no answer code"),
        ("2-000", "no answer code"),
        ("3" + code_of(FULL)[1:], "mistyped or cut"),
        (signed("3", "0000"), NEWER),
        (signed("1", "0000"), "damaged"),
        (signed("2", "C"), "damaged"),
        (code_of(FULL)[:-3], "mistyped or cut"),
        ("2-" + "0" * 30_000, "no answer code"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(code: str, says: str) -> None:
    with pytest.raises(UsageProblem, match=says):
        back(code)


def test_a_number_of_no_kind_and_a_day_that_no_plan_can_use_are_damage() -> None:
    for key, value in (("hours_per_week", 0), ("start", 0xFFFF)):
        bits = "0" * list(KINDS).index(key) + "1" + bits_of(value, 16)
        with pytest.raises(UsageProblem, match="damaged"):
            back(signed("2", as_characters(bits)))


@pytest.mark.parametrize(
    ("lost", "code"), [("finance", {"fields": ["finance"]}), ("CTL.SC0x", {"completed": ["CTL.SC0x"]})]
)
def test_what_the_catalog_lacks_is_named_as_the_reason(lost: str, code: dict[str, Any]) -> None:
    index = frozen_index()
    fields = replace(index.catalog.fields, fields=tuple(row for row in index.catalog.fields.fields if row.id != lost))
    programs = tuple(row for row in index.catalog.programs if all(course.code != lost for course in row.courses))
    smaller = make_index(*programs, catalog=index.catalog, fields=fields)
    with pytest.raises(UsageProblem, match="names a field, course or program that this catalog does not have"):
        read_code(code_of(code), smaller)


def test_no_two_names_share_a_hash_and_no_list_repeats_itself() -> None:
    assert len({hashed(field, 20) for field in FIELDS}) == len(FIELDS)
    assert len({hashed(name, 30) for name in COMPLETABLE}) == len(COMPLETABLE)
    assert len(set(CRITERIA)) == len(CRITERIA)
