"""A code brings every answer back, in the form it had; a bad one gives one line."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from answering import FIELDS, plain_profiles
from makers import frozen_index
from mmadvisor.errors import UsageProblem
from mmadvisor.questionnaire.bits import ALPHABET
from mmadvisor.questionnaire.codes import CRITERIA, LETTERS, NUMBERS, WORDS, code_of, hashed, read_code
from mmadvisor.questionnaire.lints import KEYS
from mmadvisor.questionnaire.profiles import as_profile

FULL: dict[str, Any] = {
    "goal": "prepare-for-degree",
    "fields": ["finance", "data-science"],
    "education": "bachelor",
    "math": {"algebra": "fresh", "calculus": "never"},
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
}
FROZEN = "1-EK51G-SFJB4-NZM73-NE1KW-DMEJA-TWS3B-4KBDR-NQQS"


def back(code: str) -> dict[str, Any]:
    return read_code(code, frozen_index().fields)


@given(plain_profiles())
@example(FULL)
@example({})
def test_every_answer_comes_back(plain: dict[str, Any]) -> None:
    code = code_of(plain)
    assert back(code) == plain
    assert as_profile(back(code), frozen_index().fields) == as_profile(plain, frozen_index().fields)


@given(plain_profiles())
def test_a_code_holds_letters_digits_and_hyphens_and_may_be_typed_in_any_way(plain: dict[str, Any]) -> None:
    code = code_of(plain)
    assert set(code) <= set(ALPHABET) | {"-"}
    assert back(f"  {code.lower().replace('-', ' ')} ") == plain
    assert back(code.replace("0", "o").replace("1", "l").replace("-", "")) == plain


def test_every_answer_of_the_profile_has_its_place() -> None:
    assert {*WORDS, *NUMBERS, *LETTERS, "fields", "priorities"} == set(KEYS)


def test_a_usual_code_is_short() -> None:
    usual = {**FULL, "hours_per_week": 8, "math": dict.fromkeys(FULL["math"], "rusty")}
    assert len(code_of(usual)) <= 55
    assert len(code_of({})) <= 20


def test_codes_of_earlier_versions_keep_their_meaning() -> None:
    assert code_of(FULL) == FROZEN
    assert back(FROZEN) == FULL


def test_no_slip_of_one_character_goes_unnoticed() -> None:
    code = code_of(FULL)
    letters = code.replace("-", "")
    slips = [letters[:at] + other + letters[at + 1 :] for at in range(len(letters)) for other in ALPHABET]
    slips += [letters[:at] + letters[at + 1 : at + 2] + letters[at] + letters[at + 2 :] for at in range(len(letters))]
    slips += [letters[:at] for at in range(len(letters))] + [letters + "0"]
    for slip in set(slips) - {letters}:
        with pytest.raises(UsageProblem):
            back(slip)


@given(st.text(max_size=80) | st.text(ALPHABET + "-", max_size=60).map(lambda text: "1-" + text))
def test_whatever_is_typed_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        back(text)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "no answer code"),
        ("hello!", "no answer code"),
        ("2" + code_of(FULL)[1:], "another version"),
        (code_of(FULL)[:-3], "mistyped or cut"),
        ("1-" + "0" * 5000, "no answer code"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(code: str, says: str) -> None:
    with pytest.raises(UsageProblem, match=says):
        back(code)


def test_a_field_that_the_catalog_lacks_is_named_as_the_reason() -> None:
    fields = {key: field for key, field in frozen_index().fields.items() if key != "finance"}
    with pytest.raises(UsageProblem, match="field that this catalog does not have"):
        read_code(code_of(FULL), fields)


def test_no_two_fields_share_a_hash_and_no_list_repeats_itself() -> None:
    assert len({hashed(field) for field in FIELDS}) == len(FIELDS)
    assert len(set(CRITERIA)) == len(CRITERIA)
