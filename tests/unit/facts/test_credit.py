"""Credit: the degree itself, pathways in the learner's countries, closed ones, none, and what nobody confirms."""

from typing import Any

import pytest

from makers import situation
from mmadvisor.facts import admission, credit
from mmadvisor.model.facts import UNKNOWN, Fact
from mmadvisor.model.profile import Education, Priority, Profile
from mmadvisor.reckoning.situation import Situation

AT_HOME = Profile(degree_countries=("US",))


def pathway(
    status: str = "active", share: float | None = None, country: str | None = "US", **names: str | None
) -> dict[str, Any]:
    row = {"institution": "Plain University", "degree": "MS", "condition": "Admission.", "source": "s1"}
    return row | {"status": status, "share": share, "country": country} | names


def having(*rows: dict[str, Any], profile: Profile | None = None) -> Situation:
    return situation(profile, credit=list(rows))


def span(fact: Fact) -> tuple[float | None, float | None]:
    return fact.low, fact.high


NONE = situation(none={"credit": {"says": "None.", "source": "s2"}})
DEGREE = situation(credential="Degree")
NOT_KNOWN = situation()


@pytest.mark.parametrize(
    ("at", "kind", "met"),
    [
        (DEGREE, "degree", "yes"),
        (NONE, "none", "no"),
        (NOT_KNOWN, None, None),
        (having(pathway(share=0.3)), "share", "yes"),
        (having(pathway("unknown", share=0.3)), "share", "near"),
        (having(pathway()), "pathway", "yes"),
        (having(pathway("unknown")), "pathway", "near"),
        (having(pathway("closed", share=0.3)), "closed", "no"),
        (having(pathway("closed", share=0.3), pathway("unknown")), "pathway", "near"),
        (having(pathway("unknown"), pathway(share=0.3)), "share", "yes"),
        # Where the learner would take the degree
        (having(pathway(country="GB", share=0.3), profile=AT_HOME), "elsewhere", "no"),
        (having(pathway(country="GB", share=0.3), pathway(), profile=AT_HOME), "pathway", "yes"),
        (having(pathway("closed"), pathway(country="GB"), profile=AT_HOME), "closed", "no"),
        (having(pathway(country=None, share=0.3), profile=AT_HOME), "share", "yes"),
        (having(pathway(country="GB", share=0.3), profile=Profile(degree_countries=())), "share", "yes"),
        (situation(AT_HOME, credential="Degree"), "degree", "yes"),
    ],
)
def test_what_is_known_of_credit(at: Situation, kind: str | None, met: str | None) -> None:
    assert credit.credit_kind(at).value == kind
    assert credit.credit_met(at).value == met


def test_a_source_that_says_none_is_cited() -> None:
    assert [source.url for source in credit.credit_kind(NONE).sources] == ["https://example.org/other"]


@pytest.mark.parametrize(
    ("at", "low", "high", "stated"),
    [
        (DEGREE, 1.0, 1.0, None),
        (NONE, None, None, None),
        (NOT_KNOWN, None, None, None),
        (having(pathway()), None, None, None),
        (having(pathway(share=0.3)), 0.3, 0.3, 0.3),
        (having(pathway("unknown", share=0.3)), 0.15, 0.15, 0.3),  # half, as nobody confirms it
        (having(pathway("closed", share=0.3)), None, None, None),
        (having(pathway(share=0.2), pathway(share=0.4)), 0.4, 0.4, 0.4),
        (having(pathway(share=0.2), pathway(share=0.4, country="GB"), profile=AT_HOME), 0.2, 0.2, 0.2),
        (having(pathway(), pathway(share=0.3)), 0.3, 0.3, 0.3),
        (having(pathway(), pathway("unknown", share=0.3)), None, None, None),  # the one in force states no share
    ],
)
def test_share_of_a_degree(at: Situation, low: float | None, high: float | None, stated: float | None) -> None:
    assert span(credit.credit_share(at)) == (low, high)
    assert span(credit.stated_share(at)) == (stated, stated)


def test_the_best_pathway_is_named() -> None:
    at = having(pathway(degree="MBA"), pathway(degree="MS", share=0.3, institution="Law University"))
    assert credit.pathway_degree(at).value == "MS, Law University"
    assert credit.pathway_checked(at).value is True
    assert credit.pathway_checked(having(pathway("unknown"))).value is False


@pytest.mark.parametrize("at", [NONE, NOT_KNOWN, having(pathway("closed"))])
def test_without_a_live_pathway_none_is_named(at: Situation) -> None:
    assert credit.best_pathway(at) is None
    assert credit.pathway_degree(at) == UNKNOWN
    assert credit.pathway_checked(at) == UNKNOWN


def test_among_equals_the_one_in_force_is_spoken_of() -> None:
    at = having(pathway("unknown", degree="MBA", share=0.3), pathway("active", degree="MS", share=0.3))
    assert credit.pathway_degree(at).value == "MS, Plain University"


def test_a_pathway_in_force_comes_before_a_larger_one_that_nobody_confirms() -> None:
    at = having(pathway("unknown", degree="MBA", share=0.5), pathway("active", degree="MS", share=0.3))
    assert credit.pathway_degree(at).value == "MS, Plain University"
    assert span(credit.credit_share(at)) == (0.3, 0.3)


@pytest.mark.parametrize(
    ("known", "label"),
    [
        ({"rate": [0.29, 0.9]}, "reach"),  # judged by the lower end, which is the careful one
        ({"rate": [0.3, 0.3]}, "match"),
        ({"rate": [0.69, 0.9]}, "match"),
        ({"rate": [0.7, 0.8]}, "match"),  # what else it asks is not known
        ({"rate": [0.7, 0.8], "complete": True}, "safe"),
        ({"rate": [0.1, 0.1], "assured": True, "complete": True}, "safe"),
        ({"assured": False}, None),
        (None, None),
    ],
)
@pytest.mark.parametrize("is_degree", [True, False])
def test_how_hard_the_degree_is_to_get_into(known: dict[str, Any] | None, label: str | None, is_degree: bool) -> None:
    stated = {"admission": {"says": "So.", "source": "s2"} | known} if known else {}
    entry = {"entry": {"bachelor": "not-needed", "says": "None.", "source": "s2"}}
    met = pathway(bachelor="not-needed", campus="none")
    at = situation(credential="Degree", **(entry | stated)) if is_degree else having(met | stated)
    assert admission.admission(at).value == label
    assert admission.admission_words(at).value == ("So." if known else None)


def test_without_a_pathway_nobody_admits() -> None:
    assert admission.admission(NOT_KNOWN) == admission.admission_words(NOT_KNOWN) == UNKNOWN


@pytest.mark.parametrize(
    ("asked", "own", "found"),
    [
        ("required", "bachelor", "met"),
        ("required", "none", "lacking"),
        ("master", "bachelor", "lacking"),
        ("master-or-work", "bachelor", "open"),  # only admissions can say whether the work is enough
        ("not-needed", "none", "met"),
        (None, "bachelor", None),
        ("required", None, None),
    ],
)
def test_what_the_degree_behind_asks_first(asked: str | None, own: Education | None, found: str | None) -> None:
    at = having(pathway(bachelor=asked), profile=Profile(education=own))
    assert admission.entry_behind(at).value == found


def test_words_for_what_the_degree_behind_asks_first() -> None:
    assert admission.entry_asked(having(pathway(bachelor="or-work"))).value == "a first degree or long work"
    assert admission.entry_asked(having(pathway(bachelor="not-needed"))) is UNKNOWN
    assert admission.entry_behind(DEGREE) is admission.entry_asked(DEGREE) is UNKNOWN


@pytest.mark.parametrize(
    ("priorities", "found"),
    [
        (None, False),
        ((), False),
        (("credit-conversion", "cost"), True),
        (("cost", "credit-conversion"), False),
        ((("cost", "credit-conversion"), "workload"), True),
    ],
)
def test_credit_is_what_was_named_first(priorities: tuple[Priority, ...] | None, found: bool) -> None:
    assert credit.credit_first(situation(Profile(priorities=priorities))).value is found
