"""What each command of an installed program may import: nothing is timed here, but nothing heavy slips in unseen."""

import shutil
import subprocess
import sys
from collections import Counter
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import NamedTuple

import pytest

from makers import FROZEN, ROOT
from mmadvisor.compiling import compiled_files
from running import BUILT_IN, EXAMPLE, SECONDS, surroundings

# setuptools has Python import its own at every start, whatever the program.
INSTALLED = packages_distributions().keys() - {"_distutils_hack", "mmadvisor"}
TYPER = frozenset({"annotated_doc", "shellingham", "typer"})
READS = TYPER | {"msgspec", "typing_extensions"}
OWN = READS | {"platformdirs"}
RANKS = OWN | {"numpy"}
START = frozenset({"cli", "errors"})
TELLS = START | {"loading", "model", "problems", "report"}
SHOWS = TELLS | {"facts", "reckoning", "rules"}
ANSWERS = SHOWS | {"checked", "located", "questionnaire"}
ADVISES = ANSWERS | {"advise", "catalog", "mcda"}
DATES = ADVISES | {"planning"}


class Budget(NamedTuple):
    """What a command may import: packages of others, layers of ours, and how many modules of ours at most."""

    words: tuple[str, ...]
    packages: frozenset[str]
    layers: frozenset[str]
    most: int
    tab: str = ""
    """The line on which the shell asks for what may follow, for no command at all."""


BY_FILE = ("--profile", str(EXAMPLE))
BUDGETS = [
    Budget(("--version",), TYPER, START, 10),
    Budget(("--help",), TYPER, START, 20),
    Budget(("recommend", "--help"), TYPER, START, 12),
    Budget((), TYPER, START, 22, tab="mmadvisor "),
    Budget((), TYPER, START, 13, tab="mmadvisor list --format "),
    Budget((), TYPER, START | {"wordlists"}, 12, tab="mmadvisor show mitx"),
    Budget((), TYPER, START | {"wordlists"}, 14, tab="mmadvisor list --field da"),
    Budget((), READS, START | {"model", "questionnaire"}, 18, tab="mmadvisor recommend --set goal="),
    Budget(("list",), OWN, TELLS | {"reckoning", "rules"}, 56),
    Budget(("list", "--format", "json"), OWN, TELLS | {"reckoning", "rules"}, 57),
    Budget(("show", "mitx-finance"), OWN, ANSWERS | {"csv_rows", "planning"}, 92),
    Budget(("method",), READS, TELLS, 44),
    Budget(("plan", "mitx-finance", *BY_FILE), OWN | {"yaml"}, ANSWERS | {"planning"}, 126),
    Budget(("recommend", *BY_FILE), RANKS | {"yaml"}, DATES, 163),
    Budget(("recommend", *BY_FILE, "--format", "json"), RANKS | {"yaml"}, DATES, 168),
    Budget(("recommend", "--set", "goal=advance"), RANKS, DATES, 161),
    Budget(("why", "mitx-finance", *BY_FILE), RANKS | {"yaml"}, DATES, 161),
]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as a wheel would install it."""
    place = tmp_path_factory.mktemp("installed")
    package = Path(shutil.copytree(ROOT / "src" / "mmadvisor", place / "mmadvisor"))
    (package / "_compiled").mkdir()
    for name, content in compiled_files(FROZEN).items():
        (package / "_compiled" / name).write_bytes(content)
    return place


def imported(installed: Path, home: Path, budget: Budget) -> tuple[str, set[str]]:
    """Return what the command prints, and the names of all modules that it imports."""
    asks = {
        "_MMADVISOR_COMPLETE": "complete_bash",
        "COMP_WORDS": budget.tab,
        "COMP_CWORD": str(budget.tab.count(" ")),
    }
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "mmadvisor", *budget.words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
        cwd=home,
        env=surroundings(home, PYTHONPATH=str(installed), **BUILT_IN, **(asks if budget.tab else {})),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return done.stdout, {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize("budget", BUDGETS, ids=lambda budget: budget.tab or " ".join(budget.words[:2]))
def test_a_command_imports_no_more_than_its_budget(budget: Budget, installed: Path, tmp_path: Path) -> None:
    printed, modules = imported(installed, tmp_path, budget)
    assert printed.strip()
    ours = sorted(name for name in modules if name.startswith("mmadvisor."))
    packages = {name.partition(".")[0] for name in modules} & INSTALLED
    assert sorted(packages - budget.packages) == [], "packages that this command does without"
    strangers = [name for name in ours if name.split(".")[1] not in budget.layers]
    assert strangers == [], "modules of layers that this command does without"
    count = Counter(name.split(".")[1] for name in ours)
    assert len(ours) <= budget.most, f"more than {budget.most} modules of ours: {dict(count)}: {ours}"
