"""The manual page is made from the help, and what shows manual pages has nothing to say against it."""

import subprocess

import pytest
from syrupy.assertion import SnapshotAssertion

from browsers import program
from makers import ROOT
from man_page import escaped, render
from mmadvisor.cli.app import COMMANDS
from pages import Page
from real import real_index

PAGE = ROOT / "docs" / "mmadvisor.1"
READERS = (
    ("mandoc", "-Tlint"),
    ("groff", "-man", "-ww", "-Tutf8"),
    ("man", "--warnings=w", "--local-file"),
)


def test_page_is_current(snapshot: SnapshotAssertion) -> None:
    page = render(f"{real_index().reference.date}-01")
    assert page == snapshot(name="docs/mmadvisor.1", extension_class=Page)


def test_every_command_that_help_lists_has_a_part() -> None:
    parts = {line.split()[2] for line in PAGE.read_text("ascii").splitlines() if line.startswith(".SS ")}
    assert parts == {escaped(name) for name, place in COMMANDS.items() if not place.hidden}


@pytest.mark.parametrize("reader", READERS, ids=lambda words: words[0])
def test_readers_find_nothing_wrong(reader: tuple[str, ...]) -> None:
    done = subprocess.run([program(reader[0]), *reader[1:], PAGE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "mandoc: " not in done.stdout


@pytest.mark.parametrize(
    ("text", "safe"), [(".start", "\\&.start"), ("'t", "\\&'t"), ("a\\b", "a\\eb"), ("--x y", "\\-\\-x y")]
)
def test_text_is_no_request(text: str, safe: str) -> None:
    assert escaped(text) == safe
