"""Values that fit, the types that are understood, and the words for each of them."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
import pytest
from msgspec import Meta, Struct, inspect

from mmadvisor.checked import convert, rising
from mmadvisor.checked.words import mismatch_of, wanted
from mmadvisor.errors import suggestion_of
from mmadvisor.located import Located, Plain
from mmadvisor.model import common
from mmadvisor.model.catalog import Catalog
from mmadvisor.model.common import text_form

Code = Annotated[str, text_form("^[A-Z]$", "one capital letter")]


class Leaf(Struct, frozen=True, forbid_unknown_fields=True):
    name: Code
    small: Annotated[int, Meta(ge=1, lt=10, multiple_of=2)] = 2


class Tree(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    leaf_list: list[Leaf] = []
    sub_tree: "Tree | None" = None
    order: tuple[Literal["a", "b"] | tuple[Literal["a", "b"], ...], ...] = ()
    topic: Literal["x", "y"] | Literal["z"] | None = None  # noqa: PYI030 - as types made elsewhere come joined
    level: Literal[1, 2] | None = None
    amount: int | str | None = None
    ratio: float | None = None
    size: Annotated[int, Meta(ge=1)] | Annotated[float, Meta(le=0.5)] | None = None
    anything: Any = None
    pairs: dict[Code, tuple[float, float]] = {}
    tags: frozenset[str] = frozenset()


class Loose(Struct):
    a: int = 0


def found(data: Plain, type_: type = Tree) -> list[str]:
    value, problems = convert(Located(data, {}, {}), type_, "f", tuples=rising)
    assert (value is None) == bool(problems)
    return [str(problem).removeprefix("f:1:1: ") for problem in problems]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"leaf-list": [{"name": "A"}, {"name": "B", "small": 8}]},
        {"sub-tree": {"sub-tree": {"ratio": 1}}},
        {"order": ["a", ["b", "a"], []]},
        {"topic": "z", "level": 2, "amount": "x", "ratio": 0.5, "anything": {"deep": [1, None]}},
        {"amount": 5, "topic": None, "pairs": {"A": [1, 2.5], "B": [3, 3]}, "tags": ["x", "x"]},
    ],
)
def test_what_fits_is_what_msgspec_makes_of_it(data: Plain) -> None:
    value, problems = convert(Located(data, {}, {}), Tree, "f", tuples=rising)
    assert problems == []
    assert value == msgspec.convert(data, Tree)


def test_a_whole_number_does_where_any_number_is_wanted() -> None:
    value, _ = convert(Located({"ratio": 3}, {}, {}), Tree, "f")
    assert value
    assert type(value.ratio) is float


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"sub-tree": {"sub-tree": {"x": 1}}}, ["SC001 the key 'x' is not known in 'sub-tree'"]),
        ({"leaf_list": []}, [f"SC001 the key 'leaf_list' is not known ({suggestion_of('leaf-list')})"]),
        ({"leaf-list": [{"name": "ab"}]}, ["SC005 'ab' is not one capital letter"]),
        (
            {"leaf-list": [{"name": "A", "small": 11}]},
            ["SC005 11 is out of range: expected at least 1 and less than 10 and a multiple of 2"],
        ),
        (
            {"leaf-list": [{"name": "A", "small": 3}]},
            [
                "SC005 3 is out of range: expected at least 1 and less than 10 and a multiple of 2",
            ],
        ),
        (
            {"order": ["a", ["c"], 5]},
            [
                f"SC003 {mismatch_of('one of a, b or a list', 'the number 5')}",
                "SC004 'c' is not allowed here (one of a, b)",
            ],
        ),
        ({"topic": "zz"}, ["SC004 'zz' is not allowed here (one of x, y, z)"]),
        ({"level": 3}, ["SC004 '3' is not allowed here (one of 1, 2)"]),
        ({"level": "1"}, [f"SC003 {mismatch_of('one of 1, 2', 'text')}"]),
        ({"level": True}, [f"SC003 {mismatch_of('one of 1, 2', 'true')}"]),
        ({"amount": [1]}, [f"SC003 {mismatch_of('a whole number or text', 'a list')}"]),
        ({"size": "x"}, [f"SC003 {mismatch_of('a whole number or a number', 'text')}"]),
        ({"size": 0.75}, ["SC005 0.75 is out of range: expected at most 0.5"]),
        ({"ratio": True}, [f"SC003 {mismatch_of('a number', 'true')}"]),
        ({"ratio": "007"}, [f"SC003 {mismatch_of('a number', 'text')} (write 7 without quotes)"]),
        ({"pairs": {"a": [1, 2]}}, ["SC005 'a' is not one capital letter"]),
        ({"pairs": {"A": [2, 1]}}, ["SC006 a range runs from low to high, and 2 is more than 1"]),
        (
            {"pairs": {"A": [2, "x"]}},
            [
                f"SC003 {mismatch_of('a number', 'text')} (write digits only, without quotes or a unit)",
            ],
        ),
    ],
)
def test_misfits(data: Plain, expected: list[str]) -> None:
    assert found(data) == expected


def test_a_mismatch_names_both_sides() -> None:
    assert mismatch_of("a number", "text") == "expected a number, found text"


def test_keys_that_a_type_lets_pass() -> None:
    assert found({"a": 1, "b": 2}, Loose) == []


def test_without_a_check_of_tuples_a_falling_pair_passes() -> None:
    assert convert(Located({"pairs": {"A": [2, 1]}}, {}, {}), Tree, "f")[1] == []


def test_the_type_may_be_a_list_of_structs() -> None:
    located = Located([{"name": "A"}, {"name": "b"}], {(1, "name"): (3, 9)}, {})
    _, [problem] = convert(located, tuple[Leaf, ...], "f")
    assert (problem.line, problem.column, problem.code) == (3, 9, "SC005")
    assert found([{"name": "A"}, {}], tuple[Leaf, ...]) == ["SC002 the key 'name' is missing in item 2"]


class Dated(Struct):
    raw: list[bytes] = []
    by_key: dict[str, bytes] = {}


def test_what_only_msgspec_understands_is_located_too() -> None:
    located = Located({"raw": ["aGk=", "?"]}, {("raw", 1): (4, 7)}, {})
    _, [problem] = convert(located, Dated, "f")
    assert (problem.line, problem.column, problem.code) == (4, 7, "SC009")
    assert [problem[:5] for problem in found({"by_key": {"a": "?"}}, Dated)] == ["SC009"]
    assert [problem[:5] for problem in found({"size": 0})] == ["SC009"]  # neither a whole number from 1 nor one to 0.5


@pytest.mark.parametrize(
    ("items", "complaint"),
    [
        ((1, 1), None),
        ((1, 2.5), None),
        ((2, 1), "a range runs from low to high, and 2 is more than 1"),
        (("b", "a"), None),
        ((3, 2, 1), None),
    ],
)
def test_rising(items: tuple[Any, ...], complaint: str | None) -> None:
    assert rising(items) == complaint


def patterns_in(info: object) -> Iterator[str]:
    if isinstance(info, inspect.StrType) and info.pattern:
        yield info.pattern
    for name in getattr(info, "__struct_fields__", ()):
        part = getattr(info, name)
        for each in part if isinstance(part, tuple) else (part,):
            if isinstance(each, inspect.Type | inspect.Field):
                yield from patterns_in(each)


def test_no_pattern_of_the_catalog_is_without_words_and_matched_at_every_start() -> None:
    assert list(patterns_in(inspect.type_info(Annotated[str, Meta(pattern="^a$")]))) == ["^a$"]
    assert not list(patterns_in(inspect.type_info(Catalog))), "use model.common.text_form"


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        (str, "text"),
        (int, "a whole number"),
        (float, "a number"),
        (bool, "true or false"),
        (None, "nothing"),
        (list[int], "a list"),
        (tuple[int, int], "a list of 2 items"),
        (tuple[int], "a list of 1 item"),
        (dict[str, int], "keys with values"),
        (Leaf, "keys with values"),
        (Code, "text"),
        (Literal["only"], "only"),
        (Literal["b", "a"], "one of a, b"),
        (int | None, "a whole number"),
        (bool | list[int] | None, "true or false or a list"),
    ],
)
def test_what_types_want_in_words(type_: object, words: str) -> None:
    assert wanted(inspect.type_info(type_)) == words


@pytest.mark.parametrize("type_", [common.Id, common.Url, common.Date, common.Country, common.Language, common.RuleId])
def test_no_pattern_lets_a_line_end_pass(type_: object) -> None:
    samples = ["data-science", "https://example.org/a", "2026-05", "US", "en", "CR002"]
    located = [Located({"a": f"{text}{end}"}, {}, {}) for end in ("", "\n") for text in samples]
    sound = [convert(each, dict[str, type_], "f")[0] is not None for each in located]  # type: ignore[valid-type]
    assert any(sound[: len(samples)])
    assert not any(sound[len(samples) :])
