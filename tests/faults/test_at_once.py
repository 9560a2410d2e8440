"""Several processes with one file: answers are always whole, and a file that changes under the reader harms nobody."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import SAVE

from makers import frozen_index
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.own.saved_answers import ANSWERS, saved_path
from mmadvisor.located import read_yaml
from running import run, surroundings

GOALS = ("advance", "learn-skill", "change-career")
SECONDS = 1.5
SLOW = 5.0
"""Seconds for one reading, however busy the machine is; a pipe or a device would take for ever."""
CHANGING = """
import itertools, sys
path = sys.argv[1]
texts = (b"goal: advance\\n", b"fields: [", b"goal: learn-skill\\nmath: {algebra: fresh}\\n" * 3000)
for turn in itertools.count():
    with open(path, "r+b" if turn % 3 else "wb") as file:
        if turn % 3 == 2:
            file.truncate(5)
        file.write(texts[turn % 3])
"""
SWAPPED = """
import itertools, os, sys
path = sys.argv[1]
aside = path + ".aside"
for turn in itertools.count():
    kind = turn % 5
    if kind == 0: open(aside, "w").write("goal: advance\\n")
    elif kind == 1: os.mkfifo(aside)
    elif kind == 2: os.symlink(path, aside)
    elif kind == 3: os.symlink("/dev/zero", aside)
    else: os.symlink("/proc/self/mem", aside)
    os.replace(aside, path)
"""
GROWING = """
import sys
with open(sys.argv[1], "ab", buffering=0) as file:
    while file.tell() < 10**8:
        file.write(b"# more\\n" * 1000)
"""


@pytest.mark.parametrize("script", [CHANGING, SWAPPED, GROWING], ids=["changing", "swapped", "growing"])
def test_a_file_that_changes_while_it_is_read(script: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("goal: advance\n", encoding="utf-8")
    codes = set()
    with subprocess.Popen([sys.executable, "-c", script, path]) as process:
        try:
            until = time.monotonic() + SECONDS
            while time.monotonic() < until:
                start = time.monotonic()
                located, problems = read_yaml(path, shown="a.yaml")
                assert time.monotonic() - start < SLOW
                assert (located is None) == bool(problems)
                codes |= {problem.code for problem in problems}
            assert process.poll() in {None, 0}
        finally:
            process.kill()
    assert codes, "the file did not change"


def test_answers_saved_by_many_at_once_are_always_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in surroundings(tmp_path).items():
        monkeypatch.setenv(name, value)
    saved_answers.save({"goal": GOALS[0]})
    index = frozen_index()
    writers = [subprocess.Popen([*SAVE, goal, "60"], env=surroundings(tmp_path)) for goal in GOALS]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        found = saved_answers.saved(index)
        assert found is not None
        seen.add(found.answers["goal"])
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert len(seen) > 1
    assert [path.name for path in saved_path().parent.iterdir()] == [ANSWERS]


def test_outputs_written_by_two_at_once_are_whole(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "mmadvisor", "list", "--force", "-o", "a.json"]
    both = [
        subprocess.Popen([*words, *more], cwd=tmp_path, env=surroundings(tmp_path), stderr=subprocess.DEVNULL)
        for more in ([], ["--status", "open"])
    ]
    assert [each.wait(60) for each in both] == [0, 0]
    assert json.loads((tmp_path / "a.json").read_bytes())
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize("moment", [-(10**9), 0, 2**31, 2**33])
def test_answers_of_any_time_count(moment: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path = saved_answers.save({"goal": "learn-skill"})
    os.utime(path, (moment, moment))
    assert saved_answers.saved(frozen_index()) == saved_answers.Saved({"goal": "learn-skill"})
    saved_answers.save({"goal": "advance"})
    assert saved_answers.saved(frozen_index()) == saved_answers.Saved({"goal": "advance"})


JUMPING = """
import itertools, sys, time
jumps = itertools.cycle([0.0, 4e9, -1e9, 1.8e9])
time.time = time.monotonic = time.perf_counter = lambda: next(jumps)
time.time_ns = lambda: int(next(jumps) * 1e9)
from mmadvisor.cli.boundary import main
main()
"""


def test_a_clock_that_jumps_changes_nothing(tmp_path: Path) -> None:
    words = ("recommend", "--set", "goal=advance", "--draws", "100", "-o")
    assert run(tmp_path, *words, "usual.json").code == 0
    done = subprocess.run(
        [sys.executable, "-c", JUMPING, *words, "jumped.json"],
        check=False,
        cwd=tmp_path,
        env=surroundings(tmp_path),
        stderr=subprocess.DEVNULL,
    )
    assert done.returncode == 0
    assert (tmp_path / "jumped.json").read_bytes() == (tmp_path / "usual.json").read_bytes()
