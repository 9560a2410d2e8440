"""PDF as other programs see it: poppler's `pdfinfo`, `pdffonts` and `pdftoppm` (Debian: poppler-utils)."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from makers import frozen_index
from mmadvisor.model.handout import Handout
from mmadvisor.report.pdf.typeset import render
from reports import ENDLESS, HOSTILE, defaced, example

DOTS_PER_INCH = 40
MARGIN_CM = 1.5


@pytest.fixture(scope="module", autouse=True)
def _poppler() -> None:
    missing = [name for name in ("pdfinfo", "pdffonts", "pdftoppm") if shutil.which(name) is None]
    if missing and os.environ.get("MMADVISOR_BROWSER_TESTS") == "require":
        pytest.fail(f"not installed: {', '.join(missing)} (Debian: poppler-utils)")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (Debian: poppler-utils)")


def written(folder: Path, handout: Handout) -> Path:
    path = folder / "report.pdf"
    path.write_bytes(render(handout, frozen_index())[0])
    return path


def called(*words: str | Path) -> str:
    return subprocess.run(words, capture_output=True, check=True, timeout=60).stdout.decode()


def test_poppler_finds_it_tagged_with_embedded_fonts(tmp_path: Path) -> None:
    path = written(tmp_path, example("career-changer"))
    about = dict(line.split(":", 1) for line in called("pdfinfo", path).splitlines())
    assert about["Tagged"].strip() == "yes"
    assert about["Title"].strip() == "Should I study a MicroMasters, and which one?"
    assert "A4" in about["Page size"]
    assert about["JavaScript"].strip() == "no"
    rows = called("pdffonts", path).splitlines()[2:]
    assert len(rows) >= 3
    assert all(re.search(r" yes yes (yes|no) +\d+ +\d+$", row) for row in rows)


def dark_columns(path: Path) -> set[int]:
    """Return the columns of a gray picture that hold anything."""
    _, size, _, pixels = path.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    rows = [pixels[start : start + width] for start in range(0, width * height, width)]
    return {column for row in rows for column, pixel in enumerate(row) if pixel < 200}


@pytest.mark.parametrize("text", [None, ENDLESS, " ".join(HOSTILE)], ids=["example", "endless", "hostile"])
@pytest.mark.parametrize("full", [False, True], ids=["two pages", "whole"])
def test_nothing_runs_into_the_margin(text: str | None, full: bool, tmp_path: Path) -> None:
    handout = replace(example("supply-chain-manager"), full=full)
    if text is not None:
        advice = replace(handout.advice, ranking=handout.advice.ranking[:1], excluded=handout.advice.excluded[:1])
        handout = defaced(replace(handout, advice=advice), text)
    path = written(tmp_path, handout)
    called("pdftoppm", "-gray", "-r", str(DOTS_PER_INCH), "-l", "40", path, tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.pgm"))
    assert pages
    margin, width = round(MARGIN_CM / 2.54 * DOTS_PER_INCH), round(21 / 2.54 * DOTS_PER_INCH)
    for page in pages:
        columns = dark_columns(page)
        assert columns, page.name
        assert min(columns) >= margin, page.name
        assert max(columns) <= width - margin, page.name
