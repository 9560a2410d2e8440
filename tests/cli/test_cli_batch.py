"""`batch` as an office uses it: files in, files out, stopped at any moment, gone on with."""

import csv
import io
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pexpect
import pytest
from msgspec.structs import replace
from pyarrow import parquet

from learners import advised, example_profiles
from makers import frozen_index
from mmadvisor.cli.batch.resuming import Fingerprint, Parts
from mmadvisor.errors import AdvisorError, suggestion_of
from profile_files import flat, write_csv, write_json_lines, write_parquet
from running import PROGRAM, SECONDS, in_terminal, inside, left_in, run, surroundings

EXAMPLES = example_profiles()
ROWS = [{"id": name} | flat(profile) for name, profile in EXAMPLES.items()]
COLUMNS = list(dict.fromkeys(key for row in ROWS for key in row))


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def many(folder: Path, count: int) -> Path:
    """Write many learners who differ in hours and budget."""
    rows = [{"fields": ["finance"], "hours_per_week": 2 + n % 20, "budget_usd": n} for n in range(count)]
    return write_csv(folder / "many.csv", rows, ["fields", "hours_per_week", "budget_usd"])


def test_each_row_says_what_recommend_says(tmp_path: Path) -> None:
    ran = inside(tmp_path, "batch", write_csv(tmp_path / "in.csv", ROWS, COLUMNS), "-o", "out.csv", "--draws", "100")
    assert (ran.code, ran.out, ran.err) == (0, "", f"Wrote out.csv: {len(ROWS)} learners.\n")
    for row, (name, profile) in zip(table(tmp_path / "out.csv"), EXAMPLES.items(), strict=True):
        advice = advised(profile, draws=100)
        first, *others = advice.ranking
        assert (row["id"], row["verdict"], row["verdict_rule"]) == (name, advice.verdict.code, advice.verdict.rule)
        assert row["verdict_about"] == (advice.verdict.about or "")
        assert row["look_into"] == (advice.look_into[0].id if advice.look_into else "")
        assert (row["first.id"], row["second.id"]) == (first.id, others[0].id if others else "")
        assert (int(row["first.value"]), row["first.band"]) == (first.value, first.band)
        assert (int(row["passing"]), float(row["first.first_share"])) == (len(advice.ranking), first.first_share)
        likely = {
            "first.months": first.study.months.likely,
            "first.cost_usd": first.study.cost_usd and first.study.cost_usd.likely,
        }
        shown = {name: float(row[name]) for name in likely if row[name]}  # empty: no source says its load
        assert shown == {name: likely[name] for name in shown}
        assert "first.cost_usd" in shown
    assert left_in(tmp_path) == ["in.csv", "out.csv"]


def test_forms_of_input_and_output_agree(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    write_parquet(tmp_path / "in.parquet", ROWS, COLUMNS)
    write_json_lines(tmp_path / "in.jsonl", ROWS)
    found = []
    for form in ("csv", "parquet", "jsonl"):
        assert inside(tmp_path, "batch", f"in.{form}", "-o", f"{form}.parquet").code == 0
        assert inside(tmp_path, "batch", f"in.{form}", "-o", f"{form}.csv").code == 0
        found += [(tmp_path / f"{form}.{ending}").read_bytes() for ending in ("parquet", "csv")]
    assert found[0:2] == found[2:4] == found[4:6]
    typed = parquet.read_table(tmp_path / "csv.parquet").to_pylist()
    for row, texts in zip(typed, table(tmp_path / "csv.csv"), strict=True):
        assert list(row) == list(texts)
        for cell, text in zip(row.values(), texts.values(), strict=True):
            assert text == "" if cell is None else cell == (float(text) if isinstance(cell, int | float) else text)


@pytest.mark.parametrize("chunk", ["1", "2", "3"])
def test_size_of_chunks_changes_nothing(chunk: str, tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    for name, size in (("whole.csv", "1000"), ("parts.csv", chunk)):
        assert inside(tmp_path, "batch", "in.csv", "-o", name, "--chunk", size).code == 0
    assert (tmp_path / "whole.csv").read_bytes() == (tmp_path / "parts.csv").read_bytes()


def test_bad_rows_are_named_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        'id,goal,hours_per_week\na,advance,8\n=2+2,advanc,\x1b[31m99\nc,advance\nd,advance,"9"\n', encoding="utf-8"
    )
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv")
    assert (ran.code, ran.lines) == (
        1,
        ["Wrote out.csv: 2 learners.", "2 rows left out; out.csv.problems.csv says why."],
    )
    assert [row["id"] for row in table(tmp_path / "out.csv")] == ["a", "d"]
    problems = table(tmp_path / "out.csv.problems.csv")
    assert [(row["row"], row["id"], row["column"], row["code"]) for row in problems] == [
        ("2", "'=2+2", "goal", "SC004"),
        ("2", "'=2+2", "hours_per_week", "SC003"),
        ("3", "", "", "BA001"),
    ]
    assert problems[0]["hint"] == suggestion_of("advance")
    assert "\x1b" not in (tmp_path / "out.csv.problems.csv").read_text(encoding="utf-8")


def test_ids_cannot_act_as_formulas(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", [{"id": "=cmd|'/c calc'!A1", "goal": "advance"}], ["id", "goal"])
    inside(tmp_path, "batch", "in.csv", "-o", "out.csv")
    assert table(tmp_path / "out.csv")[0]["id"] == "'=cmd|'/c calc'!A1"


def test_file_of_bad_rows_alone(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("goal\nx\ny\n", encoding="utf-8")
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv", "--summary")
    assert ran.code == 1
    assert "No learner was judged." in ran.out
    assert table(tmp_path / "out.csv") == []
    assert len(table(tmp_path / "out.csv.problems.csv")) == 2


def test_nothing_is_replaced_unless_asked(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    for name in ("out.csv", "out.csv.problems.csv"):
        (tmp_path / name).write_text("precious", encoding="utf-8")
        ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv")
        assert (ran.code, ran.err.count("the file exists")) == (1, 1)
        assert (tmp_path / name).read_text(encoding="utf-8") == "precious"
        (tmp_path / name).unlink()
    (tmp_path / "out.csv").write_text("old", encoding="utf-8")
    (tmp_path / "out.csv.problems.csv").write_text("old", encoding="utf-8")
    assert inside(tmp_path, "batch", "in.csv", "-o", "out.csv", "--force").code == 0
    assert left_in(tmp_path) == ["in.csv", "out.csv"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("in.csv", "-o", "in.csv"), 2, "two of the files have the same name"),
        (("in.csv", "-o", "out.xlsx"), 2, "use .csv, .parquet"),
        (("in.txt", "-o", "out.csv"), 2, "use .csv, .xlsx, .parquet or .jsonl"),
        (("none.csv", "-o", "out.csv"), 1, "there is no such file"),
        (("in.csv", "-o", "out.csv", "--scheduler", "tcp://127.0.0.1:1"), 2, "--scheduler needs --engine"),
        (("in.csv", "-o", "out.csv", "--summary-file", "a.pdf"), 2, "use .html, .md, .csv"),
        (("in.csv", "-o", "no/out.csv"), 1, "there is no folder"),
        (("empty.csv", "-o", "out.csv"), 1, "there is no learner in this file"),
        (("in.csv",), 2, "name a file for the advice"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_what_cannot_work_is_said_in_a_line(words: tuple[str, ...], code: int, said: str, tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    (tmp_path / "empty.csv").write_text("goal\n", encoding="utf-8")
    before = left_in(tmp_path)
    ran = inside(tmp_path, "batch", *words)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert [name for name in left_in(tmp_path) if ".parts/" not in name] == before


def test_missing_package_is_named_with_what_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    monkeypatch.setattr("mmadvisor.cli.commands.batch.find_spec", lambda _: None)
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv")
    assert ran.code == 1
    assert re.search(
        rf"^{re.escape(sys.executable)} -m pip install 'openpyxl[>=0-9.]+' 'pyarrow[>=0-9.]+'$", ran.err, re.MULTILINE
    )


def test_summary_on_the_terminal_and_in_files(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    for name in ("sum.html", "sum.md", "sum.csv"):
        ran = inside(tmp_path, "batch", "in.csv", "-o", f"{name}.csv", "--summary", "--summary-file", name)
        assert ran.code == 0
        assert "What this cohort needs" in ran.out
    assert "<h1>What this cohort needs</h1>" in (tmp_path / "sum.html").read_text(encoding="utf-8")
    assert f"learners,,,{len(ROWS)}" in (tmp_path / "sum.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("columns", [40, 120])
def test_summary_in_a_terminal(columns: int, tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    screen = in_terminal(tmp_path, columns, "batch", "in.csv", "-o", "out.csv", "--summary")
    assert (screen.code, screen.err) == (0, f"Wrote out.csv: {len(ROWS)} learners.\n")
    assert "Verdicts" in screen.lines
    assert max(map(len, screen.lines)) <= columns


def killed_midway(home: Path, words: list[str], parts: int, how: int) -> None:
    """Run the program and stop it once so many parts are there."""
    folder = home / "out.parquet.parts"
    with subprocess.Popen([*PROGRAM, *words], cwd=home, env=surroundings(home), stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + SECONDS
        while len(list(folder.glob("part-*"))) < parts:
            assert process.poll() is None, "it was done too soon"
            assert time.monotonic() < deadline
            time.sleep(0.005)
        process.send_signal(how)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda how: how.name)
def test_batch_that_was_stopped_goes_on_and_gives_the_same_bytes(how: int, tmp_path: Path) -> None:
    many(tmp_path, 4000)
    words = ["batch", "many.csv", "--chunk", "50", "-o"]
    assert inside(tmp_path, *words, "whole.parquet").code == 0
    killed_midway(tmp_path, [*words, "out.parquet"], 5, how)
    assert not (tmp_path / "out.parquet").exists()
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "out.parquet.parts").glob("part-*")}
    stopped_writing = tmp_path / "out.parquet.parts" / ".part-000040.arrow.abc.part"
    stopped_writing.write_bytes(b"half")
    made: list[str] = []

    def put(self: Parts, number: int, part: bytes) -> None:
        made.append(f"part-{number:06}.arrow")
        real_put(self, number, part)

    real_put = Parts.put
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Parts, "put", put)
        assert inside(tmp_path, *words, "out.parquet").code == 0
    assert len(kept) >= 5
    assert not {path.name for path in kept} & set(made)
    assert (tmp_path / "out.parquet").read_bytes() == (tmp_path / "whole.parquet").read_bytes()
    assert left_in(tmp_path) == ["many.csv", "out.parquet", "whole.parquet"]


def test_parts_of_another_batch_are_not_taken_for_this_one(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    parts = Parts(tmp_path / "out.csv")
    parts.begin(Fingerprint("0", "another", "catalog", 1, 0), force=False)
    parts.put(0, b"not ours")
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv")
    assert (ran.code, "parts of a batch with another input" in ran.err) == (1, True)
    assert inside(tmp_path, "batch", "in.csv", "-o", "out.csv", "--force").code == 0
    assert len(table(tmp_path / "out.csv")) == len(ROWS)


@pytest.mark.parametrize(
    "change", [{"input": "b"}, {"catalog": "b"}, {"chunk": 2}, {"draws": 2}, {"program": "b"}], ids=str
)
def test_parts_fit_only_what_they_were_made_from(change: dict[str, Any], tmp_path: Path) -> None:
    one = Fingerprint(program="a", input="a", catalog="a", chunk=1, draws=1)
    other = replace(one, **change)
    parts = Parts(tmp_path / "out.csv")
    parts.begin(one, force=False)
    parts.put(3, b"part")
    assert parts.begin(one, force=False) == {3}
    with pytest.raises(AdvisorError, match="another input"):
        parts.begin(other, force=False)
    assert parts.begin(other, force=True) == frozenset()


def test_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    folder = tmp_path / "out.csv.parts"
    folder.mkdir()
    (folder / "thesis.txt").write_text("precious", encoding="utf-8")
    for more in ((), ("--force",)):
        ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv", *more)
        assert (ran.code, "holds other files (thesis.txt)" in ran.err) == (1, True)
    assert (folder / "thesis.txt").read_text(encoding="utf-8") == "precious"


def test_link_in_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", ROWS, COLUMNS)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out.csv.parts").symlink_to(tmp_path / "elsewhere")
    assert inside(tmp_path, "batch", "in.csv", "-o", "out.csv").code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_parts_are_for_the_owner_alone(tmp_path: Path) -> None:
    parts = Parts(tmp_path / "out.csv")
    parts.begin(Fingerprint("a", "a", "a", 1, 1), force=False)
    assert os.stat(parts.folder).st_mode & 0o077 == 0  # noqa: PTH116 - the folder itself


def test_other_catalog_is_used(tmp_path: Path, folder: Path) -> None:
    write_csv(tmp_path / "in.csv", [{"goal": "advance"}], ["goal"])
    assert inside(tmp_path, "batch", "in.csv", "-o", "out.csv", "--catalog", folder).code == 0
    assert table(tmp_path / "out.csv")[0]["first.id"] not in frozen_index().programs


def test_progress_is_shown_to_who_watches(tmp_path: Path) -> None:
    words = [*PROGRAM, "batch", many(tmp_path, 2000).name, "-o", "out.csv", "--chunk", "500"]
    # Read while it works: a terminal takes only so much that nobody has read.
    with pexpect.spawn(
        "/bin/sh", ["-c", f"{shlex.join(words)} >out.txt"], cwd=tmp_path, env=surroundings(tmp_path), timeout=SECONDS
    ) as child:
        child.expect(pexpect.EOF)
        shown = child.before.decode(errors="replace")
    assert (child.exitstatus, (tmp_path / "out.txt").read_bytes()) == (0, b"")
    assert "2000/2000" in shown
    assert re.search(r"[\d,]+ a second", shown)


def test_work_of_several_processes_is_the_same(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    words = ["batch", many(tmp_path, 300).name, "--chunk", "60", "-o"]
    assert inside(tmp_path, *words, "one.csv").code == 0
    ran = run(tmp_path, *words, "two.csv", "--engine", "dask", "--workers", "2")
    assert (ran.code, ran.err) == (0, "Wrote two.csv: 300 learners.\n")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_scheduler_that_does_not_answer(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    many(tmp_path, 3)
    words = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    impatient = {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"}
    ran = run(tmp_path, "batch", "many.csv", "-o", "out.csv", *words, env=impatient)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("mmadvisor: the scheduler tcp://127.0.0.1:9 does not answer")
