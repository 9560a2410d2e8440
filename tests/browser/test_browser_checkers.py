"""Checkers of others find nothing: axe-core on accessibility, the W3C's on HTML; print on paper loses nothing."""

import re
import subprocess
from pathlib import Path

import pytest

from handouts import hostile_handout, hostile_index, sample_handout
from learners import example_profiles
from makers import frozen_index
from mmadvisor.report.html.render import render
from watching import LAPTOP, PAPERS, PHONE, Browser

EXAMPLES = sorted(example_profiles())
LOOKS = {"light": (LAPTOP, False), "dark": (LAPTOP, True), "phone": (PHONE, False)}
PAGES = {True: "whole", False: "two pages"}.__getitem__


@pytest.mark.parametrize("full", [False, True], ids=PAGES)
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_no_violation(look: str, full: bool, browser: Browser, axe: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(render(sample_handout("supply-chain-manager", full=full), frozen_index()))
    size, dark = LOOKS[look]
    browser.look(size, dark=dark)
    browser.open(path)
    browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    browser.run(axe)
    found = browser.driver.execute_async_script(
        "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then((results) => done("
        "results.violations.map((each) => [each.id, each.nodes.length, each.nodes[0].html.slice(0, 300)])))"
    )
    assert found == []


def test_w3c_finds_no_error(vnu: list[str], tmp_path: Path) -> None:
    for name in EXAMPLES:
        (tmp_path / f"{name}.html").write_bytes(render(sample_handout(name), frozen_index()))
    (tmp_path / "pages.html").write_bytes(render(sample_handout(EXAMPLES[0], full=False), frozen_index()))
    (tmp_path / "hostile.html").write_bytes(render(hostile_handout(), hostile_index()))
    done = subprocess.run(
        [*vnu, "--errors-only", *map(str, sorted(tmp_path.glob("*.html")))],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")


def text_of(pdftotext: str, path: Path, *options: str) -> str:
    """Return the text of a PDF."""
    done = subprocess.run([pdftotext, *options, str(path), "-"], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def bare(text: str) -> str:
    """Return text without spaces, line ends and the hyphens that may end a line."""
    return re.sub(r"[\s\f-]", "", text)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_print_loses_nothing(name: str, paper: str, browser: Browser, pdftotext: str, tmp_path: Path) -> None:
    handout = sample_handout(name)
    page, path = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_bytes(render(handout, frozen_index()))
    browser.open(page)
    path.write_bytes(browser.pdf(paper))
    text = bare(text_of(pdftotext, path, "-raw"))
    wanted = [row.title for row in handout.advice.ranking] + [row.title for row in handout.advice.excluded]
    wanted += [
        source.url for row in handout.advice.ranking[:5] for part in row.contributions for source in part.sources
    ]
    wanted += [part.says for row in handout.advice.ranking[:5] for part in row.contributions if not part.sources]
    assert [each for each in wanted if bare(each) not in text] == []
    assert "Backtomyownorder" not in text
    outside = [
        match[0]
        for sheet in re.findall(r"<page width=.*?</page>", text_of(pdftotext, path, "-bbox"), flags=re.DOTALL)
        for width in [float(re.search(r'width="([\d.]+)"', sheet)[1])]  # type: ignore[index]
        for match in re.finditer(r'xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)".*', sheet)
        if float(match[1]) < 30 or float(match[2]) > width - 30
    ]
    assert outside == []
