"""The table of catalog files, each with the record that it holds, and files read from a folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from msgspec import Struct, json

from mmadvisor.catalog.codes import CODES
from mmadvisor.checked import convert, rising
from mmadvisor.located import Located, Plain, Where, read_yaml, walk
from mmadvisor.model import context, rules
from mmadvisor.model.catalog import About
from mmadvisor.model.checking import AgeLimits, ExceptionList, Organizations
from mmadvisor.model.currencies import CurrencyList
from mmadvisor.model.program import Program
from mmadvisor.model.questions import MathCheck, Questionnaire
from mmadvisor.problems import Problem

T = TypeVar("T", bound=Struct)

SINGLE: dict[str, type[Struct]] = {
    "about.yaml": About,
    "fields.yaml": context.FieldList,
    "institutions.yaml": context.InstitutionList,
    "organizations.yaml": Organizations,
    "exceptions.yaml": ExceptionList,
    "occupations.yaml": context.OccupationList,
    "refreshers.yaml": context.RefresherList,
    "degrees.yaml": context.DegreeList,
    "evidence.yaml": context.EvidenceList,
    "freshness.yaml": AgeLimits,
    "questionnaire.yaml": Questionnaire,
    "math_check.yaml": MathCheck,
    "advisers.yaml": context.AdviserList,
    "currencies.yaml": CurrencyList,
    "rules/gates.yaml": rules.GateFile,
    "rules/caps.yaml": rules.CapFile,
    "rules/cautions.yaml": rules.CautionFile,
    "rules/verdict.yaml": rules.VerdictFile,
    "rules/weights.yaml": rules.WeightFile,
    "rules/assumptions.yaml": rules.AssumptionFile,
}
"""Files that stand alone, by their record: no other place names one by its path."""
NAMES = {kind: name for name, kind in SINGLE.items()}
PROGRAMS = "programs"
NOT_HIDDEN = "[!.]*"
CRITERIA = "rules/criteria"


@dataclass(frozen=True)
class File(Generic[T]):
    """One file: its value, and where each part of it stands."""

    shown: str
    name: str
    located: Located
    value: T

    @cached_property
    def parts(self) -> list[tuple[Where, Plain]]:
        """Every value of the file with its place: the one walk for all checks."""
        return list(walk(self.located.data))

    def problem(self, where: Where, code: str, message: str, hint: str | None = None, *, key: bool = False) -> Problem:
        """Return a problem at a place in this file; `key` points at the key instead of its value."""
        line, column = self.located.key_at(where) if key else self.located.at(where)
        severity = CODES[code].severity if code in CODES else "error"
        return Problem(self.shown, line, column, code, message, hint, severity)


@dataclass(frozen=True)
class Folder:
    """All files of a catalog that could be read."""

    single: dict[str, File[Struct]]
    programs: list[File[Program]]
    criteria: list[File[rules.Criterion]]
    beside: tuple[Program, ...] = ()
    """Programs that stand beside those of these files, which may name them."""
    whole: bool = True
    """Whether all files could be read. Otherwise nobody can say what is used nowhere."""

    def get(self, kind: type[T]) -> File[T] | None:
        """Return the single file of a kind, or None if it could not be read."""
        return self.single.get(NAMES[kind])  # type: ignore[return-value]

    @property
    def today(self) -> str | None:
        """The month that ages are counted from; None if it could not be read."""
        about = self.get(About)
        return about.value.date if about else None

    def institutions(self) -> Iterator[tuple[File[context.InstitutionList], int, context.Institution]]:
        """Yield each institution with the file that lists it and its place there; none if it could not be read."""
        if file := self.get(context.InstitutionList):
            yield from ((file, place, row) for place, row in enumerate(file.value.institutions))

    def by_path(self) -> dict[str, File[Struct]]:
        """Return every file by its path within the folder."""
        listed = {PROGRAMS: self.programs, CRITERIA: self.criteria}
        many = {f"{place}/{file.name}.yaml": file for place, files in listed.items() for file in files}  # type: ignore[attr-defined]
        return {**self.single, **many}


def read_file(path: Path, shown: str, kind: type[T]) -> tuple[File[T] | None, list[Problem]]:
    """Read one file as one record. Pairs are ranges from low to high, but in rules, where they are points."""
    located, problems = read_yaml(path, shown=shown)
    return (None, problems) if located is None else file_of(located, path, shown, kind)


def file_of(located: Located, path: Path, shown: str, kind: type[T]) -> tuple[File[T] | None, list[Problem]]:
    """Return what was read of a file as one record."""
    is_rule = path.parent.name in {"rules", "criteria"}
    value, problems = convert(located, kind, shown, tuples=None if is_rule else rising)
    return (None if value is None else File(shown, path.stem, located, value)), problems


def plain_data(record: Any) -> Any:  # noqa: ANN401 - any record, any data
    """Return a record in the form that its file has: mappings, lists, text, numbers."""
    return json.decode(json.encode(record))


def read_many(root: Path, folder: str, kind: type[T], shown: Path | None = None) -> tuple[list[File[T]], list[Problem]]:
    """Read every `*.yaml` of a folder, by name; a `*.yml` is a problem, as it would be overlooked.

    Names that begin with a dot are passed over: editors and file systems keep notes of their own there.
    """
    place = (shown or root) / folder
    problems = [
        Problem(str(place / path.name), 0, 0, "CA094", "only .yaml files are read here", "rename it to end in .yaml")
        for path in sorted((root / folder).glob(f"{NOT_HIDDEN}.yml"))
    ]
    paths = sorted((root / folder).glob(f"{NOT_HIDDEN}.yaml"))
    read = [read_file(path, str(place / path.name), kind) for path in paths]
    problems += [problem for _, found in read for problem in found]
    return [file for file, _ in read if file is not None], problems


def read_folder(root: Path, shown: Path | None = None) -> tuple[Folder, list[Problem]]:
    """Read all files of a catalog folder, with the problems of each; `shown` is the folder as problems print it."""
    place = shown or root
    read = {name: read_file(root / name, str(place / name), kind) for name, kind in SINGLE.items()}
    single = {name: file for name, (file, _) in read.items() if file is not None}
    problems = [problem for _, found in read.values() for problem in found]
    programs, of_programs = read_many(root, PROGRAMS, Program, shown)
    criteria, of_criteria = read_many(root, CRITERIA, rules.Criterion, shown)
    problems += of_programs + of_criteria
    return Folder(single, programs, criteria, whole=not problems), problems
