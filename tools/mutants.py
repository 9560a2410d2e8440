"""Changes one thing at a time in what decides an advice, and tells which changes no near test sees. `make mutants`.

Each part is tried against the tests beside it alone: a fault that only a golden text or a whole run sees is not held.
`make mutants PARTS="mcda rules"` tries some parts; what was tried before is kept in `.mutants/` until its code changes.
mutmut leaves out constants of modules and decorated functions, such as properties.
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


STEPS = (
    "cross_check",
    "key_unknown",
    "outcome",
    "pathways",
    "pipeline",
    "present",
    "score",
    "screen",
    "verdict",
    "weigh",
)
TELLS = ("changes", "compare", "diff", "money", "population", "reads", "rerun", "stale", "why")
PARTS = {
    "mcda": Part(("mcda/*",), ("tests/unit/mcda", "tests/published")),
    "rules": Part(("rules/apply.py", "rules/conditions.py", "rules/sentences.py"), ("tests/unit/rules",)),
    "facts": Part(("facts/*", "model/facts.py"), ("tests/unit/facts", "tests/unit/model")),
    "advise": Part(tuple(f"advise/{name}.py" for name in STEPS), ("tests/unit/advise",)),
    "planning": Part(("planning/*",), ("tests/unit/planning",)),
    "tells": Part(tuple(f"advise/{name}.py" for name in TELLS), ("tests/unit/advise",)),
    "lints": Part(("rules/lints.py",), ("tests/catalog/test_rule_lints.py",)),
}


def main() -> int:
    """Try the parts that are named, one after the other, and tell what no test saw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"any of {', '.join(PARTS)}; all where none is named")
    names = parser.parse_args().parts or list(PARTS)
    if unknown := set(names) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}")
    scores = [tried(name, PARTS[name]) for name in names]
    print("\n".join(scores))
    return 0


def tried(name: str, part: Part) -> str:
    """Run one part and return its score in a line."""
    folder = laid_out(WORK / name, part)
    mutmut(folder, "run", "--max-children", "1")
    mutmut(folder, "results")
    mutmut(folder, "export-cicd-stats")
    found = json.loads((folder / "mutants" / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    seen = found["killed"] + found["timeout"] + found["segfault"] + found["suspicious"]
    share = 100 * seen / found["total"]
    return f"{name}: {seen} of {found['total']} seen ({share:.1f}%), {found['no_tests']} in code that no near test runs"


def laid_out(folder: Path, part: Part) -> Path:
    """Return a folder with links to all that the tests need, and what to change and to run for one part."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NEEDED:
        link = folder / name
        if not link.is_symlink():
            link.symlink_to(ROOT / name)
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/mmadvisor/{pattern}" for pattern in part.files],
        "also_copy": [name for name in NEEDED if name != "src"],
        "pytest_add_cli_args_test_selection": part.tests,
    }
    lines = ["[mutmut]", *(f"{key} =\n" + "\n".join(f"  {row}" for row in rows) for key, rows in settings.items())]
    (folder / "setup.cfg").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.rmtree(folder / "mutants" / "tests", ignore_errors=True)  # mutmut copies what is not there yet
    return folder


def mutmut(folder: Path, *words: str) -> None:
    """Run a command of mutmut in a folder; its output goes where ours goes."""
    done = subprocess.run([sys.executable, "-m", "mutmut", *words], cwd=folder, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


if __name__ == "__main__":
    raise SystemExit(main())
