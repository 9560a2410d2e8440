"""The draw of facts to read again: the same for the same seed, one of each source, none of a source that was read."""

import runpy
from collections.abc import Callable
from typing import Any

from makers import ROOT
from mmadvisor.catalog.files import read_folder

TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "draw_facts.py"))
draw: Callable[..., list[Any]] = TOOL["draw"]
EVERY = [
    fact
    for file in read_folder(ROOT / "tests" / "frozen" / "catalog")[0].by_path().values()
    for fact in TOOL["facts"](file)
]


def test_the_same_seed_draws_the_same_facts_each_of_another_source() -> None:
    drawn = draw(EVERY, frozenset(), 40, 7)
    assert drawn == draw(EVERY, frozenset(), 40, 7)
    assert drawn != draw(EVERY, frozenset(), 40, 8)
    assert len({fact.url for fact in drawn}) == 40


def test_sources_that_were_read_again_are_left_out() -> None:
    done = frozenset(fact.url for fact in draw(EVERY, frozenset(), 40, 7))
    assert done.isdisjoint(fact.url for fact in draw(EVERY, done, 40, 7))


def test_each_fact_names_its_line_and_its_source() -> None:
    fact = draw(EVERY, frozenset(), 1, 7)[0]
    assert fact.url.startswith("https://")
    assert ".yaml:" in fact.place


def test_when_all_were_read_nothing_is_left() -> None:
    assert draw(EVERY, frozenset(fact.url for fact in EVERY), 40, 7) == []
