"""Letters: they ask what is open, tell nothing of the learner but a name, and promise nothing."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learners import PROGRAMS, realistic
from makers import frozen_index, make_courses, make_index, make_program, plain_program
from mmadvisor.errors import AdvisorError
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import ENDED
from mmadvisor.planning.make_plan import make_plan
from mmadvisor.planning.wishes import Wishes
from mmadvisor.report.making.employer_letter import to_employer
from mmadvisor.report.making.letters import SIGNED, WIDTH, letter_lines, letters
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.view import Letter

START = date(2026, 12, 7)
OPEN = [name for name in PROGRAMS if frozen_index().programs[name].status.value not in ENDED]
PROMISES = re.compile(r"\b(guarantee|will (earn|pay|increase|raise)|promise(?! no figure))", re.IGNORECASE)


def asked(**changes: Any) -> str:  # noqa: ANN401 - fields of a program
    index = make_index(make_program(**changes))
    return "\n".join(line for each in letters(Basis(index, Profile(), START), "one") for line in each.lines)


@pytest.mark.parametrize(
    ("changes", "question"),
    [
        ({"status": {"value": "unknown", "as_of": "2026-01", "source": "s1"}}, "Do you take new learners today?"),
        ({"pacing": "instructor"}, "When do the courses start next"),
        ({}, "What does the whole cost today"),
        ({}, "How is the work checked"),
        (
            {"notices": [{"says": "It left edX. More.", "about": "lapsed", "source": "s1"}]},
            "I have read: “It left edX.” What holds today?",
        ),
    ],
)
def test_what_is_open_is_asked(changes: dict[str, Any], question: str) -> None:
    assert question in asked(**changes)


def test_what_is_known_is_not_asked() -> None:
    known = asked(
        pacing="self",
        assessment={"final_exam": True, "source": "s1"},
        prerequisites=[{"says": "Within 14 days.", "about": "refund", "sources": ["s1"]}],
    )
    for question in ("start next", "checked", "given back"):
        assert question not in known


def test_a_degree_that_may_count_it_has_a_letter_of_its_own_and_may_lead() -> None:
    basis = Basis(frozen_index(), Profile(), START)
    school, degree = letters(basis, "mitx-supply-chain-management", "Ana Pérez")
    assert "admissions office" in degree.to
    assert all(each.lines[-1] == "Kind regards, Ana Pérez" for each in (school, degree))
    assert letters(basis, "mitx-supply-chain-management", credit_first=True)[0].to == degree.to
    assert letters(basis, "mitx-supply-chain-management")[0].lines[-1].endswith(SIGNED)


@given(st.sampled_from(PROGRAMS), realistic())
def test_letters_to_schools_tell_nothing_of_the_learner(name: str, profile: Profile) -> None:
    found = letters(Basis(frozen_index(), profile, START), name)
    text = "\n".join(line for each in found for line in each.lines)
    assert not PROMISES.search(text)
    assert not re.search(r"\b(my|I have \d)", text)


def request(name: str, profile: Profile) -> Letter:
    basis = Basis(frozen_index(), profile, START)
    plan = make_plan(frozen_index(), "0", frozen_index().programs[name], profile, Wishes(START, assume_hours=True))
    return to_employer(basis, plan, "Ana Pérez")


@given(st.sampled_from(OPEN), realistic())
def test_an_employer_reads_price_dates_and_what_is_not_known(name: str, profile: Profile) -> None:
    try:
        letter = request(name, profile)
    except AdvisorError:
        return  # all of it was passed: nothing is left to pay for
    text = "\n".join(letter.lines)
    assert frozen_index().programs[name].title in text
    assert "from 7 Dec 2026" in text
    assert "What is not known yet: " in text
    assert "That holds for the school" in text or "accredited" not in text or "a degree of" in text
    assert not PROMISES.search(text)
    assert not re.search(r"\b(your|my) (budget|hours|income|deadline)\b", text)


def test_an_employer_reads_the_figures_of_the_plan() -> None:
    profile = Profile(hours_per_week=10.0)
    text = "\n".join(request("mitx-supply-chain-management", profile).lines)
    plan = make_plan(
        frozen_index(), "0", frozen_index().programs["mitx-supply-chain-management"], profile, Wishes(START)
    )
    assert plan.study.cost_usd
    assert f"{plan.study.cost_usd.likely:,.0f} USD, read in " in text
    assert "today's price may differ" in text
    assert "Where we can stop: after " in text


def test_lines_are_short_and_questions_hang() -> None:
    letter = Letter(to="A", subject="B", lines=("Dear team,", "1. " + "word " * 40, "2. Two?", "Kind regards, x"))
    found = list(letter_lines(letter))
    assert found[:3] == ["To: A", "Subject: B", ""]
    assert max(map(len, found)) <= WIDTH
    assert found[6].startswith("   word")
    assert found[-3:] == ["2. Two?", "", "Kind regards, x"]


def of(profile: Profile, **changes: Any) -> str:  # noqa: ANN401 - fields of a program
    index = make_index(make_program(**changes))
    return "\n".join(line for each in letters(Basis(index, profile, START), "one") for line in each.lines)


FRESH = {"usd": [300, 300], "as_of": "2026-11", "source": "s1"}


def test_aid_is_asked_about_by_who_needs_it() -> None:
    assert "Is there aid" in of(Profile(needs_aid=True))
    assert "Is there aid" not in of(Profile(needs_aid=False))


def test_how_a_price_is_split_is_asked_where_only_the_whole_is_known() -> None:
    whole, courses = of(Profile(), cost={"program": FRESH}), of(Profile(), cost={"course": FRESH})
    assert "I know the price of the whole; how is it paid: at once, by term or by course?" in whole
    assert "What does the whole cost" not in whole + courses
    assert "how is it paid" not in courses
    assert "project, and how is it paid: at once, by term or by course?" in of(Profile())


def test_a_sum_without_a_day_or_a_name_is_no_price_that_was_told() -> None:
    sources = plain_program()["sources"]
    sources["s1"] |= {"approximate": True}
    asks = of(Profile(), cost={"course": FRESH}, course_count={"value": 2, "source": "s2"}, sources=sources)
    assert "I have read a price of 600 USD (November 2026). What does the whole cost today" in asks


def test_of_what_is_left_the_price_of_the_whole_is_asked_and_how_long_the_rest_stays_good() -> None:
    old = FRESH | {"as_of": "2021-11"}
    asks = of(Profile(completed=("c0",)), courses=make_courses((10, (6, 8)), (10, (6, 8))), cost={"course": old})
    assert "I have read a price of 600 USD (November 2021)." in asks
    assert "How long does a passed course stay good for the credential?" in asks


def test_a_degree_is_asked_by_when_to_apply() -> None:
    assert "By when does one apply" in of(Profile(), credential="Degree")
    assert "By when does one apply" not in of(Profile())


@pytest.mark.parametrize(
    ("reads", "teaches", "own"),
    [(("es",), ["es"], True), (("es", "en"), ["es"], False), (("es",), ["en"], False), (None, ["es"], False)],
)
def test_who_reads_no_english_may_write_as_the_school_teaches(
    reads: tuple[str, ...] | None, teaches: list[str], own: bool
) -> None:
    assert ("you may ask the same in Spanish" in of(Profile(languages=reads), languages=teaches)) is own
