"""Reads a catalog folder and checks all of it: the one place that knows catalog, rules and questions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from mmadvisor.catalog.assemble import PARTS, assemble, replaced
from mmadvisor.catalog.exceptions import drop_excused
from mmadvisor.catalog.files import PROGRAMS, File, Folder, file_of, read_folder, read_many
from mmadvisor.catalog.lints.every import PROGRAM_LINTS, lint
from mmadvisor.facts.registry import EVIDENCE_SHARE, SPECS
from mmadvisor.facts.result import RESULT_SPECS
from mmadvisor.located import Fault, Located, parse_yaml
from mmadvisor.model.catalog import Catalog, Edition, Index
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.model.rules import AssumptionFile, CapFile, CautionFile, GateFile, VerdictFile, WeightFile
from mmadvisor.problems import DataProblems, Problem, errors_among
from mmadvisor.questionnaire.lints import questionnaire_faults
from mmadvisor.rules import lints as rule_lints

EARLY_SPECS = {name: spec for name, spec in SPECS.items() if name != EVIDENCE_SHARE.name}
"""Facts that are known before programs are scored: for gates and criteria."""
ANSWERS = {name: spec for name, spec in SPECS.items() if name.startswith("profile.")}
CHECKS: tuple[tuple[type[Struct], Callable[[Any], Iterable[Fault]]], ...] = (
    (GateFile, partial(rule_lints.rule_faults, specs=EARLY_SPECS)),
    (CapFile, partial(rule_lints.rule_faults, specs=SPECS)),
    (CautionFile, partial(rule_lints.rule_faults, specs=SPECS)),
    (VerdictFile, partial(rule_lints.verdict_faults, specs=RESULT_SPECS)),
    (WeightFile, rule_lints.weight_faults),
    (AssumptionFile, rule_lints.assumption_faults),
    (Questionnaire, partial(questionnaire_faults, specs=ANSWERS)),
    (Questionnaire, partial(rule_lints.question_faults, specs=ANSWERS)),
)
"""Checks of rules and questions, each with the record of its file."""
WORDS = ("about", "fields", "institutions", "freshness")
"""Parts of a catalog that programs of another folder are checked by."""


def read(folder: Path, shown: Path | None = None) -> Catalog:
    """Read and check a catalog folder; `shown` is its path as problems print it, else the one given.

    Raises:
        DataProblems: With every error of every file; warnings are for who keeps the catalog.
    """
    catalog, problems = examine(folder, shown)
    if catalog is None:
        raise DataProblems(errors_among(problems))
    return catalog


def examine(folder: Path, shown: Path | None = None) -> tuple[Catalog | None, list[Problem]]:
    """Return the catalog of a folder, or None if any file has an error; and every problem of every file, sorted."""
    files, unread = read_folder(folder, shown)
    problems = sorted([*unread, *problems_of(files)])
    return (None if errors_among(problems) else assemble(files)), problems


def problems_of(files: Folder) -> Iterator[Problem]:
    """Yield what the checks find in the files of a folder."""
    yield from drop_excused(files, [*lint(files), *rule_problems(files)])


def faults_of(files: Folder, file: File[Program], text: str) -> list[Problem]:
    """Return what the checks would find in the file of a program, were this its text."""
    data, problems = parse_yaml(text.encode(), file.shown)
    if data is None:
        return problems
    new, problems = file_of(data, Path(file.shown), file.shown, Program)
    if new is None:
        return problems
    changed = replace(files, programs=[new if each.name == file.name else each for each in files.programs])
    return [problem for problem in problems_of(changed) if problem.path == file.shown]


def with_programs(catalog: Catalog, folder: Path) -> Index:
    """Return the catalog with the programs of another folder, which its edition names.

    Raises:
        DataProblems: The folder has no programs, or they have problems; they pass the same checks.
    """
    programs, problems = read_many(folder, PROGRAMS, Program)
    if not programs and not problems:
        hint = f"put the files into {folder / PROGRAMS}/"
        problems = [Problem(str(folder), 0, 0, "CA091", "there is no program in this folder", hint)]
    names = [file.value.id for file in programs]
    others = frozenset(program.id for program in catalog.programs)
    kept = tuple(program for program in catalog.programs if program.id not in names)
    nowhere = Located(None, {}, {})
    words = {name: File(name, name, nowhere, getattr(catalog, part)) for part, name in PARTS.items() if part in WORDS}
    context = Folder(words, programs, [], kept)
    problems += [problem for check in PROGRAM_LINTS for problem in check(context)]
    if errors := errors_among(problems):
        raise DataProblems(errors)
    edition = Edition(
        added=tuple(name for name in names if name not in others),
        replaced=tuple(name for name in names if name in others),
    )
    return Index(replaced(catalog, [file.value for file in programs]), edition)


def rule_problems(files: Folder) -> Iterator[Problem]:
    """Yield the problems of all rule files, and of the questionnaire."""
    found: list[tuple[File[Any], Iterable[Fault]]] = [
        (file, check(file.value)) for kind, check in CHECKS if (file := files.get(kind))
    ]
    if weights := files.get(WeightFile):
        found.append((weights, rule_lints.missing_criteria([file.value for file in files.criteria])))
    found += [(file, rule_lints.criterion_faults(file.value, EARLY_SPECS)) for file in files.criteria]
    for file, faults in found:
        yield from (file.problem(*fault) for fault in faults)
    yield from shared_codes(files)


def shared_codes(files: Folder) -> Iterator[Problem]:
    """Yield rule codes that stand twice, be it in two files."""
    seen: set[str] = set()
    for file in files.by_path().values():
        for where, code in file.parts:
            if where[-1] == "id" and isinstance(code, str) and rule_lints.RULE_CODE.fullmatch(code):
                if code in seen:
                    yield file.problem(where, "RU001", f"the code {code} is taken", "take the next free number")
                seen.add(code)
