"""What the questionnaire may not be, with the code of each problem."""

from typing import Any

import pytest
from msgspec import convert, to_builtins

from makers import frozen_index
from mmadvisor.facts.registry import SPECS
from mmadvisor.model.questions import Questionnaire
from mmadvisor.questionnaire.lints import questionnaire_faults

REAL = to_builtins(frozen_index().catalog.questionnaire)
PROFILE = {name: spec for name, spec in SPECS.items() if name.startswith("profile.")}


def codes(questions: list[dict[str, Any]]) -> set[str]:
    return {
        fault.code for fault in questionnaire_faults(convert(REAL | {"questions": questions}, Questionnaire), PROFILE)
    }


def changed(key: str, **changes: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - keys of the file
    return [each | changes if each["feeds"] == key else each for each in REAL["questions"]]


def test_the_real_questions_have_no_faults() -> None:
    assert codes(REAL["questions"]) == set()


@pytest.mark.parametrize(
    ("questions", "code"),
    [
        (changed("goal", feeds="gaol"), "QU001"),
        ([each for each in REAL["questions"] if each["feeds"] != "credit"], "QU002"),
        ([*REAL["questions"], REAL["questions"][0]], "QU003"),
        (changed("goal", choices=[]), "QU004"),
        (changed("goal", kind="date"), "QU004"),
        (changed("start", kind="choice", choices=[{"value": "now", "label": "Now"}]), "QU004"),
        (changed("languages", some="Yes"), "QU004"),
        (changed("goal", why="word " * 26), "QU005"),
        (changed("goal", when={"profile.credit": {"is": "welcome"}}), "QU006"),
        (changed("hours_per_week", range={"least": 1, "most": 61}), "QU007"),
    ],
)
def test_each_fault_is_found(questions: list[dict[str, Any]], code: str) -> None:
    assert code in codes(questions)
