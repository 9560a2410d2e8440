"""JSON Schemas of what goes out and what comes in, made from the types themselves."""

from typing import Any

import msgspec

from mmadvisor.model.advice import Advice
from mmadvisor.model.aging import AgeLimits
from mmadvisor.model.catalog import About
from mmadvisor.model.checking import ExceptionList, Organizations
from mmadvisor.model.context import (
    DegreeList,
    EvidenceList,
    FieldList,
    InstitutionList,
    OccupationList,
    RefresherList,
)
from mmadvisor.model.math_check import MathCheck
from mmadvisor.model.plan import Plan
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.questions import Questionnaire
from mmadvisor.model.rules import AssumptionFile, CapFile, CautionFile, Criterion, GateFile, VerdictFile, WeightFile
from mmadvisor.report.summary import Summary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES: dict[str, Any] = {
    "advice": Advice,
    "list": list[Summary],
    "plan": Plan,
    "profile": Profile,
    "program": Program,
    "about": About,
    "fields": FieldList,
    "institutions": InstitutionList,
    "occupations": OccupationList,
    "refreshers": RefresherList,
    "degrees": DegreeList,
    "evidence": EvidenceList,
    "freshness": AgeLimits,
    "questionnaire": Questionnaire,
    "math_check": MathCheck,
    "gates": GateFile,
    "caps": CapFile,
    "cautions": CautionFile,
    "criterion": Criterion,
    "verdict": VerdictFile,
    "weights": WeightFile,
    "assumptions": AssumptionFile,
    "organizations": Organizations,
    "exceptions": ExceptionList,
}
"""Outputs and inputs; a file of the catalog has the name of the file, and one of `rules/criteria/` is a criterion."""


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one of the named types."""
    return {"$schema": DIALECT, "title": f"mmadvisor {name}", **msgspec.json.schema(TYPES[name])}
