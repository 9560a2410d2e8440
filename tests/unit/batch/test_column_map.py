"""Maps of columns: read strictly, used for each column, and what cells mean by them."""

from pathlib import Path

import pytest

from makers import frozen_index
from mmadvisor.batch.answers import check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.column_map_file import read_column_map
from mmadvisor.batch.input_columns import Wanted
from mmadvisor.batch.map_guess import guess, map_text
from mmadvisor.batch.reading import chunks, looked_at, open_table
from mmadvisor.errors import AdvisorError, UsageProblem, suggestion_of
from mmadvisor.model.profile import Profile
from mmadvisor.problems import DataProblems

INDEX = frozen_index()
WITHOUT_MEANING = "take them out, or name the answer that the column gives"
MAP = """\
columns:
  - heading: What for?
    as: goal
    values: {To get ahead: advance, "I'd rather not say": unknown}
  - heading: Fields
    as: fields
    values: {"Law, rights": law, Money: finance, Anything: all}
  - {heading: Hours, as: hours_per_week, values: {a few: 4}}
  - {heading: Mail, as: id}
  - {heading: When, as: skip}
"""


def problems_of(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataProblems) as caught:
        read_column_map(path)
    return [str(each).removeprefix(f"{path}:") for each in caught.value.problems]


def wanted(folder: Path, text: str = MAP, keep: tuple[str, ...] = ()) -> Wanted:
    (folder / "map.yaml").write_text(text, encoding="utf-8")
    return Wanted(read_column_map(folder / "map.yaml"), keep)


def test_every_fault_of_a_map_is_named_at_its_place(tmp_path: Path) -> None:
    text = """\
columns:
  - {heading: A, as: gaol}
  - {heading: b, as: skip, values: {x: y}}
  - {heading: " B", as: keep}
  - {heading: C, as: goal, values: {"Yes ": advance, yes: advance}}
"""
    assert problems_of(tmp_path / "m.yaml", text) == [
        f"2:22: CM001 there is no answer 'gaol' ({suggestion_of('goal')})",
        f"3:36: CM003 cells of a column used as skip have no meaning ({WITHOUT_MEANING})",
        "4:15: CM002 the heading ' B' stands there twice",
        "5:59: CM004 the cell 'yes' has two meanings",
    ]
    assert problems_of(tmp_path / "m.yaml", "columns:\n  - heading: A\n    # as: goal\n") == [
        "2:5: SC002 the key 'as' is missing in item 1 of 'columns'"
    ]
    assert problems_of(tmp_path / "m.yaml", "columns:\n  - {heading: A, as: goal, vales: {}}\n")[0].startswith(
        "2:28: SC001"
    )


def test_cells_mean_what_the_map_says(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "When,Mail,WHAT  FOR?,fields,Hours\n"
        '1,a@x,to get ahead,"Law, rights, money",A FEW\n'
        "2,b@x,I'd rather not say,money; law,5\n"
        "3,c@x,advance,Anything,6\n"
        "4,d@x,to get on,anything; money,7\n",
        encoding="utf-8",
    )
    ((_, rows),) = chunks(tmp_path / "a.csv", 100, frozenset(), wanted(tmp_path))
    found = check_rows(rows, Coding(), INDEX)
    assert [found.block.profile(learner) for learner in range(found.block.count)] == [
        Profile(goal="advance", fields=("law", "finance"), hours_per_week=4),
        Profile(fields=("finance", "law"), hours_per_week=5),
        Profile(goal="advance", fields=(), hours_per_week=6),
    ]
    assert found.kept == {"id": ["a@x", "b@x", "c@x"]}
    assert [(each.row, each.column, each.id) for each in found.problems] == [(4, "fields", "d@x"), (4, "goal", "d@x")]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("When,Mail,What for?,Fields,Hours,Phone,Town\n", "the map does not name these columns: 'Phone', 'Town'"),
        ("When,Mail,What for?\n", "the map names what is no column here: 'Fields', 'Hours'"),
        ("When,Mail,What for?,Fields,Hours,hours\n", "two columns stand for 'hours_per_week'"),
        ("When,Mail,What for?,Fields,Hours,\n", None),
    ],
)
def test_map_and_table_have_the_same_columns(heading: str, words: str | None, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(heading, encoding="utf-8")
    if words is None:
        assert looked_at(tmp_path / "a.csv", wanted(tmp_path)) == ()
        return
    with pytest.raises(AdvisorError) as caught:
        looked_at(tmp_path / "a.csv", wanted(tmp_path))
    assert words in str(caught.value)


def test_columns_that_are_kept_do_not_stand_in_for_those_of_the_advice(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("goal,verdict,first.id\n", encoding="utf-8")
    with pytest.raises(AdvisorError, match=r"rename 'verdict', 'first\.id'"):
        looked_at(tmp_path / "a.csv", Wanted(keep=("verdict", "first.id")))


def test_json_lines_need_no_map(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"goal": "advance", "mail": "a@x"}\n\n{"goal": "advance"}\n', encoding="utf-8")
    ((_, rows),) = chunks(tmp_path / "a.jsonl", 10, frozenset(), Wanted(keep=("mail",)))
    assert (rows.kept, rows.blank, rows.problems) == ({"mail": ["a@x", None]}, 1, [])
    with pytest.raises(UsageProblem, match="--columns maps the columns of a table"):
        looked_at(tmp_path / "a.jsonl", wanted(tmp_path))


QUALTRICS = """\
StartDate,ResponseId,Q1,Q2,Q3
Start Date,Response ID,What do you want it for? - Selected Choice,In which languages can you study?,"Colour,
if any"
"{""ImportId"":""startDate"",""timeZone"":""Z""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}",{},{}
2026-11-30 09:00:00,R_1,To change career,"English,Spanish",red
2026-11-30 09:05:00,R_2,To change job,"English,Spanis",
"""


def test_guess_of_a_form_of_qualtrics(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(QUALTRICS, encoding="utf-8")
    table = open_table(path)
    assert table.notes == ("the heading of Qualtrics has 3 rows; the learners are counted from the one below it",)
    text = map_text(guess(table, INDEX)).decode()
    assert "\n".join(line for line in text.splitlines() if not line.startswith("#")) == (
        "columns:\n"
        '  - heading: "Start Date"\n'
        "    as: skip\n"
        '  - heading: "Response ID"\n'
        "    as: id\n"
        '  - heading: "What do you want it for? - Selected Choice"\n'
        "    as: goal\n"
        "    values:\n"
        '      "To change career": change-career\n'
        '      # "To change job": change-career  # likely\n'
        '  - heading: "In which languages can you study?"\n'
        "    as: languages\n"
        "    values:\n"
        '      "English": en\n'
        '      "Spanish": es\n'
        '      # "Spanis": es  # likely\n'
        '  - heading: "Colour, if any"\n'
        "    # as:  # keep hands it on, skip leaves it out"
    )
    corrected = text.replace("    # as:  #", "    as: skip  #").replace('# "To', '"To')
    ((_, rows),) = chunks(path, 10, frozenset(), wanted(tmp_path, corrected))
    found = check_rows(rows, Coding(), INDEX)
    assert [found.block.profile(0)] == [Profile(goal="change-career", languages=("en", "es"))]
    assert [(each.row, each.column, each.id) for each in found.problems] == [(2, "languages", "R_2")]


def test_guess_gives_no_answer_twice_and_says_yes_to_nothing_unlikely(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Budget,budget_usd,E-mail,goal\x1b[31m,Ort,,\n900,800,,,,,\n", encoding="utf-8")
    found = guess(open_table(path), INDEX)
    assert [(each.heading.text, each.heading.meaning, bool(each.heading.reason)) for each in found] == [
        ("Budget", "budget_usd", False),
        ("budget_usd", "budget_usd", True),
        ("E-mail", None, True),
        ("goal\x1b[31m", "goal", True),
        ("Ort", None, True),
    ]
    assert "\x1b" not in map_text(found).decode()
