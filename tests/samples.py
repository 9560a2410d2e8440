"""A small sound catalog folder made of the frozen one's files, and edits that put a problem at a marked place."""

import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from makers import FROZEN, SAMPLE
from mmadvisor.examining import examine
from mmadvisor.problems import Problem, errors_among

MARK = "§"
"""Stands in an edited text where a problem is expected; it is taken out before the file is written."""
PROGRAM = "programs/school-subject.yaml"

ORGANIZATIONS = """\
pathway_institutions: [Harvard Extension School]
accreditors: [NECHE]
recognizing_organizations: [General Electric]
"""


class Edit(NamedTuple):
    """A text of a file and what stands in its place; `old` occurs once."""

    file: str
    old: str
    new: str


def program(old: str, new: str) -> Edit:
    """Edit the program."""
    return Edit(PROGRAM, old, new)


Place = tuple[str, int, int]
Refusal = tuple[str, list[Edit], set[str]]
"""The code that edits of the sound folder bring about, and the codes that may come with it."""


def write_small(root: Path) -> Path:
    """Write a sound folder: all but programs and institutions as they are, one program, its institution."""
    shutil.copytree(FROZEN, root, ignore=shutil.ignore_patterns("programs"))
    (root / "programs").mkdir()
    program = SAMPLE.read_text(encoding="utf-8")
    (root / PROGRAM).write_text(without(program, "twin_of"), encoding="utf-8")
    (root / "about.yaml").write_text(
        "title: Sample\ndate: 2026-11\nrefused_sites: [rich.report, zaro.info]\n", encoding="utf-8"
    )
    institutions = (FROZEN / "institutions.yaml").read_text(encoding="utf-8")
    (root / "institutions.yaml").write_text(of_one_school(institutions, "mit"), encoding="utf-8")
    (root / "organizations.yaml").write_text(ORGANIZATIONS, encoding="utf-8")
    (root / "exceptions.yaml").write_text("exceptions: []\n", encoding="utf-8")
    return root


def frozen_text(file: str, pattern: str) -> str:
    """Return the first piece of a file of the folder that has a form, to be edited."""
    path = SAMPLE if file == PROGRAM else FROZEN / file
    found = re.search(pattern, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert found, f"{pattern} is not in {file}"
    return found[0]


def without(text: str, key: str) -> str:
    """Take out a line."""
    return re.sub(rf"^{key}:.*\n", "", text, flags=re.MULTILINE)


def of_one_school(text: str, name: str) -> str:
    """Keep one institution, and of the sources those that it names."""
    row = re.search(rf"^  - id: {name}\n(?:    .*\n)+", text, flags=re.MULTILINE)
    assert row
    sources = text[text.index("\nsources:\n") + len("\nsources:\n") :]
    blocks = re.findall(r"^  [a-z0-9-]+:\n(?:    .*\n)+", sources, flags=re.MULTILINE)
    kept = [block for block in blocks if re.search(rf"\b{block.split(':')[0].strip()}\b", row[0])]
    return "institutions:\n" + row[0] + "sources:\n" + "".join(kept)


def put(root: Path, *edits: Edit) -> list[Place]:
    """Edit files of a folder; return the marked places as problems name them, sorted."""
    texts: dict[str, str] = {}
    for edit in edits:
        path = root / edit.file
        text = texts.get(edit.file) or path.read_text(encoding="utf-8")
        assert text.count(edit.old) == 1, f"{edit.old!r} stands {text.count(edit.old)} times in {edit.file}"
        texts[edit.file] = text.replace(edit.old, edit.new)
    for name, text in texts.items():
        (root / name).write_text(text.replace(MARK, ""), encoding="utf-8")
    return sorted((f"{root}/{name}", *position(text, at)) for name, text in texts.items() for at in marks(text))


def marks(text: str) -> list[int]:
    """Return where the marks stand, in the text without them."""
    return [found.start() - before for before, found in enumerate(re.finditer(MARK, text))]


def position(text: str, at: int) -> tuple[int, int]:
    """Return line and column of a character of the text without its marks, from 1."""
    before = text.replace(MARK, "")[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def places(problems: Iterable[Problem], code: str) -> list[Place]:
    """Return where problems of a code stand, sorted."""
    return sorted((problem.path, problem.line, problem.column) for problem in problems if problem.code == code)


def case_ids(refusals: Sequence[Refusal]) -> list[str]:
    """Name each refusal by its code and which one of that code it is."""
    codes = [code for code, _, _ in refusals]
    return [f"{code}-{codes[: place + 1].count(code)}" for place, code in enumerate(codes)]


def refused(root: Path, refusal: Refusal) -> list[Problem]:
    """Put a refusal into a sound folder; assert that it is refused at its marks and nowhere else."""
    code, edits, beside = refusal
    expected = put(root, *edits)
    catalog, problems = examine(root)
    assert expected
    assert (catalog is None) == bool(errors_among(problems))
    assert places(problems, code) == expected
    assert {problem.code for problem in problems} <= {code} | beside
    return problems


def refusals(cases: Sequence[Refusal]) -> Callable[[Path, Refusal], None]:
    """Return a test of edits that are refused at the exact place."""

    @pytest.mark.parametrize("case", cases, ids=case_ids(cases))
    def test_refused(folder: Path, case: Refusal) -> None:
        assert all(problem.message for problem in refused(folder, case))

    return test_refused


def acceptances(cases: Mapping[str, Sequence[Edit]]) -> Callable[[Path, str], None]:
    """Return a test of edits that look like something refused, and pass."""

    @pytest.mark.parametrize("name", cases)
    def test_accepted(folder: Path, name: str) -> None:
        put(folder, *cases[name])
        catalog, problems = examine(folder)
        assert problems == []
        assert catalog is not None

    return test_accepted
