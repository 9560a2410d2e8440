"""The whole way: what an advice says of itself, and the worst that can happen."""

import msgspec
from msgspec import convert
from msgspec.structs import replace

from makers import make_index, make_program, rule, small_rules
from mmadvisor.advise.outcome import Run, draw, outcome, shares_of
from mmadvisor.advise.pipeline import advise
from mmadvisor.model.catalog import Edition, Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import VerdictRule

GONE = {"value": "retired", "as_of": "2026-01", "source": "s1"}


def test_an_advice_says_what_it_rests_on() -> None:
    index = Index(make_index(make_program(), make_program("two")).catalog, Edition(added=("two",), as_of="2026-11"))
    advice = advise(Run(index, "1.2.3", seed=7, draws=30), Profile(goal="advance"))
    assert (advice.schema, advice.version, advice.seed, advice.draws) == ("mmadvisor/advice/2", "1.2.3", 7, 30)
    assert (advice.catalog.date, advice.catalog.programs, advice.catalog.extended) == ("2026-11", 2, 1)
    assert (advice.catalog.added, advice.catalog.replaced, advice.catalog.as_of) == (("two",), (), "2026-11")
    assert [index.origin(row) for row in index.catalog.programs] == ["catalog", "added"]
    assert advice.rules.version == "test"
    assert advice.profile == Profile(goal="advance")
    assert "goal" not in advice.unknown_answers
    assert {"math", "fields", "priorities"} <= set(advice.unknown_answers)


def test_nothing_passes() -> None:
    index = make_index(make_program(status=GONE))
    advice = advise(Run(index, "0", draws=10), Profile())
    assert (advice.ranking, advice.verdict.code) == ([], "not-now")
    assert [row.id for row in advice.excluded] == ["one"]


def test_an_empty_ranking_has_no_draws() -> None:
    index = make_index(make_program(status=GONE))
    run = Run(index, "0", draws=10)
    found = draw(run, outcome(index, Profile()))
    assert found is None
    assert shares_of(found) is None


def test_the_verdict_knows_how_firm_the_first_place_is() -> None:
    verdicts = convert(
        [
            rule("VE911", code="go-ahead", when={"result.first_share": {"at_least": 0.9}}, says="Firm."),
            rule("VE912", code="try-one-course", when={}, says="Else."),
        ],
        tuple[VerdictRule, ...],
    )
    cost = {"program": {"usd": [100, 100], "source": "s1", "as_of": "2026-11"}}
    assessment = {"proctored": True, "source": "s1"}
    first = make_program("first", cost=cost, assessment=assessment, level="advanced")
    index = make_index(first, make_program("other"), rules=replace(small_rules(), verdicts=verdicts))
    advice = advise(Run(index, "0", draws=50), Profile(budget_usd=500))
    assert advice.ranking[0].first_share == 1
    assert (advice.verdict.code, advice.verdict.says) == ("go-ahead", "Firm.")


def test_what_would_change_the_answer_is_told() -> None:
    cost = {"program": {"usd": [700, 700], "source": "s1", "as_of": "2026-11"}}
    advice = advise(Run(make_index(make_program(cost=cost)), "0", draws=10), Profile(budget_usd=500))
    assert (advice.ranking, advice.verdict.code) == ([], "not-now")
    found = [(row.answer, row.to, row.first) for row in advice.what_would_change]
    assert found == [("budget_usd", 700, "one")]  # the price itself


def test_seed_and_draws_are_inputs() -> None:
    index = make_index(*(make_program(f"p{place}") for place in range(4)))
    one, same, other = (
        msgspec.json.encode(advise(Run(index, "0", seed=seed, draws=40), Profile()).ranking) for seed in (1, 1, 2)
    )
    assert one == same
    assert one != other
