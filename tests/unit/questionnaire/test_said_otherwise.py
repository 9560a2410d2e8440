"""Budgets in money of one's own and days by which to be done: kept as said, and reckoned in one place."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import frozen_index
from mmadvisor.errors import UsageProblem
from mmadvisor.model.days import last_within
from mmadvisor.model.profile import Profile
from mmadvisor.problems import DataProblems
from mmadvisor.questionnaire.answers import Origin, answers_of, plain_of
from mmadvisor.questionnaire.codes import code_of, read_code
from mmadvisor.questionnaire.money_and_days import SHARED
from mmadvisor.questionnaire.profiles import answers_of_profile, as_profile, read_answers, with_settings
from mmadvisor.report.wording.profile_words import profile_lines

INDEX = frozen_index()
FIRST = date(2027, 1, 4)
RATES = INDEX.currencies


def by_flag(key: str, text: str) -> dict[str, Any]:
    return with_settings({}, [f"{key}={text}"], INDEX)


def by_file(text: str, folder: Path) -> dict[str, Any]:
    path = folder / "me.yaml"
    path.write_text(f"goal: advance\n{text}\n", encoding="utf-8")
    return read_answers(path, INDEX)


@pytest.mark.parametrize("key", ["budget", "budget_usd"])
@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("900EUR", "900 EUR"),
        ("€900", "900 EUR"),
        ("900 €", "900 EUR"),
        ("900 euros", "900 EUR"),
        ("eur 1,200.50", "1200.5 EUR"),
        ("CHF 900", "900 CHF"),
        ("1200.- CHF", "1200 CHF"),
        ("£2k", "2000 GBP"),
        ("₹60,000", "60000 INR"),
        ("5 000 kč", "5000 CZK"),
        ("A$ 900", "900 AUD"),
    ],
)
def test_a_sum_in_other_money_is_kept_as_it_was_said(key: str, text: str, kept: str) -> None:
    assert by_flag(key, text) == {"budget": kept}


@pytest.mark.parametrize("text", ["$900", "900 USD", "US$ 900", "900 dollars"])
def test_dollars_are_the_dollars_of_always(text: str) -> None:
    assert by_flag("budget", text) == by_flag("budget_usd", text) == {"budget_usd": 900}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("900", "is not a sum with its currency, such as 900 EUR"),
        ("900 kr", "'kr' is used for several currencies (write DKK, ISK, NOK or SEK"),
        ("¥9000", "'¥' is used for several currencies (write CNY or JPY"),
        ("5000 NGN", "no rate is known for 'NGN' (give the sum in US dollars, as budget_usd=1000)"),
        ("900 EURX", "no rate is known for 'eurx' (did you mean EUR? Else give the sum"),
        ("1.500 EUR", "1.500 can be read in two ways; write it without the point, as 1500"),
        ("800-900 EUR", "800 to 900 is a range; one number is asked for"),
        ("EUR 900 CHF", "is no sum of money"),
        ("-900 EUR", "is no sum of money"),
        ("9000000000 JPY", "9000000000 JPY is more than 1,000,000 US dollars"),
    ],
)
def test_what_is_no_clear_sum_is_asked_back(text: str, says: str) -> None:
    with pytest.raises(UsageProblem) as error:
        by_flag("budget", text)
    assert says in str(error.value)


def test_no_sign_that_several_currencies_share_names_one() -> None:
    written = [each for row in RATES.values() for each in row.written]
    assert len(written) == len(set(written))
    assert not set(written) & set(SHARED)
    assert all(each == each.lower() for each in written)


def test_dollars_are_reckoned_from_the_rates_of_one_day() -> None:
    assert as_profile({"budget": "900 EUR"}, INDEX).budget_usd == round(900 * RATES["USD"].per_euro)
    through_euros = 5000 / RATES["CZK"].per_euro * RATES["USD"].per_euro
    assert as_profile({"budget": "5000 CZK"}, INDEX).budget_usd == round(through_euros)


@given(st.sampled_from(sorted(RATES)), st.floats(1, 9_000), st.floats(1, 9_000))
def test_more_money_is_never_fewer_dollars(code: str, one: float, other: float) -> None:
    less, more = (as_profile({"budget": f"{sum_:.2f} {code}"}, INDEX).budget_usd for sum_ in sorted([one, other]))
    assert less is not None
    assert more is not None
    assert less <= more


@given(st.sampled_from(sorted({*RATES} - {"USD"})), st.integers(0, 10**5) | st.decimals(0, 9000, places=2))
def test_a_code_brings_a_sum_back(code: str, amount: float) -> None:
    plain = by_flag("budget", f"{amount} {code}")
    assert read_code(code_of(plain), INDEX) == plain


def test_of_two_ways_to_say_it_the_last_flag_counts() -> None:
    settings = ["budget=900EUR", "budget_usd=500", "finish_within_months=12", "finish_by=2028-06-30"]
    assert with_settings({}, settings, INDEX) == {"budget_usd": 500, "finish_by": "2028-06-30"}
    assert with_settings({"budget": "900 EUR"}, ["budget_usd="], INDEX) == {}


@pytest.mark.parametrize(
    "text", ["budget: 900 EUR\nbudget_usd: 900", "finish_by: 2028-06-30\nfinish_within_months: 12"]
)
def test_a_file_that_says_it_in_two_ways_is_refused_with_its_place(text: str, tmp_path: Path) -> None:
    with pytest.raises(DataProblems, match=r"me\.yaml:2:\d+: PR008 .* say the same in two ways \(keep one of them\)"):
        by_file(text, tmp_path)


def test_a_number_without_its_currency_is_named_in_a_file(tmp_path: Path) -> None:
    with pytest.raises(DataProblems, match="expected a sum with its currency, such as 900 EUR, found the number 900"):
        by_file("budget: 900", tmp_path)


def test_a_point_that_may_stand_between_thousands_is_asked_back_where_it_stands(tmp_path: Path) -> None:
    with pytest.raises(DataProblems, match=r"me\.yaml:2:\d+: PR006 are 2\.5 US dollars meant"):
        by_file("budget: $2.50", tmp_path)


def test_a_saved_advice_brings_back_what_was_said(tmp_path: Path) -> None:
    profile = as_profile({"budget": "900 EUR", "finish_by": "2028-06-30"}, INDEX, FIRST)
    assert profile.budget_usd
    assert profile.finish_within_months
    said = {"budget": "900 EUR", "finish_by": "2028-06-30"}
    assert answers_of_profile(profile) == said
    path = tmp_path / "advice.json"
    path.write_bytes(msgspec.json.encode({"schema": "mmadvisor/advice/9", "profile": profile}))
    assert read_answers(path, INDEX) == said


def test_a_profile_file_out_of_a_report_brings_back_what_was_said(tmp_path: Path) -> None:
    profile = as_profile({"budget": "900 EUR", "finish_by": "2028-06-30", "hours_per_week": 8}, INDEX, FIRST)
    path = tmp_path / "me.yaml"
    path.write_text("\n".join(profile_lines(profile)), encoding="utf-8")
    assert as_profile(read_answers(path, INDEX), INDEX, FIRST) == profile


def test_a_question_has_one_answer_however_it_was_said() -> None:
    answers = answers_of({"budget": "900 EUR", "finish_by": "2028-06-30"}, Origin.FILE)
    assert {*answers} == {"budget_usd", "finish_within_months"}
    assert plain_of(answers) == {"budget": "900 EUR", "finish_by": "2028-06-30"}


@given(st.integers(31, 3640))
def test_the_day_is_the_last_of_the_months(days: int) -> None:
    day = FIRST + timedelta(days=days - 1)
    profile = as_profile({"finish_by": day.isoformat()}, INDEX, FIRST)
    assert profile.finish_within_months is not None
    assert last_within(FIRST, profile.finish_within_months) == day


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-06-30", "to be done by 2026-06-30 leaves less than a month from the first day of study, 2027-01-04"),
        ("2027-01-20", "leaves less than a month"),
        ("2099-01-01", "leaves more than ten years"),
    ],
)
def test_a_day_that_is_too_near_or_too_far_is_said(day: str, says: str) -> None:
    with pytest.raises(UsageProblem, match=says):
        as_profile({"finish_by": day}, INDEX, FIRST)


def test_a_day_may_be_given_where_months_are_asked_for() -> None:
    assert by_flag("finish_within_months", "2028-06-30") == {"finish_by": "2028-06-30"}


def test_months_that_are_no_day_are_what_they_were() -> None:
    assert as_profile({"finish_within_months": 12}, INDEX, FIRST) == Profile(finish_within_months=12)
