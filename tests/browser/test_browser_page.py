"""The page in a browser: it loads nothing, its policy holds, it works without script, and reads on any screen."""

from pathlib import Path

import pytest

from handouts import hostile_handout, hostile_index, sample_handout
from learners import example_profiles
from makers import frozen_index
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report.html.render import render
from watching import LAPTOP, PHONE, Browser

EXAMPLES = sorted(example_profiles())


def written(folder: Path, handout: Handout, index: Index) -> Path:
    path = folder / "report.html"
    path.write_bytes(render(handout, index))
    return path


@pytest.fixture(params=[*EXAMPLES, "hostile", "two pages"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "hostile":
        return written(tmp_path, hostile_handout(), hostile_index())
    if request.param == "two pages":
        return written(tmp_path, sample_handout("career-changer", full=False), frozen_index())
    return written(tmp_path, sample_handout(request.param), frozen_index())


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return written(tmp_path, sample_handout("career-changer"), frozen_index())


def test_page_asks_for_nothing_else_and_nothing_goes_wrong(browser: Browser, path: Path) -> None:
    browser.open(path)
    assert browser.run("return window.harmed") is None
    assert browser.run("return getComputedStyle(document.querySelector('h2')).color") != "rgb(0, 0, 0)"
    assert browser.requests() == [path.as_uri()]
    assert browser.complaints() == []


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_nothing_runs_over_the_side(browser: Browser, path: Path, size: tuple[int, int]) -> None:
    browser.look(size)
    browser.open(path)
    over = browser.run(
        "const wide = document.documentElement.clientWidth;"
        "return [document.documentElement.scrollWidth - wide, ...[...document.querySelectorAll('body *')]"
        ".filter((each) => each.getBoundingClientRect().right > wide + 1).map((each) => each.outerHTML.slice(0, 200))]"
    )
    assert over == [0]


def test_policy_stops_what_is_not_ours(browser: Browser, example: Path) -> None:
    browser.open(example)
    stopped = browser.driver.execute_async_script(
        "const done = arguments[0]; const stopped = [];"
        "document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));"
        "const script = document.createElement('script'); script.textContent = 'window.harmed = 1';"
        "const image = document.createElement('img'); image.src = 'https://example.org/x.png';"
        "const style = document.createElement('style'); style.textContent = 'body { display: none }';"
        "const form = document.createElement('form'); form.action = 'https://example.org/';"
        "document.body.append(script, image, style, form); form.submit();"
        "fetch('https://example.org/').catch(() => undefined);"
        "setTimeout(() => done([stopped.sort(), window.harmed ?? null, getComputedStyle(document.body).display]), 300);"
    )
    assert stopped == [
        ["connect-src", "form-action", "img-src", "script-src-elem", "style-src-elem"],
        None,
        "block",
    ]


def test_page_reads_without_script(browser: Browser, example: Path) -> None:
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(example)
    browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    shown = "return [...document.querySelectorAll(arguments[0])].map((each) => each.checkVisibility())"
    assert set(browser.run(shown, "#sliders input")) == {False}
    assert browser.run(shown, "#controls") == [False]
    assert set(browser.run(shown, "#sliders label")) == {True}
    assert set(browser.run(shown, "table, h2, #programs tr")) == {True}
    advice = sample_handout("career-changer").advice
    ids = browser.run("return [...document.querySelectorAll('#programs tr')].map((row) => row.dataset.id)")
    assert ids == [row.id for row in advice.ranking]


def test_dark_and_light_differ(browser: Browser, example: Path) -> None:
    paper = "return getComputedStyle(document.documentElement).backgroundColor"
    browser.open(example)
    light = browser.run(paper)
    browser.look(dark=True)
    assert browser.run(paper) != light == "rgb(255, 255, 255)"


def test_what_has_the_focus_is_seen(browser: Browser, example: Path) -> None:
    browser.open(example)
    browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    unseen = browser.run(
        "return [...document.querySelectorAll('a, button, summary, input')].filter((each) => {"
        "each.focus({focusVisible: true}); const style = getComputedStyle(each);"
        "return document.activeElement !== each || style.outlineStyle !== 'solid' || style.outlineWidth !== '3px'})"
        ".map((each) => each.outerHTML)"
    )
    assert unseen == []
