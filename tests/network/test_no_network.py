"""Every command runs to its end with the network forbidden: nothing is asked, nothing is sent."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from makers import FROZEN
from mmadvisor.cli.app import app
from ptys import CTRL_C, ENTER, Terminal
from running import EXAMPLE, surroundings

HERE = Path(__file__).parent
PROFILE = ("--profile", str(EXAMPLE))
PAGE = ("--url", "https://micromasters.mit.edu/finance/", "--publisher", "MIT", "--kind", "provider")
COMMANDS: dict[str, tuple[str, ...]] = {
    "recommend": (*PROFILE, "--draws", "100"),
    "list": ("--status", "open"),
    "what-if": ("hours_per_week=9", *PROFILE),
    "show": ("mitx-finance",),
    "why": ("mitx-finance", *PROFILE),
    "compare": ("mitx-finance", "iimbx-business-management", "--degree", *PROFILE),
    "plan": (
        "mitx-finance",
        *PROFILE,
        "--start",
        "2027-01-04",
        "--format",
        "ics",
        "--days",
        "mon,sat",
        "--zone",
        "UTC",
    ),
    "diff": ("advice.json", "advice.json"),
    "report": (*PROFILE, "--draws", "100", *(f"-oreport.{each}" for each in ("pdf", "html", "md", "csv", "json"))),
    "export": (*PROFILE, "--draws", "100", "--full", "-oexport.html"),
    "ask": ("mitx-finance", "--employer", *PROFILE),
    "note": ("mitx-finance", "price=1350", "--on", "2026-11-23"),
    "batch": ("learners.csv", "-o", "advice.csv"),
    "method": (),
    "catalog adopt": ("mitx-finance", "--catalog", "own-catalog", *PAGE),
    "catalog check": (),
    "catalog new": ("some-program", "--dir", "."),
    "catalog export": ("-o", "catalog-data"),
    "catalog format": ("some-program.yaml",),
    "catalog schema": ("program",),
    "catalog sources": (),
    "catalog stale": (),
    "catalog stats": (),
}
"""Every command that asks nothing, with words that make it do all that it can."""
ASKING = {"quiz": ("quiz", "--quick"), "math": ("math",)}


def every_command(command: Any, name: str = "") -> set[str]:  # noqa: ANN401 - typer's own kinds
    """Return the names of all commands, as the program knows them."""
    inside = getattr(command, "commands", None)
    if inside is None:
        return {name}
    return {found for word in inside for found in every_command(inside[word], f"{name} {word}".strip())}


def test_every_command_is_tried() -> None:
    assert every_command(typer.main.get_command(app)) == COMMANDS.keys() | ASKING.keys()


def test_commands_need_no_network(tmp_path: Path) -> None:
    (tmp_path / "learners.csv").write_text("goal,hours_per_week\nadvance,8\n", encoding="utf-8")
    shutil.copytree(FROZEN, tmp_path / "own-catalog")
    first = ("recommend", *PROFILE, "--draws", "100", "-o", "advice.json")
    lines = [first, *((*name.split(), *words) for name, words in COMMANDS.items())]
    done = subprocess.run(
        [sys.executable, HERE / "run_all.py"],
        input=json.dumps(lines).encode(),
        capture_output=True,
        check=False,
        timeout=120,
        cwd=tmp_path,
        env=surroundings(tmp_path, PYTHONPATH=str(HERE / "forbidden")),
    )
    assert done.returncode == 0, done.stderr.decode()
    codes = json.loads((tmp_path / "codes.json").read_bytes())
    assert codes == [0] * len(lines), done.stderr.decode()


@pytest.mark.parametrize("words", ASKING.values(), ids=list(ASKING))
def test_commands_that_ask_need_no_network(words: tuple[str, ...], tmp_path: Path) -> None:
    with Terminal(tmp_path, *words, env={"PYTHONPATH": str(HERE / "forbidden")}) as at:
        if words[0] == "quiz":
            at.see("Begin")
            at.press(ENTER)
            at.see("Question 1")
        else:
            at.see("math")
        at.press(CTRL_C)
        assert at.end() in {0, 130}


@pytest.mark.parametrize(
    "line",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
        "import socket; socket.getaddrinfo('example.org', 443)",
        "import urllib.request; urllib.request.urlopen('https://example.org')",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'a', ('127.0.0.1', 9))",
    ],
)
def test_the_guard_itself_stops_what_talks(line: str, tmp_path: Path) -> None:
    env = surroundings(tmp_path, PYTHONPATH=str(HERE / "forbidden"))
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, check=False, env=env)
    assert done.returncode == 99
