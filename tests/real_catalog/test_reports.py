"""Reports for people of every kind: two pages on paper, no word of the method, and the answer in the first view."""

import io
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from pypdf import PdfReader

from budget import examples
from inner_words import inner_words
from learners import example_profiles
from mmadvisor.advise.outcome import Run
from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.cli.out.handouts import completed
from mmadvisor.model.handout import Handout
from mmadvisor.model.profile import Profile
from mmadvisor.report.html.render import render as as_html
from mmadvisor.report.making.make_report import report_of
from mmadvisor.report.markdown import render as markdown
from mmadvisor.report.pdf.typeset import render as as_pdf
from panel import PANEL
from real import advised, profiles, real_index
from watching import LAPTOP, PAPERS, PHONE, Browser

LEARNERS = example_profiles() | PANEL
DAY = date(2026, 11, 30)
NOTE = "We met on Tuesday, and you know the trade.\nThe math is the work: call me when you have tried the first course."
RANDOM = examples(50)


def handed_out(profile: Profile, *, full: bool = False) -> Handout:
    """Return the report of a learner, with all that an adviser can add."""
    run, advice = Run(real_index(), "0", 1, 100), advised(profile)
    made = Handout(advice=advice, name="Ana Pérez", note=NOTE, full=full, made=DAY.isoformat(), start="2026-12-07")
    return completed(run, made, [AdviceFormat.html])


@cache
def handout(name: str) -> Handout:
    return handed_out(LEARNERS[name])


def printed_pages(browser: Browser, found: Handout, folder: Path, paper: str) -> int:
    page = folder / "report.html"
    page.write_bytes(as_html(found, real_index()))
    browser.open(page)
    return len(PdfReader(io.BytesIO(browser.pdf(paper))).pages)


def most_pages(found: Handout) -> int:
    """Return one page where there is nothing to act on, else two."""
    report = report_of(found, real_index())
    return 2 if report.letter or report.strip or report.changes else 1


def pdf_pages(found: Handout) -> int:
    return len(PdfReader(io.BytesIO(as_pdf(found, real_index())[0])).pages)


@pytest.mark.parametrize("name", LEARNERS)
def test_pdf_has_two_pages(name: str) -> None:
    assert pdf_pages(handout(name)) == most_pages(handout(name))


@pytest.mark.parametrize("paper", PAPERS)
def test_print_has_two_pages(paper: str, browser: Browser, tmp_path: Path) -> None:
    found = {name: printed_pages(browser, handout(name), tmp_path, paper) for name in LEARNERS}
    assert {name: pages for name, pages in found.items() if pages != most_pages(handout(name))} == {}


@settings(max_examples=RANDOM)
@given(profiles())
def test_pdf_has_two_pages_whoever_asks(profile: Profile) -> None:
    found = handed_out(replace(profile, completed=None))  # those are courses of the frozen catalog
    assert pdf_pages(found) == most_pages(found)


def test_print_has_two_pages_whoever_asks(browser: Browser, tmp_path: Path) -> None:
    @settings(max_examples=RANDOM)
    @given(profiles())
    def check(profile: Profile) -> None:
        found = handed_out(replace(profile, completed=None))
        assert printed_pages(browser, found, tmp_path, "A4") == most_pages(found)

    check()


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_first_view_holds_the_answer(size: tuple[int, int], browser: Browser, tmp_path: Path) -> None:
    """Verdict, grid and next steps on a laptop; verdict and the first step on a phone, where nothing runs over."""
    browser.look(size)
    page = tmp_path / "report.html"
    for name in LEARNERS:
        page.write_bytes(as_html(handout(name), real_index()))
        browser.open(page)
        parts = [".verdict", ".lead", ".next ol", ".grid"] if size == LAPTOP else [".verdict", ".lead", ".next li"]
        ends = browser.run(
            "return arguments[0].map((each) => document.querySelector(each)?.getBoundingClientRect().bottom ?? 0)",
            parts,
        )
        assert max(ends) <= size[1], (name, dict(zip(parts, ends, strict=True)))
        wide = browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, name


@pytest.mark.parametrize("name", LEARNERS)
def test_nobody_has_to_know_decision_analysis(name: str) -> None:
    report = report_of(handout(name), real_index())
    assert inner_words(markdown.render(handout(name), real_index()).decode().partition("## Sources")[0]) == []
    for option in report.view.options:
        assert len(option.conditions) <= 5


@pytest.mark.parametrize("name", LEARNERS)
def test_same_figures_in_grid_plan_and_letter(name: str) -> None:
    found = handout(name)
    report = report_of(found, real_index())
    if report.strip is None:
        return
    assert found.plan
    option = report.view.options[0]
    assert option.title.partition(" (in ")[0] in report.strip.title
    assert option.price.says in report.strip.opening
    assert found.plan.finish
    assert option.end.says.removeprefix("about ") in report.strip.opening
