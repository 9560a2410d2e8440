"""Accreditation, recognition, assessment and status: what others vouch for."""

import pytest

from makers import situation
from mmadvisor.facts import recognition
from mmadvisor.model.facts import UNKNOWN
from mmadvisor.reckoning.situation import Situation

BUSINESS = {"primary": "management"}


@pytest.mark.parametrize(
    ("institution", "fields", "value"),
    [
        ("plain-u", BUSINESS, "accredited"),
        ("marked-u", BUSINESS, "marked"),
        ("marked-u", {"primary": "design"}, "accredited"),  # the mark is of the business school alone
        ("law-u", {"primary": "design"}, "recognized"),
        ("none-u", BUSINESS, "none"),  # a mark does not make up for it
        ("blank-u", BUSINESS, None),
        ("firm", BUSINESS, "company"),
        ("site", BUSINESS, "company"),
    ],
)
def test_who_vouches_for_the_institution(institution: str, fields: dict[str, str], value: str | None) -> None:
    assert recognition.accreditation(situation(institution=institution, fields=fields)).value == value


def test_a_mark_counts_as_much_where_the_state_recognizes_universities() -> None:
    assert recognition.accreditation(situation(institution="law-u", fields=BUSINESS)).value == "marked"


def test_marks_of_all_units_once_each() -> None:
    assert recognition.business_marks(situation(institution="marked-u", fields=BUSINESS)).value == ("AACSB", "EQUIS")
    assert recognition.business_marks(situation(institution="marked-u")) == UNKNOWN
    assert recognition.business_marks(situation(fields=BUSINESS)) == UNKNOWN


def test_the_accrediting_body_is_named() -> None:
    assert recognition.accreditor(situation()).value == "NECHE"
    assert recognition.accreditor(situation(institution="blank-u")) == UNKNOWN


def recognized(*kinds: str) -> Situation:
    rows = [
        {"organization": f"Org {place}", "kind": kind, "says": "Known.", "source": "s2"}
        for place, kind in enumerate(kinds, 1)
    ]
    return situation(recognition=rows)


@pytest.mark.parametrize(
    ("kinds", "strongest", "by"),
    [
        (("press",), "press", ("Org 1",)),
        (("press", "survey"), "survey", ("Org 2",)),
        (("advisor", "press", "sponsor"), "sponsor", ("Org 3",)),
        (("hires", "endorsement", "hires", "endorsement"), "endorsement", ("Org 2", "Org 4")),
        ((), None, None),
    ],
)
def test_the_strongest_recognition_counts(kinds: tuple[str, ...], strongest: str | None, by: object) -> None:
    assert recognition.recognition(recognized(*kinds)).value == strongest
    assert recognition.recognized_by(recognized(*kinds)).value == by


def test_a_source_may_say_that_nobody_stands_behind_it() -> None:
    at = situation(none={"recognition": {"says": "Nobody.", "source": "s2"}})
    assert recognition.recognition(at).value == "none"
    assert [source.url for source in recognition.recognition(at).sources] == ["https://example.org/other"]
    assert recognition.recognized_by(at) == UNKNOWN


def test_every_kind_of_recognition_has_a_place_in_the_order() -> None:
    from typing import get_args  # noqa: PLC0415

    from mmadvisor.model.program import RecognitionKind  # noqa: PLC0415

    assert set(recognition.STRONGEST_FIRST) == set(get_args(RecognitionKind))


def test_place_in_the_employer_survey() -> None:
    assert recognition.employer_survey_place(situation(institution="marked-u")).low == 50
    assert recognition.employer_survey_place(situation()) == UNKNOWN


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ({"proctored": True}, "proctored"),
        ({"proctored": True, "final_exam": False, "capstone": False}, "proctored"),
        ({"final_exam": True, "capstone": True}, "exam-and-project"),
        ({"final_exam": True, "proctored": False}, "exam"),
        ({"final_exam": True, "capstone": False}, "exam"),
        ({"capstone": True, "final_exam": False}, "project"),
        ({"capstone": True}, "project"),
        ({"final_exam": False, "capstone": False}, "neither"),
        # What no source mentions is not taken for absent.
        ({"final_exam": False}, None),
        ({"capstone": False}, None),
        ({"proctored": False}, None),
        ({}, None),
    ],
)
def test_how_learning_is_checked(said: dict[str, bool], value: str | None) -> None:
    assert recognition.assessment(situation(assessment={"source": "s1"} | said)).value == value


def test_without_an_assessment_nothing_is_known() -> None:
    assert recognition.assessment(situation()) == UNKNOWN


@pytest.mark.parametrize(
    ("value", "shown"), [("open", "open"), ("unlisted", "unlisted"), ("retired", "retired"), ("unknown", "unclear")]
)
def test_status(value: str, shown: str) -> None:
    at = situation(status={"value": value, "as_of": "2026-05", "source": "s1", "note": "Seen.", "see": ["s2"]})
    assert recognition.status(at).value == shown
    assert recognition.status_age_months(at).low == 6
    assert recognition.status_note(at).value == "Seen."
    assert len(recognition.status_note(at).sources) == 2


def test_status_without_a_note() -> None:
    assert not recognition.status_note(situation()).known
