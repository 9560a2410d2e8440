"""What the shell offers at Tab, asked for as the shells themselves ask."""

from pathlib import Path

import pytest

from makers import FROZEN, frozen_index
from mmadvisor import wordlists
from mmadvisor.compiling import compiled, word_lists
from running import run


def offered(home: Path, line: str, **more: str) -> list[str]:
    """Return what bash is offered at the end of a line."""
    words = line.split(" ")
    asks = {"_MMADVISOR_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    done = run(home, env=asks | more)
    assert (done.code, done.err) == (0, "")
    return done.out.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mmadvisor rec", ["recommend"]),
        ("mmadvisor show mitx-f", ["mitx-finance"]),
        ("mmadvisor why adelaidex-big", ["adelaidex-big-data"]),
        ("mmadvisor plan no-such-program", []),
        ("mmadvisor compare mitx-finance mitx-fi", []),
        ("mmadvisor compare mitx-finance mitx-sup", ["mitx-supply-chain-management"]),
        ("mmadvisor list --field da", ["data-science"]),
        ("mmadvisor list --field data-science,da", []),
        ("mmadvisor list --field data-science,fin", ["data-science,finance"]),
        ("mmadvisor list --format t", ["table", "tsv"]),
        ("mmadvisor export --format p", ["pdf"]),
        ("mmadvisor recommend --set hours", ["hours_per_week="]),
        ("mmadvisor recommend --set math.p", ["math.probability=", "math.proofs="]),
        ("mmadvisor recommend --set credi", ["credit=essential", "credit=welcome", "credit=not-needed"]),
        ("mmadvisor recommend --set goal=ad", ["goal=advance"]),
        (
            "mmadvisor recommend -s math.calculus=",
            ["math.calculus=fresh", "math.calculus=rusty", "math.calculus=never"],
        ),
        ("mmadvisor recommend -s math.cooking=", []),
        ("mmadvisor recommend -s needs_aid=", ["needs_aid=yes", "needs_aid=no"]),
        ("mmadvisor recommend -s hours_per_week=", []),
        ("mmadvisor recommend -s fields=finance,man", ["fields=finance,management"]),
        ("mmadvisor recommend -s priorities=wor", ["priorities=workload"]),
        ("mmadvisor recommend -s completed=CTL.SC0x,CTL.SC1", ["completed=CTL.SC0x,CTL.SC1x"]),
        ("mmadvisor what-if hours", ["hours_per_week="]),
    ],
)
def test_tab(line: str, expected: list[str], tmp_path: Path) -> None:
    assert offered(tmp_path, line) == expected


def test_every_key_of_an_answer_is_offered(tmp_path: Path) -> None:
    keys = offered(tmp_path, "mmadvisor recommend --set ")
    assert "budget_usd=" in keys
    assert "math.linear-algebra=" in keys
    assert all(key.endswith("=") for key in keys)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells(shell: str, tmp_path: Path) -> None:
    line = "mmadvisor show mitx-fin"
    asks = {
        "_MMADVISOR_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert "mitx-finance" in run(tmp_path, env=asks).out


def test_ids_of_folders_that_are_named(folder: Path, tmp_path: Path) -> None:
    (folder / "programs" / "Odd \x1b[31m name.yaml").touch()
    assert offered(tmp_path, f"mmadvisor show --catalog {folder} ") == ["school-subject"]
    assert offered(tmp_path, "mmadvisor show sch", MMADVISOR_CATALOG=str(folder)) == ["school-subject"]
    more = offered(tmp_path, f"mmadvisor show --extend {folder} ")
    assert {"school-subject", "mitx-finance"} <= set(more)


def test_what_cannot_be_read_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "fields.yaml").write_text("fields: [", encoding="utf-8")
    assert offered(tmp_path, f"mmadvisor show --catalog {tmp_path / 'none'} ") == []
    assert offered(tmp_path, f"mmadvisor list --catalog {tmp_path} --field ") == []


def test_compiled_words_are_those_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlists, "checkout", lambda: FROZEN)
    programs, fields = wordlists.program_ids(), wordlists.field_ids()
    assert programs == sorted(frozen_index().programs)
    assert fields == list(frozen_index().fields)
    (tmp_path / "words.json").write_bytes(word_lists(compiled(FROZEN)))
    monkeypatch.setattr(wordlists, "COMPILED", tmp_path / "words.json")
    monkeypatch.setattr(wordlists, "checkout", lambda: tmp_path / "nowhere")
    assert (wordlists.program_ids(), wordlists.field_ids()) == (programs, fields)
