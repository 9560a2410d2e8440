"""The one unknown fact that matters most: its worth by hand, whose fact it is, and whom to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from makers import make_index, make_program, small_catalog, small_rules
from mmadvisor.advise.bands import level_of
from mmadvisor.advise.key_unknown import Open, Worth, askable, mean_above, open_parts, share_above, value_of_information
from mmadvisor.advise.outcome import Run, outcome
from mmadvisor.advise.pipeline import advise
from mmadvisor.advise.score import Scored, weighed_parts
from mmadvisor.advise.weighing import weigh
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Ask, Criterion, Part, RuleBook, ValueFunction

ANSWERED = Profile(
    hours_per_week=8,
    finish_within_months=24,
    budget_usd=2000,
    programming="basic",
    math=dict.fromkeys(("algebra", "probability", "statistics", "calculus", "linear-algebra", "proofs"), "fresh"),
)


def asking(rules: RuleBook) -> RuleBook:
    """The small rules, with somebody to ask about the price alone."""

    def with_ask(criterion: Criterion) -> Criterion:
        ask = Ask(what="the price", whom="the seller") if criterion.id == "cost" else None
        return replace(criterion, parts=tuple(replace(part, ask=ask) for part in criterion.parts))

    return replace(rules, criteria=tuple(with_ask(each) for each in rules.criteria))


def catalog_of(*programs: Program) -> Index:
    return make_index(*programs, catalog=replace(small_catalog(), rules=asking(small_rules())))


def advised(*programs: Program, profile: Profile = ANSWERED) -> Advice:
    return advise(Run(catalog_of(*programs), "0", draws=20), profile)


def priced(name: str, usd: float | None) -> Program:
    cost = {} if usd is None else {"cost": {"program": {"usd": [usd, usd], "source": "s1", "as_of": "2026-11"}}}
    return make_program(name, **cost, assessment={"proctored": True, "source": "s1"}, level="advanced")


# An unknown price is assumed at 100 to 900 USD, typically 700: worth 0.3 in the middle, drawn from 0.1 to 0.5.


def test_the_price_that_nobody_states_is_asked_for() -> None:
    # 540 USD are worth 0.46; a tenth of the range lies above.
    found = advised(priced("stated", 540), priced("silent", None)).key_unknown
    assert found is not None
    assert (found.id, found.criterion, found.part, found.rival) == ("silent", "cost", "price", "stated")
    assert found.change_share == pytest.approx(0.1)
    assert (found.title, found.provider) == ("Silent", "Plain University")
    assert found.says == (
        "Silent (Plain University): find out the price. Ask the seller. "
        "The answer would put it before Stated (Plain University) in 10 of 100 cases."
    )


def test_the_first_place_itself_may_be_the_open_one() -> None:
    # 740 USD are worth 0.26; two fifths of the range lie below.
    found = advised(priced("stated", 740), priced("silent", None)).key_unknown
    assert found is not None
    assert (found.id, found.rival) == ("silent", "stated")
    assert found.change_share == pytest.approx(0.4)
    assert "would put Stated (Plain University) first in 40 of 100 cases" in found.says


def test_of_several_open_facts_the_one_worth_most_is_asked_for() -> None:
    # 690 USD make 0.47 in all. The price of either other program may lift it above: the better one to 0.5 at most.
    finance = {"fields": {"primary": "finance"}}
    cost = {"cost": {"program": {"usd": [690, 690], "source": "s1", "as_of": "2026-11"}}}
    checked = {"assessment": {"proctored": True, "source": "s1"}}
    stated = make_program("stated", **finance, **cost, **checked, level="advanced")
    capped = make_program("capped", **checked, level="advanced")
    free = make_program("free", **finance, **checked)
    advice = advised(stated, capped, free, profile=replace(ANSWERED, fields=("finance",)))
    assert [row.id for row in advice.ranking] == ["stated", "free", "capped"]  # a neighbor comes last
    assert advice.key_unknown is not None
    assert advice.key_unknown.id == "free"


def test_what_cannot_change_the_first_place_is_not_asked() -> None:
    assert advised(priced("cheap", 100), priced("silent", None)).key_unknown is None


def test_a_first_place_that_nobody_contests_needs_no_question() -> None:
    assert advised(priced("silent", None)).key_unknown is None


def test_while_your_own_budget_is_open_no_price_is_blamed() -> None:
    rules = asking(small_rules())
    on_budget = [each if each.id != "cost" else replace(each, parts=(per_budget(each),)) for each in rules.criteria]
    catalog = replace(small_catalog(), rules=replace(rules, criteria=tuple(on_budget)))
    index = make_index(priced("stated", 740), priced("silent", None), catalog=catalog)
    answered, open_ = ANSWERED, replace(ANSWERED, budget_usd=None)
    assert advise(Run(index, "0", draws=20), answered).key_unknown is not None
    assert advise(Run(index, "0", draws=20), open_).key_unknown is None


def test_while_an_answer_on_math_is_open_no_entry_is_blamed() -> None:
    rules = asking(small_rules())
    on_math = [each if each.id != "cost" else replace(each, parts=(per_math(each),)) for each in rules.criteria]
    book = replace(rules, criteria=tuple(on_math))
    for left_out, asked in (((), {"cost/price"}), (("proofs",), set())):
        math = {topic: fresh for topic, fresh in ANSWERED.math.items() if topic not in left_out}
        profile = replace(ANSWERED, math=math)
        assert set(askable(profile, weigh(book, profile))) == asked


def per_math(criterion: Criterion) -> Part:
    """The hours of preparation."""
    part = criterion.parts[0]
    value = ValueFunction(of="fit.preparation_hours", points=((0.0, 1.0), (100.0, 0.0)))
    return replace(part, rules=(replace(part.rules[0], value=value),))


def per_budget(criterion: Criterion) -> Part:
    """The price against the learner's budget."""
    part = criterion.parts[0]
    value = ValueFunction(of="fit.cost_share", points=((0.0, 1.0), (1.0, 0.0)))
    return replace(part, rules=(replace(part.rules[0], value=value),))


def test_a_part_moves_the_total_by_its_share_and_up_as_far_as_down() -> None:
    # Outcomes weigh 0.25; of them the check is 0.75, worth 0.2 to 0.6 where nobody says.
    asked = Ask(what="the check", whom="them")
    cost, outcomes = small_rules().criteria
    askable_outcomes = replace(outcomes, parts=tuple(replace(part, ask=asked) for part in outcomes.parts))
    index = make_index(make_program(), rules=replace(small_rules(), criteria=(cost, askable_outcomes)))
    result = outcome(index, ANSWERED)
    check, name = open_parts(result.weighing, result.ranked[0], askable(ANSWERED, result.weighing))
    assert (check.part.name, check.part.part.ask) == ("outcomes/check", asked)
    assert (check.down, check.up) == pytest.approx((0.25 * 0.75 * 0.2, 0.25 * 0.75 * 0.2))
    assert name.part.name == "outcomes/name"
    assert name.down == pytest.approx(0.25 * 0.25 * 0.2)


def test_nothing_is_worth_more_than_all() -> None:
    # The middle of an assumption is what is typical: here 0.9 of 0 to 1, and no more than 0.1 is left above it.
    index = catalog_of(priced("silent", None))
    result = outcome(index, ANSWERED)
    row = result.ranked[0]
    price = replace(row.measures["cost"][0], low=0.0, middle=0.9, high=1.0)
    row = replace(row, measures=row.measures | {"cost": (price,)})
    (found,) = open_parts(result.weighing, row, {"cost/price"})
    assert (found.down, found.up) == pytest.approx((0.75 * 0.9, 0.75 * 0.1))


def row_of(middle: float, cap: float | None = None) -> Scored:
    """A scored program with this total before its cap."""
    index = make_index(make_program())
    (row,) = outcome(index, ANSWERED).ranked
    caps = () if cap is None else (replace(small_rules().caps[0], at_most=cap),)
    level = level_of(index.catalog.rules, row.screened.sheet.get, middle, 1.0)
    return replace(row, low=middle, middle=middle, high=middle, caps=caps, level=level)


def worth_of(row: Scored, ranked: list[Scored]) -> Worth:
    """What it is worth to know a fact that moves the row by up to 0.2 either way."""
    part = next(weighed_parts(weigh(small_rules(), ANSWERED), row))
    return value_of_information(Open(row, part, 0.2, 0.2), ranked)


# The first place has 0.5. A total between 0.4 and 0.8 lies above it in three of four cases, by 0.15 on average.
@pytest.mark.parametrize(
    ("cap", "gain", "share"),
    [
        (None, 0.75 * 0.15, 0.75),
        (0.9, 0.75 * 0.15, 0.75),  # a cap above all that it may reach
        (0.6, 0.25 * 0.05 + 0.5 * 0.1, 0.75),  # between 0.5 and 0.6 it counts in full, above that as 0.6
        (0.5, 0.0, 0.0),  # a cap that keeps it below the first place, whatever the answer
        (0.3, 0.0, 0.0),
    ],
)
def test_knowing_a_fact_is_worth_no_more_than_the_cap_lets_through(
    cap: float | None, gain: float, share: float
) -> None:
    first, row = row_of(0.5), row_of(0.6, cap)
    found = worth_of(row, [first, row])
    assert (found.gain, found.share) == pytest.approx((gain, share))


def test_a_cap_of_its_own_does_not_hide_that_the_first_place_may_fall() -> None:
    # Between 0.3 and 0.7 it falls below 0.4 in one of four cases, by 0.05 on average.
    first, rival = row_of(0.5, cap=0.45), row_of(0.4)
    found = worth_of(first, [first, rival])
    assert (found.gain, found.share) == pytest.approx((0.25 * 0.05, 0.25))


@given(st.floats(0, 1), st.floats(0.01, 1), st.floats(-1, 2))
def test_mean_and_share_agree_with_a_fine_grid(low: float, width: float, bar: float) -> None:
    steps = 2000
    values = [low + width * (place + 0.5) / steps for place in range(steps)]
    assert share_above(low, low + width, bar) == pytest.approx(sum(x > bar for x in values) / steps, abs=1 / steps)
    mean = sum(max(x - bar, 0) for x in values) / steps
    assert mean_above(low, low + width, bar) == pytest.approx(mean, abs=width / steps)
