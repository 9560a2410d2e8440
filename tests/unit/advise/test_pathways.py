"""Degrees behind a program: reach, match and safe, by admission numbers or stated marks."""

from typing import Any

import pytest

from makers import make_program, situation
from mmadvisor.advise.pathways import NOT_KNOWN, pathways
from mmadvisor.facts.admission import admission, admission_words
from mmadvisor.facts.credit import credit_kind
from mmadvisor.model.profile import Education, Profile
from mmadvisor.report.wording import words


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
        (admits(0.7, 0.8), "match"),  # safe by its numbers, and what else it asks is not known
        (admits(0.7, 0.8, complete=True), "safe"),
        (admits(assured=True, complete=True), "safe"),
        (admits(0.1, 0.1, assured=True, complete=True), "safe"),  # the stated marks are enough, however few apply
        (admits(assured=False), None),
        (admits(), None),
        (None, None),
    ],
)
def test_labels(known: dict[str, Any] | None, label: str | None) -> None:
    met = {"bachelor": "not-needed", "campus": "none"}
    at = situation(credit=[degree("MSc", **met) | ({"admission": known} if known else {})])
    (row,) = pathways(at)
    assert row.label == label
    assert admission(at).value == label
    assert row.says == f"{'So it is.' if known else NOT_KNOWN} Admission. It is taught online."
    own = ["https://example.org/other"] if known else []
    assert [source.url for source in row.sources] == [*own, "https://example.org/page"]


SAFE = {"bachelor": "required", "campus": "none", "admission": admits(assured=True, complete=True)}


@pytest.mark.parametrize(
    ("education", "unmet", "label"),
    [
        ("bachelor", {}, "safe"),
        (None, {}, "match"),
        ("none", {}, None),
        ("bachelor", {"campus": "some"}, "match"),
        ("bachelor", {"english": "A test of English"}, "match"),
        ("bachelor", {"own_degree": "Not for its own graduates"}, "match"),
        ("bachelor", {"similar_degree": "Not for holders of a like degree"}, "match"),
    ],
)
def test_safe_is_only_what_the_learner_is_known_to_meet(
    education: Education | None, unmet: dict[str, Any], label: str | None
) -> None:
    (row,) = pathways(situation(Profile(education=education), credit=[degree("MSc", **(SAFE | unmet))]))
    assert row.label == label
    assert ("first degree, which you do not have" in row.says) is (education == "none")


def test_a_right_to_apply_or_a_degree_without_a_name_is_no_credit() -> None:
    rows = [degree("MSc", kind="apply"), degree("Some master's", named=False)]
    assert pathways(situation(credit=rows)) == []
    assert credit_kind(situation(credit=rows)) == credit_kind(situation())


def test_the_degree_of_the_issuing_school_is_told_wherever_it_is() -> None:
    own = degree("Own", country="US") | {"institution": "Plain University"}
    at = situation(Profile(degree_countries=("AU",)), credit=[own, degree("There", country="AU")])
    assert [row.degree for row in pathways(at)] == ["There", "Own"]


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
    assert [row.degree for row in pathways(at)] == ["Open", "Hard", "Silent", "Old"]


def test_only_degrees_in_the_countries_named() -> None:
    rows = [degree("Here", country="US"), degree("There", country="AU")]
    at = situation(Profile(degree_countries=("AU",)), credit=rows)
    assert [row.degree for row in pathways(at)] == ["There"]


def test_a_degree_speaks_for_itself() -> None:
    entry = {"bachelor": "not-needed", "says": "None.", "source": "s1"}
    at = situation(credential="Degree", admission=admits(assured=True, complete=True), entry=entry)
    (row,) = pathways(at)
    assert (row.degree, row.institution, row.label) == ("One", "Plain University", "safe")
    assert admission(at).value == "safe"
    assert admission_words(at).value == "So it is."


def test_nothing_known_nothing_told() -> None:
    assert pathways(situation()) == []
    assert pathways(situation(credential="Degree")) == []
    assert not admission(situation()).known
    assert not admission_words(situation()).known


def test_what_no_page_says_is_to_be_asked() -> None:
    at = situation(credit=[degree("MSc", not_said=["english", "own_degree", "left"], admission=admits(0.5, 0.5))])
    (row,) = pathways(at)
    assert row.says == (
        "So it is. Admission. Ask the school whether it asks for a test of English, what the rest costs; no page that "
        "was read says it."
    )


def test_in_words() -> None:
    met = {"bachelor": "not-needed", "campus": "none", "admission": admits(assured=True, complete=True)}
    rows = [degree("MSc", share=0.25, **met), degree("MA", status="unknown")]
    program = make_program(credit=rows)
    told = [words.pathway(row) for row in pathways(situation(credit=rows))]
    assert program.credit[0].share == 0.25
    assert told == [
        "MSc, School, counts for 25% of it: safe. So it is. Admission. It is taught online.",
        f"MA, School, whether still in force is not known: {NOT_KNOWN} Admission.",
    ]
