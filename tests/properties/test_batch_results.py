"""A batch says of each learner what an advice says of that learner alone."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from budget import examples
from mmadvisor.advise.bands import band_of, percent
from mmadvisor.advise.outcome import Run, Shares, rule_outcome
from mmadvisor.advise.present import DIGITS
from mmadvisor.advise.result_view import facts_of
from mmadvisor.batch.block import KEYS, Block
from mmadvisor.batch.judge import Judge, Judged
from mmadvisor.batch.result_columns import PLACES, STUDY, columns_of
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import UNKNOWN
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import Gate
from real import advised, judged, profiles, real_index, unshared

INDEX = real_index()
JUDGE = Judge(INDEX)
"""One for all examples, so that what earlier ones left in its tables is used by later ones."""
EMPTY = Index(replace(INDEX.catalog, programs=()))


def in_batch(judge: Judge, learners: list[Profile]) -> Judged:
    codes = {key: [judge.coding.number(key, getattr(each, key)) for each in learners] for key in KEYS}
    arrays = {key: np.array(numbers, dtype=np.int64) for key, numbers in codes.items()}
    return judge.judge(Block(judge.coding, arrays, len(learners)))


def rows(found: Judged) -> list[dict[str, Any]]:
    columns = columns_of(found)
    return [{name: column[row] for name, column in columns.items()} for row in range(found.results.block.count)]


def expected(profile: Profile, index: Index) -> dict[str, Any]:
    """Return the row that the advice for one learner would give, without draws."""
    result, rules, run = judged(profile, index), index.catalog.rules, Run(index, "0")
    firm, shaky = (rule_outcome(run, result, Shares(each, each) if result.ranked else None) for each in (1.0, 0.0))
    degree = result.look_further(result.view).look_into
    row: dict[str, Any] = {
        "verdict": firm.rule.code,
        "verdict_title": rules.titles[firm.rule.code],
        "verdict_rule": firm.rule.id,
        "verdict_if_not_firm": shaky.rule.code if shaky.rule.code != firm.rule.code else None,
        "verdict_about": firm.about,
        "verdict_about_title": index.programs[firm.about].title if firm.about else None,
        "look_into": degree.id if degree else None,
        "look_into_title": index.programs[degree.id].title if degree else None,
        "passing": len(result.ranked),
        "main_obstacle": None if result.ranked else result.look_further(result.view).main_obstacle,
    }
    for place, name in enumerate(PLACES):
        found = result.ranked[place] if place < len(result.ranked) else None
        row[f"{name}.id"] = found.id if found else None
        row[f"{name}.title"] = index.programs[found.id].title if found else None
        row[f"{name}.school"] = index.provider(index.programs[found.id]) if found else None
        row[f"{name}.value"] = percent(found.value) if found else None
        row[f"{name}.band"] = band_of(rules, found.value) if found else None
        row[f"{name}.evidence_share"] = round(found.evidence_share, DIGITS) if found else None
        for key, figure in STUDY.items():
            fact = found.screened.sheet.get(figure) if found else UNKNOWN
            single = fact.known and fact.low is not None and fact.low == fact.high
            row[f"{name}.{key}"] = round(fact.low, 1) if single and fact.low is not None else None
    sheet = result.ranked[0].screened.sheet if result.ranked else None
    hours = sheet.get("fit.preparation_hours") if sheet else None
    for end in ("low", "high"):
        row[f"first.preparation_hours_{end}"] = getattr(hours, end) if hours and hours.known else None
    return row


def without_nan(row: dict[str, Any]) -> dict[str, Any]:
    return {name: None if value != value else value for name, value in row.items()}  # noqa: PLR0124 - NaN


@given(st.lists(profiles(), min_size=1, max_size=6))
@settings(max_examples=examples(60))
def test_batch_is_the_advice_row_by_row(learners: list[Profile]) -> None:
    found = in_batch(JUDGE, learners)
    assert [without_nan(row) for row in rows(found)] == [expected(profile, INDEX) for profile in learners]


@given(st.lists(unshared(), min_size=8, max_size=12))
@settings(max_examples=examples(15))
def test_answers_that_nobody_shares(learners: list[Profile]) -> None:
    found = in_batch(JUDGE, learners)
    assert [without_nan(row) for row in rows(found)] == [expected(profile, INDEX) for profile in learners]


@given(st.lists(profiles(), min_size=1, max_size=3))
@settings(max_examples=examples(40))
def test_all_values_and_places_are_those_of_the_advice(learners: list[Profile]) -> None:
    scores = in_batch(JUDGE, learners).results.scores
    ids = [program.id for program in JUDGE.sheets.programs]
    for learner, profile in enumerate(learners):
        pairs = slice(scores.start[learner], scores.start[learner] + scores.count[learner])
        columns = scores.program[pairs], scores.value[pairs], scores.middle[pairs], scores.cap[pairs]
        found = [(ids[each[0]], *each[1:]) for each in zip(*(column.tolist() for column in columns), strict=True)]
        assert found == [(row.id, row.value, row.middle, row.cap) for row in judged(profile).ranked]


@given(st.lists(profiles(), min_size=1, max_size=4))
@settings(max_examples=examples(30))
def test_every_fact_of_a_result_is_that_of_the_advice(learners: list[Profile]) -> None:
    results = in_batch(JUDGE, learners).results
    for learner, profile in enumerate(learners):
        result = judged(profile)
        for name, fact in facts_of(result.look_further(result.view)).items():
            if name not in {"result.first_share", "result.top3_share"}:  # known after draws alone
                column = results.of_result(name)
                assert column.facts[column.place[learner]] == fact, name


@given(profiles())
@settings(max_examples=examples(12))
def test_draws_are_those_of_the_advice(profile: Profile) -> None:
    found = rows(in_batch(Judge(INDEX, draws=100), [profile]))[0]
    advice = advised(profile, draws=100)
    assert (found["verdict"], found["verdict_rule"]) == (advice.verdict.code, advice.verdict.rule)
    assert found["verdict_if_not_firm"] is None
    shares = [found["first.first_share"], found["first.top3_share"]]
    if advice.ranking:
        assert shares == [advice.ranking[0].first_share, advice.ranking[0].top3_share]
    else:
        assert np.isnan(shares).all()


@given(profiles())
@settings(max_examples=examples(5))
def test_catalog_without_programs(profile: Profile) -> None:
    assert without_nan(rows(in_batch(Judge(EMPTY), [profile]))[0]) == expected(profile, EMPTY)


def test_no_learners() -> None:
    assert rows(in_batch(JUDGE, [])) == []


@given(st.lists(profiles(), min_size=4, max_size=8))
@settings(max_examples=examples(10))
def test_tables_that_start_anew_give_the_same(learners: list[Profile]) -> None:
    judge = Judge(INDEX)
    before = rows(in_batch(judge, learners))
    for table in judge.sheets.tables:
        table.forget()
    assert repr(rows(in_batch(judge, learners))) == repr(before)


@given(st.lists(profiles(), min_size=1, max_size=4))
@settings(max_examples=examples(15))
def test_gates_in_any_order_and_kind(learners: list[Profile]) -> None:
    """Gates that could be opened, and gates of one title, count as in the advice."""

    def changed(place: int, gate: Gate) -> Gate:
        return replace(gate, changeable=place != 1, title="One title" if place % 2 else gate.title)

    gates = tuple(changed(*each) for each in enumerate(reversed(INDEX.catalog.rules.gates)))
    index = Index(replace(INDEX.catalog, rules=replace(INDEX.catalog.rules, gates=gates)))
    found = [without_nan(row) for row in rows(in_batch(Judge(index), learners))]
    assert found == [expected(profile, index) for profile in learners]
