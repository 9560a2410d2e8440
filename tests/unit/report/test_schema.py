"""A published schema is the same whatever msgspec and Python it is made with."""

import pytest

from mmadvisor.report.schema import unify

KEY = {"type": "string", "pattern": "^[a-z]+$"}
TOPICS = {"enum": ["algebra", "proofs"]}


@pytest.mark.parametrize(
    ("made", "published"),
    [
        ({"description": "One.\n\n    Two.\n    Three."}, {"description": "One.\n\nTwo.\nThree."}),
        ({"anyOf": [{"type": "null"}, {"$ref": "#/a"}]}, {"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}),
        ({"anyOf": [{"enum": [1]}, {"type": "null"}, KEY]}, {"anyOf": [{"enum": [1]}, KEY, {"type": "null"}]}),
        ({"type": "object", "propertyNames": TOPICS}, {"type": "object"}),
        ({"type": "object", "propertyNames": {"anyOf": [TOPICS, KEY]}}, {"type": "object"}),
        ({"type": "object", "propertyNames": KEY}, {"type": "object", "propertyNames": KEY}),
        ({"properties": {"description": {"type": "string"}}}, {"properties": {"description": {"type": "string"}}}),
    ],
)
def test_what_versions_word_in_different_ways_is_published_in_one(
    made: dict[str, object], published: dict[str, object]
) -> None:
    assert unify({"$defs": {"A": made}}) == {"$defs": {"A": published}}
    assert unify([published]) == [published]
