"""How old what is known of a program is, and when that is too old."""

from typing import Any

import pytest

from makers import SOURCE, situation
from mmadvisor.facts import age
from mmadvisor.model.checking import FactKind
from mmadvisor.reckoning.situation import Situation

SOURCES = {
    "s1": {**SOURCE, "dated": "2024-11"},
    "s2": {**SOURCE, "dated": "2019"},
    "s3": {**SOURCE, "dated": None},
}
PATHWAY = {"institution": "U", "degree": "MS", "condition": "Admission.", "status": "active", "source": "s1"}


def at(**changes: Any) -> Situation:  # noqa: ANN401 - keys of the file
    return situation(sources=SOURCES, **changes)


def course(code: str, source: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {"code": code, "title": code, "source": source, "hours_per_week": [4, 6], **more}


def price(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {"program": {"usd": [900, 900], "source": "s1", **changes}}


@pytest.mark.parametrize("kind", ["price", "pathway", "structure"])
def test_what_is_not_known_has_no_age(kind: FactKind) -> None:
    assert age.read(at(), kind) is None
    assert not age.is_old(at(), kind).known
    assert not age.read_in_words(at(), kind).known


def test_a_status_is_as_old_as_its_own_date() -> None:
    assert age.read(at(), "status") == age.Read("2026-10", ("s1",))


@pytest.mark.parametrize(
    ("date", "old", "words"),
    [
        ("2024-11", False, "in November 2024"),  # 24 months: at the limit
        ("2024-10", True, "in October 2024"),
        ("2021", True, "in 2021"),
        (None, True, "on a page without a date"),
    ],
)
def test_a_price_is_old_after_two_years(date: str | None, old: bool, words: str) -> None:
    found = at(cost=price(as_of=date))
    assert age.is_old(found, "price").value is old
    assert age.read_in_words(found, "price").value == words


def test_a_pathway_has_its_own_date_or_that_of_its_source() -> None:
    dated = at(credit=[{**PATHWAY, "as_of": "2020-01", "source": "s1"}])
    of_source = at(credit=[PATHWAY])
    assert [age.read_in_words(each, "pathway").value for each in (dated, of_source)] == [
        "in January 2020",
        "in November 2024",
    ]
    assert [age.is_old(each, "pathway").value for each in (dated, of_source)] == [True, False]


def test_that_there_is_no_credit_has_a_date_too() -> None:
    found = at(none={"credit": {"says": "None.", "source": "s2"}})
    assert age.is_old(found, "pathway").value is True


def test_hours_are_as_old_as_the_oldest_source_of_a_course() -> None:
    found = at(courses=[course("a", "s1"), course("b", "s1", load_source="s2"), course("c", "s3")])
    when = age.read(found, "structure")
    assert when is not None
    assert (when.date, when.sources) == ("2019", ("s1", "s2", "s3"))
    assert age.is_old(found, "structure").value is True


def test_without_hours_the_months_count() -> None:
    assert age.is_old(at(months={"value": [6, 9], "source": "s1"}), "structure").value is False


def test_a_status_has_its_own_date() -> None:
    when = age.read(at(status={"value": "open", "as_of": "2025-10", "source": "s1"}), "status")
    assert when is not None
    assert (when.date, when.age_months(at())) == ("2025-10", 13)
