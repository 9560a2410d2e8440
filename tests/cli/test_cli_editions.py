"""What `--extend` and `--as-of` bring is said in every output, by id and month."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from makers import FROZEN, SAMPLE
from mmadvisor.errors import suggestion_of
from running import EXAMPLE, Ran, inside

ADDED = "Added to the catalog by --extend: school-subject."
REPLACED = "Put by --extend in place of the catalog's own: mitx-finance."
THEN = "As of June 2023: what was found later is left out."
ADVICE = ("--profile", str(EXAMPLE), "--draws", "100")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office's folder: one program more, and one in place of the catalog's."""
    programs = tmp_path_factory.mktemp("own") / "programs"
    programs.mkdir()
    template = (SAMPLE).read_text(encoding="utf-8")
    (programs / "school-subject.yaml").write_text(template, encoding="utf-8")
    shutil.copy(FROZEN / "programs" / "mitx-finance.yaml", programs)
    return programs.parent


def flat(ran: Ran) -> str:
    assert ran.code == 0, ran.err
    return " ".join(ran.out.replace("\\", "").split())


TEXTS = {
    "list as a table": ("list", "finance", "--format", "table"),
    "list as markdown": ("list", "finance", "--format", "md"),
    "show": ("show", "mitx-finance"),
    "show sources": ("show", "mitx-finance", "--sources"),
    "recommend": ("recommend", *ADVICE, "--full"),
    "recommend as markdown": ("recommend", *ADVICE, "--format", "md"),
    "why": ("why", "mitx-finance", *ADVICE),
    "compare": ("compare", "mitx-finance", "adelaidex-big-data"),
}


@pytest.mark.parametrize("words", TEXTS.values(), ids=TEXTS)
def test_texts_name_ids_and_month(words: tuple[str, ...], own: Path, tmp_path: Path) -> None:
    text = flat(inside(tmp_path, *words, "--extend", own, "--as-of", "2023-06"))
    for sentence in (ADDED, REPLACED, THEN):
        assert sentence in text
    plain = flat(inside(tmp_path, *words))
    assert "--extend" not in plain
    assert "As of" not in plain


def test_first_screen_goes_on_with_the_same_catalog_and_month(own: Path, tmp_path: Path) -> None:
    text = flat(inside(tmp_path, "recommend", *ADVICE, "--extend", own, "--as-of", "2023-06"))
    following = text.rpartition("Next: ")[2]
    assert f"--extend {own}" in following
    assert "--as-of 2023-06" in following


@pytest.mark.parametrize(
    "words",
    [
        ("show", "mitx-finance"),
        ("show", "mitx-finance", "--sources"),
        ("recommend", *ADVICE),
        ("why", "mitx-finance", *ADVICE),
        ("compare", "mitx-finance", "adelaidex-big-data"),
    ],
    ids=lambda words: " ".join(words[:3:2]),
)
def test_json_names_ids_and_month(words: tuple[str, ...], own: Path, tmp_path: Path) -> None:
    ran = inside(tmp_path, *words, "--format", "json", "--extend", own, "--as-of", "2023-06")
    assert json.loads(ran.out)["catalog"] == {
        "date": "2023-06",
        "programs": 21,
        "extended": 2,
        "added": ["school-subject"],
        "replaced": ["mitx-finance"],
        "as_of": "2023-06",
        "notes": [],
    }


@pytest.mark.parametrize("words", [("list", "--all"), ("recommend", *ADVICE)], ids=lambda words: words[0])
def test_rows_for_machines_say_it_in_columns(words: tuple[str, ...], own: Path, tmp_path: Path) -> None:
    ran = inside(tmp_path, *words, "--format", "csv", "--extend", own, "--as-of", "2023-06")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(ran.out))}
    origins = {name: row["origin"] for name, row in rows.items() if row["origin"] != "catalog"}
    assert origins == {"school-subject": "added", "mitx-finance": "replaced"}
    assert {row["catalog_date"] for row in rows.values()} == {"2023-06"}


def test_diff_says_what_was_added_and_as_of_when(own: Path, tmp_path: Path) -> None:
    assert inside(tmp_path, "recommend", *ADVICE, "-o", "old.json", "--as-of", "2023-06").code == 0
    assert inside(tmp_path, "recommend", *ADVICE, "-o", "new.json", "--extend", own).code == 0
    text = flat(inside(tmp_path, "diff", "old.json", "new.json"))
    assert "added by --extend: none -> school-subject" in text
    assert "replaced by --extend: none -> mitx-finance" in text
    assert "as of: 2023-06 -> none" in text


@pytest.mark.parametrize("form", ["md", "json", "csv", "html", "txt"])
def test_export_looks_back_too(form: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, "export", *ADVICE, "-o", f"a.{form}", "--as-of", "2023-06")
    assert ran.code == 0, ran.err
    text = (tmp_path / f"a.{form}").read_text(encoding="utf-8-sig")
    assert ("2023-06" if form in {"json", "csv"} else THEN) in text


def test_status_and_price_are_those_of_the_time(tmp_path: Path) -> None:
    def row(month: str) -> dict[str, str]:
        ran = inside(tmp_path, "list", "--all", "mitx-supply", "--format", "csv", "--as-of", month)
        return next(csv.DictReader(io.StringIO(ran.out)))

    keys = ("platform", "status", "status_as_of", "cost_usd", "cost_as_of")
    assert [row("2018-12")[key] for key in keys] == ["edX", "unknown", "2018-12", "1080", "2018-07"]
    # Likely: five courses at 299 USD of 2021 and the exam at 200 USD of 2019; a sum is as old as its oldest part.
    assert [row("2021-10")[key] for key in keys] == ["edX", "open", "2021-09", "1695", "2019"]
    assert [row("2026-11")[key] for key in keys] == ["MITx Online", "open", "2026-06", "1695", "2019"]


@pytest.mark.parametrize("month", ["2025", "2025-13", "May", "", "2030-01"])
@pytest.mark.parametrize(
    "words", [("list",), ("show", "mitx-finance"), ("recommend", *ADVICE)], ids=lambda words: words[0]
)
def test_bad_months_are_refused_in_a_line(words: tuple[str, ...], month: str, tmp_path: Path) -> None:
    ran = inside(tmp_path, *words, "--as-of", month)
    assert (ran.code, ran.out) == (2, "")
    assert "--as-of" in ran.err
    assert len(ran.lines) == 1


def test_an_unknown_id_is_asked_back(tmp_path: Path) -> None:
    ran = inside(tmp_path, "show", "mitx-finanse", "--sources", "--as-of", "2023-06")
    assert (ran.code, ran.out) == (2, "")
    assert suggestion_of("mitx-finance") in ran.err
