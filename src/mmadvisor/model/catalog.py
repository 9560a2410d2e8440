"""The whole catalog as one value, and look-ups in it."""

from dataclasses import dataclass, field

from mmadvisor.model.common import Date, Record, Text
from mmadvisor.model.context import (
    DegreeList,
    EvidenceList,
    Field,
    FieldList,
    Institution,
    InstitutionList,
    OccupationList,
    RefresherList,
)
from mmadvisor.model.math_check import MathCheck
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.model.rules import RuleBook


class About(Record, frozen=True, kw_only=True):
    """`catalog/about.yaml`. `date` is the month that ages of facts are counted from."""

    title: Text
    date: Date


class Catalog(Record, frozen=True, kw_only=True):
    """Everything that advice is made from: programs, their context, rules and questions."""

    about: About
    fields: FieldList
    institutions: InstitutionList
    occupations: OccupationList
    refreshers: RefresherList
    degrees: DegreeList
    evidence: EvidenceList
    rules: RuleBook
    questionnaire: Questionnaire
    programs: tuple[Program, ...]
    math_check: MathCheck = MathCheck()


@dataclass(frozen=True)
class Index:
    """Look-ups by id; built once for a catalog."""

    catalog: Catalog
    programs: dict[str, Program] = field(init=False)
    institutions: dict[str, Institution] = field(init=False)
    fields: dict[str, Field] = field(init=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "programs", {program.id: program for program in self.catalog.programs})
        put(self, "institutions", {row.id: row for row in self.catalog.institutions.institutions})
        put(self, "fields", {row.id: row for row in self.catalog.fields.fields})

    def provider(self, program: Program) -> str:
        """Name of the institution that issues a program."""
        return self.institutions[program.institution].name
