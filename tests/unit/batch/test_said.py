"""Budgets in other money and days by which to be done, in the columns of a batch."""

from pathlib import Path

from makers import frozen_index
from mmadvisor.batch.answers import Sound, check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.reading import chunks
from mmadvisor.model.profile import Profile

INDEX = frozen_index()


def checked(text: str, folder: Path) -> Sound:
    path = folder / "learners.csv"
    path.write_text(text, encoding="utf-8")
    ((_, rows),) = chunks(path, 1000, frozenset())
    return check_rows(rows, Coding(), INDEX)


def test_other_money_is_reckoned_whatever_the_column_is_called(tmp_path: Path) -> None:
    found = checked("budget,budget_usd\n900 EUR,\n,€900\n$900,\n,900\n", tmp_path)
    usd = INDEX.catalog.currencies.in_dollars(900, "EUR")
    assert [found.block.profile(row).budget_usd for row in range(4)] == [usd, usd, 900, 900]
    assert [found.block.profile(row).budget for row in range(4)] == ["900 EUR", "900 EUR", None, None]
    assert found.problems == []


def test_a_day_is_counted_from_the_start_of_its_row(tmp_path: Path) -> None:
    found = checked("start,finish_by\n2027-01-04,2028-01-03\n2027-07-05,2028-01-03\n2027-01-04,18\n", tmp_path)
    months = [found.block.profile(row).finish_within_months for row in range(2)]
    assert [None if each is None else round(each) for each in months] == [12, 6]
    assert [(each.row, each.column) for each in found.problems] == [(3, "finish_by")]


def test_what_cannot_be_reckoned_is_named_with_its_row(tmp_path: Path) -> None:
    found = checked(
        "budget,budget_usd,start,finish_by\n"
        "900 kr,,,\n"
        "900 EUR,1000,,\n"
        ",,,2028-01-03\n"
        ",,2028-01-04,2028-01-03\n"
        "CHF 900,,,\n",
        tmp_path,
    )
    assert [(each.row, each.column, each.code) for each in found.problems] == [
        (1, "budget", "PR009"),
        (2, "budget_usd", "PR008"),
        (3, "finish_by", "PR010"),
        (4, "finish_by", "PR010"),
    ]
    assert found.block.profile(0) == Profile(
        budget="900 CHF", budget_usd=INDEX.catalog.currencies.in_dollars(900, "CHF")
    )


def test_a_day_may_stand_in_the_column_of_months(tmp_path: Path) -> None:
    found = checked("start,finish_within_months\n2027-01-04,2028-01-03\n2027-01-04,12-Aug\n", tmp_path)
    assert found.block.profile(0).finish_by == "2028-01-03"
    assert [(each.row, each.code) for each in found.problems] == [(2, "BA005")]
