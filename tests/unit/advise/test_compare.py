"""Programs side by side, and against a traditional degree; legible at any width."""

import pytest

from makers import frozen_index, make_index, make_program
from mmadvisor.advise.compare import compare, degree_beside
from mmadvisor.advise.outcome import Run
from mmadvisor.model.comparison import Comparison
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import compare_text

RUN = Run(frozen_index(), "0", draws=50)
PAIR = ("mitx-supply-chain-management", "gtx-analytics-essential-tools-methods")


def compared(*names: str, profile: Profile | None = None, degree: bool = False) -> Comparison:
    return compare(RUN, profile, [frozen_index().programs[name] for name in names], degree=degree)


def row(found: Comparison, label: str) -> list[str]:
    return next([cell.says for cell in each.cells] for each in found.rows if each.label == label)


def test_rows_that_differ_come_first() -> None:
    marks = [each.differs for each in compared(*PAIR).rows]
    assert marks == sorted(marks, reverse=True)
    assert {True, False} == set(marks)


def test_a_row_differs_only_if_its_cells_do() -> None:
    for each in compared(*PAIR).rows:
        assert each.differs == (len({cell.says for cell in each.cells}) > 1)


def test_blanks_are_said() -> None:
    index = make_index(make_program("one"), make_program("two"))
    found = compare(Run(index, "0", draws=20), None, list(index.catalog.programs), degree=False)
    assert row(found, "Price") == ["not known", "not known"]


def test_with_answers_each_program_says_where_it_stands() -> None:
    found = compared(*PAIR, profile=Profile(fields=("supply-chain",), hours_per_week=10))
    first, other = row(found, "For you")
    assert "fit, number 1" in first
    assert other.startswith("left out") or "number" in other
    title = next(each.title for each in frozen_index().catalog.programs if each.id == PAIR[0])
    assert (found.bottom_line or "").startswith(f"For you {title} fits best of these")


def priced_degree(name: str, usd: int | None, field: str = "finance", status: str = "open") -> Program:
    cost = {} if usd is None else {"cost": {"program": {"usd": [usd, usd], "source": "s1"}}}
    return make_program(
        name,
        credential="Degree",
        fields={"primary": field},
        status={"value": status, "as_of": "2026-11", "source": "s1"},
        **cost,
    )


def test_the_degree_beside_is_the_cheapest_open_one_of_the_subject() -> None:
    one = make_program("one", fields={"primary": "finance"})
    degrees = [
        priced_degree("unknown-price", None),
        priced_degree("dear", 30_000),
        priced_degree("cheap", 9000),
        priced_degree("another-subject", 3000, "design"),
        priced_degree("ended", 2000, status="retired"),
    ]
    index = make_index(one, *degrees)
    found = degree_beside(index, [one])
    assert found is not None
    assert found.id == "cheap"
    assert degree_beside(make_index(one, *degrees[3:]), [one]) is None
    beside = compare(Run(index, "0", draws=20), None, [one], degree=True)
    assert beside.ids == ["one", "cheap"]
    assert row(beside, "Price")[1].startswith("9,000 USD")
    alone = compare(Run(make_index(one), "0", draws=20), None, [one], degree=True)
    assert alone.ids == ["one"]


def test_what_is_said_of_degrees_in_general_is_said_as_such_and_sourced() -> None:
    found = compared("iimbx-business-management", degree=True)
    general = [each for each in found.rows if each.label.startswith("An MBA in general: ")]
    assert len(general) >= 3
    assert all(each.cells[0].says == "" and each.cells[1].sources for each in general)
    assert frozen_index().programs[found.ids[1]].credential == "Degree"


@pytest.mark.parametrize("width", [40, 80])
def test_it_fits_narrow_terminals(width: int) -> None:
    paper = Paper(width)
    compare_text.write(compared(*PAIR, degree=True), paper)
    long = [line for line in paper.text().splitlines() if len(line) > width and "https://" not in line]
    assert long == []
