"""What is told with a verdict: both ways beside a degree, and why the field named first stands behind."""

from makers import make_index, make_program
from mmadvisor.advise.outcome import Outcome, outcome
from mmadvisor.advise.told_with_verdict import told_with
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program

DEGREE = make_program("the-degree", credential="Degree")
PRICE = {"program": {"usd": [900, 900], "source": "s1", "as_of": "2026-11"}}
RETIRED = {"value": "retired", "as_of": "2026-01", "source": "s1"}


def resulting(*programs: Program, profile: Profile) -> Outcome:
    index = make_index(*programs)
    return outcome(index, profile)


def micromasters(*programs: Program, profile: Profile | None = None) -> object:
    found = resulting(DEGREE, *programs, profile=profile or Profile())
    ranked = sorted(found.ranked, key=lambda row: row.id != DEGREE.id)  # as if the degree led
    return told_with(found.index, ranked, lambda: found.held)["result.micromasters"].value


def test_beside_a_degree_the_best_micromasters_is_told_with_price_length_and_credit() -> None:
    told = micromasters(make_program("beside", cost=PRICE))
    assert told == "Beside, Plain University (900 USD, length not known; no degree is known to count it)"


def test_a_degree_that_counts_it_is_named() -> None:
    row = {"institution": "Far", "degree": "MS", "condition": "Marks.", "status": "active", "source": "s1"}
    told = str(micromasters(make_program("beside", credit=[row])))
    assert told.endswith("(price not known, length not known; MS, Far, was named as counting it)")


def test_where_none_passes_what_keeps_most_out_is_told() -> None:
    told = micromasters(make_program("beside", cost=PRICE), profile=Profile(budget_usd=1))
    assert str(told).startswith("none passes; what keeps out 1 of 1 in your fields: ")
    assert micromasters(make_program("beside", status=RETIRED)) == "none in your fields takes learners"


def test_nothing_is_told_of_it_where_no_degree_leads() -> None:
    found = resulting(make_program("first"), profile=Profile())
    assert not told_with(found.index, found.ranked, list)["result.micromasters"].known
    assert not told_with(found.index, [], list)["result.micromasters"].known
