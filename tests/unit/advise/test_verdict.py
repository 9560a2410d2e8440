"""The verdict: the first rule that holds, at most five reasons, and facts of the whole result."""

from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from makers import make_index, make_program, rule, small_rules
from mmadvisor.advise.bands import band_of, percent
from mmadvisor.advise.outcome import Outcome, Run, Shares, outcome, rule_outcome, words_of
from mmadvisor.advise.result_view import answered, facts_of
from mmadvisor.advise.verdict import verdict
from mmadvisor.model.advice import Verdict
from mmadvisor.model.facts import Fact, number, text_fact
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Gate, VerdictRule

CHEAP = Profile(credit="not-needed")


def price(usd: float) -> dict[str, Any]:
    return {"program": {"usd": [usd, usd], "source": "s1", "as_of": "2026-11"}}


def run_of(*programs: Program, **rules: Any) -> Run:  # noqa: ANN401
    return Run(make_index(*programs, rules=replace(small_rules(), **rules)), "0", draws=20)


def resulting(run: Run, profile: Profile = CHEAP) -> Outcome:
    return outcome(run.index, profile)


def found_facts(run: Run, profile: Profile = CHEAP, shares: Shares | None = None) -> dict[str, Fact]:
    result = resulting(run, profile)
    seen = replace(result.view, first_share=shares.first, top3_share=shares.top3) if shares else result.view
    return facts_of(result.look_further(seen))


def decided(run: Run, profile: Profile = CHEAP) -> Verdict:
    result = resulting(run, profile)
    found = rule_outcome(run, result, None)
    return verdict(run.index.catalog.rules, found, words_of(found, result))


@pytest.mark.parametrize(
    ("usd", "code", "says"),
    [(100, "go-ahead", "One!"), (500, "try-one-course", "One?"), (950, "try-one-course", "One?")],
)
def test_the_first_rule_that_holds_decides(usd: float, code: str, says: str) -> None:
    run = run_of(make_program(cost=price(usd)))
    found = decided(run)
    assert (found.code, found.says, found.title) == (code, says, code.replace("-", " ").capitalize())


def test_nothing_passes() -> None:
    run = run_of(make_program(cost=price(500)))
    found = decided(run, Profile(budget_usd=1))
    assert (found.code, found.rule, found.reasons) == ("not-now", "VE901", [])


def test_at_most_five_reasons_in_the_order_of_the_file() -> None:
    run = run_of(make_program(cost=price(100)))
    found = decided(run)
    assert [reason.rule for reason in found.reasons] == ["RS901", "RS902", "RS903", "RS904", "RS905"]


def test_a_verdict_that_hangs_on_what_is_not_known_does_not_hold() -> None:
    verdicts = convert(
        [
            rule("VE911", code="prepare-first", when={"result.first_share": {"at_least": 0.5}}, says="Firm."),
            rule("VE912", code="try-one-course", when={}, says="Else."),
        ],
        tuple[VerdictRule, ...],
    )
    run = run_of(make_program(), verdicts=verdicts)
    result = resulting(run)
    assert rule_outcome(run, result, None).rule.id == "VE912"
    assert rule_outcome(run, result, Shares(0.5, 1.0)).rule.id == "VE911"
    assert rule_outcome(run, result, Shares(0.4, 1.0)).rule.id == "VE912"


def test_facts_of_a_result() -> None:
    run = run_of(make_program(cost=price(100)))
    facts = found_facts(run, Profile(credit="not-needed", goal="advance", fields=()), Shares(0.6, 0.9))
    assert facts["result.passing"] == number(1)
    assert facts["result.first_share"] == number(0.6)
    assert facts["result.top3_share"] == number(0.9)
    assert facts["result.main_answers"] == number(3)
    assert facts["result.open_answers"] == text_fact(("your weekly hours", "your math background", "your budget"))


def test_facts_of_an_empty_result() -> None:
    run = run_of(make_program(cost=price(500)))
    facts = found_facts(run, Profile(budget_usd=1))
    assert facts["result.passing"] == number(0)
    assert not facts["result.micromasters_close"].known


@pytest.mark.parametrize(("usd", "close"), [(100, True), (150, True), (160, False)])
def test_a_micromasters_within_five_points_is_close(usd: float, close: bool) -> None:
    degree = make_program("degree", credential="Degree", cost=price(100))
    facts = found_facts(run_of(degree, make_program("mm", cost=price(usd))))
    assert facts["result.micromasters_close"] == text_fact(close)


def test_the_main_obstacle_is_the_gate_that_an_answer_could_open() -> None:
    retired = {"value": "retired", "as_of": "2026-01", "source": "s1"}
    programs = [make_program(f"gone-{place}", status=retired, cost=price(900)) for place in range(3)]
    run = run_of(*programs, make_program("dear", cost=price(900)))
    assert found_facts(run, Profile(budget_usd=100))["result.main_obstacle"] == text_fact("too dear")
    assert not found_facts(run, Profile(budget_usd=900))["result.main_obstacle"].known


def test_what_is_out_for_good_is_no_obstacle_that_counts() -> None:
    # Three that ended would be slow as well; two could be taken after all, were they not too dear.
    slow = rule("GA911", title="Slow", when={"program.pacing": {"is": "self"}}, excludes="Slow.")
    retired = {"value": "retired", "as_of": "2026-01", "source": "s1"}
    gone = [make_program(f"gone-{place}", status=retired, pacing="self") for place in range(3)]
    dear = [make_program(f"dear-{place}", cost=price(900)) for place in range(2)]
    run = run_of(*gone, *dear, gates=(*small_rules().gates, *convert([slow], tuple[Gate, ...])))
    assert found_facts(run, Profile(budget_usd=100))["result.main_obstacle"] == text_fact("too dear")


def degree(name: str, usd: float, **admits: Any) -> Program:  # noqa: ANN401 - keys of the file
    admission = {"says": "So it is.", "source": "s2", "complete": True} | admits
    entry = {"bachelor": "not-needed", "says": "None is asked.", "source": "s2"}
    return make_program(name, credential="Degree", cost=price(usd), admission=admission, entry=entry)


def test_a_safe_degree_is_the_best_that_admits_all_who_earn_stated_marks() -> None:
    match, dearer = degree("match", 100, rate=[0.5, 0.5]), degree("dearer", 400, assured=True)
    found = found_facts(run_of(match, degree("safe", 300, assured=True), dearer))["result.safe_degree"]
    assert found.value == "Safe, Plain University"


@pytest.mark.parametrize("rate", [[0.1, 0.1], [0.5, 0.5]])
def test_a_degree_that_turns_some_away_is_not_safe(rate: list[float]) -> None:
    assert found_facts(run_of(degree("one", 100, rate=rate)))["result.safe_degree"].value is None


def test_a_micromasters_before_a_safe_degree_is_no_degree() -> None:
    leads_to = {"institution": "Plain University", "degree": "MS", "condition": "Marks.", "status": "active"}
    credit = [leads_to | {"source": "s1", "admission": {"says": "So it is.", "source": "s2", "assured": True}}]
    assert found_facts(run_of(make_program(cost=price(100), credit=credit)))["result.safe_degree"].value is None


def test_among_obstacles_the_commonest_counts() -> None:
    gates = convert(
        [
            rule("GA911", title="Slow", when={"program.pacing": {"is": "self"}}, excludes="Slow."),
            rule("GA912", title="Dear", when={"fit.budget": {"is": "no"}}, excludes="Dear."),
        ],
        tuple[Gate, ...],
    )
    programs = [
        make_program("a", cost=price(900)),
        make_program("b", cost=price(900)),
        make_program("c", pacing="self"),
    ]
    assert found_facts(run_of(*programs, gates=gates), Profile(budget_usd=1))["result.main_obstacle"] == text_fact(
        "dear"
    )


@pytest.mark.parametrize(("value", "shown"), [(0.0, 0), (0.694, 69), (0.695, 70), (0.705, 70), (1.0, 100)])
def test_whole_numbers(value: float, shown: int) -> None:
    assert percent(value) == shown


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (1.0, "strong"),
        (0.7, "strong"),
        (0.696, "strong"),
        (0.69, "good"),
        (0.55, "good"),
        (0.4, "possible"),
        (0.0, "weak"),
    ],
)
def test_bands(value: float, band: str) -> None:
    assert band_of(small_rules(), value) == band


@pytest.mark.parametrize(
    ("profile", "key", "given"),
    [
        (Profile(), "goal", False),
        (Profile(), "math", False),
        (Profile(math={"algebra": "fresh"}), "math", True),
        (Profile(fields=()), "fields", True),
        (Profile(budget_usd=0), "budget_usd", True),
        (Profile(irregular_weeks=False), "irregular_weeks", True),
    ],
)
def test_what_counts_as_an_answer(profile: Profile, key: str, given: bool) -> None:
    assert (key in answered(profile)) is given


def test_what_to_do_first_where_it_is_no_step_with_the_program() -> None:
    run = run_of(make_program(cost=price(100)))
    assert decided(run).first_step is None
    rules = tuple(replace(each, first_step="Ask {first.program.title}.") for each in small_rules().verdicts)
    assert decided(run_of(make_program(cost=price(100)), verdicts=rules)).first_step == "Ask One."
