"""What README and usage page show is what the program prints, and says of prices. `make golden` writes them anew."""

import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from datetime import date
from io import StringIO
from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from learners import example_profiles
from makers import ROOT
from mmadvisor.report.listing.summary import summarize
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.rich_paper import RichPaper
from mmadvisor.report.terminal import screen
from pages import Page
from real import advised, real_index

BLOCK = re.compile(r"```console\n\$ (mmadvisor [^\n]*)\n(.*?)```", re.DOTALL)
PRICES = re.compile(r"(?<=sources\. Of the ).*?(?=\. Dates)", re.DOTALL)
FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Fonts that a picture would fetch; any font of fixed width does."""
WIDTH = "96"


def printed(command: str, home: Path) -> str:
    real_index()  # nothing to show where the catalog does not load
    environment = {**os.environ, "COLUMNS": WIDTH, "HOME": str(home), "XDG_DATA_HOME": str(home)}
    for name in ("FORCE_COLOR", "ACCESSIBLE", "MMADVISOR_CATALOG"):
        environment.pop(name, None)
    words = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_usage_page_shows_real_output(snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    def block(shown: re.Match[str]) -> str:
        return f"```console\n$ {shown[1]}\n{printed(shown[1], tmp_path)}```"

    page, examples = BLOCK.subn(block, (ROOT / "docs" / "usage.md").read_text(encoding="utf-8"))
    assert examples >= 2
    assert page.encode() == snapshot(name="docs/usage.md", extension_class=Page)


def test_picture_is_the_first_screen(snapshot: SnapshotAssertion) -> None:
    paper = RichPaper(StringIO(), width=80)
    paper.console.record = True
    view = view_of(advised(example_profiles()["career-changer"], draws=10_000), real_index(), date(2026, 12, 7))
    screen.write(view, screen.Place(width=80, bars=True, links=True), paper)
    picture = FONTS.sub("", paper.console.export_svg(title="mmadvisor recommend", unique_id="mmadvisor"))
    assert "url(http" not in picture
    assert picture.encode() == snapshot(name="docs/result.svg", extension_class=Page)


def test_readme_says_how_old_prices_are(snapshot: SnapshotAssertion) -> None:
    index = real_index()
    rows = [
        summarize(index, program)
        for program in index.catalog.programs
        if program.credential == "MicroMasters" and program.status.value == "open"
    ]
    years = Counter(row.cost_as_of[:4] for row in rows if row.cost_as_of)
    unknown = sum(row.cost_usd is None for row in rows)
    newest, next_one = sorted(years, reverse=True)[:2]
    older = years.total() - years[newest] - years[next_one]
    says = (
        f"{len(rows)} open MicroMasters\n  {years[newest]} have a price of {newest}, {years[next_one]} of {next_one}, "
        f"{older} an older one; of {unknown} no price is known"
    )
    page, found = PRICES.subn(says, (ROOT / "README.md").read_text(encoding="utf-8"))
    assert found == 1
    assert page.encode() == snapshot(name="README.md", extension_class=Page)
