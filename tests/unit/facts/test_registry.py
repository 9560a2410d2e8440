"""The closed list of facts: names, kinds, and which answers each one reads."""

from typing import get_args

import pytest

from makers import make_index, make_program
from mmadvisor.facts.registry import BAND, EVIDENCE_SHARE, FACTS, SPECS, FactSheet
from mmadvisor.facts.result import MAIN_ANSWERS, RESULT_SPECS
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import MathTopic
from mmadvisor.model.facts import number
from mmadvisor.model.profile import ANSWERS, Profile
from mmadvisor.reckoning.situation import Situation


@pytest.mark.parametrize("name", SPECS)
def test_a_fact_is_of_its_program_or_reads_answers(name: str) -> None:
    family, _, rest = name.partition(".")
    spec = SPECS[name]
    assert spec.name == name
    assert spec.reads <= set(Profile.__struct_fields__)
    if family == "profile":
        assert spec.reads == {rest.partition(".")[0]}
    elif family == "program":
        assert spec.reads <= {"completed"}  # what is left of a program hangs on what was passed
    elif name not in {EVIDENCE_SHARE.name, BAND.name}:
        assert spec.reads


def test_every_answer_is_a_fact() -> None:
    answers = {key for key in ANSWERS if key not in {"math", "priorities"}}
    answers |= {f"math.{topic}" for topic in get_args(MathTopic)}
    assert {name.removeprefix("profile.") for name in SPECS if name.startswith("profile.")} == answers


def test_main_answers_are_keys_of_a_profile() -> None:
    assert set(MAIN_ANSWERS) <= set(Profile.__struct_fields__)


def test_facts_of_a_result_are_those_of_the_first_place_and_the_answers() -> None:
    assert set(RESULT_SPECS) >= {f"first.{name}" for name in SPECS if not name.startswith("profile.")}
    assert set(RESULT_SPECS) >= {name for name in SPECS if name.startswith("profile.")}


def test_every_fact_of_every_program_is_of_its_kind(index: Index) -> None:
    for program in index.catalog.programs:
        sheet = FactSheet(Situation(program, Profile(), index))
        for name in FACTS:
            fact, spec = sheet.get(name), SPECS[name]
            if not fact.known and not fact.assumed:
                continue
            assert (fact.low is not None) == (spec.kind == "number"), (program.id, name)
            assert isinstance(fact.value, bool) == (spec.kind == "flag"), (program.id, name)
            assert isinstance(fact.value, tuple) == (spec.kind == "names"), (program.id, name)
            assert not spec.choices or fact.value in spec.choices, (program.id, name)
            if fact.low is not None and fact.high is not None:
                assert 0 <= fact.low <= fact.high, (program.id, name)


def test_a_fact_is_computed_once() -> None:
    index = make_index(make_program())
    sheet = FactSheet(Situation(index.catalog.programs[0], Profile(), index))
    assert sheet.get("program.hours_per_week") is sheet.get("program.hours_per_week")


def test_a_name_that_is_not_on_the_list_is_a_bug() -> None:
    index = make_index(make_program())
    with pytest.raises(KeyError):
        FactSheet(Situation(index.catalog.programs[0], Profile(), index)).get("program.fame")


def test_a_change_of_one_answer_drops_what_reads_it_and_what_was_ranked() -> None:
    index = make_index(make_program())
    program = index.catalog.programs[0]
    sheet = FactSheet(Situation(program, Profile(hours_per_week=8, budget_usd=900), index))
    for name in ("fit.stretch", "fit.language", "program.hours_per_week", "profile.hours_per_week"):
        sheet.get(name)
    sheet.found[EVIDENCE_SHARE.name] = number(0.5)
    changed = Situation(program, Profile(hours_per_week=4, budget_usd=900), index)
    after = sheet.after(changed, frozenset({"hours_per_week"}))
    assert EVIDENCE_SHARE.name not in after.found
    for name in ("fit.language", "program.hours_per_week"):
        assert after.get(name) is sheet.get(name)
    assert after.get("profile.hours_per_week") == number(4)
    assert after.get("fit.stretch").low == pytest.approx(0.5)
    assert sheet.get("fit.stretch").low == pytest.approx(0.25)
