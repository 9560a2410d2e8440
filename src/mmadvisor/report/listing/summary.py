"""A program in one row: what `list` prints, sorts and filters by."""

from collections.abc import Collection
from typing import Literal

from mmadvisor.facts import cost, workload
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import Fact
from mmadvisor.model.listing import Credit, Listing, Range, Summary
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon
from mmadvisor.report.wording import words

NO_ANSWERS = Profile()


def listing_of(index: Index, profile: Profile | None = None, statuses: Collection[str] = ()) -> Listing:
    """Return the list of a catalog, for a learner with the studies; rows of the statuses named, else of all."""
    programs = index.catalog.programs
    return Listing(
        fields={row.id: row.label for row in index.catalog.fields.fields},
        countries=index.countries,
        languages=index.languages,
        total=len(programs),
        rows=[summarize(index, row, profile) for row in programs if not statuses or row.status.value in statuses],
        notes=words.edition(index.reference),
    )


def summarize(index: Index, program: Program, profile: Profile | None = None) -> Summary:
    """Return the row of a program; for a learner, with the study that it would be."""
    at = Situation(program, profile or NO_ANSWERS, index)
    price = cost.dated_price(at)
    return Summary(
        id=program.id,
        title=program.title,
        credential=program.credential,
        platform=program.platform,
        provider=index.provider(program),
        country=at.institution.country,
        status=program.status.value,
        status_as_of=program.status.as_of,
        fields=(program.fields.primary, *program.fields.also),
        languages=program.languages,
        courses=stated(workload.course_number(at)),
        hours_per_week=stated(workload.weekly_hours(at)),
        months=stated(workload.stated_months(at)),
        cost_usd=stated(cost.likely_usd(at)),
        cost_as_of=price.as_of if price else None,
        math=program.math.level if program.math else None,
        credit=credit(program),
        catalog_date=index.catalog.about.date,
        origin=index.origin(program),
        study=None if profile is None else reckon(at).study(),
        unpriced=reckon(at).money.unpriced,
    )


def stated(fact: Fact) -> Range | None:
    """Return a number as a range; None where it is unknown or only assumed."""
    if not fact.known or fact.low is None or fact.high is None:
        return None
    return round(fact.low, 1), round(fact.high, 1)


def credit(program: Program) -> tuple[Credit, ...] | Literal["none"] | None:
    """Return the pathways that are not closed; `none` where there are none by a source, or all are closed."""
    if program.none is not None and program.none.credit is not None:
        return "none"
    if not program.credit:
        return None
    live = [row for row in program.credit if row.status != "closed"]
    return tuple(Credit(row.institution, row.degree, row.country, row.share, row.status) for row in live) or "none"
