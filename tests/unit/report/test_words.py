"""Words and numbers that renderers share."""

import pytest
from msgspec.structs import replace

from learners import advised, example_profiles
from makers import frozen_index, make_index, make_program, small_rules
from mmadvisor.model.profile import Profile
from mmadvisor.report.wording import words


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
        (21, "21st"), (22, "22nd"), (101, "101st"), (111, "111th"), (112, "112th"),
    ],
)  # fmt: skip
def test_ordinals(number: int, written: str) -> None:
    assert words.ordinal(number) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0.0, "0%"),
        (0.001, "under 1%"),
        (0.004, "under 1%"),
        (0.006, "1%"),
        (0.5, "50%"),
        (0.994, "99%"),
        (0.996, "over 99%"),
        (0.9999, "over 99%"),
        (1.0, "100%"),
    ],
)
def test_what_is_not_quite_all_or_nothing_is_not_written_as_such(share: float, written: str) -> None:
    assert words.percent(share) == written


def test_words_of_a_row() -> None:
    (row,) = advised(Profile(), make_index(make_program()), draws=5).ranking
    shared = replace(row, rank=2, tied=True, rank_low=2, rank_high=4, first_share=0.1)
    assert (words.rank(row), words.rank(shared)) == ("1", "2=")
    assert [words.ranking_cells(small_rules(), each)[5] for each in (row, shared)] == ["1", "2 to 4"]
    assert words.firmness(row, alone=False) == "always 1st; first in 100%"
    assert words.firmness(row, alone=True) == "the only one that passes"
    assert words.firmness(shared, alone=False) == "2nd to 4th in 9 of 10 ways to weigh your wishes; first in 10%"
    assert words.band(small_rules(), replace(row, band="good", thin_evidence=False)) == "good fit"
    assert words.band(small_rules(), replace(row, band="good", thin_evidence=True)) == "good fit, thin evidence"


def test_obstacles_are_counted_by_the_first_gate_most_frequent_first() -> None:
    gone = {"value": "retired", "as_of": "2026-01", "source": "s1"}
    dear = {"program": {"usd": [900, 900], "source": "s1"}}
    programs = [make_program("a", status=gone, cost=dear), make_program("b", cost=dear), make_program("c", cost=dear)]
    advice = advised(Profile(budget_usd=1), make_index(*programs), draws=5)
    assert words.obstacles(advice, small_rules()) == [("Too dear", 2), ("Rule GA901", 1)]


@pytest.mark.parametrize(
    ("profile", "start"),
    [
        (Profile(), "all alike"),
        (Profile(goal="not-sure"), "all alike"),
        (Profile(goal="advance"), "not chosen by you: the usual order for your goal"),
        (Profile(priorities=("cost",)), "what you named comes first"),
    ],
)
def test_who_chose_the_weights(profile: Profile, start: str) -> None:
    assert words.chosen_in_words(advised(profile, draws=5)).startswith(start)


def test_an_order_of_all_criteria_is_the_learners_own() -> None:
    order = tuple(row.id for row in frozen_index().catalog.rules.criteria)
    advice = advised(Profile(priorities=order, credit="welcome"), draws=5)
    assert words.chosen_in_words(advice) == "in the order you chose"


def test_an_order_of_which_nothing_counts_is_not_called_usual() -> None:
    advice = advised(Profile(goal="advance", priorities=("credit-conversion",), credit="not-needed"), draws=5)
    usual = advised(Profile(goal="advance", credit="not-needed"), draws=5)
    said_usual = words.chosen_in_words(advice) == words.chosen_in_words(usual)
    assert not said_usual or advice.weights == usual.weights


def test_weights_in_words() -> None:
    advice = advised(example_profiles()["career-changer"], draws=5)
    written = words.weights_in_words(advice, frozen_index().catalog.rules)
    assert written.startswith("credit conversion 34%, workload 21%, cost 15%, ")


def test_a_cap_has_a_title() -> None:
    rules = frozen_index().catalog.rules
    assert words.criterion_title(rules, "cap") == "Limit"
    assert words.criterion_title(rules, "cost") == "Cost"


def test_points_of_what_is_not_known_stand_in_one_line_and_add_up() -> None:
    rules = frozen_index().catalog.rules
    for profile in example_profiles().values():
        for row in advised(profile, frozen_index(), draws=5).ranking:
            rows = list(words.points_of(row.contributions, rules))
            assert sum(each.points for each in rows) == row.value
            blank = [each for each in rows if each.part is None]
            assert len(blank) == any(not each.known for each in row.contributions)
            assert rows[len(rows) - len(blank) :] == blank
            assert all(each.sources == [] for each in blank)
            assert {each.says for each in rows if each.part} == {each.says for each in row.contributions if each.known}
