"""The same answers mean the same whichever way they come in: file, flags, code, saved answers, quiz, or a batch."""

import csv
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import ask_all, interview
from makers import frozen_index
from mmadvisor.batch.answers import check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.reading import chunks
from mmadvisor.cli.given.inputs import gather, need_profile
from mmadvisor.cli.given.options import Answers
from mmadvisor.cli.own import saved_answers
from mmadvisor.model.common import BUILDS_ON, Freshness, MathTopic
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.answers import flatten, plain_of
from mmadvisor.questionnaire.codes import code_of
from mmadvisor.questionnaire.interview import Step
from mmadvisor.questionnaire.profiles import as_profile, fill_math, overruled_topics
from mmadvisor.questionnaire.settings import EMPTY, KEYS
from profile_files import cell

INDEX = frozen_index()
Plain = dict[str, Any]
Way = Callable[[Plain, Path], Profile]


def by_file(plain: Plain, folder: Path) -> Profile:
    path = folder / "profile.json"
    path.write_text(json.dumps(plain), encoding="utf-8")
    return need_profile(gather(INDEX, Answers(path)))


def by_flags(plain: Plain, folder: Path) -> Profile:
    del folder
    return need_profile(
        gather(INDEX, Answers(settings=[f"{key}={as_text(key, value)}" for key, value in flatten(plain).items()]))
    )


def by_code(plain: Plain, folder: Path) -> Profile:
    del folder
    return need_profile(gather(INDEX, Answers(code=code_of(flatten(plain)))))


def by_store(plain: Plain, folder: Path) -> Profile:
    del folder
    saved_answers.save(plain)
    return need_profile(gather(INDEX, Answers()))


def by_quiz(plain: Plain, folder: Path) -> Profile:
    del folder
    replies = flatten(plain)

    def reply(step: Step) -> Any:  # noqa: ANN401 - an answer of any kind
        return replies.get(step.question.feeds)

    return as_profile(plain_of(ask_all(interview(), reply)), INDEX)


def by_batch(plain: Plain, folder: Path) -> Profile:
    path = folder / "learners.csv"
    row = {key: as_text(key, value, ";") for key, value in flatten(plain).items()}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, KEYS)
        writer.writeheader()
        writer.writerow(row)
    return in_block(path)


def by_json_lines(plain: Plain, folder: Path) -> Profile:
    path = folder / "learners.jsonl"
    path.write_text(json.dumps(plain) + "\n", encoding="utf-8")
    return in_block(path)


def in_block(path: Path) -> Profile:
    ((_, rows),) = chunks(path, 10, frozenset())
    found = check_rows(rows, Coding(), INDEX)
    assert found.problems == []
    return found.block.profile(0)


def as_text(key: str, value: Any, separator: str = ",") -> str:  # noqa: ANN401 - an answer of any kind
    """Return an answer as a flag or a cell writes it."""
    return cell(key, value).replace(";", separator)


WAYS: Mapping[str, Way] = {
    "file": by_file,
    "flags": by_flags,
    "code": by_code,
    "saved": by_store,
    "quiz": by_quiz,
    "csv": by_batch,
    "jsonl": by_json_lines,
}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of its own for each test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@every_way
def test_level_courses_and_first_day_come_in(way: Way, tmp_path: Path) -> None:
    plain = {
        "fields": ["supply-chain"],
        "field_level": "works",
        "completed": ["CTL.SC0x", "CTL.SC1x"],
        "start": "2027-02-01",
    }
    found = way(plain, tmp_path)
    assert found == Profile(
        fields=("supply-chain",), field_level="works", completed=("CTL.SC0x", "CTL.SC1x"), start="2027-02-01"
    )


@every_way
@pytest.mark.parametrize("key", EMPTY)
def test_an_empty_list_is_an_answer_and_no_answer_is_none(way: Way, key: str, tmp_path: Path) -> None:
    others = {"goal": "advance", "credit": "welcome", "fields": ["finance"]}
    answered = {**others, key: []}
    assert getattr(way(answered, tmp_path), key) == ()
    del answered[key]
    assert getattr(way(answered, tmp_path), key) is None


@every_way
def test_the_order_of_the_wish_is_kept(way: Way, tmp_path: Path) -> None:
    assert way({"fields": ["supply-chain", "finance", "law"]}, tmp_path).fields == ("supply-chain", "finance", "law")


@every_way
@pytest.mark.parametrize("others", [{}, {"calculus": "fresh", "statistics": "rusty"}], ids=["open", "contrary"])
def test_never_algebra_means_never_for_what_builds_on_it(way: Way, others: dict[str, str], tmp_path: Path) -> None:
    found = way({"goal": "advance", "math": {"algebra": "never", **others}}, tmp_path)
    assert found.math == dict.fromkeys(("algebra", *BUILDS_ON), "never")


@every_way
@pytest.mark.parametrize("algebra", ["fresh", "rusty"])
def test_algebra_that_was_learned_says_nothing_of_the_rest(way: Way, algebra: str, tmp_path: Path) -> None:
    found = way({"math": {"algebra": algebra, "calculus": "never"}}, tmp_path)
    assert found.math == {"algebra": algebra, "calculus": "never"}


@given(st.dictionaries(st.sampled_from(["algebra", *BUILDS_ON]), st.sampled_from(["fresh", "rusty", "never"])))
def test_filling_twice_is_filling_once_and_never_makes_anything_better(math: dict[MathTopic, Freshness]) -> None:
    found = fill_math(math)
    assert fill_math(found) == found
    assert {topic for topic in math if found[topic] != math[topic]} == set(overruled_topics(flatten({"math": math})))
    assert all(found[topic] in {math.get(topic, "never"), "never"} for topic in found)
    assert found == math or math["algebra"] == "never"


def test_what_algebra_overrules_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by_file({"math": {"algebra": "never", "calculus": "fresh", "linear-algebra": "rusty", "proofs": "never"}}, tmp_path)
    assert capsys.readouterr().err == (
        "You never learned algebra, so calculus and linear algebra count as never learned too. "
        "If not: --set math.algebra=rusty.\n"
    )
    by_file({"math": {"algebra": "never", "proofs": "never"}}, tmp_path)
    assert capsys.readouterr().err == ""


def test_a_profile_shows_its_answers_as_a_file_would() -> None:
    plain = {"fields": [], "completed": [], "start": "2027-02-01", "field_level": "new"}
    assert json.loads(msgspec.json.encode(as_profile(plain, INDEX))) == plain
