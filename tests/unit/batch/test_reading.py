"""Files of profiles: the same learners from each form, bad rows by their numbers, chunks that never shift."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pyarrow import parquet

from learners import profiles
from makers import frozen_index
from mmadvisor.batch.answers import Sound, check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.reading import chunks
from mmadvisor.batch.rows import Rows
from mmadvisor.errors import AdvisorError, UsageProblem, suggestion_of
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.profiles import fill_math
from mmadvisor.questionnaire.settings import KEYS
from profile_files import flat, write_csv, write_json_lines, write_parquet

INDEX = frozen_index()
WRITERS: dict[str, Callable[..., Path]] = {"csv": write_csv, "parquet": write_parquet, "jsonl": write_json_lines}
forms = pytest.mark.parametrize("form", WRITERS)


def read(path: Path, size: int = 1000, done: frozenset[int] = frozenset()) -> list[tuple[int, Rows]]:
    return list(chunks(path, size, done))


def checked(path: Path, size: int = 1000) -> list[Sound]:
    coding = Coding()
    return [check_rows(rows, coding, INDEX) for _, rows in read(path, size)]


def learners(found: list[Sound]) -> list[Profile]:
    return [each.block.profile(learner) for each in found for learner in range(each.block.count)]


def problems(found: list[Sound]) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.code) for each in found for problem in each.problems]


def plainly_ordered(profile: Profile) -> Profile:
    """Return a profile whose order has no group of one: it says the same, and an empty order says nothing."""
    groups = (each[0] if isinstance(each, tuple) and len(each) == 1 else each for each in profile.priorities or ())
    return replace(profile, priorities=tuple(groups) or None)


def row_numbers(found: list[Sound]) -> list[int]:
    return [int(number) for each in found for number in each.numbers]


@forms
@given(rows=st.lists(profiles(), min_size=1, max_size=5), size=st.integers(1, 4))
@settings(max_examples=15)
def test_same_learners_from_each_form(
    form: str, rows: list[Profile], size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    columns = [] if form == "jsonl" else [["id", *KEYS]]
    path = WRITERS[form](
        tmp_path_factory.mktemp("rows") / f"learners.{form}",
        [{"id": "a"} | flat(profile) for profile in rows],
        *columns,
    )
    found = checked(path, size)
    assert problems(found) == []
    expected = [plainly_ordered(replace(each, math=fill_math(each.math))) for each in rows]
    assert [plainly_ordered(each) for each in learners(found)] == expected
    assert row_numbers(found) == list(range(1, len(rows) + 1))


@forms
def test_course_that_is_none_and_day_that_is_none_leave_out_their_rows(form: str, tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"completed": ["CTL.SC0x", "mitx-finance"], "start": "2027-02-01"},
        {"completed": ["CTL.SC0x", "CTL.SC9z"], "start": "2027-02-01"},
        {"completed": ["CTL.SC0x"], "start": "2027-02-29"},
    ]
    columns = [] if form == "jsonl" else [["completed", "start"]]
    (found,) = checked(WRITERS[form](tmp_path / f"learners.{form}", rows, *columns))
    assert learners([found]) == [Profile(completed=("CTL.SC0x", "mitx-finance"), start="2027-02-01")]
    assert problems([found]) == [(2, "completed", "PR004"), (3, "start", "PR005")]


def test_days_of_parquet_may_have_their_own_type(tmp_path: Path) -> None:
    path = tmp_path / "learners.parquet"
    days = [date(2027, 2, 1), None]
    parquet.write_table(pa.table({"start": pa.array(days), "goal": ["advance", "advance"]}), path)
    assert [each.start for each in learners(checked(path))] == ["2027-02-01", None]
    parquet.write_table(pa.table({"goal": pa.array(days)}), path)
    assert problems(checked(path)) == [(1, "goal", "SC004")]


@forms
def test_chunks_have_the_size_wanted_whatever_stands_between(form: str, tmp_path: Path) -> None:
    path = WRITERS[form](tmp_path / f"learners.{form}", [{"goal": "advance", "hours_per_week": 8}] * 10)
    found = read(path, 4)
    assert [(number, rows.numbers.tolist()) for number, rows in found] == [
        (0, [1, 2, 3, 4]),
        (1, [5, 6, 7, 8]),
        (2, [9, 10]),
    ]


@forms
def test_chunks_that_are_done_are_passed_over(form: str, tmp_path: Path) -> None:
    path = WRITERS[form](tmp_path / f"learners.{form}", [{"goal": "advance"}] * 10)
    again = read(path, 4, frozenset({0, 2}))
    assert [(number, rows.numbers.tolist()) for number, rows in again] == [(1, [5, 6, 7, 8])]


@forms
def test_chunk_that_fills_up_is_not_followed_by_an_empty_one(form: str, tmp_path: Path) -> None:
    path = WRITERS[form](tmp_path / f"learners.{form}", [{"goal": "advance"}] * 8)
    assert [rows.count for _, rows in read(path, 4)] == [4, 4]


@forms
def test_answer_that_does_not_fit_leaves_out_its_row_alone(form: str, tmp_path: Path) -> None:
    rows: list[dict[str, str | None]] = [
        {"id": "a", "goal": "advance", "math.calculus": "rusty"},
        {"id": "b", "goal": "advanc", "math.calculus": "ancient"},
        {"id": "c", "goal": "advance", "math.calculus": None},
    ]
    path = tmp_path / f"learners.{form}"
    if form == "jsonl":
        write_json_lines(path, rows)
    else:
        WRITERS[form](path, rows, ["id", "goal", "math.calculus"])
    (found,) = checked(path)
    assert learners([found]) == [Profile(goal="advance", math={"calculus": "rusty"}), Profile(goal="advance")]
    assert (row_numbers([found]), found.kept["id"]) == ([1, 3], ["a", "c"])
    assert problems([found]) == [(2, "goal", "SC004"), (2, "math.calculus", "SC004")]
    assert (found.problems[0].id, found.problems[0].hint) == ("b", suggestion_of("advance"))


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_rows_of_csv_with_too_many_or_few_cells(size: int, tmp_path: Path) -> None:
    path = tmp_path / "learners.csv"
    path.write_text('goal,fields\nx\nadvance,\n\n"advance","finance;\nlaw"\na,b,c\nadvance,law\nz\n', encoding="utf-8")
    found = checked(path, size)
    assert problems(found) == [(1, "", "BA001"), (5, "", "BA001"), (7, "", "BA001")]
    assert row_numbers(found) == [2, 4, 6]  # and row 3 is blank
    assert [each.fields for each in learners(found)] == [None, ("finance", "law"), ("law",)]


def test_rows_of_csv_keep_their_numbers_over_many_portions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mmadvisor.batch.arrow_tables.BLOCK", 64)
    path = tmp_path / "learners.csv"
    path.write_text(
        "id,goal\n" + "".join(f"{n},advance\n" if n % 7 else "x\n" for n in range(1, 200)), encoding="utf-8"
    )
    found = [rows for _, rows in read(path, 13)]
    assert [
        (int(number), own) for rows in found for number, own in zip(rows.numbers, rows.kept["id"], strict=True)
    ] == [(n, str(n)) for n in range(1, 200) if n % 7]
    assert [problem.row for rows in found for problem in rows.problems] == list(range(7, 200, 7))


def test_lines_that_are_no_profile(tmp_path: Path) -> None:
    path = tmp_path / "learners.jsonl"
    lines = [b"{", b"[1]", b"", b'{"gaol": "advance"}', b"\xff\xfe", b'{"math": 3}', b'{"goal": [[[]]]}', b"[" * 5000]
    path.write_bytes(b"\n".join([*lines, b'{"goal": "advance", "id": 7}', b'{"math": {"calc": "rusty"}}', b"null"]))
    found = checked(path)
    assert problems(found) == [
        (1, "", "BA002"),
        (2, "", "BA002"),
        (4, "gaol", "BA004"),
        (5, "", "BA002"),
        (6, "math", "BA002"),
        (7, "goal", "SC003"),
        (8, "", "BA002"),
        (10, "math.calc", "BA004"),
    ]
    assert learners(found) == [Profile(goal="advance"), Profile()]
    assert found[0].kept["id"] == ["7", None]


def test_endless_line_is_one_bad_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mmadvisor.batch.json_lines.LONGEST_LINE", 64)
    path = tmp_path / "learners.jsonl"
    path.write_text('{"goal": "' + "a" * 1000 + '"}\n{"goal": "advance"}\n', encoding="utf-8")
    found = checked(path)
    assert problems(found) == [(1, "", "BA002")]
    assert row_numbers(found) == [2]


def test_text_in_json_reads_as_in_csv(tmp_path: Path) -> None:
    rows = [{"fields": "finance;law", "hours_per_week": "8", "priorities": "cost;workload+outcomes", "goal": ""}]
    expected = Profile(fields=("finance", "law"), hours_per_week=8, priorities=("cost", ("workload", "outcomes")))
    assert learners(checked(write_json_lines(tmp_path / "learners.jsonl", rows))) == [expected]


def test_cell_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "learners.csv"
    path.write_bytes(b"id,goal\n\xff1,advance\n2,\xe9tudes\n")
    (found,) = checked(path)
    assert (found.kept["id"], problems([found])) == (["\\xff1"], [(2, "goal", "BA003")])


def test_mark_at_the_beginning_of_a_file_is_no_part_of_a_name(tmp_path: Path) -> None:
    path = tmp_path / "learners.csv"
    path.write_bytes(b"\xef\xbb\xbfgoal\r\nadvance\r\n")
    assert learners(checked(path)) == [Profile(goal="advance")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", b"", "there is no heading"),
        ("a.csv", b"goal,gaol\nadvance,1\n", f"no answers: 'gaol' ({suggestion_of('goal')}). Rename"),
        (
            "a.csv",
            b"Timestamp,goal,E-mail,Phone\n1,advance,2,3\n",
            "no answers: 'Timestamp', 'E-mail', 'Phone'. Rename",
        ),
        ("a.csv", b"goal,,\nadvance,,x\n", "column 3 has cells and no name in the heading"),
        ("a.csv", b"goal,gr\xf6\xdfe\nadvance,1\n", "the heading is not text in UTF-8; save the file as CSV in UTF-8"),
        ("a.csv", b"PK\x03\x04....", "this is a workbook or an archive, not CSV"),
        ("a.csv", b"\x1f\x8b....", "this is a compressed file, not CSV"),
        ("a.csv", b"sep=:\ngoal:id\n", "'sep=:' names a separator that cannot be used"),
        ("a.csv", b"goal,goal\nadvance,1\n", "two columns stand for 'goal'"),
        ("a.csv", b"id\n1\n", "no column with answers"),
        ("a.csv", b"go\x1b[31mal\n1\n", "no answers: 'go\\x1b[31mal'"),
        ("a.parquet", b"PAR1 not really", "cannot be read"),
        ("a.parquet", b"", "cannot be read"),
    ],
    ids=[
        *("nothing", "typo", "other-columns", "no-name", "latin", "workbook", "gzip", "separator"),
        *("twice", "ids-alone", "escape", "no-parquet", "empty-parquet"),
    ],
)
def test_file_that_cannot_be_read(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(AdvisorError) as caught:
        read(tmp_path / name)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_row_longer_than_a_portion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mmadvisor.batch.arrow_tables.BLOCK", 64)
    path = tmp_path / "a.csv"
    path.write_text('goal\n"' + "a\n" * 500, encoding="utf-8")
    with pytest.raises(AdvisorError, match="cannot be read"):
        read(path)


def test_columns_of_parquet_that_cannot_be_answers(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"goal": [{"a": 1}]}), tmp_path / "a.parquet")
    with pytest.raises(AdvisorError, match="the column 'goal' holds struct"):
        read(tmp_path / "a.parquet")


def test_categories_of_parquet(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"goal": pa.array(["advance", None]).dictionary_encode()}), tmp_path / "a.parquet")
    assert learners(checked(tmp_path / "a.parquet")) == [Profile(goal="advance")]


def test_not_a_number_is_an_empty_cell(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"budget_usd": [float("nan"), 5.0, float("inf")]}), tmp_path / "a.parquet")
    found = checked(tmp_path / "a.parquet")
    assert learners(found) == [Profile(budget_usd=5)]
    assert row_numbers(found) == [2]
    assert problems(found) == [(3, "budget_usd", "SC005")]


def test_no_form_for_the_ending_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match=r"use \.csv, \.xlsx, \.parquet or \.jsonl"):
        chunks(tmp_path / "a.ods", 1, frozenset())
    with pytest.raises(AdvisorError, match="no such file"):
        chunks(tmp_path / "a.csv", 1, frozenset())
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(AdvisorError, match="no ordinary file"):
        chunks(tmp_path / "b.csv", 1, frozenset())
