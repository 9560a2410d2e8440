"""Days and lists in the forms in which pandas, Polars, DuckDB and LibreOffice write them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from makers import frozen_index
from mmadvisor.batch.answers import as_answer
from mmadvisor.problems import Problem
from running import inside

INDEX = frozen_index()
ZONES = ("UTC", "Asia/Kolkata", "Europe/Berlin")


@pytest.mark.parametrize(
    "text",
    [
        "2027-01-04",
        "2027-01-04 00:00:00",
        "2027-01-04T00:00:00.000",  # pandas, JSON by date_format="iso"
        "2027-01-04T00:00:00.000Z",
        "2027-01-04 00:00:00+05:30",  # pandas, CSV
        "2027-01-04T00:00:00.000000+0100",  # Polars, CSV
        "2027-01-04T00:00:00+01:00",  # Polars, JSON
        "2027-01-04 00:00:00+00",  # DuckDB
    ],
)
def test_a_day_with_a_time_that_says_nothing(text: str) -> None:
    assert as_answer("start", text, INDEX) == "2027-01-04"


@pytest.mark.parametrize("text", ["2027-01-03T18:30:00.000Z", "2027-01-04 00:00:01", "2027-01-04 09:00+01:00"])
def test_a_point_of_time_is_no_day(text: str) -> None:
    found = as_answer("start", text, INDEX)
    assert isinstance(found, Problem)
    assert "2027-01-04" in f"{found.message} {found.hint}"


@pytest.mark.parametrize(
    "count", [1799020800000, "1799020800000", 1799020800000.0, 1799020800, 1799020800000000, 1799020800000000000]
)
def test_a_count_of_time_is_named_with_its_likely_day(count: float | str) -> None:
    for key in ("start", "finish_by"):
        found = as_answer(key, count, INDEX)
        assert isinstance(found, Problem)
        assert (found.code, "2027-01-04 is likely" in found.message) == ("BA005", True)


@pytest.mark.parametrize("count", [0, -1, 12, 20270104, True])
def test_other_numbers_are_no_days(count: int) -> None:
    found = as_answer("start", count, INDEX)
    assert isinstance(found, Problem)
    assert found.code != "BA005"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("['finance', 'management']", ("finance", "management")),  # pandas
        ('["finance","management"]', ("finance", "management")),
        ("[finance, management]", ("finance", "management")),  # DuckDB
        ("['finance']", ("finance",)),
        ("[]", ()),
        ("[ ]", ()),
    ],
)
def test_a_list_in_brackets(text: str, fields: tuple[str, ...]) -> None:
    assert as_answer("fields", text, INDEX) == fields


def test_a_list_whose_items_nothing_parts_is_refused() -> None:
    assert isinstance(as_answer("fields", "['finance' 'management']", INDEX), Problem)  # numpy


@pytest.mark.parametrize("kind", [pa.date32(), pa.date64(), *(pa.timestamp(unit) for unit in ("s", "ms", "us", "ns"))])
@pytest.mark.parametrize("zone", [None, *ZONES])
def test_parquet_of_every_type_that_frames_have(kind: pa.DataType, zone: str | None, tmp_path: Path) -> None:
    day = date(2027, 1, 4)
    start = pa.array([day, None]).cast(kind)
    if zone is not None and pa.types.is_timestamp(kind):
        start = pa.compute.assume_timezone(start, zone)
    table = pa.table(
        {
            "goal": pa.array(["advance", None]).dictionary_encode(),
            "fields": pa.array([["finance", "management"], None], pa.list_(pa.string())),
            "hours_per_week": pa.array([8, None], pa.float32()),
            "finish_within_months": pa.array([18, None], pa.uint8()),
            "budget_usd": pa.array([Decimal("1500.00"), None], pa.decimal128(9, 2)),
            "irregular_weeks": pa.array([True, None]),
            "start": start,
        }
    )
    parquet.write_table(table, tmp_path / "learners.parquet")
    said = "advance,finance;management,8,18,1500,yes,2027-01-04"
    (tmp_path / "same.csv").write_text(f"{','.join(table.column_names)}\n{said}\n,,,,,,\n", encoding="utf-8")
    ran = inside(tmp_path, "batch", "learners.parquet", "-o", "advice.csv")
    assert (ran.code, ran.lines) == (0, ["Wrote advice.csv: 1 learner, 1 blank row passed over."])
    assert inside(tmp_path, "batch", "same.csv", "-o", "same-advice.csv").code == 0
    assert (tmp_path / "advice.csv").read_bytes() == (tmp_path / "same-advice.csv").read_bytes()


def test_an_index_without_a_name_is_refused_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(",goal\n0,advance\n", encoding="utf-8")
    ran = inside(tmp_path, "batch", "a.csv", "-o", "advice.csv")
    assert ran.code == 1
    assert "index=False" in ran.err
