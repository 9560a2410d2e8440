"""JSON Schemas of what goes out and what comes in, made from the types themselves."""

from typing import Any

import msgspec

from mmadvisor.model.advice import Advice
from mmadvisor.model.plan import Plan
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.report.summary import Summary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES: dict[str, Any] = {
    "advice": Advice,
    "list": list[Summary],
    "plan": Plan,
    "profile": Profile,
    "program": Program,
}


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one of the named types."""
    return {"$schema": DIALECT, "title": f"mmadvisor {name}", **msgspec.json.schema(TYPES[name])}
