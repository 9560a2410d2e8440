"""The HTML report from the command line: by ending and by format, for somebody, on one page."""

from pathlib import Path

import pytest

from running import EXAMPLE, inside, left_in

ANSWERS = ("--profile", str(EXAMPLE), "--draws", "100", "--today", "2026-11-23")


def page(home: Path, *words: str) -> str:
    ran = inside(home, "report", *ANSWERS, *words, "-o", "report.html")
    assert (ran.code, ran.out, ran.err) == (0, "", "Wrote report.html.\n")
    assert left_in(home) == ["report.html"]
    return (home / "report.html").read_text(encoding="utf-8")


def test_report_writes_a_page_with_a_plan(tmp_path: Path) -> None:
    text = page(tmp_path)
    assert text.startswith("<!DOCTYPE html>\n")
    assert "From 30 Nov 2026" in text  # the plan starts on the next Monday
    assert '<p class="whom">23 Nov 2026</p>' in text
    assert "<details" not in text
    assert 'class="note"' not in text


def test_an_adviser_names_the_reader_and_adds_a_note(tmp_path: Path) -> None:
    text = page(tmp_path, "--name", "Ana <b>Pérez</b>", "--note", "First the math.\n\nThen call me.")
    assert 'For <strong dir="auto">Ana &lt;b&gt;Pérez&lt;/b&gt;</strong>' in text
    assert '<p dir="auto">First the math.</p>\n<p dir="auto">Then call me.</p>' in text


def test_full_appends_the_long_form_with_a_comparison(tmp_path: Path) -> None:
    text = page(tmp_path, "--full", "--profile", str(EXAMPLE.with_name("mba-or-not.yaml")))
    assert "<summary>Beside a degree</summary>" in text
    assert "<summary>Left out: " in text
    assert "<script" in text


def test_brief_is_what_is_written_anyway(tmp_path: Path) -> None:
    assert page(tmp_path, "--brief") == page(tmp_path, "--force")


def test_without_a_name_a_page_is_written_where_one_is(tmp_path: Path) -> None:
    ran = inside(tmp_path, "report", *ANSWERS)
    assert (ran.code, ran.err) == (0, "Wrote mmadvisor-report.html.\n")
    assert inside(tmp_path, "report", *ANSWERS).code == 1  # nothing is written over
    assert left_in(tmp_path) == ["mmadvisor-report.html"]


def test_open_opens_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", opened.append)
    assert inside(tmp_path, "report", *ANSWERS, "--open").code == 0
    assert opened == [(tmp_path / "mmadvisor-report.html").as_uri()]


def test_same_answers_write_the_same_page(tmp_path: Path) -> None:
    first, other = (tmp_path / name for name in ("a", "b"))
    for folder in (first, other):
        folder.mkdir()
        page(folder)
    assert (first / "report.html").read_bytes() == (other / "report.html").read_bytes()


def test_recommend_prints_the_page_that_export_writes(tmp_path: Path) -> None:
    ran = inside(tmp_path, "recommend", *ANSWERS, "--format", "html")
    assert ran.code == 0
    assert ran.out == page(tmp_path)


def test_nothing_passes_and_a_page_is_written_all_the_same(tmp_path: Path) -> None:
    ran = inside(tmp_path, "export", "--set", "languages=xx", "-o", "report.htm")
    assert (ran.code, ran.err) == (4, "Wrote report.htm.\n")
    assert "<h2" in (tmp_path / "report.htm").read_text(encoding="utf-8")
