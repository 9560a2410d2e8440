"""Advice cases that somebody without programming can read and write; see the YAML files in `cases/`.

A case has a `learner`, perhaps `programs` (small ones, on the real rules; else the real catalog), and what to
`expect`: `verdict`, `first`, `order`, `out` (program -> gate), `bands`, `capped` (program -> rule), `says` and
`never_says` (parts of sentences, anywhere in the advice), `look_into` (degree -> first thing to ask), `cautions`
(program -> rules that must be among its cautions). A case with a `known_defect` fails today and says why.
"""

from pathlib import Path
from typing import Any

import pytest
from msgspec import convert

from makers import make_index, make_program
from mmadvisor.located import read_yaml
from mmadvisor.model.advice import Advice
from mmadvisor.model.profile import Profile
from real import advised, real_index

HERE = Path(__file__).parent / "cases"
EXPECTATIONS = {"verdict", "first", "order", "out", "bands", "capped", "says", "never_says", "cautions", "look_into"}


def cases() -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        located, problems = read_yaml(path, shown=path.name)
        assert located is not None, problems
        assert isinstance(located.data, list)
        for case in located.data:
            assert isinstance(case, dict)
            defect = case.get("known_defect")
            marks = [pytest.mark.xfail(strict=True, reason=str(defect))] if defect else []
            found.append(pytest.param(case, marks=marks, id=f"{path.stem}: {case['name']}"))
    return found


def advice_for(case: dict[str, Any]) -> Advice:
    profile = convert(case["learner"], Profile)
    catalog = real_index().catalog
    programs = [make_program(**{"institution": "mit"} | keys) for keys in case.get("programs", ())]
    return advised(profile, make_index(*programs, catalog=catalog) if programs else None, draws=300)


def sentences(advice: Advice) -> list[str]:
    rows = [each.says for row in advice.ranking for each in row.contributions]
    cautions = [each.says for row in advice.ranking for each in row.cautions]
    out = [each.says for row in advice.excluded for each in row.reasons]
    reasons = [advice.verdict.says, *(each.says for each in advice.verdict.reasons)]
    return [*reasons, *rows, *cautions, *out, *(each.says for each in advice.what_would_change)]


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    expected = case["expect"]
    assert expected
    assert set(expected) <= EXPECTATIONS
    advice = advice_for(case)
    ranked = {row.id: row for row in advice.ranking}
    if "verdict" in expected:
        assert advice.verdict.code == expected["verdict"], advice.verdict.says
    if "first" in expected:
        assert next(iter(ranked), None) == expected["first"]
    if "order" in expected:
        assert [name for name in ranked if name in expected["order"]] == expected["order"]
    out = {row.id: row.reasons[0].rule for row in advice.excluded}
    assert {name: out.get(name) for name in expected.get("out", {})} == expected.get("out", {})
    asks = {row.id: row.asks[0].rule for row in advice.look_into}
    assert {name: asks.get(name) for name in expected.get("look_into", {})} == expected.get("look_into", {})
    bands = expected.get("bands", {})
    assert {name: ranked[name].band for name in bands} == bands
    for name, rule in expected.get("capped", {}).items():
        assert [part.rule for part in ranked[name].contributions if part.criterion == "cap"] == [rule]
    for name, rules in expected.get("cautions", {}).items():
        assert {each.rule for each in ranked[name].cautions} >= set(rules)
    said = sentences(advice)
    for text in expected.get("says", ()):
        assert any(text in sentence for sentence in said), f"nowhere: {text}"
    for text in expected.get("never_says", ()):
        assert [sentence for sentence in said if text in sentence] == []
