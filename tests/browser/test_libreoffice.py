"""A real spreadsheet program opens every table that we write, and what it saves goes in again."""

import csv
import subprocess
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from browsers import program
from makers import EXAMPLES
from offices import corrected, write_form
from offices import form as form_of
from running import SECONDS, inside

pytestmark = pytest.mark.slow

PROFILE = ("--profile", str(EXAMPLES / "career-changer.yaml"))
COHORT = EXAMPLES / "cohort.csv"
WRITTEN = (
    ("list", "--all", "-o", "list.csv"),
    ("list", "--all", *PROFILE, "-o", "fitting.csv"),
    ("recommend", *PROFILE, "--draws", "100", "-o", "recommended.csv"),
    ("batch", str(COHORT), "-o", "cohort-advice.csv", "--summary-file", "summary.csv"),
    ("batch", "form.csv", "--columns", "map.yaml", "-o", "form-advice.csv"),
    ("catalog", "export", "-o", "."),
)
"""Commands that write tables; what goes to standard output is the same without the mark of UTF-8."""

CSV = "44,34,76,1"
"""Commas, quotes, UTF-8, from the first row on: what its window proposes for our files."""


def converted(folder: Path, ending: str, *paths: Path) -> Path:
    """Open files in LibreOffice with settings of its own, and save them in another form; return where they are."""
    target = folder / f"as-{ending}"
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    opened = [f"--infilter=CSV:{CSV}"] if paths[0].suffix == ".csv" else []
    form = f"csv:Text - txt - csv (StarCalc):{CSV}" if ending == "csv" else ending
    call: list[str | Path] = [
        program("soffice"),
        own,
        "--headless",
        *opened,
        "--convert-to",
        form,
        "--outdir",
        target,
        *paths,
    ]
    subprocess.run(call, check=True, capture_output=True, timeout=4 * SECONDS)
    return target


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [list(map(number_or_text, row)) for row in csv.reader(file)]


def number_or_text(cell: str) -> str:
    """Return a cell; a number as a spreadsheet writes it: 10 for 10.0."""
    try:
        return f"{float(cell):.15g}"
    except ValueError:
        return cell


def test_every_table_comes_back_as_it_was(tmp_path: Path) -> None:
    write_form(tmp_path / "form.csv", form_of(20).rows)
    assert inside(tmp_path, "batch", "form.csv", "--guess-columns", "map.yaml").code == 0
    guess = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    (tmp_path / "map.yaml").write_text(corrected(guess), encoding="utf-8")
    for words in WRITTEN:
        assert inside(tmp_path, *words).code in {0, 1}, words
    (tmp_path / "form.csv").unlink()  # a form's export, and none of ours
    written = sorted(tmp_path.glob("*.csv"))
    books = converted(tmp_path, "xlsx", *written)
    back = converted(tmp_path, "csv", *sorted(books.iterdir()))
    for path in written:
        assert rows(back / path.name) == rows(path), path.name
        sheet = load_workbook(books / f"{path.stem}.xlsx").active
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert [cell.value for cell in cells if isinstance(cell.value, date | time | bool)] == [], path.name
        assert [cell.value for cell in cells if cell.data_type == "f"] == [], path.name


def test_a_cohort_that_it_saved_gets_the_same_advice(tmp_path: Path) -> None:
    assert inside(tmp_path, "batch", str(COHORT), "-o", "ours.csv").code == 0
    for ending in ("xlsx", "csv"):
        saved = converted(tmp_path, ending, COHORT) / f"cohort.{ending}"
        assert inside(tmp_path, "batch", str(saved), "-o", "theirs.csv", "--force").code == 0
        assert (tmp_path / "theirs.csv").read_bytes() == (tmp_path / "ours.csv").read_bytes()


def test_its_own_form_is_refused_with_a_way_out(tmp_path: Path) -> None:
    saved = converted(tmp_path, "ods", COHORT) / "cohort.ods"
    ran = inside(tmp_path, "batch", str(saved), "-o", "theirs.csv")
    assert ran.code == 2
    assert ".xlsx" in ran.err
