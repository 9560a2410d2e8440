"""Files as offices have them: separators, encodings, headings in other capitals, types of other programs."""

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from makers import frozen_index
from mmadvisor.batch.answers import Sound, as_answer, check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.columnar import rows_of
from mmadvisor.batch.input_columns import Use
from mmadvisor.batch.input_tables import Heading, Table
from mmadvisor.batch.reading import chunks
from mmadvisor.errors import AdvisorError
from mmadvisor.model.profile import Profile
from mmadvisor.problems import Problem

INDEX = frozen_index()
ROWS = [
    ["ID", "Goal", " Hours Per Week", "fields", "needs-aid"],
    ["7", "advance", "8", "finance;law", "1"],
    ["8", "learn-skill", "6", "law", "No"],
]
SAME = [
    Profile(goal="advance", hours_per_week=8, fields=("finance", "law"), needs_aid=True),
    Profile(goal="learn-skill", hours_per_week=6, fields=("law",), needs_aid=False),
]


def checked(path: Path) -> Sound:
    ((_, rows),) = chunks(path, 1000, frozenset())
    return check_rows(rows, Coding(), INDEX)


def learners(found: Sound) -> list[Profile]:
    return [found.block.profile(learner) for learner in range(found.block.count)]


def problems(found: Sound) -> list[tuple[int, str, str]]:
    return [(each.row, each.column, each.code) for each in found.problems]


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("says_so", [False, True], ids=["silent", "says-so"])
def test_every_way_of_writing_says_the_same(
    separator: str, encoding: str, ending: str, says_so: bool, tmp_path: Path
) -> None:
    text = io.StringIO(newline="")
    text.write(f"sep={separator}{ending}" if says_so else "")
    csv.writer(text, delimiter=separator, lineterminator=ending).writerows(ROWS)
    (tmp_path / "a.csv").write_bytes(text.getvalue().encode(encoding))
    found = checked(tmp_path / "a.csv")
    assert learners(found) == SAME
    assert found.kept["id"] == ["7", "8"]
    assert problems(found) == []


def test_columns_without_name_and_cells_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"goal,,hours_per_week,,\nadvance,,8,,\n")
    assert learners(checked(tmp_path / "a.csv")) == [Profile(goal="advance", hours_per_week=8)]


def test_rows_are_numbered_without_the_line_that_tells_the_separator(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"sep=;\nid;goal\n1;advance\n2;advance;3\n4;zzz\n")
    assert problems(checked(tmp_path / "a.csv")) == [(2, "", "BA001"), (3, "goal", "SC004")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Timestamp,goal,E-mail,Phone\n1,advance,2,3\n", "no answers: 'Timestamp', 'E-mail', 'Phone'. Rename"),
        (b"goal,hours_per_weak\n", "'hours_per_weak' (did you mean hours_per_week?)"),
        (b"Goal,goal\n", "two columns stand for 'goal'"),
        (b"goal,,\nadvance,,x\n", "column 3 has cells and no name in the heading"),
        (b"goal,gr\xf6\xdfe\n", "the heading is not text in UTF-8; save the file as CSV in UTF-8"),
        (b"PK\x03\x04....", "this is a workbook or an archive, not CSV"),
        (b"\x1f\x8b....", "this is a compressed file, not CSV"),
        (b"sep=:\ngoal:id\n", "'sep=:' names a separator that cannot be used"),
        (b"\n \n", "there is no heading"),
    ],
    ids=lambda value: "" if isinstance(value, str) else repr(value),
)
def test_headings_that_cannot_be_used(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(AdvisorError) as caught:
        list(chunks(tmp_path / "a.csv", 1000, frozenset()))
    assert words in str(caught.value)


def test_mark_before_the_first_line_of_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'\xef\xbb\xbf{"goal": "advance"}\n')
    assert learners(checked(tmp_path / "a.jsonl")) == [Profile(goal="advance")]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("budget_usd", pa.array([Decimal("1500.00")])),
        ("goal", pa.array(["advance"], pa.string_view())),
        ("goal", pa.array([b"advance"], pa.large_binary())),
        ("goal", pa.array([b"advance"], pa.binary_view())),
        ("fields", pa.array([["law", "finance"]], pa.list_view(pa.string()))),
        ("fields", pa.array([["law", "finance"]], pa.large_list(pa.large_string()))),
    ],
    ids=lambda value: str(value.type) if isinstance(value, pa.Array) else value,
)
def test_types_of_tables_from_elsewhere(name: str, cells: pa.Array) -> None:
    table = Table(Path("a.parquet"), Heading((name,), 0), lambda: iter(()))
    rows = rows_of(pa.table({name: cells}), table, [Use(answer=name)], np.array([1]), [])
    (value,) = (as_answer(name, each, INDEX) for each in rows.columns[name].values)
    assert value in (1500, "advance", ("law", "finance"))


def test_decimals_in_a_file(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"budget_usd": [Decimal("1500.00"), None]}), tmp_path / "a.parquet")
    assert learners(checked(tmp_path / "a.parquet")) == [Profile(budget_usd=1500)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [(b"1", True), (b"0", False), (b"Yes", True), (b"N", False), (b"Ja", None), (b"maybe", None)],
    ids=repr,
)
def test_yes_and_no(cell: bytes, found: Any) -> None:  # noqa: ANN401 - yes, no or a problem
    said = as_answer("needs_aid", cell, INDEX)
    if found is None:
        assert isinstance(said, Problem)
        assert said.message == "this is neither yes nor no"
    else:
        assert said is found


def test_row_that_is_not_text_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("id,goal\n1,advance\n\xff,advance,3\n\xff,advance\n4,\xe9\n".encode("latin-1"))
    found = checked(tmp_path / "a.csv")
    assert (found.numbers.tolist(), found.kept["id"]) == ([1, 3], ["1", "\\xff"])
    assert problems(found) == [(2, "", "BA001"), (4, "goal", "BA003")]
