"""From a form to handouts, as an office goes: guess, correct, advise, hand out; stopped and gone on."""

import csv
import io
import os
import signal
import subprocess
import time
import unicodedata
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from mmadvisor.cli.batch.resuming import Parts
from offices import HEADINGS, KEYS, corrected, form, write_form
from profile_files import write_csv
from running import PROGRAM, SECONDS, inside, left_in, surroundings

TODAY = ("--today", "2026-12-01")


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def guessed(home: Path, name: str) -> None:
    """Guess a map, and correct it."""
    assert inside(home, "batch", name, "--guess-columns", "map.yaml").code == 0
    text = (home / "map.yaml").read_text(encoding="utf-8")
    (home / "map.yaml").write_text(corrected(text), encoding="utf-8")


def test_form_of_200_learners_changes_nothing_in_silence(tmp_path: Path) -> None:
    rows, meant = form(200)
    write_form(tmp_path / "form.csv", rows)
    guessed(tmp_path, "form.csv")
    ran = inside(tmp_path, "batch", "form.csv", "--columns", "map.yaml", "-o", "advice.csv")
    asked_back = meant.count(None)
    assert (ran.code, ran.lines) == (
        1,
        [
            f"Wrote advice.csv: {200 - asked_back} learners, 5 blank rows passed over.",
            f"{asked_back} rows left out; advice.csv.problems.csv says why.",
        ],
    )
    advice, problems = table(tmp_path / "advice.csv"), table(tmp_path / "advice.csv.problems.csv")
    places = [place for place, row in enumerate(rows, start=1) if row is not None]
    assert sorted(int(row["row"]) for row in [*advice, *problems]) == places
    assert {row["column"] for row in problems} == {"hours_per_week"}
    assert {row["code"] for row in problems} == {"BA005"}
    by_row = dict(zip(places, [row for row in rows if row is not None], strict=True))
    for row in advice:
        given = by_row[int(row["row"])]
        assert [row["id"], row["Name"], row["Anything else?"]] == [given[1], given[2], f"'{given[-1]}"]
    # Said in our own words, the same learners get the same advice.
    write_csv(tmp_path / "same.csv", [row for row in meant if row is not None], list(KEYS))
    assert inside(tmp_path, "batch", "same.csv", "-o", "same.out.csv").code == 0
    own = ("row", "id", "Name", "Anything else?")
    assert [{key: cell for key, cell in row.items() if key not in own} for row in advice] == [
        {key: cell for key, cell in row.items() if key not in own} for row in table(tmp_path / "same.out.csv")
    ]


def test_map_that_nobody_corrected_advises_nobody(tmp_path: Path) -> None:
    write_form(tmp_path / "form.csv", form(3).rows)
    ran = inside(tmp_path, "batch", "form.csv", "--guess-columns", "map.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert ran.lines[-1].endswith("mmadvisor batch form.csv --columns map.yaml -o advice.csv")
    before = left_in(tmp_path)
    ran = inside(tmp_path, "batch", "form.csv", "--columns", "map.yaml", "-o", "advice.csv")
    assert (ran.code, len(ran.lines)) == (1, 4)
    assert all("the key 'as' is missing" in line for line in ran.lines)
    assert left_in(tmp_path) == before


def test_workbook_says_the_same_as_csv(tmp_path: Path) -> None:
    rows, _ = form(12)
    write_form(tmp_path / "form.csv", rows)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(HEADINGS))
    for row in rows:
        cells = [""] * len(HEADINGS) if row is None else row
        sheet.append([int(cell) if cell.isdigit() else cell for cell in cells])
    sheet["A1"].font = Font(bold=True)
    book.create_sheet("Notes")
    book.save(tmp_path / "form.xlsx")
    guessed(tmp_path, "form.csv")
    for name in ("form.csv", "form.xlsx"):
        ran = inside(tmp_path, "batch", name, "--columns", "map.yaml", "-o", f"{name}.out.csv")
        assert ran.code == 1
    assert "the sheet 'Sheet' is read, and no other ('Notes')" in ran.err
    for ending in ("out.csv", "out.csv.problems.csv"):
        assert (tmp_path / f"form.csv.{ending}").read_bytes() == (tmp_path / f"form.xlsx.{ending}").read_bytes()


def test_columns_are_handed_on_without_a_map(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("E-mail,goal,=x\na@x.org,advance,\n,,\n@b,learn-skill,1\n", encoding="utf-8")
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv")
    assert (ran.code, "no answers: 'E-mail', '=x'" in ran.err) == (1, True)
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv", "--keep", "e-mail", "--keep", "=x")
    assert (ran.code, ran.lines) == (0, ["Wrote out.csv: 2 learners, 1 blank row passed over."])
    assert [(row["row"], row["E-mail"], row["'=x"]) for row in table(tmp_path / "out.csv")] == [
        ("1", "a@x.org", ""),
        ("3", "'@b", "1"),
    ]
    for words in (("--keep", "emial"), ("--names", "nobody", "--handouts", "h")):
        ran = inside(tmp_path, "batch", "in.csv", "-o", "b.csv", "--keep", "e-mail", "--keep", "=x", *words)
        assert (ran.code, "what is no column here" in ran.err) == (1, True)


def learners(home: Path) -> Path:
    """Write six learners: two of one name, one without, and names that no file can have."""
    names = ["Ana Lee", "ana lee", "", "../../etc/passwd", "CON", unicodedata.normalize("NFD", "Zoë")]
    rows = [
        {
            "id": number,
            "fields": ["finance"],
            "hours_per_week": 4 + number,
            "start": "2027-02-01",
            "budget": "900 EUR",
            "Name": name,
        }
        for number, name in enumerate(names)
    ]
    return write_csv(home / "in.csv", rows, ["id", "Name", "fields", "hours_per_week", "start", "budget"])


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_handout_is_the_report_of_that_learner(form: str, tmp_path: Path) -> None:
    learners(tmp_path)
    words = ("batch", "in.csv", "-o", "out.csv", "--handouts", "h", "--handouts-format", form, "--names", "Name")
    ran = inside(tmp_path, *words, *TODAY)
    assert (ran.code, ran.lines[-1]) == (0, "Wrote 6 handouts to h; the column handout names them.")
    names = [row["handout"] for row in table(tmp_path / "out.csv")]
    stems = ["Ana Lee", "ana lee-2", "row-3", "etc_passwd", "_CON", "Zoë"]
    assert names == [f"{stem}.{form}" for stem in stems]
    assert sorted(path.name for path in (tmp_path / "h").iterdir()) == sorted(names)
    answers = ("fields=finance", "hours_per_week=4", "start=2027-02-01", "budget=900 EUR")
    settings = [word for answer in answers for word in ("--set", answer)]
    assert inside(tmp_path, "report", *settings, "--name", "Ana Lee", *TODAY, "-o", f"one.{form}").code == 0
    assert (tmp_path / "h" / names[0]).read_bytes() == (tmp_path / f"one.{form}").read_bytes()


def test_handouts_are_named_by_the_id_else(tmp_path: Path) -> None:
    learners(tmp_path)
    words = ("batch", "in.csv", "--keep", "Name", "-o", "out.csv", "--handouts", "h", "--workers", "1", *TODAY)
    assert inside(tmp_path, *words).code == 0
    assert sorted(path.name for path in (tmp_path / "h").iterdir()) == [f"{number}.html" for number in range(6)]
    assert "Ana Lee" not in (tmp_path / "h" / "0.html").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=lambda how: how.name)
def test_handouts_that_were_stopped_go_on(how: int, tmp_path: Path) -> None:
    rows = [{"id": number, "fields": ["finance"], "hours_per_week": 4 + number} for number in range(12)]
    write_csv(tmp_path / "in.csv", rows, ["id", "fields", "hours_per_week"])
    words = ["batch", "in.csv", "-o", "out.csv", "--handouts", "h", *TODAY]
    with subprocess.Popen([*PROGRAM, *words], cwd=tmp_path, env=surroundings(tmp_path), stderr=subprocess.PIPE) as run:
        deadline = time.monotonic() + SECONDS
        while Parts(tmp_path / "out.csv").handouts < 2:
            assert run.poll() is None, "it was done too soon"
            assert time.monotonic() < deadline
            time.sleep(0.005)
        run.send_signal(how)
        run.communicate(timeout=SECONDS)  # its processes hold standard error open: they are gone too
    assert not (tmp_path / "out.csv").exists()
    first = {path: path.stat().st_mtime_ns for path in (tmp_path / "h").glob("[01].html")}
    (tmp_path / "h" / ".mmadvisor.abc.part").write_bytes(b"half")
    assert inside(tmp_path, *words).code == 0
    assert len(first) == 2
    assert {path: path.stat().st_mtime_ns for path in first} == first
    assert sorted(path.name for path in (tmp_path / "h").iterdir()) == sorted(f"{number}.html" for number in range(12))
    assert left_in(tmp_path) == sorted(["in.csv", "out.csv", *(f"h/{number}.html" for number in range(12))])


def test_handouts_never_go_over_files_of_somebody(tmp_path: Path) -> None:
    learners(tmp_path)
    (tmp_path / "h").mkdir()
    (tmp_path / "h" / "thesis.txt").write_text("precious", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "h")
    words = ("batch", "in.csv", "-o", "out.csv", "--names", "Name", "--handouts")
    before = left_in(tmp_path)
    for folder, said in (("h", "is not empty"), ("link", "this is no folder"), ("no/h", "there is no folder")):
        ran = inside(tmp_path, *words, folder)
        assert (ran.code, said in ran.err) == (1, True)
        assert left_in(tmp_path) == before
    ran = inside(tmp_path, "batch", "in.csv", "-o", "out.csv", "--keep", "Name", "--names", "Name")
    assert (ran.code, "--names needs --handouts" in ran.err) == (2, True)
