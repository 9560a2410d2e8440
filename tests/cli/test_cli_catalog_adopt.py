"""`catalog adopt`: a note becomes a change of a program's file, or nothing is written and the place is named."""

import shutil
from pathlib import Path

import pytest

from makers import FROZEN
from running import Ran, inside

DAY = "2026-11-20"
PAGE = "https://www.edx.org/micromasters/adelaidex-big-data"


@pytest.fixture
def keeper(tmp_path: Path) -> Path:
    """A home with a catalog folder of its own."""
    shutil.copytree(FROZEN, tmp_path / "catalog")
    return tmp_path


def note(keeper: Path, name: str, *words: str, on: str = DAY) -> None:
    ran = inside(keeper, "note", name, *words, "--on", on, "--today", "2026-12-01")
    assert ran.code == 0, ran.err


def adopt(keeper: Path, name: str, *words: str) -> Ran:
    return inside(keeper, "catalog", "adopt", name, *words, "--catalog", "catalog")


def text(keeper: Path, name: str) -> str:
    return (keeper / "catalog" / "programs" / f"{name}.yaml").read_text(encoding="utf-8")


def test_a_price_enters_with_its_page_and_the_old_one_is_history(keeper: Path) -> None:
    name = "adelaidex-big-data"
    path = keeper / "catalog" / "programs" / f"{name}.yaml"
    path.write_text(f"# Kept by the office.\n{text(keeper, name)}", encoding="utf-8")
    note(keeper, name, "price=1195", "--url", PAGE)
    before = inside(keeper, "show", name, "--catalog", "catalog", "--as-of", "2026-10").out
    ran = adopt(keeper, name)
    assert (ran.code, ran.out) == (0, "")
    assert f"Took price into catalog/programs/{name}.yaml." in ran.err
    after = text(keeper, name)
    assert after.startswith("# Kept by the office.\n")
    assert f"url: {PAGE}\n    title: Big Data\n    publisher: edX\n    kind: platform\n    dated: 2026-11\n" in after
    assert "program:\n    usd: [1195, 1195]\n    as_of: 2026-11\n    source: s" in after
    assert "- until: 2026-10\n    cost:\n      course:\n" in after
    assert inside(keeper, "catalog", "format", "--check", "--catalog", "catalog").code == 0
    assert inside(keeper, "catalog", "check", "catalog", "--strict").code == 0
    assert inside(keeper, "note", name, "--forget").code == 0
    assert "1,195 USD" in inside(keeper, "show", name, "--catalog", "catalog").out
    assert inside(keeper, "show", name, "--catalog", "catalog", "--as-of", "2026-10").out == before


def test_facts_of_one_look_share_a_source(keeper: Path) -> None:
    name = "umbcx-data-science-visualization"
    note(keeper, name, "math.calculus=none", "math.proofs=none", "status=open")
    page = ("--url", "https://umbc.edu/data", "--publisher", "UMBC", "--kind", "provider", "--title", "Data science")
    assert adopt(keeper, name, *page).code == 0
    after = text(keeper, name)
    assert after.count("title: Data science\n") == 1
    assert "says: Calculus is not needed, proofs are not needed.\n" in after
    assert "topics:\n    calculus: none\n    proofs: none\n" in after
    assert inside(keeper, "catalog", "check", "catalog", "--strict").code == 0


@pytest.mark.parametrize(
    ("name", "facts", "words", "said"),
    [
        ("adelaidex-big-data", "price=1195", (), "3: CA113 the note of 20 November 2026: nobody knows on which page"),
        ("adelaidex-big-data", "price=1195", ("--url", "https://other.example.org/x"), "--publisher and --kind"),
        (
            "adelaidex-big-data",
            "hours_per_week=5-6",
            ("--url", PAGE),
            "yaml:33:21: CA113 hours_per_week that was noted",
        ),
        ("mitx-finance", "price=3000 read_free=no", ("--url", PAGE), "CA113 read_free that was noted: the file has it"),
        (
            "ubcx-software-development",
            "price=700",
            ("--url", PAGE),
            "yaml:81:5: CA113 price that was noted: this would",
        ),
        ("illinois-imba", "price=90", ("--url", PAGE, "--publisher", "edX", "--kind", "platform"), "CA042 90 USD is"),
    ],
)
def test_what_does_not_fit_is_named_and_changes_nothing(
    keeper: Path, name: str, facts: str, words: tuple[str, ...], said: str
) -> None:
    before = text(keeper, name)
    note(keeper, name, *facts.split())
    ran = adopt(keeper, name, *words)
    assert ran.code == 1
    assert said in ran.err
    assert f"catalog/programs/{name}.yaml:" in ran.err
    assert text(keeper, name) == before


def test_a_note_later_than_the_catalog_asks_for_its_month_first(keeper: Path) -> None:
    note(keeper, "adelaidex-big-data", "price=1195", "--url", PAGE, on="2026-12-01")
    ran = adopt(keeper, "adelaidex-big-data")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert ran.err.startswith("catalog/about.yaml:2:7: CA113 a note is of 2026-12, later than this catalog")


def test_what_was_read_later_stays(keeper: Path) -> None:
    before = text(keeper, "adelaidex-big-data")
    note(keeper, "adelaidex-big-data", "price=1195", "--url", PAGE, on="2019-01-05")
    ran = adopt(keeper, "adelaidex-big-data")
    assert (ran.code, "nothing to take in" in ran.err) == (0, True)
    assert text(keeper, "adelaidex-big-data") == before


def test_a_program_without_notes_or_not_in_the_folder_or_not_writable(keeper: Path) -> None:
    ran = adopt(keeper, "mitx-finance")
    assert (ran.code, "there are no notes on mitx-finance" in ran.err) == (2, True)
    assert "did you mean mitx-finance?" in adopt(keeper, "mitx-financ").err
    note(keeper, "adelaidex-big-data", "price=1195", "--url", PAGE)
    programs = keeper / "catalog" / "programs"
    before = text(keeper, "adelaidex-big-data")
    (programs / "mitx-finance.yaml").unlink()
    with pytest.MonkeyPatch.context() as patch:

        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")  # as root, tests may write anywhere

        patch.setattr("mmadvisor.cli.output.write_whole", refuse)
        ran = adopt(keeper, "adelaidex-big-data")
    assert (ran.code, "cannot be written: Permission denied" in ran.err) == (1, True)
    assert text(keeper, "adelaidex-big-data") == before
