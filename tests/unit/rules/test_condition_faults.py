"""Every form of condition that does not hold together is refused, at its place, with a hint where there is one."""

from typing import Any

import pytest

from mmadvisor.errors import suggestion_of
from mmadvisor.model.facts import FactSpec
from mmadvisor.rules.conditions import find_faults

SPECS = {
    spec.name: spec
    for spec in (
        FactSpec("program.status", "choice", "status", choices=("open", "retired")),
        FactSpec("fit.stretch", "number", "stretch"),
        FactSpec("program.guessed", "flag", "guessed"),
        FactSpec("program.languages", "names", "languages"),
        FactSpec("program.title", "text", "title"),
    )
}


def found(condition: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - of any form, as from a file
    return list(find_faults(condition, SPECS, ("when",)))


@pytest.mark.parametrize(
    "condition",
    [
        {},
        {"program.status": {"is": "open"}, "fit.stretch": {"at_most": 1}},
        {"program.status": {"in": ["open", "retired"]}},
        {"program.status": {"known": False}},
        {"fit.stretch": {"at_least": 0.5}},
        {"fit.stretch": {"known": True}},
        {"program.guessed": {"is": False}},
        {"program.guessed": {"in": [True, False]}},
        {"program.languages": {"in": ["en"]}},
        {"program.title": {"is": "anything"}},
        {"not": {"any": [{"program.status": {"is": "open"}}, {"all": [{"fit.stretch": {"at_least": 1}}, {}]}]}},
    ],
)
def test_sound_conditions_have_no_fault(condition: dict[str, Any]) -> None:
    assert found(condition) == []


@pytest.mark.parametrize(
    ("condition", "where", "message", "hint"),
    [
        ("open", (), "a condition is a mapping from a fact to an operator", None),
        ([], (), "a condition is a mapping from a fact to an operator", None),
        (None, (), "a condition is a mapping from a fact to an operator", None),
        ({"not": ["x"]}, ("not",), "a condition is a mapping from a fact to an operator", None),
        ({"all": {}}, ("all",), "all takes a list of conditions", None),
        ({"any": []}, ("any",), "any takes a list of conditions", None),
        ({"any": [{}, "x"]}, ("any", 1), "a condition is a mapping from a fact to an operator", None),
        (
            {"fit.strech": {"is": "open"}},
            ("fit.strech",),
            "unknown fact 'fit.strech'",
            suggestion_of("fit.stretch"),
        ),
        ({"al": [{}]}, ("al",), "unknown fact 'al'", suggestion_of("all")),
        ({"xyz": {"is": 1}}, ("xyz",), "unknown fact 'xyz'", None),
        (
            {"program.status": "open"},
            ("program.status",),
            "a fact takes exactly one operator",
            "for example {is: open}",
        ),
        ({"program.status": {}}, ("program.status",), "a fact takes exactly one operator", "for example {is: open}"),
        (
            {"program.status": {"is": "open", "known": True}},
            ("program.status",),
            "a fact takes exactly one operator",
            "for example {is: open}",
        ),
        ({"program.status": {"iss": "open"}}, ("program.status", "iss"), "unknown operator 'iss'", suggestion_of("is")),
        ({"program.status": {"equals": 1}}, ("program.status", "equals"), "unknown operator 'equals'", None),
        ({"program.status": {"known": "yes"}}, ("program.status", "known"), "known takes true or false", None),
        (
            {"program.status": {"at_least": 1}},
            ("program.status", "at_least"),
            "program.status is a choice; use is, in or known",
            None,
        ),
        (
            {"fit.stretch": {"is": 1}},
            ("fit.stretch", "is"),
            "fit.stretch is a number; use at_least, at_most, below or known",
            None,
        ),
        ({"fit.stretch": {"at_least": "1"}}, ("fit.stretch", "at_least"), "at_least takes a number", None),
        ({"fit.stretch": {"below": "1"}}, ("fit.stretch", "below"), "below takes a number", None),
        ({"fit.stretch": {"at_most": True}}, ("fit.stretch", "at_most"), "at_most takes a number", None),
        ({"fit.stretch": {"at_most": None}}, ("fit.stretch", "at_most"), "at_most takes a number", None),
        ({"program.status": {"in": "open"}}, ("program.status", "in"), "in takes a list", None),
        (
            {"program.status": {"is": "opn"}},
            ("program.status", "is"),
            "program.status is never 'opn'",
            suggestion_of("open"),
        ),
        (
            {"program.status": {"in": ["open", "closed"]}},
            ("program.status", "in"),
            "program.status is never 'closed'",
            None,
        ),
        (
            {"program.guessed": {"is": "yes"}},
            ("program.guessed", "is"),
            "program.guessed is true or false, not 'yes'",
            None,
        ),
        (
            {"not": {"all": [{"program.guessed": {"is": 1}}]}},
            ("not", "all", 0, "program.guessed", "is"),
            "program.guessed is true or false, not 1",
            None,
        ),
        (
            {"program.guessed": {"in": [None]}},
            ("program.guessed", "in"),
            "program.guessed is true or false, not nothing",
            None,
        ),
        (
            {"program.status": {"is": ["open"]}},
            ("program.status", "is"),
            "program.status is never a list",
            None,
        ),
    ],
)
def test_each_bad_form_is_refused_at_its_place(
    condition: object, where: tuple[str | int, ...], message: str, hint: str | None
) -> None:
    assert found(condition) == [(("when", *where), message, hint)]


def test_all_faults_are_found_at_once() -> None:
    condition = {
        "all": [],
        "xyz": {"is": 1},
        "program.status": {"in": ["opn", "retird"]},
        "any": [{"fit.stretch": {"is": 1}}, 5],
    }
    assert [where[1:] for where, _, _ in found(condition)] == [
        ("all",),
        ("xyz",),
        ("program.status", "in"),
        ("program.status", "in"),
        ("any", 0, "fit.stretch", "is"),
        ("any", 1),
    ]
