"""Answers of many learners: each different one is read, checked and looked up once."""

from collections.abc import Sequence

import numpy as np
import pytest

from makers import frozen_index
from mmadvisor.batch.answers import check_rows
from mmadvisor.batch.block import KEYS, Block, Coding
from mmadvisor.batch.fact_sheets import Table
from mmadvisor.batch.judge import MOST_ANSWERS, Judge
from mmadvisor.batch.rows import Rows, raw_column
from mmadvisor.model.profile import Profile

INDEX = frozen_index()


def rows(**columns: Sequence[str | None]) -> Rows:
    names = {"math_calculus": "math.calculus", "math_linear_algebra": "math.linear-algebra"}
    named = {names.get(key, key): raw_column(list(cells)) for key, cells in columns.items()}
    count = len(next(iter(columns.values())))
    return Rows(np.arange(1, count + 1), {}, named, [])


def block(learners: list[Profile]) -> Block:
    coding = Coding()
    codes = {key: [coding.number(key, getattr(each, key)) for each in learners] for key in KEYS}
    return Block(coding, {key: np.array(each) for key, each in codes.items()}, len(learners))


def test_same_answer_has_the_same_number_in_every_chunk() -> None:
    coding = Coding()
    one = check_rows(rows(hours_per_week=["8", "10", None], math_calculus=["fresh", None, None]), coding, INDEX).block
    other = check_rows(rows(hours_per_week=["10.0", "8"], math_calculus=[None, "fresh"]), coding, INDEX).block
    assert one.codes["hours_per_week"].tolist() == [1, 2, 0]
    assert other.codes["hours_per_week"].tolist() == [2, 1]
    assert one.codes["math"].tolist() == [1, 0, 0]
    assert other.codes["math"].tolist() == [0, 1]


def test_topics_of_one_learner_become_one_answer() -> None:
    found = check_rows(
        rows(math_calculus=["fresh", "never"], math_linear_algebra=["rusty", None]), Coding(), INDEX
    ).block
    assert found.profile(0) == Profile(math={"calculus": "fresh", "linear-algebra": "rusty"})
    assert found.profile(1) == Profile(math={"calculus": "never"})


def test_row_with_several_bad_answers_names_each() -> None:
    found = check_rows(rows(hours_per_week=["0", "8"], budget_usd=["-1", "much"]), Coding(), INDEX)
    assert found.block.count == 0
    assert [(each.row, each.column) for each in found.problems] == [
        (1, "budget_usd"),
        (1, "hours_per_week"),
        (2, "budget_usd"),
    ]


def test_combinations_are_told_apart_and_no_more() -> None:
    learners = [Profile(goal="advance", credit="welcome"), Profile(goal="advance"), Profile(credit="welcome")]
    found = block([*learners, learners[1]])
    place, firsts = found.combinations(("credit", "goal"))
    assert len(set(place.tolist())) == len(firsts) == 3
    assert place[1] == place[3]
    assert [place[first] for first in firsts] == [0, 1, 2]


def test_table_asks_once_for_each_combination_and_program() -> None:
    asked: list[tuple[float | None, int]] = []

    def find(profile: Profile, program: int) -> tuple[float]:
        assert profile == Profile(hours_per_week=profile.hours_per_week)  # no other answer is shown
        asked.append((profile.hours_per_week, program))
        return ((profile.hours_per_week or 0) * 10 + program,)

    table = Table(["hours_per_week"], 3, 1, find)
    learners = block([Profile(hours_per_week=8, goal="advance"), Profile(hours_per_week=8), Profile(hours_per_week=9)])
    for _ in range(2):
        found = table.look_up(learners, np.array([0, 1, 2, 2]), np.array([1, 1, 1, 2]))
        assert found[:, 0].tolist() == [81, 81, 91, 92]
    assert sorted(asked) == [(8, 1), (9, 1), (9, 2)]


def test_tables_of_a_judge_stay_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judge(frozen_index())
    most = 35 * len(judge.sheets.programs)
    monkeypatch.setattr("mmadvisor.batch.judge.MOST_NUMBERS", most)
    largest = []
    names = sorted(INDEX.fields)
    for first in names[:8]:
        fields = [f"{first};{each}" for each in names[10:20]]
        judge.judge(check_rows(rows(fields=fields), judge.coding, INDEX).block)
        largest.append(max(table.cells.size for table in judge.sheets.tables))
    # Three numbers for each program: a block adds 10 rows, doubled, before the next one empties the table.
    assert most < max(largest) < most + 2 * 3 * 10 * len(judge.sheets.programs)
    assert max(largest[4:]) <= max(largest[:4])


def test_hours_that_nobody_shares_are_kept_in_no_table() -> None:
    judge = Judge(frozen_index())
    sizes = []
    for start in (1, 30):
        answers = [f"{start + step / 10:.1f}" for step in range(300)]
        columns = {"hours_per_week": answers, "finish_within_months": answers, "budget_usd": answers}
        judge.judge(check_rows(rows(**columns), judge.coding, INDEX).block)
        sizes.append([table.cells.size for table in judge.sheets.tables])
    assert sizes[0] == sizes[1]


def test_answers_are_forgotten_once_there_are_too_many() -> None:
    judge = Judge(frozen_index())
    judge.coding.values["budget_usd"] += [0.0] * MOST_ANSWERS
    before = judge.coding
    judge.forget_answers()
    assert judge.coding is not before
    assert judge.coding.size == len(KEYS)
