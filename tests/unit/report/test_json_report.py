"""JSON: the published schema describes what is printed, for every kind of output."""

import json
from typing import Any

import jsonschema
import msgspec
import pytest

from learners import advised, example_profiles
from makers import EXAMPLES, frozen_index
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.answers import nest
from mmadvisor.questionnaire.profiles import read_answers
from mmadvisor.report.json_report import render
from mmadvisor.report.listing.summary import summarize
from schemas import TYPES, schema_of


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = schema_of(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def printed(value: Any) -> Any:  # noqa: ANN401
    return json.loads(render(value))


@pytest.mark.parametrize("name", TYPES)
def test_schemas_are_schemas(name: str) -> None:
    schema = schema_of(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == f"mmadvisor {name}"
    validator(name)


@pytest.mark.parametrize("name", [*example_profiles(), "nothing passes", "nothing answered"])
def test_advice_is_what_its_schema_says(name: str) -> None:
    others = {"nothing passes": Profile(languages=("xx",)), "nothing answered": Profile()}
    profile = (example_profiles() | others)[name]
    validator("advice").validate(printed(advised(profile, draws=50)))


def test_a_list_is_what_its_schema_says() -> None:
    index = frozen_index()
    rows = printed([summarize(index, program) for program in index.catalog.programs])
    validator("list").validate(rows)
    assert len(rows) == len(index.catalog.programs)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_example_profiles_are_what_their_schema_says(path: Any) -> None:  # noqa: ANN401
    validator("profile").validate(nest(read_answers(path, frozen_index())))


def test_programs_are_what_their_schema_says() -> None:
    schema = validator("program")
    for program in frozen_index().catalog.programs:
        schema.validate(printed(program))


def test_the_keys_of_design_section_7() -> None:
    advice = printed(advised(example_profiles()["career-changer"], draws=50))
    assert set(advice) >= {
        "schema", "version", "catalog", "rules", "seed", "draws", "profile", "weights", "verdict", "ranking",
        "excluded", "what_would_change",
    }  # fmt: skip
    assert advice["schema"] == "mmadvisor/advice/2"
    assert set(advice["ranking"][0]) >= {
        "rank", "tied", "id", "title", "credential", "band", "value", "value_low", "value_high", "rank_low",
        "rank_high", "first_share", "top3_share", "evidence_share", "study", "contributions", "cautions",
    }  # fmt: skip
    assert set(advice["ranking"][0]["contributions"][0]) >= {
        "criterion", "rule", "weight", "value", "points", "says", "sources",
    }  # fmt: skip
    assert set(advice["excluded"][0]) >= {"id", "reasons"}
    assert all({"answer", "from", "to", "says"} <= set(change) for change in advice["what_would_change"])


def test_it_is_indented_and_ends_its_last_line() -> None:
    assert render({"a": [1]}) == b'{\n  "a": [\n    1\n  ]\n}\n'


def test_text_of_any_language_is_kept() -> None:
    assert json.loads(render(["Gestión", "日本語", "\x7f"])) == ["Gestión", "日本語", "\x7f"]


def test_what_is_not_known_is_null_and_not_left_out() -> None:
    row = next(program for program in frozen_index().catalog.programs if program.cost is None)
    found = printed(summarize(frozen_index(), row))
    assert found["cost_usd"] is None
    assert msgspec.json.decode(render(found)) == found
