"""The lock names everything that `pyproject.toml` asks for, by version and hash, and no registry."""

import re
import tomllib
from collections.abc import Iterable

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from makers import ROOT

LOCKS = ROOT / "requirements"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
GROUPS = PROJECT["dependency-groups"]
RUN = [*PROJECT["project"]["dependencies"], *EXTRAS["pdf"], *GROUPS["build"], *PROJECT["build-system"]["requires"]]
OLDEST = [*RUN, *EXTRAS["batch"], *EXTRAS["cluster"], *GROUPS["test"]]
ASKED = {
    "run": RUN,
    "dev": [*OLDEST, *GROUPS["lint"]],
    "oldest": OLDEST,
    "lock": GROUPS["lock"],
    "mutants": GROUPS["mutants"],
}
PIN = re.compile(
    r"^([\w.-]+)==([^\s;]+)(?: ;[^\\]*)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def text_of(lock: str) -> str:
    return (LOCKS / f"{lock}.txt").read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, tuple[str, str]]:
    """Return version and hashes of each package."""
    return {canonicalize_name(found[1]): (found[2], found[3]) for found in PIN.finditer(text_of(lock))}


def unmet(asked: Iterable[str], lock: str) -> list[str]:
    """Return the requirements of which a lock has no version that fits."""
    found = pins(lock)
    wanted = {each: Requirement(each) for each in asked}
    versions = {each: found.get(canonicalize_name(need.name)) for each, need in wanted.items()}
    return [each for each, pin in versions.items() if pin is None or pin[0] not in wanted[each].specifier]


@pytest.mark.parametrize("lock", ASKED)
def test_lock_has_what_the_project_asks_for(lock: str) -> None:
    assert unmet(ASKED[lock], lock) == [], "run: make lock"


def test_what_the_lock_lacks_is_seen() -> None:
    assert unmet(["numpy>=99", "no-such-package"], "dev") == ["numpy>=99", "no-such-package"]


@pytest.mark.parametrize("lock", ASKED)
def test_every_line_is_a_pin_with_hashes_or_a_remark(lock: str) -> None:
    left = PIN.sub("", text_of(lock))
    assert [line for line in left.splitlines() if not line.lstrip().startswith("#")] == []


@pytest.mark.parametrize("lock", ASKED)
def test_lock_names_no_registry(lock: str) -> None:
    assert re.search(r"://|index|find-links", text_of(lock)) is None


def test_environment_to_run_is_a_part_of_the_one_to_develop() -> None:
    dev = pins("dev")
    assert {name: pin for name, pin in pins("run").items() if dev.get(name) != pin} == {}


def test_what_mutants_add_to_the_environment_changes_nothing_in_it() -> None:
    dev = pins("dev")
    assert {name: pin for name, pin in pins("mutants").items() if dev.get(name, pin) != pin} == {}
