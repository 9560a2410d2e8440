"""`recommend --format json`: the published contract, the same bytes each time, and sums that add up."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from makers import EXAMPLES
from mmadvisor.model.catalog import Index
from running import Ran, inside, run

PROFILES = sorted(EXAMPLES.glob("*.yaml"))
LIVE = {"open", "unknown"}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Draft202012Validator:
    """The schema as the program prints it."""
    ran = run(tmp_path_factory.mktemp("home"), "catalog", "schema", "advice")
    found = json.loads(ran.out)
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


@pytest.fixture(scope="module", params=PROFILES, ids=lambda path: path.stem)
def twice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Ran]:
    """Two runs in processes that put sets and dictionaries into another order."""
    home = tmp_path_factory.mktemp("home")
    words = ("recommend", "--profile", str(request.param), "--format", "json")
    return run(home, *words, env={"PYTHONHASHSEED": "1"}), run(
        home, *words, env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"}
    )


@pytest.fixture
def advice(twice: tuple[Ran, Ran]) -> dict[str, Any]:
    found = json.loads(twice[0].out)
    assert isinstance(found, dict)
    return found


def test_examples_are_there() -> None:
    assert len(PROFILES) >= 4


def test_same_bytes(twice: tuple[Ran, Ran]) -> None:
    assert (twice[0].code, twice[0].err) == (0, "")
    assert twice[0].raw == twice[1].raw


def test_fits_the_published_schema(advice: dict[str, Any], schema: Draft202012Validator) -> None:
    assert [error.message for error in schema.iter_errors(advice)] == []


@pytest.mark.parametrize(
    ("key", "value"), [("ranking", None), ("verdict", {}), ("seed", "1"), ("weights", [{}]), ("schema", 1)]
)
def test_schema_refuses_what_does_not_fit(
    key: str, value: object, advice: dict[str, Any], schema: Draft202012Validator
) -> None:
    assert not schema.is_valid({**advice, key: value})


def test_contributions_add_up_to_each_value(advice: dict[str, Any]) -> None:
    assert advice["ranking"]
    for row in advice["ranking"]:
        assert sum(part["points"] for part in row["contributions"]) == row["value"]
        assert row["value_low"] <= row["value"] <= row["value_high"]
        assert row["value_low"] >= 0
        assert row["value_high"] <= 100
    assert sum(row["weight"] for row in advice["weights"]) == pytest.approx(1, abs=0.001)


def test_only_living_programs_are_ranked(advice: dict[str, Any], index: Index) -> None:
    for row in advice["ranking"]:
        assert row["status"] in LIVE
        assert index.programs[row["id"]].status.value == row["status"]
    gone = {name for name, program in index.programs.items() if program.status.value not in LIVE}
    assert gone <= {row["id"] for row in advice["excluded"]}


def test_every_program_is_ranked_or_to_look_into_or_excluded_with_a_reason(
    advice: dict[str, Any], index: Index
) -> None:
    named = [row["id"] for part in ("ranking", "look_into", "excluded") for row in advice[part]]
    assert sorted(named) == sorted(index.programs)
    assert all(row["reasons"] for row in advice["excluded"])
    assert all(row["asks"] for row in advice["look_into"])
    assert len(index.programs) == advice["catalog"]["programs"]


def test_ranks_are_competition_ranks(advice: dict[str, Any]) -> None:
    ranks = [row["rank"] for row in advice["ranking"]]
    if advice["verdict"]["code"] == "ask-first":
        assert set(ranks) == {None}
        assert not any(row["tied"] for row in advice["ranking"])
    else:
        assert ranks == sorted(ranks)
        for place, row in enumerate(advice["ranking"], 1):
            assert row["rank"] <= place
            assert row["rank"] == place or row["tied"]
            assert row["tied"] == (ranks.count(row["rank"]) > 1)
    for row in advice["ranking"]:
        assert row["rank_low"] <= row["rank_high"]
        assert 0 <= row["first_share"] <= row["top3_share"] <= 1


def test_every_sentence_names_a_rule_that_method_explains(advice: dict[str, Any], tmp_path: Path) -> None:
    rules = inside(tmp_path, "method").out
    named = {advice["verdict"]["rule"], *(row["rule"] for row in advice["verdict"]["reasons"])}
    for row in advice["ranking"]:
        named |= {part["rule"] for part in row["contributions"]} | {part["rule"] for part in row["cautions"]}
    named |= {reason["rule"] for row in advice["excluded"] for reason in row["reasons"]}
    named |= {ask["rule"] for row in advice["look_into"] for ask in row["asks"]}
    assert [code for code in sorted(named) if f"\n{code} " not in rules] == []
    asked = advice["verdict"]["code"] == "ask-first"  # which says what to answer, and judges nothing yet
    assert (0 if asked else 1) <= len(advice["verdict"]["reasons"]) <= 5
    assert advice["verdict"]["says"]


def test_says_what_it_was_made_with(advice: dict[str, Any], tmp_path: Path) -> None:
    assert advice["schema"] == "mmadvisor/advice/2"
    assert f"mmadvisor {advice['version']}\n" == inside(tmp_path, "--version").out
    assert (advice["seed"], advice["draws"]) == (1, 10_000)
    assert f"(rules {advice['rules']['version']})" in inside(tmp_path, "method").out


def test_seed_and_draws_are_what_was_asked_for(tmp_path: Path) -> None:
    words = ("recommend", "--profile", PROFILES[0], "--format", "json", "--draws", "500")
    first, again, other = (inside(tmp_path, *words, "--seed", seed) for seed in ("7", "7", "8"))
    assert first.raw == again.raw != other.raw
    data = json.loads(first.out)
    assert (data["seed"], data["draws"]) == (7, 500)
    values = [[(row["id"], row["value"]) for row in json.loads(ran.out)["ranking"]] for ran in (first, other)]
    assert dict(values[0]) == dict(values[1])  # draws say how firm a rank is; they move no value


def test_top_changes_the_table_alone(tmp_path: Path) -> None:
    few, many = (inside(tmp_path, "recommend", "-p", PROFILES[0], "--top", top).out for top in ("2", "1000"))
    assert "more: show them with --top" in few
    assert "more: show them with --top" not in many
    assert few.partition("\nBest matches")[0] == many.partition("\nBest matches")[0]
    assert few.partition("\nWhat would change this")[2] == many.partition("\nWhat would change this")[2]


def test_forms_say_the_same(tmp_path: Path) -> None:
    text, markdown, table = (
        inside(tmp_path, "recommend", "-p", PROFILES[0], *words, env={"COLUMNS": "9999"}).out
        for words in (("--top", "1000"), ("--full", "--format", "md"), ("--format", "csv"))
    )
    data = json.loads(inside(tmp_path, "recommend", "-p", PROFILES[0], "--format", "json").out)
    for form in (text, markdown):
        assert data["verdict"]["title"] in form
        assert all(row["says"] in form.replace("\\", "") for row in data["verdict"]["reasons"])
        assert all(row["title"] in form.replace("\\", "") for row in data["ranking"])
    assert all(f",{row['id']}," in table for row in data["ranking"] + data["excluded"])
