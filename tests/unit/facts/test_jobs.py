"""The job nearest to a field: its name, how people enter it, and whether it needs a license."""

from typing import Any

import pytest
from msgspec import convert
from msgspec.structs import replace

from makers import SOURCE, make_index, make_program, small_catalog
from mmadvisor.facts import jobs
from mmadvisor.model.context import OccupationList
from mmadvisor.model.profile import Profile
from mmadvisor.reckoning.situation import Situation


def job(title: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - keys of the file
    wage = {"median_wage_usd": 100_000, "wage_period": "May 2025", "source": "wages"}
    return {"title": title} | wage | more


JOBS = {
    "data-science": [job("Data Scientists", license="partly", entry_education="Master's degree"), job("Statisticians")],
    "finance": [job("Analysts")],
}


def seen_from(field: str) -> Situation:
    listing = {
        "about": "So.",
        "fields": JOBS,
        "sources": {"wages": SOURCE},
    }
    program = make_program(fields={"primary": field})
    catalog = replace(small_catalog(), occupations=convert(listing, OccupationList))
    return Situation(program, Profile(), make_index(program, catalog=catalog))


@pytest.mark.parametrize(
    ("field", "title", "license", "entry"),
    [
        ("data-science", "data scientists", "partly", "master"),  # the first one stands nearest
        ("finance", "analysts", None, None),
        ("design", None, None, None),
    ],
)
def test_the_job_nearest_to_the_field(field: str, title: str | None, license: str | None, entry: str | None) -> None:  # noqa: A002
    at = seen_from(field)
    found = jobs.job(at), jobs.job_license(at), jobs.job_entry(at)
    assert tuple(fact.value for fact in found) == (title, license, entry)
    for fact in found:
        assert [row.url for row in fact.sources] == ([SOURCE["url"]] if fact.known else [])
