"""The printed form: points that add up, bands, ranks, shares, cautions, gaps."""

from typing import Any

import numpy as np
import pytest
from msgspec import convert
from msgspec.structs import replace

from makers import frozen_index, make_index, make_program, rule, small_rules
from mmadvisor.advise.outcome import Run, outcome
from mmadvisor.advise.pipeline import advise
from mmadvisor.advise.present import ranking
from mmadvisor.facts import workload
from mmadvisor.mcda.acceptability import summarize
from mmadvisor.model.advice import Advice, Contribution, Ranked, SourceRef
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.rules import Ask, Asked, Cap
from mmadvisor.reckoning.situation import Situation

WELCOME = Profile(credit="welcome")


def price(usd: float) -> dict[str, Any]:
    return {"program": {"usd": [usd, usd], "source": "s1", "as_of": "2026-11"}}


def advised(*programs: Program, profile: Profile = WELCOME, draws: int = 50) -> Advice:
    return advise(Run(make_index(*programs), "0", draws=draws), profile)


PATHWAY = {
    "institution": "Plain University",
    "degree": "MS",
    "condition": "Marks.",
    "status": "active",
    "source": "s1",
}


def only(profile: Profile = WELCOME, **changes: Any) -> Ranked:  # noqa: ANN401
    (row,) = advised(make_program(**changes), profile=profile).ranking
    return row


def test_points_are_whole_and_add_up_to_the_value() -> None:
    # 56.25, 7.5 and 1.25 points: the largest fraction is rounded up.
    row = only(cost=price(250))
    assert [(each.rule, each.points) for each in row.contributions] == [("CO901", 56), ("OU901", 8), ("OU903", 1)]
    assert (row.value, row.value_low, row.value_high) == (65, 60, 70)


def test_a_contribution_shows_weight_value_sentence_and_sources() -> None:
    cost, check, name = only(cost=price(250)).contributions
    assert (cost.criterion, cost.part, cost.weight) == ("cost", "price", 0.75)
    assert (cost.value, cost.value_low, cost.value_high) == (75, 75, 75)
    assert (cost.known, cost.says) == (True, "Cheap: 250 USD.")
    assert [source.url for source in cost.sources] == ["https://example.org/page"]
    assert (check.part, check.weight, check.known, check.says) == ("check", 0.1875, False, "Not said.")
    assert (check.value, check.value_low, check.value_high) == (40, 20, 60)
    assert (name.part, name.weight, name.known) == ("name", 0.0625, False)


def test_a_cap_is_a_deduction_among_the_contributions() -> None:
    row = only(Profile(credit="not-needed", fields=("finance",)), cost=price(100))
    assert [(each.criterion, each.points) for each in row.contributions] == [("cost", 90), ("cap", -40)]
    assert row.contributions[1] == Contribution(
        criterion="cap",
        part="cap",
        rule="CP901",
        weight=0.0,
        value=0,
        value_low=0,
        value_high=0,
        points=-40,
        known=True,
        says="Near data science.",
        sources=[SourceRef(url="https://example.org/basis", dated="2024")],
    )
    assert (row.value, row.value_low, row.value_high, row.band) == (50, 50, 50, "possible")


def test_of_several_caps_the_lowest_is_shown() -> None:
    limits = {"CP911": 0.7, "CP912": 0.6, "CP913": 0.8}
    caps = [rule(name, when={}, at_most=limit, says=f"{limit}") for name, limit in limits.items()]
    index = make_index(make_program(cost=price(100)), rules=replace(small_rules(), caps=convert(caps, tuple[Cap, ...])))
    (row,) = advise(Run(index, "0", draws=10), Profile(credit="not-needed")).ranking
    assert [(each.rule, each.points, each.says) for each in row.contributions[1:]] == [("CP912", -30, "0.6")]


def test_a_cap_that_holds_nothing_back_is_not_shown() -> None:
    row = only(Profile(credit="not-needed", fields=("finance",)), cost=price(600))
    assert [(each.criterion, each.points) for each in row.contributions] == [("cost", 40)]


@pytest.mark.parametrize(
    ("usd", "band"),
    [(0, "strong"), (300, "strong"), (304, "strong"), (306, "good"), (450, "good"), (460, "possible"), (610, "weak")],
)
def test_bands_go_by_the_number_that_is_shown(usd: float, band: str) -> None:
    assert only(Profile(credit="not-needed"), cost=price(usd)).band == band


def test_what_a_program_carries_into_its_row() -> None:
    row = only(gaps=["price now"], status={"value": "unknown", "as_of": "2026-05", "source": "s1"}, title="Some Title")
    assert (row.id, row.title, row.credential, row.provider) == (
        "one",
        "Some Title",
        "MicroMasters",
        "Plain University",
    )
    assert (row.platform, row.status, row.status_as_of, row.url) == (
        "edX",
        "unknown",
        "2026-05",
        "https://example.org/one",
    )
    assert row.gaps == ["price now"]
    assert [(each.rule, each.says) for each in row.cautions] == [("ST901", "Ask Plain University.")]


def test_what_a_source_states_is_not_asked_where_the_learner_left_the_answer_open() -> None:
    index = frozen_index()
    rows = advise(Run(index, "0", draws=50), Profile(fields=("data-science",))).ranking
    asks = {row.id: "workload/week" in {each.part for each in row.questions} for row in rows}
    known = {name: workload.weekly_hours(Situation(index.programs[name], Profile(), index)).known for name in asks}
    assert set(known.values()) == {True, False}
    assert asks == {name: not found for name, found in known.items()}


def test_cautions_of_gates_come_before_those_of_caution_rules() -> None:
    row = only(Profile(budget_usd=500), status={"value": "unknown", "as_of": "2026-05", "source": "s1"})
    assert [each.rule for each in row.cautions] == ["GA902", "ST901"]


def test_one_program_is_always_first() -> None:
    row = only()
    assert (row.rank, row.tied, row.rank_low, row.rank_high) == (1, False, 1, 1)
    assert (row.first_share, row.top3_share, row.beats_next_share) == (1, 1, None)


def test_equal_programs_share_a_rank() -> None:
    programs = (make_program(name, cost=price(usd)) for name, usd in (("a", 100), ("b", 100), ("c", 900)))
    first, second, third = advised(*programs, profile=Profile(credit="not-needed")).ranking
    assert [(row.rank, row.tied) for row in (first, second, third)] == [(1, True), (1, True), (3, False)]
    assert first.beats_next_share == 0.5
    assert second.beats_next_share == 1


@pytest.mark.parametrize(("ahead", "tied"), [(44, False), (45, True), (50, True), (55, True), (56, False), (60, False)])
def test_programs_tie_that_lead_each_other_in_45_to_55_of_100_draws(ahead: int, tied: bool) -> None:
    index, profile = make_index(make_program("a"), make_program("b")), Profile()
    result = outcome(index, profile)
    places = np.array([[1, 2]] * ahead + [[2, 1]] * (100 - ahead), dtype=np.int32)
    rows = ranking(index, result.weighing, result.ranked, summarize(places, places))
    assert rows[0].beats_next_share == ahead / 100
    assert [(row.rank, row.tied) for row in rows] == ([(1, True), (1, True)] if tied else [(1, False), (2, False)])


@pytest.mark.parametrize(("credit", "thin"), [("not-needed", True), ("welcome", True)])
def test_thin_evidence_is_marked(credit: Any, thin: bool) -> None:  # noqa: ANN401
    assert only(Profile(credit=credit)).thin_evidence is thin
    assert not only(Profile(credit=credit), cost=price(100)).thin_evidence


def test_evidence_is_thin_below_the_limit_and_not_at_it() -> None:
    index = make_index(make_program(cost=price(100)), rules=replace(small_rules(), thin_evidence_below=1.0))
    (row,) = advise(Run(index, "0", draws=10), Profile(credit="not-needed")).ranking
    assert (row.evidence_share, row.thin_evidence) == (1.0, False)


def test_shares_are_told_to_four_decimals() -> None:
    row = only(cost=price(250), credit=[PATHWAY])
    assert row.evidence_share == 0.9
    first, second, third = advised(*(make_program(name) for name in "abc"), draws=3000).ranking
    for share in (first.first_share, second.first_share, third.first_share):
        assert share == round(share, 4)
        assert 0.3 < share < 0.37
    three = advised(*(make_program(name) for name in "abcd"), draws=3000).ranking
    assert all(0.7 < each.top3_share < 0.8 for each in three)
    assert [each.degree for each in row.pathways] == ["MS"]


def test_an_excluded_program_carries_its_reasons() -> None:
    advice = advised(make_program(cost=price(900)), profile=Profile(budget_usd=1))
    (row,) = advice.excluded
    assert (row.id, row.title, row.credential, row.provider) == ("one", "One", "MicroMasters", "Plain University")
    assert [(each.rule, each.says) for each in row.reasons] == [("GA902", "It costs 900 USD.")]
    assert [source.url for source in row.reasons[0].sources] == ["https://example.org/page"]


def test_weights_say_who_chose_them() -> None:
    advice = advised(make_program(), profile=Profile(priorities=("outcomes",)))
    assert [(row.criterion, row.weight, row.chosen_by) for row in advice.weights] == [
        ("outcomes", 0.75, "learner"),
        ("cost", 0.25, "preset"),
    ]


def test_what_must_be_is_asked_first_and_of_a_degree_its_own_people_are_asked() -> None:
    own = Asked(what="how known", whom="its admissions office")
    asks = {
        "check": Ask(what="how it is checked", whom="the team"),
        "name": Ask(what="how known", whom="hirers", of_degree=own, must={"profile.credit": {"is": "essential"}}),
    }
    rules = small_rules()
    criteria = tuple(
        replace(each, parts=tuple(replace(part, ask=asks.get(part.id)) for part in each.parts))
        for each in rules.criteria
    )

    def asked(profile: Profile, credential: str = "MicroMasters") -> list[str]:
        index = make_index(make_program(credential=credential), rules=replace(rules, criteria=criteria))
        (row,) = advise(Run(index, "0", draws=5), profile).ranking
        return [each.whom for each in row.questions]

    assert asked(WELCOME) == ["the team"]  # the other says little, and yet something
    assert asked(Profile(credit="essential")) == ["hirers", "the team"]
    assert asked(Profile(credit="essential"), "Degree") == ["its admissions office", "the team"]
