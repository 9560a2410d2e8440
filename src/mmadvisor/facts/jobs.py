"""The job nearest to a program's field: how people usually enter it, and whether it needs a license."""

from collections.abc import Callable

from mmadvisor.model.context import EntryEducation, Occupation
from mmadvisor.model.facts import UNKNOWN, Fact, text_fact
from mmadvisor.reckoning.situation import Situation, reference

ENTRY: dict[EntryEducation, str] = {
    "High school diploma or equivalent": "high-school",
    "Some college, no degree": "some-college",
    "Postsecondary nondegree award": "award",
    "Associate's degree": "associate",
    "Bachelor's degree": "bachelor",
    "Master's degree": "master",
    "Doctoral or professional degree": "doctoral",
}


def fact_of_job(at: Situation, tell: Callable[[Occupation], str | None]) -> Fact:
    """Return a fact about the occupation that stands first for the primary field, with its source."""
    jobs = at.index.catalog.occupations
    row = next(iter(jobs.fields.get(at.program.fields.primary, ())), None)
    return UNKNOWN if row is None else text_fact(tell(row), [reference(jobs.sources[row.source])])


def job(at: Situation) -> Fact:
    """Name of the occupation."""
    return fact_of_job(at, lambda row: row.title.lower())


def job_license(at: Situation) -> Fact:
    """Whether a license is needed: always, partly or none."""
    return fact_of_job(at, lambda row: row.license)


def job_entry(at: Situation) -> Fact:
    """Education with which people usually enter it; unknown where it varies."""
    return fact_of_job(at, lambda row: ENTRY.get(row.entry_education) if row.entry_education else None)
