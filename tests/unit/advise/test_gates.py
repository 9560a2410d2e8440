"""Gates: a program is out if one of them shuts; what is not known only cautions."""

from makers import make_index, make_program
from mmadvisor.advise.gates import Screened, screen
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program

DEAR = {"program": {"usd": [900, 900], "source": "s1", "as_of": "2026-11"}}
RETIRED = {"value": "retired", "as_of": "2026-01", "source": "s1"}


def screened(program: Program, profile: Profile) -> Screened:
    index = make_index(program)
    return screen(index, profile)[0]


def test_a_program_that_meets_every_must_passes_without_a_word() -> None:
    row = screened(make_program(cost=DEAR), Profile(budget_usd=900))
    assert row.passes
    assert row.reasons() == []
    assert row.cautions() == []


def test_a_gate_that_shuts_gives_its_reason() -> None:
    # 900 dollars are a quarter more than 720.
    assert screened(make_program(cost=DEAR), Profile(budget_usd=720)).passes
    row = screened(make_program(cost=DEAR), Profile(budget_usd=719))
    assert not row.passes
    assert [(each.rule, each.says) for each in row.reasons()] == [("GA902", "It costs 900 USD.")]
    assert row.held_by[0].id == "GA902"


def test_every_gate_that_shuts_gives_a_reason() -> None:
    row = screened(make_program(cost=DEAR, status=RETIRED), Profile(budget_usd=1))
    assert [each.rule for each in row.reasons()] == ["GA901", "GA902"]
    assert row.held_by[0].id == "GA901"


def test_a_gate_is_asked_only_where_its_answer_is_needed() -> None:
    row = screened(make_program(cost=DEAR, status=RETIRED), Profile(budget_usd=1))
    assert (row.passes, row.looked_into) == (False, False)
    assert list(row.found.values()) == [True]
    assert len(row.reasons()) == 2


def test_what_is_not_known_cautions() -> None:
    row = screened(make_program(), Profile(budget_usd=1))
    assert row.passes
    assert [(each.rule, each.says) for each in row.cautions()] == [("GA902", "Its price is not known.")]


def test_a_gate_that_nobody_asked_for_is_silent() -> None:
    row = screened(make_program(cost=DEAR), Profile())
    assert row.passes
    assert row.cautions() == []


def test_every_program_is_screened_in_the_order_of_the_catalog() -> None:
    index = make_index(make_program("b"), make_program("a", status=RETIRED))
    rows = screen(index, Profile())
    assert [(row.program.id, row.passes) for row in rows] == [("b", True), ("a", False)]
