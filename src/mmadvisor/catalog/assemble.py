"""One catalog out of many files."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.catalog.files import Folder
from mmadvisor.model.catalog import About, Catalog
from mmadvisor.model.checking import AgeLimits
from mmadvisor.model.context import (
    AdviserList,
    DegreeList,
    EvidenceList,
    FieldList,
    InstitutionList,
    OccupationList,
    RefresherList,
)
from mmadvisor.model.currencies import CurrencyList
from mmadvisor.model.program import Program
from mmadvisor.model.questions import MathCheck, Questionnaire
from mmadvisor.model.rules import (
    AssumptionFile,
    CapFile,
    CautionFile,
    GateFile,
    RuleBook,
    VerdictFile,
    WeightFile,
)

T = TypeVar("T", bound=Struct)


def assemble(folder: Folder) -> Catalog:
    """Return the catalog of a folder whose files were all read without problems.

    Raises:
        KeyError: A file is missing after all.
    """

    def part(name: str, kind: type[T]) -> T:
        file = folder.get(name, kind)
        if file is None:
            raise KeyError(name)
        return file.value

    return Catalog(
        about=part("about.yaml", About),
        fields=part("fields.yaml", FieldList),
        institutions=part("institutions.yaml", InstitutionList),
        occupations=part("occupations.yaml", OccupationList),
        refreshers=part("refreshers.yaml", RefresherList),
        degrees=part("degrees.yaml", DegreeList),
        evidence=part("evidence.yaml", EvidenceList),
        freshness=part("freshness.yaml", AgeLimits),
        questionnaire=part("questionnaire.yaml", Questionnaire),
        math_check=part("math_check.yaml", MathCheck),
        advisers=part("advisers.yaml", AdviserList),
        currencies=part("currencies.yaml", CurrencyList),
        rules=rule_book(
            folder,
            part("rules/gates.yaml", GateFile),
            part("rules/caps.yaml", CapFile),
            part("rules/cautions.yaml", CautionFile),
            part("rules/verdict.yaml", VerdictFile),
            part("rules/weights.yaml", WeightFile),
            part("rules/assumptions.yaml", AssumptionFile),
        ),
        programs=tuple(sorted((file.value for file in folder.programs), key=lambda program: program.id)),
    )


def rule_book(
    folder: Folder,
    gates: GateFile,
    caps: CapFile,
    cautions: CautionFile,
    verdict: VerdictFile,
    weights: WeightFile,
    assumptions: AssumptionFile,
) -> RuleBook:
    """Return all rules as one book."""
    return RuleBook(
        version=weights.version,
        gates=gates.gates,
        criteria=tuple(file.value for file in folder.criteria),
        caps=caps.caps,
        cautions=cautions.cautions,
        titles=verdict.titles,
        verdicts=verdict.verdicts,
        reasons=verdict.reasons,
        levels=weights.levels,
        presets=weights.presets,
        bands=weights.bands,
        thin_evidence_below=weights.thin_evidence_below,
        reckoning=weights.reckoning,
        assumptions=assumptions,
    )


def replaced(catalog: Catalog, programs: Iterable[Program]) -> Catalog:
    """Return a catalog with programs added, or put in place of those with the same id."""
    merged = {program.id: program for program in (*catalog.programs, *programs)}
    return replace(catalog, programs=tuple(merged[key] for key in sorted(merged)))
