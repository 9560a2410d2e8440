"""Runs the core of the tests on other versions: `oldest` or `newest` packages, or every other Python at hand.

`make test-oldest`, `make test-newest` and `make test-pythons` start it. Oldest packages and other Pythons must pass.
Newest ones need not: a release of somebody else's is to be seen here, and to stop nobody.
"""

import argparse
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from set_up import ROOT, guarded, set_up

PLACE = ROOT / ".venvs"
LOCKS = ROOT / "requirements"
CORE = ("unit", "catalog", "real_catalog", "errors", "published", "cli")
"""Folders of tests that make up the core: what is reckoned, and what the commands say of it."""
OLDEST = "3.11"
PYTHONS = (OLDEST, "3.12", "3.13", "3.14")
EXTRAS = "pdf,batch,cluster"


def interpreter(version: str) -> Path | None:
    """Return a Python of a version: one on the PATH, or where pyenv keeps them; None if none runs."""
    kept = Path.home() / ".pyenv" / "versions"
    found = (shutil.which(f"python{version}"), *sorted(kept.glob(f"{version}.*/bin/python{version}"), reverse=True))
    return next((Path(each) for each in found if each and runs(each)), None)


def runs(python: str | Path) -> bool:
    """Tell whether a Python starts; pyenv leaves names on the PATH that do not."""
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def tested(folder: Path) -> tuple[bool, list[str]]:
    """Run the core in an environment; return whether it passed, and the lines that name what fell."""
    command = [str(folder / "bin" / "python"), "-m", "pytest", "-n", "2", "-q", "-p", "no:cacheprovider"]
    fell = []
    with subprocess.Popen(
        [*command, *(f"tests/{name}" for name in CORE)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        for line in process.stdout or ():
            sys.stdout.write(line)
            fell += [line.strip()] if line.startswith(("FAILED ", "ERROR ")) else []
    return process.returncode == 0, fell


def try_oldest() -> int:
    """Run on the lowest version of everything that pyproject.toml names."""
    python = interpreter(OLDEST)
    if python is None:
        sys.exit(f"The oldest versions are tried on Python {OLDEST}, and there is none here.")
    folder = PLACE / "oldest"
    set_up(folder, LOCKS / "oldest.txt", python)
    return 0 if tested(folder)[0] else 1


def try_newest() -> int:
    """Run on the newest version of everything, and only say what fell."""
    folder = PLACE / "newest"
    shutil.rmtree(folder, ignore_errors=True)
    pip = (str(folder / "bin" / "python"), "-m", "pip", "--disable-pip-version-check")
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([*pip, "install", "--quiet", "--upgrade", "pip"], check=True)  # an older one knows no groups
        subprocess.run(
            [*pip, "install", "--quiet", "--editable", f".[{EXTRAS}]", "--group", "test"], cwd=ROOT, check=True
        )
    except subprocess.CalledProcessError:
        report("THESE CANNOT BE INSTALLED, see above", [])
        return 0
    passed, fell = tested(folder)
    freeze = subprocess.run([*pip, "freeze"], capture_output=True, encoding="utf-8", check=True)
    here = dict(pins(freeze.stdout.splitlines()))
    lock = dict(pins((LOCKS / "dev.txt").read_text(encoding="utf-8").splitlines()))
    others = [
        f"{name} {each} (lock: {lock.get(name, 'none')})" for name, each in here.items() if lock.get(name) != each
    ]
    report("the versions", [textwrap.fill(", ".join(f"{name} {each}" for name, each in here.items()), 120)])
    report("not as in the lock", others or ["nothing"])
    report("all pass" if passed else "THESE FALL: mend them before the lock is renewed", fell)
    return 0


def report(title: str, lines: Iterable[str]) -> None:
    """Print a part of what is known of the newest versions."""
    print(f"\n=== NEWEST: {title} ===", *lines, sep="\n")


def pins(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield name and version of every pinned package."""
    for line in lines:
        if found := re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", line):
            yield re.sub(r"[._-]+", "-", found[1]).lower(), found[2]


def try_pythons() -> int:
    """Run on each Python at hand but the one of `make test`."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    said = []
    for version in PYTHONS:
        python = interpreter(version)
        if version == here:
            said.append(f"Python {version}: 'make test' runs on it")
        elif python is None:
            said.append(f"Python {version}: not at hand, skipped")
        else:
            folder = PLACE / version
            set_up(folder, LOCKS / "dev.txt", python)
            passed, _ = tested(folder)
            said.append(f"Python {version}: {'passes' if passed else 'FAILS'}")
    print("\n".join(["", *said]))
    return int(any("FAILS" in line for line in said))


TRIES = {"oldest": try_oldest, "newest": try_newest, "pythons": try_pythons}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=TRIES)
    sys.exit(guarded(TRIES[parser.parse_args().what]))
