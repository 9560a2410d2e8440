"""Each command's exit codes, and what goes to which stream: results to standard output, talk to standard error."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from broken import CONTENTS, Broken

from mmadvisor.checked.words import mismatch_of
from mmadvisor.errors import suggestion_of
from running import EXAMPLE, inside, left_in, run, surroundings

PROFILE = ("--profile", str(EXAMPLE))
DONE: list[tuple[str, tuple[str, ...], str, str]] = [
    ("version", ("--version",), "mmadvisor ", ""),
    ("list", ("list", "--all"), "id\ttitle\t", "20 of 20 programs.\n"),
    ("list-fields", ("list", "--fields"), "data-science\t", ""),
    ("show", ("show", "mitx-supply-chain-management"), "Supply Chain Management, ", ""),
    (
        "show-json",
        ("show", "mitx-supply-chain-management", "--format", "json"),
        '{\n  "schema": "mmadvisor/program/1"',
        "",
    ),
    ("method", ("method",), "How mmadvisor decides", ""),
    ("method-rule", ("method", "CR002"), "CR002 ", ""),
    ("recommend", ("recommend", *PROFILE), "TRY ONE COURSE FIRST", ""),
    ("what-if", ("what-if", "hours_per_week=12", *PROFILE), "The answer ", ""),
    ("why", ("why", "mitx-finance", *PROFILE), "Finance, Massachusetts", ""),
    ("compare", ("compare", "mitx-finance", "adelaidex-big-data"), "Finance", ""),
    (
        "compare-degree",
        ("compare", "mitx-finance", "--degree", *PROFILE, "-f", "json"),
        '{\n  "',
        "The catalog holds no other degree of their subject that takes learners.\n",
    ),
    ("check", ("catalog", "check"), "programs, no problems.\n", ""),
    ("schema", ("catalog", "schema"), '{\n  "$schema": ', ""),
]


@pytest.mark.parametrize(("words", "out", "err"), [case[1:] for case in DONE], ids=[case[0] for case in DONE])
def test_success_is_0(words: tuple[str, ...], out: str, err: str, tmp_path: Path) -> None:
    ran = run(tmp_path, *words)
    assert ran.code == 0, ran.err
    assert out in ran.out
    assert ran.err == err
    assert left_in(tmp_path) == []


def test_export_prints_no_result_and_says_what_it_wrote(tmp_path: Path) -> None:
    ran = run(tmp_path, "export", *PROFILE, "-o", "report.md")
    assert (ran.code, ran.out, ran.err) == (0, "", "Wrote report.md.\n")
    assert left_in(tmp_path) == ["report.md"]


def test_diff_of_two_saved_advices(tmp_path: Path) -> None:
    inside(tmp_path, "recommend", *PROFILE, "-o", "old.json")
    inside(tmp_path, "recommend", *PROFILE, "--set", "hours_per_week=5", "-o", "new.json")
    for words, start in (((), "The answer "), (("--format", "json"), "{")):
        ran = run(tmp_path, "diff", "old.json", "new.json", *words)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(start)
    same = run(tmp_path, "diff", "old.json", "old.json")
    assert (same.code, same.err) == (0, "")
    assert "The answer stays: " in same.out
    tried = run(tmp_path, "what-if", "hours_per_week=5", *PROFILE, "--format", "json")
    assert json.loads(tried.out) == json.loads(ran.out)


@pytest.mark.parametrize(
    "case",
    [case for case in CONTENTS if case.name.endswith(".json") and case.name != "huge.json"],
    ids=lambda case: case.name,
)
def test_diff_of_files_that_hold_no_advice(case: Broken, tmp_path: Path) -> None:
    (tmp_path / case.name).write_bytes(case.content)
    for words in (("diff", case.name, "gone.json"), ("diff", case.name, case.name)):
        ran = inside(tmp_path, *words)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(case.name + case.place)


MISUSED: list[tuple[str, tuple[str, ...], str]] = [
    ("no-such-command", ("reccomend",), "'reccomend'"),
    ("no-such-option", ("list", "--feild", "x"), "--feild"),
    ("no-such-group-command", ("catalog", "chekc"), "'chekc'"),
    ("missing-argument", ("show",), "ID"),
    ("too-many-arguments", ("show", "one", "two"), "two"),
    ("missing-value", ("list", "--field"), "--field"),
    ("no-such-format", ("list", "--format", "xml"), "'json'"),
    ("no-such-form-of-advice", ("recommend", *PROFILE, "--format", "docx"), "'csv'"),
    ("no-such-schema", ("catalog", "schema", "x"), "profile, program"),
    ("no-such-field", ("list", "--field", "datascience"), suggestion_of("data-science")),
    ("no-such-status", ("list", "--status", "closed"), "one of open, "),
    ("no-such-platform", ("list", "--platform", "edc"), "one of "),
    ("no-such-credential", ("list", "--credential", "micromaster"), suggestion_of("MicroMasters")),
    ("no-such-level", ("list", "--math-at-most", "algebr"), suggestion_of("algebra")),
    ("two-levels", ("list", "--math-at-most", "algebra,calculus"), "takes one name"),
    ("no-level", ("list", "--math-at-most", ""), "takes one name"),
    ("no-such-order", ("list", "--sort", "costs"), suggestion_of("cost")),
    ("two-orders", ("list", "--sort", "title,cost"), "takes one name"),
    ("no-order", ("list", "--sort", ""), "takes one name"),
    ("fields-in-a-form", ("list", "--fields", "--format", "json"), "leave out --format"),
    ("fields-in-a-file", ("list", "--fields", "-o", "fields.md"), "leave out --format and --output"),
    ("not-a-number", ("list", "--max-cost", "nan"), "nan is not a number"),
    ("below-zero", ("list", "--max-hours", "-1"), "--max-hours"),
    ("no-number", ("list", "--max-months", "six"), "--max-months"),
    ("no-such-program", ("show", "mitx-suply-chain-management"), suggestion_of("mitx-supply-chain-management")),
    ("no-such-program-to-explain", ("why", "mitx-finanse", *PROFILE), suggestion_of("mitx-finance")),
    ("no-such-program-to-compare", ("compare", "mitx-finanse", "adelaidex-big-data"), suggestion_of("mitx-finance")),
    ("one-program-to-compare", ("compare", "mitx-finance"), "at least two"),
    ("same-program-twice", ("compare", "mitx-finance", "mitx-finance"), "at least two"),
    ("no-answers-to-explain", ("why", "mitx-finance"), "--profile FILE"),
    ("no-such-code", ("recommend", "--code", "x"), "--code"),
    ("no-such-rule", ("method", "CR999"), "CR999"),
    ("no-answers", ("recommend",), "--profile FILE"),
    ("no-answers-to-export", ("export", "-o", "a.md"), "mmadvisor quiz"),
    ("two-lengths", ("report", *PROFILE, "--full", "--brief"), "name one of them"),
    ("no-such-ending", ("export", *PROFILE, "-o", "report.docx"), ".md, .json"),
    ("no-such-ending-of-advice", ("recommend", *PROFILE, "-o", "report.docx"), ".md, .json"),
    ("no-such-ending-of-list", ("list", "-o", "list.html"), ".tsv"),
    ("same-output-twice", ("export", *PROFILE, "-o", "a.md", "-o", "a.md"), "same name"),
    ("too-few-draws", ("recommend", *PROFILE, "--draws", "1"), "--draws"),
    ("too-many-draws", ("recommend", *PROFILE, "--draws", "100000000"), "--draws"),
    ("seed-below-zero", ("recommend", *PROFILE, "--seed", "-1"), "--seed"),
    ("nothing-to-show", ("recommend", *PROFILE, "--top", "0"), "--top"),
]


@pytest.mark.parametrize(("words", "says"), [case[1:] for case in MISUSED], ids=[case[0] for case in MISUSED])
def test_misuse_is_2_in_two_lines(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    start = run if words[0] == "reccomend" or "datascience" in words else inside
    ran = start(tmp_path, *words)
    assert ran.code == 2
    assert ran.out == ""
    assert says in ran.err
    assert ran.err.startswith("mmadvisor: ")
    assert len(ran.lines) <= 2
    assert left_in(tmp_path) == []


def test_no_command_of_a_group_is_misuse_and_shows_the_help(tmp_path: Path) -> None:
    ran = run(tmp_path, "catalog")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: mmadvisor")
    assert ran.err.rstrip("\n") == run(tmp_path, "catalog", "--help").out.rstrip("\n")


def test_the_program_alone_says_how_to_begin_where_nobody_sits(tmp_path: Path) -> None:
    ran = run(tmp_path)
    assert (ran.code, ran.err) == (0, "")
    commands = [line for line in ran.out.splitlines() if line.startswith("mmadvisor ")]
    assert len(commands) == 3
    for command in commands[1:]:
        assert run(tmp_path, *command.split()[1:]).code == 0


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ("hours_per_week=99", "99 is out of range: expected at least 1 and at most 60"),
        ("hours_per_week=0", "0 is out of range"),
        ("hours_per_week=many", mismatch_of("a number", "text")),
        ("hours_per_week=nan", mismatch_of("a number", "text")),
        ("hours_per_week=1e999", mismatch_of("a number", "text")),
        ("budget_usd=-1", "out of range"),
        ("budget_usd=1000001", "out of range"),
        ("finish_within_months=121", "out of range"),
        ("goal=advanse", suggestion_of("advance")),
        ("gaol=advance", suggestion_of("goal")),
        ("math.calculs=rusty", suggestion_of("math.calculus")),
        ("math=rusty", "math"),
        ("fields=datascience", suggestion_of("data-science")),
        ("priorities=cost,cost", "twice"),
        ("priorities=costs", suggestion_of("cost")),
        ("languages=english", "languages"),
        ("needs_aid=perhaps", "needs_aid"),
        ("goal", "key=value"),
        ("=", "there is no answer ''"),
    ],
)
def test_setting_that_does_not_fit_is_2(setting: str, says: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, "recommend", "--set", setting)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("mmadvisor: --set")
    assert says in ran.err
    assert len(ran.lines) == 1


NOTHING = ("--set", "budget_usd=0", "--set", "credit=essential", "--set", "languages=tr")


def test_nothing_passes_is_4_and_the_advice_still_prints(tmp_path: Path) -> None:
    ran = run(tmp_path, "recommend", *NOTHING)
    assert (ran.code, ran.err) == (4, "")
    assert ran.out.startswith("TELL US MORE FIRST")
    assert "Left out: 20 programs" in run(tmp_path, "recommend", *NOTHING, "--full").out
    data = run(tmp_path, "recommend", *NOTHING, "--format", "json")
    assert data.code == 4
    assert json.loads(data.out)["ranking"] == []


def test_nothing_passes_is_4_and_the_report_is_written(tmp_path: Path) -> None:
    ran = run(tmp_path, "export", *NOTHING, "-o", "report.md")
    assert (ran.code, ran.err) == (4, "Wrote report.md.\n")
    assert "Tell us more first" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_interrupt_is_130_without_a_traceback(tmp_path: Path) -> None:
    options = ["--draws", "1000000", "-o", "report.md"]
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "mmadvisor", "recommend", *PROFILE, *options],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings(tmp_path),
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:  # the last import before the long work
            if line.rstrip().endswith("mmadvisor.advise.changes"):
                break
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == ""
    assert [line for line in err.splitlines() if not line.startswith("import time:")] == []
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("text", [None, "1\n2\n3\n"], ids=["nothing", "pipe"])
def test_quiz_without_a_terminal_is_2_and_takes_no_answer_from_a_pipe(text: str | None, tmp_path: Path) -> None:
    ran = run(tmp_path, "quiz", text=text)
    assert (ran.code, ran.out) == (2, "")
    assert left_in(tmp_path) == []
    assert "recommend" in ran.err
