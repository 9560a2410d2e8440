"""Words on standard error, and numbers of things."""

import io
import sys

import pytest

from mmadvisor.cli.output import say, wants_plain
from mmadvisor.errors import counted


@pytest.mark.parametrize(("number", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files")])
def test_numbers_of_things(number: int, words: str) -> None:
    assert counted(number, "file") == words


def test_talk_is_made_safe(capsys: pytest.CaptureFixture[str]) -> None:
    say("two\nlines\t\x1b[31m\r\u202e")
    assert capsys.readouterr().err == "two\nlines\t\\x1b[31m\\r\\u202e\n"


def test_talk_that_nobody_hears_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stderr", Full())
    say("hello")


@pytest.mark.parametrize(
    ("terminal", "env", "plain"),
    [
        (True, {}, False),
        (False, {}, True),
        (True, {"TERM": "dumb"}, True),
        (True, {"TERM": "unknown"}, True),
        (True, {"ACCESSIBLE": "1"}, True),
        (True, {"ACCESSIBLE": "0"}, False),
        (True, {"ACCESSIBLE": ""}, False),
        (False, {"FORCE_COLOR": "1"}, False),
        (False, {"FORCE_COLOR": "0"}, True),
        (False, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (False, {"FORCE_COLOR": "1", "ACCESSIBLE": "1"}, True),
    ],
)
def test_when_to_write_plainly(
    terminal: bool, env: dict[str, str], plain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TERM", "ACCESSIBLE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert wants_plain() is plain
