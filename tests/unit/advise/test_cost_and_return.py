"""Money, soberly: what it costs, what would pay it back, and what is not claimed."""

from typing import Any

import pytest
from msgspec.structs import replace

from makers import frozen_index, make_courses, make_index, make_program, small_catalog
from mmadvisor.advise.cost_and_return import money_view
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import ENDED, Program

PRICE = {"program": {"usd": [900, 900], "source": "s1", "as_of": "2024-03"}}


def told(profile: Profile | None = None, **keys: Any) -> list[str]:  # noqa: ANN401 - keys of the file
    program = make_program(**keys)
    return [row.says for row in money_view(make_index(program), program, profile or Profile())]


def test_price_hours_and_the_raise_that_pays_it_back() -> None:
    says = told(cost=PRICE, courses=make_courses((10, (5, 6)), (10, (5, 6))))
    assert says[0] == "It costs 900 USD (March 2024) and 100 to 120 hours of study; fees for retakes come on top."
    assert says[1].startswith("A raise of 900 USD a year after tax would pay the price back in a year.")
    assert "No study measures what a MicroMasters adds to pay." in says[1]


def test_without_a_price_nothing_is_reckoned() -> None:
    says = told()
    assert says[0] == "No price of the whole program is known, so nothing can be set against it."
    assert not any("raise" in each for each in says)


def test_cost_of_each_credit_that_a_live_pathway_saves() -> None:
    row = {
        "institution": "School",
        "degree": "MSc",
        "condition": "Admission.",
        "status": "active",
        "source": "s1",
        "amount": 9,
        "of": 36,
        "unit": "credits",
        "share": 0.25,
    }
    assert "As credit towards MSc (School) it would come to 100 USD a credit, after admission." in told(
        cost=PRICE, credit=[row]
    )
    old = told(cost=PRICE, credit=[row | {"status": "unknown"}])
    assert any("after admission if it is still in force" in each for each in old)
    assert not any("As credit" in each for each in told(cost=PRICE, credit=[row | {"status": "closed"}]))


@pytest.mark.parametrize(
    ("keys", "start"),
    [
        ({"cost": PRICE | {"aid": {"says": "Half off.", "source": "s1"}}}, "Aid: Half off."),
        ({"none": {"aid": {"says": "None is given.", "source": "s1"}}}, "Aid: None is given."),
        ({"cost": PRICE}, "Aid: no source says"),
    ],
)
def test_aid(keys: dict[str, Any], start: str) -> None:
    assert any(each.startswith(start) for each in told(**keys))
    assert not any(each.startswith("Aid") for each in told(Profile(needs_aid=False), **keys))


@pytest.mark.parametrize("program", frozen_index().catalog.programs, ids=lambda program: program.id)
def test_pay_is_never_promised(program: Program) -> None:
    rows = money_view(frozen_index(), program, Profile())
    jobs = [row for row in rows if "median pay" in row.says]
    assert len(jobs) <= 2
    assert jobs or program.fields.primary == "other"
    assert all("not what the credential adds" in row.says and row.sources for row in jobs)
    if program.status.value in ENDED:
        return
    studies = [row for row in rows if "job performance" in row.says]
    assert len(studies) == 2
    assert all(row.sources for row in studies)


@pytest.mark.parametrize(("license_", "says"), [("always", "It needs a license."), ("partly", "Some of the work")])
def test_a_license_is_told(license_: str, says: str) -> None:
    catalog = small_catalog()
    table = catalog.occupations
    row = replace(table.fields["finance"][0], license=license_, degree_note=None)
    occupations = replace(table, fields={"data-science": (row,)})
    index = make_index(catalog=replace(catalog, occupations=occupations))
    program = index.catalog.programs[0]
    assert any(says in each.says for each in money_view(index, program, Profile()))


def test_what_has_ended_is_spoken_of_in_the_past() -> None:
    ended = {"value": "retired", "as_of": "2026-01", "source": "s1"}
    says = told(cost=PRICE, status=ended)
    assert says[0] == "It cost 900 USD (March 2024)."
    assert not any("raise" in each or each.startswith("Aid") for each in says)


def test_what_the_job_asks_for_is_told() -> None:
    law = next(program for program in frozen_index().catalog.programs if program.fields.primary == "law")
    assert any("needs a law degree and a license" in row.says for row in money_view(frozen_index(), law, Profile()))
