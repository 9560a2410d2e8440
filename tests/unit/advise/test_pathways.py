"""Degrees behind a program: reach, match and safe, by admission numbers or stated marks."""

from typing import Any

import pytest

from makers import make_program, situation
from mmadvisor.advise.pathways import NOT_KNOWN, pathways
from mmadvisor.model.profile import Profile
from mmadvisor.report import words


def degree(name: str, **keys: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    row = {"institution": "School", "degree": name, "condition": "Admission.", "status": "active", "source": "s1"}
    return row | keys


def admits(*rate: float, **keys: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    return {"says": "So it is.", "source": "s2"} | ({"rate": list(rate)} if rate else {}) | keys


@pytest.mark.parametrize(
    ("known", "label"),
    [
        (admits(0.1, 0.2), "reach"),
        (admits(0.29, 0.9), "reach"),  # judged by the lower end, which is the careful one
        (admits(0.3, 0.3), "match"),
        (admits(0.69, 0.69), "match"),
        (admits(0.7, 0.8), "safe"),
        (admits(assured=True), "safe"),
        (admits(0.1, 0.1, assured=True), "safe"),  # the stated marks are enough, however few apply with them
        (admits(assured=False), None),
        (admits(), None),
        (None, None),
    ],
)
def test_labels(known: dict[str, Any] | None, label: str | None) -> None:
    at = situation(credit=[degree("MSc") | ({"admission": known} if known else {})])
    (row,) = pathways(at)
    assert row.label == label
    assert row.says == ("So it is." if known else NOT_KNOWN)
    assert [source.url for source in row.sources] == (["https://example.org/other"] if known else [])


def test_those_in_force_come_first_and_the_easiest_of_them() -> None:
    at = situation(
        credit=[
            degree("Old", status="unknown", admission=admits(0.9, 0.9)),
            degree("Hard", admission=admits(0.1, 0.1)),
            degree("Open", admission=admits(0.8, 0.8)),
            degree("Silent"),
            degree("Gone", status="closed"),
        ]
    )
    assert [(row.degree, row.status) for row in pathways(at)] == [
        ("Open", "active"),
        ("Hard", "active"),
        ("Silent", "active"),
        ("Old", "unknown"),
    ]


def test_among_equally_hard_ones_the_one_that_counts_for_more_comes_first() -> None:
    at = situation(credit=[degree("None"), degree("Some", share=0.1), degree("More", share=0.3)])
    assert [row.degree for row in pathways(at)] == ["More", "Some", "None"]


def test_only_degrees_in_the_countries_named() -> None:
    rows = [degree("Here", country="US"), degree("There", country="AU")]
    at = situation(Profile(degree_countries=("AU",)), credit=rows)
    assert [row.degree for row in pathways(at)] == ["There"]


def test_a_degree_speaks_for_itself() -> None:
    at = situation(credential="Degree", admission=admits(assured=True))
    (row,) = pathways(at)
    assert (row.degree, row.institution, row.label, row.status) == ("One", "Plain University", "safe", "active")


def test_nothing_known_nothing_told() -> None:
    assert pathways(situation()) == []
    assert pathways(situation(credential="Degree")) == []


def test_in_words() -> None:
    rows = [degree("MSc", share=0.25, admission=admits(assured=True)), degree("MA", status="unknown")]
    program = make_program(credit=rows)
    told = [words.pathway(row) for row in pathways(situation(credit=rows))]
    assert program.credit[0].share == 0.25
    assert told == [
        "MSc, School, counts for 25% of it: safe. So it is.",
        f"MA, School, whether still in force is not known: {NOT_KNOWN}",
    ]
