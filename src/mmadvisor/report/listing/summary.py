"""A program in one row: what `list` prints, sorts and filters by."""

from typing import Literal

from msgspec import Struct

from mmadvisor.facts import cost, workload
from mmadvisor.model.advice import Origin
from mmadvisor.model.catalog import Index
from mmadvisor.model.cost import PartKind
from mmadvisor.model.facts import Fact
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.study import Study
from mmadvisor.reckoning.situation import Situation
from mmadvisor.reckoning.study import reckon

NO_ANSWERS = Profile()
Range = tuple[float, float]


class Credit(Struct, frozen=True):
    """A degree that takes the credential."""

    institution: str
    degree: str
    country: str | None
    share: float | None
    status: str


class Summary(Struct, frozen=True):
    """One row. None is unknown, `none` a blank that a source confirms. Ranges are low to high.

    `months` are those that the provider states, `hours_per_week` those of the heaviest course, `cost_usd` the likely
    price as read (a range where it hangs on an income), without parts that are `unpriced`. `study` is what a learner's
    advice says of it.
    """

    id: str
    title: str
    credential: str
    platform: str
    provider: str
    country: str
    status: str
    status_as_of: str
    fields: tuple[str, ...]
    languages: tuple[str, ...]
    courses: Range | None
    hours_per_week: Range | None
    months: Range | None
    cost_usd: Range | None
    cost_as_of: str | None
    math: str | None
    credit: tuple[Credit, ...] | Literal["none"] | None
    catalog_date: str
    origin: Origin
    study: Study | None = None
    unpriced: tuple[PartKind, ...] = ()


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
