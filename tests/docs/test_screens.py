"""`docs/screens.md` shows the main screens as they are. `make golden` writes it anew."""

import shutil
import sys
from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from makers import ROOT
from pages import Page
from real import real_index
from running import BUILT_IN, in_terminal

CAREER = ("-p", "examples/career-changer.yaml")
TODAY = ("--today", "2026-11-30")
SCREENS: tuple[tuple[str, int, tuple[str, ...], int], ...] = (
    ("The answer", 80, ("recommend", *CAREER, *TODAY), 24),
    ("The answer on a narrow screen", 40, ("recommend", *CAREER, *TODAY), 60),
    ("Too little is known", 80, ("recommend", "--set", "languages=en", *TODAY), 24),
    ("A list", 80, ("list", "--field", "data-science", *CAREER), 24),
    ("A program", 80, ("show", "mitx-finance", *CAREER), 16),
    ("Why it stands where it stands", 80, ("why", "adelaidex-big-data", *CAREER), 24),
    ("A plan", 80, ("plan", "adelaidex-big-data", *CAREER, *TODAY), 24),
    ("Programs side by side", 80, ("compare", "adelaidex-big-data", "mitx-statistics-data-science", *CAREER), 24),
    ("What another answer would change", 80, ("what-if", "hours_per_week=12", *CAREER), 16),
    ("Help", 80, ("--help",), 40),
)
START = """# Screens

The main screens as text, at 80 columns unless said; long ones are cut after their first lines (`...`). The learner is
[examples/career-changer.yaml](../examples/career-changer.yaml). A test writes this page (`make golden`), and fails
where it is stale.
"""


def test_screens_are_current(snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    real_index()  # nothing to show where the catalog does not load
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    folder = Path(sys.executable).parent  # started by its name, hints name it so
    env = BUILT_IN | {"NO_COLOR": "1", "PATH": f"{folder}:/usr/bin:/bin"}
    parts = [START]
    for title, width, words, most in SCREENS:
        screen = in_terminal(tmp_path, width, *words, env=env, program=[str(folder / "mmadvisor")])
        lines = [line.rstrip() for line in screen.lines]
        cut = [*lines[:most], "..."] if len(lines) > most else lines
        command = " ".join(("mmadvisor", *words))
        columns = "" if width == 80 else f" ({width} columns)"
        parts.append(f"\n## {title}{columns}\n\n```console\n$ {command}\n" + "\n".join(cut).strip("\n") + "\n```\n")
    assert "".join(parts).encode() == snapshot(name="docs/screens.md", extension_class=Page)
