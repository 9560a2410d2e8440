"""Programs side by side, and against a traditional degree; legible at any width."""

import pytest

from makers import frozen_index, make_index, make_program
from mmadvisor.advise.compare import compare, degree_kind
from mmadvisor.advise.outcome import Run
from mmadvisor.model.comparison import Comparison
from mmadvisor.model.profile import Profile
from mmadvisor.report import compare_text
from mmadvisor.report.paper import PlainPaper

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


def test_the_degree_stands_beside_with_sourced_figures() -> None:
    found = compared(*PAIR, degree=True)
    assert found.titles[-1] == "Traditional master's"
    for label in ("Price", "Likely months", "Hours a week", "Degree credit", "Employers"):
        cells = next(each.cells for each in found.rows if each.label == label)
        assert len(cells) == 3
        assert cells[-1].says not in {"", "not known"}, label
        assert cells[-1].sources, label


@pytest.mark.parametrize(
    ("fields", "kind"),
    [(["management", "finance"], "masters"), (["management", "marketing", "finance"], "mba"), (["finance"], "masters")],
)
def test_business_is_set_against_an_mba(fields: list[str], kind: str) -> None:
    programs = [make_program(f"p{place}", fields={"primary": field}) for place, field in enumerate(fields)]
    assert degree_kind(programs) == kind


@pytest.mark.parametrize("width", [40, 80])
def test_it_fits_narrow_terminals(width: int) -> None:
    paper = PlainPaper(width)
    compare_text.write(compared(*PAIR, degree=True), paper)
    long = [line for line in paper.text().splitlines() if len(line) > width and "https://" not in line]
    assert long == []
