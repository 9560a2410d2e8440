"""`recommend --profile` with files that cannot be used: their problems with their places, exit 1, nothing written."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from broken import ANSWERS, CONTENTS, PATHS, Broken

from running import inside, left_in, run

IN_A_PROCESS = {"comma.json", "binary.yaml", "deep.yaml", "deep.json", "huge.json", "all.yaml"}


@pytest.mark.parametrize("case", CONTENTS + ANSWERS, ids=lambda case: case.name)
def test_broken_profile(case: Broken, tmp_path: Path) -> None:
    (tmp_path / case.name).write_bytes(case.content)
    start = run if case.name in IN_A_PROCESS else inside
    ran = start(tmp_path, "recommend", "--profile", case.name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(case.name + case.place)
    assert case.says in ran.err
    assert len(ran.lines) == case.lines
    assert all(line.startswith(f"{case.name}:") for line in ran.lines)
    assert left_in(tmp_path) == [case.name]


@pytest.mark.parametrize(("make", "says"), [case[1:] for case in PATHS], ids=[case[0] for case in PATHS])
def test_path_without_a_file(make: Callable[[Path], None], says: str, tmp_path: Path) -> None:
    make(tmp_path / "profile.yaml")
    ran = run(tmp_path, "recommend", "--profile", "profile.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("profile.yaml" + says)
    assert len(ran.lines) == 1


def test_many_problems_are_not_all_printed(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text("".join(f"key_{number}: 1\n" for number in range(90)))
    ran = inside(tmp_path, "recommend", "--profile", "many.yaml")
    assert ran.code == 1
    assert len(ran.lines) == 11
    assert ran.lines[-1].startswith("... and 80 more.")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.yaml", ""), ("b.yaml", "# nothing\n"), ("c.yaml", "{}"), ("d.json", "{}"), ("e.json", "null")],
)
def test_profile_without_answers_is_a_profile(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content)
    ran = inside(tmp_path, "recommend", "--profile", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("TELL US MORE FIRST\n")
    assert f"mmadvisor quiz --quick -p {name}\n" in ran.out
    full = inside(tmp_path, "recommend", "--profile", name, "--full")
    assert (full.code, full.err) == (0, "")
    assert "Not answered: goal, fields," in full.out


def test_same_answers_in_yaml_json_and_flags_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("goal: advance\nmath: {algebra: rusty}\nlanguages: [en]\nbudget_usd: 2000\n")
    (tmp_path / "a.json").write_text(
        '{"budget_usd": 2000, "languages": ["en"], "math": {"algebra": "rusty"}, "goal": "advance"}'
    )
    (tmp_path / "part.yaml").write_text("goal: not-sure\nbudget_usd: 2000\nprogramming: basic\n")
    flags = ["goal=advance", "math.algebra=rusty", "languages=en", "programming="]
    settings = [word for flag in flags for word in ("--set", flag)]
    runs = [
        run(tmp_path, "recommend", "--format", "json", *words)
        for words in (["-p", "a.yaml"], ["-p", "a.json"], ["-p", "part.yaml", *settings])
    ]
    assert [ran.code for ran in runs] == [0, 0, 0]
    assert runs[0].raw == runs[1].raw == runs[2].raw


def test_answers_are_taken_out_of_a_saved_advice_and_out_of_saved_answers(tmp_path: Path) -> None:
    flags = ("-s", "goal=advance", "-s", "fields=finance", "-s", "math.algebra=rusty")
    advice = inside(tmp_path, "recommend", *flags, "-f", "json").out
    (tmp_path / "advice.json").write_text(advice, "utf-8")
    assert inside(tmp_path, "recommend", "-p", "advice.json", "-f", "json").out == advice
    (tmp_path / "answers.json").write_text(
        '{"schema": "mmadvisor/answers/1", "finished": true, "not_sure": [], '
        '"answers": {"goal": "advance", "fields": ["finance"], "math": {"algebra": "rusty"}}}',
        "utf-8",
    )
    assert inside(tmp_path, "recommend", "-p", "answers.json", "-f", "json").out == advice
    (tmp_path / "advice.json").write_text(advice.replace('"finance"', '"finanse"', 1), "utf-8")
    ran = inside(tmp_path, "recommend", "-p", "advice.json")
    assert re.match(r"advice\.json:\d\d+:\d+: PR001 there is no field 'finanse' \(did you mean finance\?\)", ran.err)


def test_topics_of_math_may_be_written_with_a_dot(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("goal: advance\nmath.algebra: rusty\nmath:\n  calculus: never\n", "utf-8")
    (tmp_path / "b.yaml").write_text("goal: advance\nmath: {algebra: rusty, calculus: never}\n", "utf-8")
    one, other = (inside(tmp_path, "recommend", "-p", name, "-f", "json") for name in ("a.yaml", "b.yaml"))
    assert json.loads(one.out) == json.loads(other.out)
    (tmp_path / "a.yaml").write_text("goal: advance\nmath.algebra: rosty\n", "utf-8")
    assert inside(tmp_path, "recommend", "-p", "a.yaml").err.startswith("a.yaml:2:15: SC004 'rosty' is not allowed")
    (tmp_path / "a.yaml").write_text("math.algebra: rusty\nmath: {algebra: never}\n", "utf-8")
    assert inside(tmp_path, "recommend", "-p", "a.yaml").err.startswith("a.yaml:1:1: SC001 the key 'math.algebra'")
