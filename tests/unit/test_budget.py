"""How many examples the random properties try: a sample, or all where that is asked for."""

import re

import pytest

from budget import KEY, cases, examples
from makers import ROOT


@pytest.mark.parametrize(("whole", "sample"), [(300, 30), (200, 20), (60, 6), (15, 5), (5, 5), (3, 3)])
def test_a_sample_is_a_tenth_and_at_least_five(whole: int, sample: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    assert examples(whole) == sample
    monkeypatch.setenv(KEY, "whole")
    assert examples(whole) == whole


def test_of_many_cases_every_tenth_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    assert cases(range(25)) == range(0, 25, 10)
    monkeypatch.setenv(KEY, "whole")
    assert cases(range(25)) == range(25)


def test_another_word_is_refused_instead_of_taken_for_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "all")
    with pytest.raises(pytest.UsageError, match="'all': say whole"):
        examples(300)


def test_no_property_has_a_number_of_its_own() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "properties").glob("*.py")}
    assert any("examples(" in text for text in texts.values())
    assert [name for name, text in texts.items() if re.search(r"max_examples=\d", text)] == []
