"""Commands import what they need and nothing else, so that they start fast."""

import subprocess
import sys
from pathlib import Path

import pytest

from running import EXAMPLE, SECONDS, surroundings

HEAVY = frozenset(
    {
        "distributed",
        "icalendar",
        "jinja2",
        "msgspec",
        "numpy",
        "platformdirs",
        "prompt_toolkit",
        "pyarrow",
        "questionary",
        "rich",
        "typst",
        "yaml",
    }
)
READS = frozenset({"msgspec", "yaml"})  # a checkout reads the YAML files; test_wheel.py looks at an installed program
OWN = READS | {"platformdirs"}  # it says where the learner keeps notes and answers
RANKS = OWN | {"numpy"}
COMMANDS: list[tuple[tuple[str, ...], frozenset[str]]] = [
    (("--version",), frozenset()),
    (("--help",), frozenset()),
    (("list", "--help"), frozenset()),
    (("recommend", "--help"), frozenset()),
    (("catalog", "check", "--help"), frozenset()),
    (("no-such-command",), frozenset()),
    (("list", "--no-such-option"), frozenset()),
    (("list",), OWN),
    (("list", "--format", "json"), OWN),
    (("list", "--format", "csv"), OWN),
    (("show", "mitx-supply-chain-management"), OWN),
    (("method",), READS),
    (("catalog", "check"), READS),
    (("catalog", "schema"), frozenset({"msgspec"})),
    (("catalog", "stats"), READS),
    (("catalog", "sources", "--format", "csv"), READS),
    (("catalog", "new", "one", "--dir", "."), READS),
    (("show", "mitx-finance", "--as-of", "2025-06"), OWN),
    (("recommend", "--profile", str(EXAMPLE)), RANKS),
    (("export", "--profile", str(EXAMPLE), "-o", "report.md"), RANKS),
    (("export", "--profile", str(EXAMPLE), "-o", "report.html"), RANKS | {"jinja2"}),
    (("export", "--profile", str(EXAMPLE), "-o", "report.pdf"), RANKS | {"typst"}),
    (("why", "mitx-finance", "--profile", str(EXAMPLE)), RANKS),
    (("plan", "mitx-finance", "--profile", str(EXAMPLE)), OWN),
    (("plan", "mitx-finance", "--profile", str(EXAMPLE), "-f", "ics"), OWN | {"icalendar"}),
    (("compare", "mitx-finance", "adelaidex-big-data", "--set", "goal=advance"), RANKS),
    (("recommend", "--profile", str(EXAMPLE), "--top", "0"), frozenset()),
    (("batch", "--help"), frozenset()),
    (("batch", "none.csv", "-o", "out.csv"), OWN),
    (("batch", str(EXAMPLE.with_name("cohort.csv")), "-o", "out.csv"), RANKS | {"pyarrow"}),
]


def imported(home: Path, *words: str) -> set[str]:
    """Return the names of all modules that a command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "mmadvisor", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
        cwd=home,
        env=surroundings(home),
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize(("words", "needed"), COMMANDS, ids=[" ".join(case[0][:3]) for case in COMMANDS])
def test_heavy_packages_only_where_they_are_needed(
    words: tuple[str, ...], needed: frozenset[str], tmp_path: Path
) -> None:
    modules = imported(tmp_path, *words)
    assert "mmadvisor.cli.app" in modules
    assert {name.partition(".")[0] for name in modules} & HEAVY == needed


def test_help_imports_no_catalog_and_no_renderer(tmp_path: Path) -> None:
    modules = {name for name in imported(tmp_path, "--help") if name.startswith("mmadvisor.")}
    assert [name for name in sorted(modules) if name.split(".")[1] not in {"cli", "errors"}] == []


def test_list_imports_no_decision(tmp_path: Path) -> None:
    modules = imported(tmp_path, "list", "--format", "json")
    assert [name for name in sorted(modules) if name.startswith(("mmadvisor.advise", "mmadvisor.mcda"))] == []


def test_one_renderer_is_imported_at_a_time(tmp_path: Path) -> None:
    modules = imported(tmp_path, "recommend", "--profile", str(EXAMPLE), "--format", "json")
    for name in ("markdown", "csv_report", "rich_paper", "listing", "terminal.program_text", "pdf"):
        assert f"mmadvisor.report.{name}" not in modules
