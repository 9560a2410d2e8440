"""`list`: filters, what they leave out because nobody says it, orders and forms."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from makers import frozen_index
from mmadvisor.model.catalog import Index
from mmadvisor.report.listing.filters import MATH_ORDER, SORTS
from running import Ran, inside, run

Row: TypeAlias = dict[str, Any]
Test: TypeAlias = Callable[[Row], bool | None]
KEYS = [
    "id",
    "title",
    "credential",
    "platform",
    "provider",
    "country",
    "status",
    "status_as_of",
    "fields",
    "languages",
    "courses",
    "hours_per_week",
    "months",
    "cost_usd",
    "cost_as_of",
    "math",
    "credit",
    "catalog_date",
    "origin",
]
DEEP = "study"
"""What a study would take whoever answers; only JSON holds it."""
RANGES = ("courses", "hours_per_week", "months", "cost_usd")


def listed(ran: Ran) -> list[Row]:
    assert ran.code == 0, ran.err
    rows = json.loads(ran.out)
    assert isinstance(rows, list)
    return rows


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """All rows, from the program itself."""
    return listed(run(tmp_path_factory.mktemp("home"), "list", "--all", "--format", "json"))


def below(key: str, most: float) -> Test:
    return lambda row: None if row[key] is None else row[key][0] <= most


def math(most: str) -> Test:
    allowed = MATH_ORDER[: MATH_ORDER.index(most) + 1]
    return lambda row: None if row["math"] is None else row["math"] in allowed


def credit(row: Row) -> bool | None:
    if row["credential"] == "Degree":
        return True
    return None if row["credit"] is None else row["credit"] != "none"


def searched(row: Row) -> str:
    return f"{row['id']} {row['title']} {row['provider']}".casefold()


FILTERS: list[tuple[str, tuple[str, ...], list[tuple[str, Test]]]] = [
    ("one field", ("--field", "data-science"), [("field", lambda row: "data-science" in row["fields"])]),
    ("field as typed", ("--field", "Data-Science"), [("field", lambda row: "data-science" in row["fields"])]),
    (
        "two fields",
        ("--field", "finance", "--field", "management"),
        [("field", lambda row: bool({"finance", "management"} & set(row["fields"])))],
    ),
    (
        "fields with a comma",
        ("--field", "finance, management"),
        [("field", lambda row: bool({"finance", "management"} & set(row["fields"])))],
    ),
    ("platform", ("--platform", "mitx online"), [("platform", lambda row: row["platform"] == "MITx Online")]),
    ("provider", ("--provider", "COLUMBIA"), [("provider", lambda row: "Columbia" in row["provider"])]),
    ("credential", ("--credential", "degree"), [("credential", lambda row: row["credential"] == "Degree")]),
    ("status", ("--status", "open"), [("status", lambda row: row["status"] == "open")]),
    (
        "two statuses",
        ("--status", "open,unknown"),
        [("status", lambda row: row["status"] in {"open", "unknown"})],
    ),
    ("country", ("--country", "us"), [("country", lambda row: row["country"] == "US")]),
    ("language", ("--language", "ES"), [("language", lambda row: "es" in row["languages"])]),
    ("cost", ("--max-cost", "1500"), [("cost", below("cost_usd", 1500))]),
    ("no cost", ("--max-cost", "0"), [("cost", below("cost_usd", 0))]),
    ("any cost", ("--max-cost", "inf"), [("cost", below("cost_usd", 10**9))]),
    ("hours", ("--max-hours", "8"), [("hours", below("hours_per_week", 8))]),
    ("months", ("--max-months", "9.5"), [("months", below("months", 9.5))]),
    *((f"math {level}", ("--math-at-most", level), [("math", math(level))]) for level in MATH_ORDER),
    ("credit", ("--with-credit",), [("credit", credit)]),
    (
        "text",
        ("supply", "CHAIN"),
        [("text", lambda row: all(word in searched(row) for word in ("supply", "chain")))],
    ),
    (
        "data science with credit",
        ("--field", "data-science", "--status", "open", "--with-credit"),
        [
            ("field", lambda row: "data-science" in row["fields"]),
            ("status", lambda row: row["status"] == "open"),
            ("credit", credit),
        ],
    ),
    (
        "hours and math",
        ("--max-hours", "8", "--math-at-most", "algebra"),
        [("hours", below("hours_per_week", 8)), ("math", math("algebra"))],
    ),
    (
        "all figures",
        ("--max-hours", "10", "--max-cost", "2000", "--max-months", "18", "--math-at-most", "calculus"),
        [
            ("hours", below("hours_per_week", 10)),
            ("cost", below("cost_usd", 2000)),
            ("months", below("months", 18)),
            ("math", math("calculus")),
        ],
    ),
    (
        "nothing",
        ("--status", "retired", "--platform", "Coursera", "--country", "AU"),
        [("status", lambda _: False)],
    ),
]


def every(words: tuple[str, ...]) -> list[str]:
    """Return what keeps programs that take no learners, unless a filter asks for a status."""
    return [] if "--status" in words else ["--all"]


@pytest.mark.parametrize(("words", "tests"), [case[1:] for case in FILTERS], ids=[case[0] for case in FILTERS])
def test_filters_keep_what_is_known_to_fit_and_count_the_unknown(
    words: tuple[str, ...], tests: list[tuple[str, Test]], everything: list[Row], tmp_path: Path
) -> None:
    judged = [(row, {name: test(row) for name, test in tests}) for row in everything]
    fits = [row["id"] for row, results in judged if all(results.values())]
    open_ones = [(row["id"], results) for row, results in judged if False not in results.values()]
    ran = inside(tmp_path, "list", *every(words), *words, "--format", "json")
    assert [row["id"] for row in listed(ran)] == fits
    unknown = {name: sum(results[name] is None for _, results in open_ones) for name, _ in tests}
    assert ran.err.startswith(f"{len(fits)} of {len(everything)} programs.")
    for name, number in unknown.items():
        assert (f"{name} of {number}" in ran.err) == (number > 0)
    assert ("Left out because it is not known" in ran.err) == any(unknown.values())
    kept = inside(tmp_path, "list", *every(words), *words, "--format", "json", "--include-unknown")
    assert [row["id"] for row in listed(kept)] == [name for name, _ in open_ones]
    assert ("Not known, and kept" in kept.err) == any(unknown.values())


def test_whole_catalog_is_listed(everything: list[Row], index: Index) -> None:
    assert {row["id"] for row in everything} == set(index.programs)


def test_json_has_these_keys_and_kinds_of_blank(everything: list[Row]) -> None:
    for row in everything:
        assert list(row) == [*KEYS, DEEP, "unpriced"]
        assert row[DEEP] is None  # nobody was named whose study it is
        for key in RANGES:
            assert row[key] is None or (len(row[key]) == 2 and row[key][0] <= row[key][1])
        assert row["credit"] is None or row["credit"] == "none" or row["credit"]
        assert "" not in row.values()
    for key in (*RANGES, "math", "credit", "cost_as_of"):
        assert any(row[key] is None for row in everything), key
    assert any(row["credit"] == "none" for row in everything)


def test_json_says_what_a_study_takes_who_answered(tmp_path: Path) -> None:
    rows = listed(inside(tmp_path, "list", "-s", "hours_per_week=8", "--format", "json"))
    found = [row[DEEP] for row in rows if row[DEEP] is not None and row[DEEP]["months"] is not None]
    assert found
    for study in found:
        assert study["months"]["early"] <= study["months"]["likely"] <= study["months"]["late"]


def test_csv_and_tsv_hold_the_same_rows(everything: list[Row], tmp_path: Path) -> None:
    for form, separator in (("csv", ","), ("tsv", "\t")):
        ran = inside(tmp_path, "list", "--all", "--format", form)
        if form == "tsv":
            assert '"' not in ran.out  # which a reader could take for quoting
        rows = list(csv.DictReader(io.StringIO(ran.out, newline=""), delimiter=separator))
        assert list(rows[0]) == KEYS
        for flat, row in zip(rows, everything, strict=True):
            assert (flat["id"], flat["title"], flat["provider"]) == (row["id"], row["title"], row["provider"])
            assert flat["fields"].split(";") == row["fields"]
            for key in (*RANGES, "math", "cost_as_of", "credit"):
                assert (flat[key] == "") == (row[key] is None), key
            for key in RANGES:
                if row[key] is not None:
                    assert [float(end) for end in flat[key].split(" to ")] == sorted(set(row[key]))
            assert (flat["credit"] == "none") == (row["credit"] == "none")


def test_tab_separated_lines_suit_cut_and_sort(tmp_path: Path) -> None:
    ran = inside(tmp_path, "list")
    assert {line.count("\t") for line in ran.out.splitlines()} == {len(KEYS) - 1}
    assert '"' not in ran.out.splitlines()[0]


def test_markdown_is_one_table(tmp_path: Path) -> None:
    lines = inside(tmp_path, "list", "--all", "--format", "md").out.splitlines()
    assert len(lines) == 22
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines if not line.startswith("|---"))
    assert len({line.replace("\\|", "").count("|") for line in lines}) == 1


@pytest.mark.parametrize("order", SORTS)
def test_orders(order: str, everything: list[Row], tmp_path: Path) -> None:
    rows = listed(inside(tmp_path, "list", "--all", "--sort", order, "--format", "json"))
    assert {row["id"] for row in rows} == {row["id"] for row in everything}
    keys = {"cost": "cost_usd", "hours": "hours_per_week"}
    values = [row[keys.get(order, order)] for row in rows]
    known = [value for value in values if value is not None]
    assert values[: len(known)] == known  # unknown ones come last
    if order == "status":
        assert list(dict.fromkeys(known)) == ["open", "unknown", "unlisted", "retired"]
    elif order == "math":
        assert known == sorted(known, key=MATH_ORDER.index)
    elif order in keys or order == "months":
        assert known == sorted(known)
    else:
        assert [value.casefold() for value in known] == sorted(value.casefold() for value in known)


def test_only_programs_that_take_learners_are_listed_unless_all_are_wished_for(
    everything: list[Row], tmp_path: Path
) -> None:
    ran = inside(tmp_path, "list", "--format", "json")
    assert [row["id"] for row in listed(ran)] == [row["id"] for row in everything if row["status"] == "open"]
    assert "--all lists the others too" in ran.err


def test_with_answers_the_best_come_first_as_in_the_advice(tmp_path: Path) -> None:
    flags = ("-s", "goal=advance", "-s", "fields=finance", "-s", "hours_per_week=8")
    advice = json.loads(inside(tmp_path, "recommend", *flags, "--format", "json").out)
    best = [row["id"] for row in (*advice["ranking"], *advice["look_into"])]
    rows = listed(inside(tmp_path, "list", "--all", *flags, "--format", "json"))
    assert [row["id"] for row in rows][: len(best)] == best
    assert {row["id"] for row in rows[len(best) :]} == {row["id"] for row in advice["excluded"]}
    refused = inside(tmp_path, "list", "--sort", "fit")
    assert (refused.code, "needs answers" in refused.err) == (2, True)


def test_equal_rows_are_in_order_of_title(tmp_path: Path) -> None:
    rows = listed(inside(tmp_path, "list", "--sort", "STATUS", "--format", "json"))
    titles = [row["title"].casefold() for row in rows if row["status"] == "open"]
    assert titles == sorted(titles)


def test_fields_are_listed_with_their_numbers(everything: list[Row], tmp_path: Path) -> None:
    ran = inside(tmp_path, "list", "--fields")
    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert [line[0] for line in lines] == list(frozen_index().fields)
    for name, label, number in lines:
        assert label == frozen_index().fields[name].label
        assert int(number) == sum(name in row["fields"] for row in everything)


def test_status_says_since_when(everything: list[Row]) -> None:
    assert all(row["status_as_of"] for row in everything)
    assert all(row["cost_as_of"] is None for row in everything if row["cost_usd"] is None)
