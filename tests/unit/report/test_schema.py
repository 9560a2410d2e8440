"""A published schema is the same whatever msgspec and Python it is made with."""

import pytest
from syrupy.assertion import SnapshotAssertion

from makers import ROOT
from mmadvisor.report.json_report import render
from pages import Page
from schemas import TYPES, schema_of, unify

KEY = {"type": "string", "pattern": "^[a-z]+$"}
TOPICS = {"enum": ["algebra", "proofs"]}


@pytest.mark.parametrize("name", TYPES)
def test_published_schema_is_current(name: str, snapshot: SnapshotAssertion) -> None:
    assert render(schema_of(name)) == snapshot(name=f"docs/{name}.schema.json", extension_class=Page)


def test_every_published_schema_has_a_type() -> None:
    assert {path.name for path in (ROOT / "docs").glob("*.schema.json")} == {f"{name}.schema.json" for name in TYPES}


@pytest.mark.parametrize(
    ("made", "published"),
    [
        ({"description": "One.\n\n    Two.\n    Three."}, {"description": "One.\n\nTwo.\nThree."}),
        ({"anyOf": [{"type": "null"}, {"$ref": "#/a"}]}, {"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}),
        ({"anyOf": [{"enum": [1]}, {"type": "null"}, KEY]}, {"anyOf": [{"enum": [1]}, KEY, {"type": "null"}]}),
        ({"type": "object", "propertyNames": TOPICS}, {"type": "object"}),
        ({"type": "object", "propertyNames": {"anyOf": [TOPICS, KEY]}}, {"type": "object"}),
        ({"type": "object", "propertyNames": KEY}, {"type": "object", "propertyNames": KEY}),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}]}, {"type": "number"}),
        ({"properties": {"description": {"type": "string"}}}, {"properties": {"description": {"type": "string"}}}),
    ],
)
def test_what_versions_word_in_different_ways_is_published_in_one(
    made: dict[str, object], published: dict[str, object]
) -> None:
    assert unify({"$defs": {"A": made}}) == {"$defs": {"A": published}}
    assert unify([published]) == [published]
