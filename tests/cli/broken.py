"""Files that cannot be used, each with the place and the words that its problem must name."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mmadvisor.checked.words import mismatch_of
from mmadvisor.errors import suggestion_of

HUGE = 300 * 1024


@dataclass(frozen=True)
class Broken:
    """A file, and how its first problem begins behind the path. `folder` breaks the file instead of its content."""

    name: str
    content: bytes
    place: str
    says: str
    lines: int = 1


def deep(levels: int) -> bytes:
    """Return lists inside of lists."""
    return b"[" * levels + b"]" * levels


CONTENTS = [
    Broken("open-bracket.yaml", b"goal: [advance\n", ":1:7: YA001 ", "lacks a comma or its end"),
    Broken("tab.yaml", b"math:\n\talgebra: rusty\n", ":2:1: YA001 ", "indent with spaces"),
    Broken("comma.json", b'{"goal": "advance",}', ":1:19: YA001 ", "a comma stands after the last entry (delete it)"),
    Broken("empty.json", b"", ":1:1: YA001 ", "a value is missing"),
    Broken("cut-off.json", b'{"goal": "adva', ":1:10: YA001 ", "add the missing quote"),
    Broken("twice.yaml", b"goal: advance\ngoal: learn-skill\n", ":2:1: YA002 ", "first on line 1"),
    Broken("twice.json", b'{"goal": "advance",\n "goal": "advance"}', ":2:2: YA002 ", "first on line 1"),
    Broken("anchor.yaml", b"goal: &a advance\n", ":1:7: YA003 ", "anchors are not read"),
    Broken("alias.yaml", b"goal: *a\n", ":1:7: YA004 ", "aliases are not read"),
    Broken("merge.yaml", b"math: {<<: {algebra: rusty}}\n", ":1:8: YA005 ", "merge keys are not read"),
    Broken("tag.yaml", b"goal: !!python/name:os.system advance\n", ":1:7: YA006 ", "tags are not read"),
    Broken("two.yaml", b"goal: advance\n---\ngoal: advance\n", ":2:1: YA007 ", "second document"),
    Broken("number-key.yaml", b"1: advance\n", ":1:1: YA008 ", "put it in quotes"),
    Broken("escape.yaml", b"goal: advance # \x1b[31m\n", ":1:17: YA009 ", "U+001B is not allowed"),
    Broken("bidi.yaml", "goal: advance # \u202eecnavda\n".encode(), ":1:17: YA009 ", "U+202E is not allowed"),
    Broken("escape.json", rb'{"goal": "\u001b[31m"}', ":1:10: YA009 ", "U+001B, which is not allowed"),
    Broken("binary.yaml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ":1:1: YA014 ", "encoding UTF-8"),
    Broken("latin1.yaml", "# Zürich\ngoal: advance\n".encode("latin-1"), ":1:4: YA014 ", "encoding UTF-8"),
    Broken("utf16.yaml", "goal: advance\n".encode("utf-16"), ":1:1: YA014 ", "encoding UTF-8"),
    Broken("big-number.yaml", b"hours_per_week: 99999999999999999999\n", ":1:17: YA010 ", ""),
    Broken("not-a-number.json", b'{"hours_per_week": NaN}', ":1:20: YA010 ", "not a number that JSON can hold"),
    Broken("deep.yaml", deep(50_000), ":1:33: YA011 ", "at most 32 levels"),
    Broken("deep.json", deep(50_000), ":1:33: YA011 ", "at most 32 levels"),
    Broken("many.yaml", b"a:\n" + b"- 1\n" * 60_000, ":", "YA012 too many values"),
    Broken("huge.yaml", b"# long\n" * (HUGE // 7 + 1), ":0:0: YA013 ", "at most 256 KiB"),
    Broken("huge.json", b" " * 2**24 + b"{}", ":0:0: YA013 ", "at most 16384 KiB"),
    Broken("list.yaml", b"- goal: advance\n", ":1:1: SC003 ", mismatch_of("keys with values", "a list")),
    Broken("text.yaml", b"advance\n", ":1:1: SC003 ", mismatch_of("keys with values", "text")),
]
"""Broken as any data file."""

ANSWERS = [
    Broken("key.yaml", b"gaol: advance\n", ":1:1: SC001 ", suggestion_of("goal")),
    Broken("key.json", b'{"credits": 100}', ":1:2: SC001 ", suggestion_of("credit")),
    Broken("topic.yaml", b"math: {calculs: rusty}\n", ":1:8: SC", suggestion_of("calculus")),
    Broken("choice.yaml", b"goal: advanse\n", ":1:7: SC004 ", suggestion_of("advance")),
    Broken("word.yaml", b"fields: [datascience]\n", ":1:10: PR001 ", suggestion_of("data-science")),
    Broken("kind.yaml", b"hours_per_week: eight\n", ":1:17: SC003 ", mismatch_of("a number", "text")),
    Broken("list-wanted.yaml", b"fields: finance\n", ":1:9: SC003 ", "square brackets"),
    Broken("hours.yaml", b"hours_per_week: 61\n", ":1:17: SC005 ", "at least 1 and at most 60"),
    Broken("budget.json", b'{"budget_usd": -0.5}', ":1:16: SC005 ", "at least 0"),
    Broken("country.yaml", b"degree_countries: [us]\n", ":1:20: SC005 ", "'us'"),
    Broken(
        "norway.yaml",
        b"degree_countries: [NO]\nlanguages: [no, 1]\n",
        ":2:17: SC003 ",
        mismatch_of("a language code of two small letters, such as en", "the number 1"),
    ),
    Broken("course.yaml", b"completed: [CTL.SC0x, ctl.sc9x]\n", ":1:23: PR004 ", "did you mean CTL.SC"),
    Broken("day.yaml", b"start: 2027-02-30\n", ":1:8: PR005 ", "in the calendar"),
    Broken("month.yaml", b"start: 2027-2\n", ":1:8: SC005 ", "written YYYY-MM-DD"),
    Broken("order.yaml", b"priorities: [cost, [workload, cost]]\n", ":1:20: PR002 ", "twice"),
    Broken("all.yaml", b"gaol: x\ngoal: y\nhours_per_week: 0\n", ":1:1: SC001 ", suggestion_of("goal"), 3),
]
"""Sound data that are no answers."""


def missing(path: Path) -> None:
    """Leave the path without a file."""


def circle(path: Path) -> None:
    """Make a link that leads to itself by way of another."""
    path.symlink_to(path.with_name("other.yaml"))
    path.with_name("other.yaml").symlink_to(path)


def to_nowhere(path: Path) -> None:
    """Make a link to no file."""
    path.symlink_to(path.with_name("gone.yaml"))


def to_memory(path: Path) -> None:
    """Make a link to a file of the system that even its owner cannot read: tests may run as root."""
    path.symlink_to("/proc/self/mem")


PATHS: list[tuple[str, Callable[[Path], None], str]] = [
    ("missing", missing, ":0:0: YA015 there is no such file"),
    ("folder", Path.mkdir, ":0:0: YA017 this is a folder"),
    ("pipe", os.mkfifo, ":0:0: YA017 this is a pipe or a device"),
    ("circle", circle, ":0:0: YA016 the file cannot be read: its links lead in a circle"),
    ("link-to-nowhere", to_nowhere, ":0:0: YA015 there is no such file"),
    ("unreadable", to_memory, ":0:0: YA016 the file cannot be read"),
]
"""Paths without an ordinary file."""
