"""Facts in words: numbers rounded as their unit is read, lists as in a sentence, blanks said as blanks."""

import pytest

from mmadvisor.model.facts import UNKNOWN, Fact, FactSpec, Unit, assumed_fact, number, text_fact
from mmadvisor.rules.sentences import fill, in_words, listing, number_in_words, placeholders, rounded


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (8, 12, "hours", "8 to 12 hours"),
        (1, 1, "hours", "1 hour"),
        (1, 2, "hours", "1 to 2 hours"),
        (0, 0, "hours", "none"),
        (0, 5, "hours", "0 to 5 hours"),
        (7.4, 7.4, "hours_per_week", "7 hours a week"),
        (1, 1, "hours_per_week", "1 hour a week"),
        (0.9, 1.2, "months", "1 to 2 months"),
        (11.6, 12.2, "months", "12 to 13 months"),  # up: what ends after twelve months is not shown as within them
        (12, 12, "months", "12 months"),
        (12.04, 12.04, "months", "12 months"),
        (12.1, 12.1, "months", "13 months"),
        (0, 0, "weeks", "none"),
        (2, 2, "weeks", "2 weeks"),
        (1, 1, "years", "1 year"),
        (4.9, 5.1, "years", "5 years"),
        (1.24, 1.26, "times", "1.2 to 1.3 times"),
        (0.333, 0.333, "share", "33%"),
        (0, 0.25, "share", "0 to 25%"),
        (1, 1, "share", "100%"),
        (985.5, 1095, "usd", "986 to 1,095 USD"),
        (0, 0, "usd", "0 USD"),
        (9_999, 9_999, "usd", "9,999 USD"),
        (12_345, 12_345, "usd", "12,345 USD"),
        (9_960, 10_040, "usd", "9,960 to 10,000 USD"),
        (5, 5, "count", "5"),
        (4, 6, "", "4 to 6"),
    ],
)
def test_intervals_in_words(low: float, high: float, unit: Unit, words: str) -> None:
    assert number_in_words(low, high, unit) == words


def test_what_rounds_to_the_same_number_is_one_number() -> None:
    assert rounded(7.6, "hours") == rounded(8.4, "hours") == "8"
    assert number_in_words(7.6, 8.4, "hours") == "8 hours"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [((), "none"), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_lists_read_as_in_a_sentence(words: tuple[str, ...], sentence: str) -> None:
    assert listing(words) == sentence


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (UNKNOWN, "not known"),
        (text_fact(None), "not known"),
        (assumed_fact(1, 1, 2), "not known"),
        (number(1, 2), "1 to 2"),
        (text_fact(("a", "b")), "a and b"),
        (text_fact(()), "none"),
        (text_fact(value=True), "yes"),
        (text_fact(value=False), "no"),
        (text_fact("linear-algebra"), "linear algebra"),
        (text_fact("proctored"), "a supervised (proctored) exam"),
        (text_fact("open"), "open"),
    ],
)
def test_facts_in_words(fact: Fact, words: str) -> None:
    assert in_words(fact, FactSpec("x", "text", "x")) == words


def test_sentences_are_filled_and_nothing_else_of_them_changes() -> None:
    facts = {"fit.cost_usd": number(900), "fit.credit-kind": text_fact("share"), "profile.math.linear-algebra": UNKNOWN}
    specs = {name: FactSpec(name, "number", "x", "usd") for name in facts}
    template = "It costs {fit.cost_usd} ({fit.credit-kind}); {profile.math.linear-algebra}, {x} {A.b} {} 100%."
    assert list(placeholders(template)) == list(facts)
    filled = fill(template, facts.__getitem__, specs.__getitem__)
    assert filled == "It costs 900 USD (share); not known, {x} {A.b} {} 100%."


def test_a_fact_that_looks_like_a_placeholder_is_not_filled_again() -> None:
    facts = {"program.title": text_fact("{program.provider}"), "program.provider": text_fact("X")}
    spec = FactSpec("x", "text", "x")
    assert fill("{program.title}", facts.__getitem__, lambda _: spec) == "{program.provider}"
