"""What the shell offers at Tab, asked for as the shells themselves ask."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from makers import FROZEN, frozen_index
from mmadvisor import wordlists
from mmadvisor.cli.app import app
from mmadvisor.compiling import compiled_files
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
        ("mmadvisor recommend --set hours", ["hours_per_week=", "hours_per_week=8"]),
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
        ("mmadvisor recommend -s priorities=cost+work", ["priorities=cost+workload"]),
        ("mmadvisor recommend -s fields=al", ["fields=all"]),
        ("mmadvisor recommend -s completed=no", ["completed=none"]),
        ("mmadvisor recommend -s languages=en,e", ["languages=en,es"]),
        ("mmadvisor recommend -s degree_countries=U", ["degree_countries=US"]),
        ("mmadvisor what-if hours", ["hours_per_week=", "hours_per_week=8"]),
        ("mmadvisor list --platform Cou", ["Coursera"]),
        ("mmadvisor list --credential Professional", ["Professional\\", "Certificate"]),
        ("mmadvisor list --status open,un", ["open,unlisted", "open,unknown"]),
        ("mmadvisor list --country U", ["US"]),
        ("mmadvisor list --language e", ["en", "es"]),
        ("mmadvisor list --math-at-most l", ["linear-algebra"]),
        ("mmadvisor list --sort f", ["fit"]),
        ("mmadvisor plan mitx-finance --days mon,t", ["mon,tue", "mon,thu"]),
        ("mmadvisor plan mitx-finance --zone Europe/Ber", ["Europe/Berlin"]),
        ("mmadvisor plan mitx-finance --elective ", []),
        ("mmadvisor plan no-such-program --elective ", []),
        ("mmadvisor method CR005", ["CR005"]),
        ("mmadvisor catalog schema pr", ["profile", "program"]),
        ("mmadvisor note mitx-finance pri", ["price=", "price=1195"]),
        ("mmadvisor note mitx-finance read_free=", ["read_free=yes", "read_free=no"]),
        ("mmadvisor note mitx-finance math.calculus=h", ["math.calculus=helpful"]),
    ],
)
def test_tab(line: str, expected: list[str], tmp_path: Path) -> None:
    assert offered(tmp_path, line) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mmadvisor recommend --set goal =", ["advance", "not-sure"]),
        ("mmadvisor recommend --set goal = ad", ["advance"]),
        ("mmadvisor recommend --set = goal = ad", ["advance"]),
        ("mmadvisor recommend --set goal = advance --set credit = e", ["essential"]),
        ("mmadvisor list --format = ts", ["tsv"]),
        ("mmadvisor list --format = tsv sho", []),
    ],
)
def test_words_that_bash_took_apart(words: str, expected: list[str], tmp_path: Path) -> None:
    apart = words.split(" ")
    found = offered(tmp_path, "\n".join(apart), COMP_CWORD=str(len(apart) - 1))
    assert set(expected) <= set(found)
    assert expected or not found


def test_blanks_are_marked_where_no_quote_is_open(tmp_path: Path) -> None:
    ask = "mmadvisor list --platform MITx\\ O"
    assert offered(tmp_path, ask.replace(" ", "\n").replace("\\\n", "\\ "), COMP_CWORD="3") == ["MITx\\", "Online"]
    assert offered(tmp_path, "mmadvisor\nlist\n--platform\n'MITx O", COMP_CWORD="3") == ["MITx", "Online"]


def words_taken(command: Any, path: tuple[str, ...] = ()) -> Iterator[str]:  # noqa: ANN401 - typer has no public names
    """Yield every option and argument that takes a word and completes none, behind its command."""
    for one in command.params:
        if not getattr(one, "is_flag", False) and one.type.name == "str" and getattr(one, COMPLETES) is None:
            yield " ".join((*path, one.opts[0]))
    for name, inside in getattr(command, "commands", {}).items():
        yield from words_taken(inside, (*path, name))


COMPLETES = "_custom_shell_complete"
"""Where typer keeps what completes an option."""
FREE = {
    *("--away", "--as-of", "--code", "--from", "--name", "--note", "--on", "--provider", "--publisher", "--scheduler"),
    *("--start", "--title", "--today", "--url", "text", "catalog new program"),
    *("--keep", "--names"),  # columns of the file
}
"""What is completed for nobody: days, times, names and texts of one's own."""


def test_every_closed_list_is_completed() -> None:
    found = set(words_taken(typer.main.get_command(app)))
    assert {name for name in found if not {name, name.rpartition(" ")[2]} & FREE} == set()


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
    asks |= {"_TYPER_COMPLETE_ARGS": "mmadvisor list --format=t"}
    assert {"--format=table", "--format=tsv"} <= set(re.findall(r"[\w=-]+", run(tmp_path, env=asks).out))


def test_ids_of_folders_that_are_named(folder: Path, tmp_path: Path) -> None:
    (folder / "programs" / "Odd \x1b[31m name.yaml").touch()
    assert offered(tmp_path, f"mmadvisor show --catalog {folder} ") == ["school-subject"]
    assert offered(tmp_path, "mmadvisor show sch", MMADVISOR_CATALOG=str(folder)) == ["school-subject"]
    more = offered(tmp_path, f"mmadvisor show --extend {folder} ")
    assert {"school-subject", "mitx-finance"} <= set(more)


def test_what_cannot_be_read_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "fields.yaml").write_text("fields: [", encoding="utf-8")
    assert offered(tmp_path, f"mmadvisor show --catalog {tmp_path / 'none'} ") == []
    for option in ("--field", "--country", "--language"):
        assert offered(tmp_path, f"mmadvisor list --catalog {tmp_path} {option} ") == []
    assert offered(tmp_path, f"mmadvisor method --catalog {tmp_path} C") == []


def test_compiled_words_are_those_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlists, "checkout", lambda: FROZEN)
    programs, fields = wordlists.program_ids(), wordlists.field_ids()
    assert programs == sorted(frozen_index().programs)
    assert fields == list(frozen_index().fields)
    (tmp_path / "words.json").write_bytes(compiled_files(FROZEN)["words.json"])
    monkeypatch.setattr(wordlists, "COMPILED", tmp_path / "words.json")
    monkeypatch.setattr(wordlists, "checkout", lambda: tmp_path / "nowhere")
    assert (wordlists.program_ids(), wordlists.field_ids()) == (programs, fields)
