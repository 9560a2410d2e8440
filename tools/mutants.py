"""Changes one thing at a time in what decides an advice, and tells which changes no near test sees. `make mutants`.

Each part is tried against the tests beside it alone: a fault that only a golden text or a whole run sees is not held.
`make mutants PARTS="mcda rules"` tries some parts; what was tried before is kept in `.mutants/` until its code changes.
mutmut leaves out constants of modules, decorated functions (such as properties), and what runs once at import, such as
the lists of facts.
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".mutants"
NEEDED = ("benchmarks", "catalog", "examples", "pyproject.toml", "src", "tests")


class Part(NamedTuple):
    """Files to change, and the tests that should see it."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


def files(folder: str, names: str) -> tuple[str, ...]:
    """Return some modules of a folder."""
    return tuple(f"{folder}/{name}.py" for name in names.split())


STEPS = "cross_check gates key_unknown outcome pathways pipeline present score verdict weighing"
AROUND = "changes compare cost_and_return diff rerun simulated_learners stale why"
FACTS = "admission age answers cost credit jobs preparation recognition registry subject workload"
PARTS = {
    "mcda": Part(("mcda/*",), ("tests/unit/mcda", "tests/published")),
    "rules": Part(files("rules", "apply conditions sentences"), ("tests/unit/rules",)),
    "facts": Part((*files("facts", FACTS), "model/facts.py"), ("tests/unit/facts", "tests/unit/model")),
    "advise": Part(files("advise", STEPS), tuple(f"tests/unit/advise/test_{name}.py" for name in STEPS.split())),
    "planning": Part(("planning/*",), ("tests/unit/planning",)),
    "around": Part(files("advise", AROUND), ("tests/unit/advise",)),
    "lints": Part(("rules/lints.py",), ("tests/catalog/test_rule_lints.py",)),
}


def main() -> int:
    """Try the parts that are named, one after the other, and tell what no test saw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help=f"any of {', '.join(PARTS)}; all where none is named")
    names = parser.parse_args().parts or list(PARTS)
    if unknown := set(names) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    scores = [score_of(name, PARTS[name]) for name in names]
    print("\n".join(scores))
    return 0


def score_of(name: str, part: Part) -> str:
    """Run one part, naming what survived, and return its score in a line."""
    folder = set_up(WORK / name, part)
    before = survivors(folder)
    mutmut(folder, "run", "--max-children", "1")
    if before:  # mutmut lets results stand, and tests may have come since
        mutmut(folder, "run", "--max-children", "1", *before)
    print("\n".join(survivors(folder)))
    mutmut(folder, "export-cicd-stats")
    found = json.loads((folder / "mutants" / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    missed = found["survived"] + found["no_tests"]
    share = 100 * (1 - missed / found["total"])
    return f"{name}: {found['total'] - missed} of {found['total']} changes seen by a near test ({share:.1f}%)"


def mutmut(folder: Path, *words: str) -> None:
    """Run a command of mutmut in a folder."""
    subprocess.run([sys.executable, "-m", "mutmut", *words], cwd=folder, check=True)


def survivors(folder: Path) -> list[str]:
    """Return the names of the changes that no test has seen so far; `mutmut show NAME` in the folder shows one."""
    if not (folder / "mutants").exists():
        return []
    told = subprocess.run(
        [sys.executable, "-m", "mutmut", "results"], cwd=folder, check=True, capture_output=True, text=True
    )
    rows = (line.strip().partition(": ") for line in told.stdout.splitlines())
    return [name for name, _, state in rows if state in {"survived", "no tests"}]


def set_up(folder: Path, part: Part) -> Path:
    """Copy all that the tests need into a folder, with mutmut's settings for one part.

    Copies, as links back into the repository would lead the build of the package astray.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in NEEDED:
        old, new = folder / name, ROOT / name
        if new.is_file():
            shutil.copy2(new, old)
        else:
            shutil.rmtree(old, ignore_errors=True)
            shutil.copytree(new, old)
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/mmadvisor/{pattern}" for pattern in part.files],
        "also_copy": [name for name in NEEDED if name != "src"],
        "pytest_add_cli_args_test_selection": part.tests,
    }
    lines = ["[mutmut]", *(f"{key} =\n" + "\n".join(f"  {row}" for row in rows) for key, rows in settings.items())]
    (folder / "setup.cfg").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.rmtree(folder / "mutants" / "tests", ignore_errors=True)  # mutmut would leave tests there that are gone
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
