"""JSON Schemas of what goes out and what comes in, made from the types themselves.

They are kept in `docs/` and handed out from there: a schema is a promise, which must not change with the msgspec or the
Python that somebody has. `loading.schemas` finds them.
"""

import inspect
from pathlib import Path
from typing import Any

import msgspec

from mmadvisor.catalog.files import SINGLE
from mmadvisor.model.advice import Advice
from mmadvisor.model.column_map import ColumnMap
from mmadvisor.model.listing import Summary
from mmadvisor.model.plan import Plan
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Criterion

WHOLE_OR_BROKEN = [{"type": "integer"}, {"type": "number"}]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES: dict[str, Any] = {
    "advice": Advice,
    "list": list[Summary],
    "plan": Plan,
    "profile": Profile,
    "column_map": ColumnMap,
    "program": Program,
    "criterion": Criterion,
    **{Path(name).stem: kind for name, kind in SINGLE.items()},
}
"""Outputs and inputs; a file of the catalog has the name of the file, and one of `rules/criteria/` is a criterion."""


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one of the named types: the same under every msgspec and Python that we allow."""
    return {"$schema": DIALECT, "title": f"mmadvisor {name}", **unify(msgspec.json.schema(TYPES[name]))}


def unify(schema: Any) -> Any:  # noqa: ANN401 - plain data of any form
    """Return a schema, or a part of one, without what differs between versions of msgspec and Python.

    Docstrings keep their indentation before Python 3.13 and msgspec 0.23. `null` stands before a reference up to
    msgspec 0.21, behind it since. The names that keys may have are listed since 0.23; patterns of keys always were. A
    whole number is a number, whichever of both is read back.
    """
    match schema:
        case {"anyOf": choices} if choices == WHOLE_OR_BROKEN:
            return {"type": "number"}
        case dict():
            kept = {key: unify(part) for key, part in schema.items() if key != "propertyNames" or "pattern" in part}
            if isinstance(text := kept.get("description"), str):
                kept["description"] = inspect.cleandoc(text)
            if isinstance(choices := kept.get("anyOf"), list):
                kept["anyOf"] = sorted(choices, key=lambda choice: choice == {"type": "null"})
            return kept
        case list():
            return [unify(part) for part in schema]
        case _:
            return schema
