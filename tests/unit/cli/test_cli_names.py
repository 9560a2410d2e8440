"""Names from closed lists, and numbers that can be compared."""

import math

import pytest
import typer

from mmadvisor.cli.given.names import comparable, name_given, names_given
from mmadvisor.errors import UsageProblem, suggestion_of

LIST = ("open", "MITx Online", "data-science")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (None, []),
        ([], []),
        (["", " , "], []),
        (["OPEN"], ["open"]),
        (["open,mitx online", " Data-Science "], ["open", "MITx Online", "data-science"]),
    ],
)
def test_names_take_the_spelling_of_the_list(names: list[str] | None, found: list[str]) -> None:
    assert names_given("--x", names, LIST) == found


def test_any_name_will_do_without_a_list() -> None:
    assert names_given("--x", ["a,b", "c"], None) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("data-sciense", f"--x: there is no 'data-sciense' ({suggestion_of('data-science')})"),
        ("zzz", "--x: there is no 'zzz' (one of open, MITx Online, data-science)"),
        ("a\x1bb", r"--x: there is no 'a\x1bb' (one of open, MITx Online, data-science)"),
    ],
)
def test_unknown_names_are_refused(name: str, says: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        names_given("--x", [f"open,{name}"], LIST)
    assert str(caught.value) == says


def test_one_name() -> None:
    assert name_given("--x", " OPEN ", LIST) == "open"
    for name in ("", ",", "open,open"):
        with pytest.raises(UsageProblem, match="takes one name"):
            name_given("--x", name, LIST)


def test_limits_can_be_compared() -> None:
    assert comparable(None) is None
    assert comparable(0.0) == 0
    assert comparable(math.inf) == math.inf
    with pytest.raises(typer.BadParameter):
        comparable(math.nan)
