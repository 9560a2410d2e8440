"""`ask`: letters on the screen or in a file, with and without answers."""

from pathlib import Path

from running import EXAMPLE, inside

DAY = ("--today", "2026-11-30")


def test_letters_need_no_answers(tmp_path: Path) -> None:
    ran = inside(tmp_path, "ask", "mitx-finance")
    assert ran.code == 0
    assert ran.out.startswith("To: Massachusetts Institute of Technology: the team of Finance\nSubject: ")
    assert "Kind regards, [your name]" in ran.out


def test_a_letter_is_written_to_a_file_and_over_none(tmp_path: Path) -> None:
    words = ("ask", "mitx-finance", "--employer", "--name", "Ana", "-p", str(EXAMPLE), *DAY, "-o", "letter.txt")
    ran = inside(tmp_path, *words)
    assert (ran.code, ran.out, ran.err) == (0, "", "Wrote letter.txt.\n")
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert "Would [your organization] pay for Finance?" in text
    assert text.endswith("Kind regards, Ana\n")
    assert inside(tmp_path, *words).code == 1


def test_no_such_program_is_a_slip(tmp_path: Path) -> None:
    ran = inside(tmp_path, "ask", "mitx-finanse")
    assert ran.code == 2
    assert "did you mean mitx-finance" in ran.err
