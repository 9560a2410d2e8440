"""Whom to ask: the body of a country where no degree is on record, that of a profession, or that none is known."""

from msgspec.structs import replace

from makers import make_index, make_program
from mmadvisor.advise.cost_and_return import profession
from mmadvisor.advise.result_view import recognition_bodies
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Source
from mmadvisor.model.context import Adviser, AdviserList
from mmadvisor.model.profile import Profile

PAGE = Source(url="https://example.org/body", title="Body", publisher="Body", kind="government")
BODY = Adviser(name="The Body", says="It compares degrees.", url="https://example.org/body", source="s1")
TABLE = AdviserList(countries={"DE": (BODY,)}, no_country=("GT",), fields={"finance": (BODY,)}, sources={"s1": PAGE})


def index_with_advisers(*fields: str) -> Index:
    index = make_index(*(make_program(f"of-{field}", fields={"primary": field}) for field in fields))
    return replace(index, catalog=replace(index.catalog, advisers=TABLE))


def test_the_body_of_a_country_without_a_degree_on_record_or_that_none_is_known() -> None:
    index = index_with_advisers("finance")
    assert recognition_bodies(index, Profile(degree_countries=("DE", "GT"))) == (
        "The Body, Germany, https://example.org/body",
        "nobody is known here for Guatemala",
    )


def test_nobody_is_named_where_no_country_was_wished() -> None:
    assert recognition_bodies(index_with_advisers("finance"), Profile()) == ()


def test_the_body_of_the_profession_or_that_none_is_on_record() -> None:
    index = index_with_advisers("finance", "law")
    (named,) = profession(index, index.programs["of-finance"])
    assert named.says == (
        "Whether it counts in the profession, ask: The Body, https://example.org/body. It compares degrees."
    )
    (blank,) = profession(index, index.programs["of-law"])
    assert blank.says.startswith("No professional body of this field is on record")
