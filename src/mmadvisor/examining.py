"""Reads a catalog folder and checks all of it: the one place that knows catalog, rules and questions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from mmadvisor.catalog.assemble import assemble, replaced
from mmadvisor.catalog.exceptions import drop_excused
from mmadvisor.catalog.files import PROGRAMS, File, Folder, file_of, read_folder, read_many
from mmadvisor.catalog.lints.every import PROGRAM_LINTS, lint
from mmadvisor.errors import DataProblems, Problem, errors_among
from mmadvisor.facts.registry import EVIDENCE_SHARE, SPECS
from mmadvisor.facts.result import RESULT_SPECS
from mmadvisor.located import Located, Plain, Where, parse_yaml
from mmadvisor.model.catalog import Catalog, Edition, Index
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.model.rules import AssumptionFile, CapFile, CautionFile, GateFile, VerdictFile, WeightFile
from mmadvisor.questionnaire import lints as question_lints
from mmadvisor.rules import lints as rule_lints

EARLY_SPECS = {name: spec for name, spec in SPECS.items() if name != EVIDENCE_SHARE.name}
"""Facts that are known before programs are scored: for gates and criteria."""


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
    yield from drop_excused(files, [*lint(files), *rule_problems(files), *question_problems(files)])


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
    context = Folder(known_words(catalog), programs, [], kept)
    problems += [problem for check in PROGRAM_LINTS for problem in check(context)]
    if errors := errors_among(problems):
        raise DataProblems(errors)
    edition = Edition(
        added=tuple(name for name in names if name not in others),
        replaced=tuple(name for name in names if name in others),
    )
    return Index(replaced(catalog, [file.value for file in programs]), edition)


def known_words(catalog: Catalog) -> dict[str, File[msgspec.Struct]]:
    """Return the closed lists of a catalog in the form in which lints look them up."""
    parts = {
        "about.yaml": catalog.about,
        "fields.yaml": catalog.fields,
        "institutions.yaml": catalog.institutions,
    }
    nowhere = Located(None, {}, {})
    return {name: File(name, name, nowhere, value) for name, value in parts.items()}


def rule_problems(files: Folder) -> Iterator[Problem]:
    """Yield the problems of all rule files."""
    gates, caps = files.get("rules/gates.yaml", GateFile), files.get("rules/caps.yaml", CapFile)
    cautions, verdict = (
        files.get("rules/cautions.yaml", CautionFile),
        files.get("rules/verdict.yaml", VerdictFile),
    )
    weights = files.get("rules/weights.yaml", WeightFile)
    assumptions = files.get("rules/assumptions.yaml", AssumptionFile)
    if gates:
        yield from located(gates, rule_lints.gate_faults(gates.value, EARLY_SPECS))
    if caps:
        yield from located(caps, rule_lints.cap_faults(caps.value, SPECS))
    if cautions:
        yield from located(cautions, rule_lints.caution_faults(cautions.value, SPECS))
    if verdict:
        yield from located(verdict, rule_lints.verdict_faults(verdict.value, RESULT_SPECS))
    if weights:
        yield from located(weights, rule_lints.weight_faults(weights.value))
        yield from located(weights, rule_lints.missing_criteria([file.value for file in files.criteria]))
    if assumptions:
        yield from located(assumptions, rule_lints.assumption_faults(assumptions.value))
    for file in files.criteria:
        yield from located(file, rule_lints.criterion_faults(file.value, EARLY_SPECS))
    yield from shared_codes(files)


def located(file: File, faults: Iterator[rule_lints.Fault]) -> Iterator[Problem]:  # type: ignore[type-arg]
    """Look up the lines of faults."""
    for fault in faults:
        yield file.problem(*fault)


def shared_codes(files: Folder) -> Iterator[Problem]:
    """Yield rule codes that stand twice, be it in two files."""
    seen: set[str] = set()
    for file in files.all():
        for where, code in codes(file.located.data, ()):
            if code in seen:
                yield file.problem(where, "RU001", f"the code {code} is taken", "take the next free number")
            seen.add(code)


def codes(data: Plain, at: Where) -> Iterator[tuple[Where, str]]:
    """Yield every id that has the form of a rule code, with its place."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        if key == "id" and isinstance(value, str) and rule_lints.RULE_CODE.fullmatch(value):
            yield (*at, key), value
        else:
            yield from codes(value, (*at, key))


def question_problems(files: Folder) -> Iterator[Problem]:
    """Yield the problems of the questionnaire."""
    file = files.get("questionnaire.yaml", Questionnaire)
    if file:
        answers = {name: spec for name, spec in SPECS.items() if name.startswith("profile.")}
        for fault in question_lints.questionnaire_faults(file.value, answers):
            yield file.problem(*fault)
        for place, question in enumerate(file.value.questions):
            where: Where = ("questions", place, "when")
            yield from located(file, rule_lints.condition_faults(question.when, answers, where))
