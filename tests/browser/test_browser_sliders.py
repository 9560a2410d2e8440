"""Weights moved in the browser sort the list as the program would with the same weights."""

import random

import numpy as np
import pytest
from selenium.webdriver.common.keys import Keys

from handouts import sample_handout
from makers import frozen_index
from mmadvisor.mcda.additive import weighted_sum
from mmadvisor.model.advice import Advice
from mmadvisor.report.html.render import render
from mmadvisor.report.wording import words
from watching import Browser

ORDER = "return [...document.querySelectorAll('#programs tr')].map((row) => row.dataset.id)"
SHOWN = (
    "return [...document.querySelectorAll('#programs tr')].map((row) => ['.rank', '.fit', '.value']"
    ".map((name) => row.querySelector(name).textContent))"
)
MOVE = (
    "const sliders = [...document.querySelectorAll('#sliders input')];"
    "sliders.forEach((slider, place) => {"
    "slider.value = arguments[0][place]; slider.dispatchEvent(new Event('input', {bubbles: true}))});"
)
WEIGHTINGS = 50
NAMES = ["career-changer", "not-sure"]


def expected(advice: Advice, weights: list[float]) -> list[tuple[str, int]]:
    """Return ids and shown values in the order of the program; levels stay as they were found."""
    normal = np.array(weights) / sum(weights)
    names = [weight.criterion for weight in advice.weights]
    totals = weighted_sum(
        normal, np.array([[row.criterion_values[name] for name in names] for row in advice.ranking]).T
    )
    rows = [
        (row.level, min(float(total), row.cap), float(total), row.id)
        for total, row in zip(totals, advice.ranking, strict=True)
    ]
    rows.sort(key=lambda row: (row[0], -round(row[1], 9), -round(row[2], 9), row[3]))
    return [(name, round(value * 100)) for _, value, _, name in rows]


@pytest.fixture(params=NAMES)
def advice(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Advice:
    handout = sample_handout(request.param)
    path = tmp_path_factory.mktemp("sliders") / "report.html"
    path.write_bytes(render(handout, frozen_index()))
    browser.open(path)
    browser.run("document.getElementById('trial').open = true")
    return handout.advice


def test_order_and_values_are_those_of_the_program(browser: Browser, advice: Advice) -> None:
    chance = random.Random(20261123)  # noqa: S311 - no secret
    bands = frozen_index().catalog.rules.bands
    for _ in range(WEIGHTINGS):
        weights = [chance.choice([0, chance.randint(0, 100), chance.randint(0, 100)]) for _ in advice.weights]
        weights[chance.randrange(len(weights))] += 1
        weights = [min(weight, 100) for weight in weights]
        browser.run(MOVE, weights)
        rows = expected(advice, [weight / 100 for weight in weights])
        assert browser.run(ORDER) == [name for name, _ in rows]
        ranks, fits, values = zip(*browser.run(SHOWN), strict=True)
        assert list(ranks) == [str(place + 1) for place in range(len(rows))]
        assert list(values) == [str(value) for _, value in rows]
        labels = [next(band.label for band in bands if value >= round(band.at_least * 100)) for _, value in rows]
        assert list(fits) == labels


def test_central_weights_give_the_order_of_the_program(browser: Browser, advice: Advice) -> None:
    assert browser.run(ORDER) == [row.id for row in advice.ranking]
    weights = [weight.weight for weight in advice.weights]
    assert [name for name, _ in expected(advice, weights)] == [row.id for row in advice.ranking]


def test_reset_brings_everything_back(browser: Browser, advice: Advice) -> None:
    table = "return [...document.querySelectorAll('#programs tr, #sliders output')].map((each) => each.outerHTML)"
    before = browser.run(table)
    browser.run(MOVE, [0, 0, 0, 0, 0, 0, 0, 100])
    assert browser.run(table) != before
    browser.run("document.getElementById('reset').click()")
    assert browser.run(table) == before
    sliders = browser.run("return [...document.querySelectorAll('#sliders input')].map((each) => each.valueAsNumber)")
    assert sliders == [round(weight.weight * 100) for weight in advice.weights]


def test_keys_move_a_slider_and_reset(browser: Browser, advice: Advice) -> None:
    slider = browser.driver.find_element("id", "weight-1")
    slider.send_keys(Keys.HOME)
    weights = [0.0, *(weight.weight for weight in advice.weights[1:])]
    assert browser.run(ORDER) == [name for name, _ in expected(advice, weights)]
    assert browser.run("return document.getElementById('share-1').textContent") == "0%"
    slider.send_keys(Keys.ARROW_RIGHT)
    weights[0] = 0.01
    assert browser.run(ORDER) == [name for name, _ in expected(advice, weights)]
    slider.send_keys(Keys.END)
    weights[0] = 1.0
    assert browser.run(ORDER) == [name for name, _ in expected(advice, weights)]
    assert slider.get_attribute("aria-valuetext") == f"{words.percent(1 / sum(weights))} of the whole"
    browser.driver.find_element("id", "reset").send_keys(Keys.ENTER)
    assert browser.run(ORDER) == [row.id for row in advice.ranking]


def test_change_is_said_once_the_hand_rests(browser: Browser, advice: Advice) -> None:
    browser.run(MOVE, [100, 0, 0, 0, 0, 0, 0, 0])
    said = browser.driver.execute_async_script(
        "const done = arguments[0]; setTimeout(() => done(document.getElementById('status').textContent), 600)"
    )
    first = expected(advice, [1.0, *[0.0] * 7])[0][0]
    title = next(row.title for row in advice.ranking if row.id == first)
    assert said.startswith(f"With your own weights: 1 {title}, 2 ")
    assert browser.run("return document.getElementById('status').getAttribute('role')") == "status"


def test_no_weight_at_all_changes_nothing_and_says_why(browser: Browser, advice: Advice) -> None:
    browser.run(MOVE, [0] * len(advice.weights))
    assert set(browser.run(ORDER)) == {row.id for row in advice.ranking}
    said = browser.driver.execute_async_script(
        "const done = arguments[0]; setTimeout(() => done(document.getElementById('status').textContent), 600)"
    )
    assert said.startswith("All weights are at zero")
