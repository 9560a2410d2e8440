"""What the benchmark reckons and writes from its measurements."""

import pytest

from scale import exponent
from table import Section, as_markdown, as_text

SECTION = Section("Start-up", "How.", ("command", "ms"), [("`a`", "10"), ("`bb`", "9")], [], "Not there: c.")


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_growth_is_the_power_of_the_size(power: float) -> None:
    sizes = (100, 1_000, 100_000)
    assert exponent(sizes, [3e-6 * size**power for size in sizes]) == pytest.approx(power)


def test_page_and_terminal_show_every_figure_and_what_is_missing() -> None:
    page = as_markdown(SECTION)
    assert page.splitlines()[:2] == ["## Start-up", ""]
    assert "| command | ms |\n| --- | ---: |\n| `a` | 10 |\n| `bb` | 9 |" in page
    assert page.endswith("Not there: c.")
    assert as_text(SECTION).splitlines() == ["Start-up", "command  ms", "`a`      10", "`bb`      9", "Not there: c."]
