"""What surrounds the programs: fields, schools, jobs, refreshers, degrees, general evidence, whom to ask."""

from typing import Annotated, Literal

from msgspec import Meta

from mmadvisor.model.common import (
    Amount,
    Country,
    Date,
    Hours,
    Id,
    MathTopic,
    Month,
    Record,
    Source,
    SourceId,
    Text,
    Url,
)

HourRange = tuple[Hours, Hours]
Topic = MathTopic | Literal["programming"]


class Field(Record, frozen=True, kw_only=True):
    """A subject from the closed list, with the fields close enough to interest the same learner.

    `quantitative` fields build on math, whether or not a program says so. A `group` stands together in long lists.
    `business`: the degree that is usual in a field of business, in which schools bear marks.
    """

    id: Id
    label: Text
    group: Text | None = None
    business: Literal["mba", "masters"] | None = None
    neighbors: tuple[Id, ...] = ()
    quantitative: bool = False


class FieldList(Record, frozen=True, kw_only=True):
    """`catalog/fields.yaml`."""

    fields: Annotated[tuple[Field, ...], Meta(min_length=1)]


class Accreditation(Record, frozen=True, kw_only=True):
    """Who vouches for the institution (never for a credential below a degree).

    `state`: accredited, or recognized by law or a state register where a country has no accreditors,
    or none where a source says that there is none.
    """

    body: Text
    state: Literal["accredited", "recognized", "none"]
    source: SourceId
    note: Text | None = None


class BusinessMarks(Record, frozen=True, kw_only=True):
    """Marks of a business school, as read at `as_of`."""

    marks: Annotated[tuple[Literal["AACSB", "EQUIS", "AMBA"], ...], Meta(min_length=1)]
    source: SourceId
    as_of: Date | None = None
    unit: Text | None = None
    note: Text | None = None


class SurveyPlace(Record, frozen=True, kw_only=True):
    """Place in an employer survey; `place` is the better end where the table gives a band."""

    place: Annotated[int, Meta(ge=1, le=2000)]
    source: SourceId


class FormerName(Record, frozen=True, kw_only=True):
    """A name that held until a month, and in it."""

    until: Month
    name: Text
    source: SourceId


class Institution(Record, frozen=True, kw_only=True):
    """A university or company that issues programs of the catalog or takes them for credit."""

    id: Id
    name: Text
    country: Country
    kind: Literal["university", "system", "company", "platform"] = "university"
    accreditation: tuple[Accreditation, ...] = ()
    business_school: tuple[BusinessMarks, ...] = ()
    employer_survey: SurveyPlace | None = None
    history: tuple[FormerName, ...] = ()
    note: Text | None = None


class InstitutionList(Record, frozen=True, kw_only=True):
    """`catalog/institutions.yaml`."""

    institutions: Annotated[tuple[Institution, ...], Meta(min_length=1)]
    sources: dict[SourceId, Source]
    gaps: tuple[Text, ...] = ()


EntryEducation = Literal[
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
    "Varies",
]
"""The words of the US Bureau of Labor Statistics for the education with which people usually enter a job."""


class Occupation(Record, frozen=True, kw_only=True):
    """What a job pays in the United States: never what a credential adds.

    `license`: whether all who do the job need one, or only some of them.
    """

    title: Text
    median_wage_usd: Amount
    wage_period: Text
    source: SourceId
    growth_pct: Annotated[float, Meta(ge=-100, le=1000)] | None = None
    projection: Text | None = None
    annual_openings: Annotated[int, Meta(ge=0)] | None = None
    openings_scope: Text | None = None
    entry_education: EntryEducation | None = None
    degree_note: Text | None = None
    license: Literal["always", "partly", "none"] | None = None


class OccupationList(Record, frozen=True, kw_only=True):
    """`catalog/occupations.yaml`: field id -> occupations, nearest first."""

    about: Text
    fields: dict[Id, tuple[Occupation, ...]]
    sources: dict[SourceId, Source]
    gaps: tuple[Text, ...] = ()


class Refresher(Record, frozen=True, kw_only=True):
    """A course that closes a gap. `hours` is the total effort, low to high."""

    id: Id
    title: Text
    provider: Text
    free: bool
    source: SourceId
    url: Url | None = None
    hours: HourRange | None = None
    note: Text | None = None


class TopicRefreshers(Record, frozen=True, kw_only=True):
    """What readiness in a topic means, which course teaches it (`learn`), which one renews it (`renew`)."""

    label: Text
    ready_means: Text
    learn: Id
    renew: Id
    courses: Annotated[tuple[Refresher, ...], Meta(min_length=1)]


class RefresherList(Record, frozen=True, kw_only=True):
    """`catalog/refreshers.yaml`."""

    about: Text
    topics: dict[Topic, TopicRefreshers]
    sources: dict[SourceId, Source]
    gaps: tuple[Text, ...] = ()


class DegreeFigure(Record, frozen=True, kw_only=True):
    """One sourced figure on the traditional master's or MBA; `typical` ones stand in comparisons."""

    id: Id
    degree: Literal["masters", "mba"]
    about: Literal["cost", "length", "pay", "return", "transfer", "flexibility"]
    says: Text
    source: SourceId
    as_of: Date | None = None
    caution: Text | None = None
    typical: bool = False


class DegreeList(Record, frozen=True, kw_only=True):
    """`catalog/degrees.yaml`."""

    about: Text
    figures: Annotated[tuple[DegreeFigure, ...], Meta(min_length=1)]
    sources: dict[SourceId, Source]
    gaps: tuple[Text, ...] = ()


class GeneralFinding(Record, frozen=True, kw_only=True):
    """A finding that holds for many programs: a survey, a study, a rule of a platform."""

    id: Id
    about: Literal["recognition", "completion", "workload", "habits", "order", "credit", "pay", "price"]
    says: Text
    source: SourceId
    caution: Text | None = None


class EvidenceList(Record, frozen=True, kw_only=True):
    """`catalog/evidence.yaml`."""

    about: Text
    findings: Annotated[tuple[GeneralFinding, ...], Meta(min_length=1)]
    sources: dict[SourceId, Source]
    gaps: tuple[Text, ...] = ()


class Adviser(Record, frozen=True, kw_only=True):
    """A body to ask, what it does and does not do, and the page to begin at."""

    name: Text
    says: Text
    url: Url
    source: SourceId
    see: tuple[SourceId, ...] = ()


Advisers = Annotated[tuple[Adviser, ...], Meta(min_length=1)]


class AdviserList(Record, frozen=True, kw_only=True):
    """Bodies by country, which tell about the recognition of foreign study, and by field, which are of the profession.

    `no_country`: countries that can be chosen, and for which no body was read.
    """

    about: Text = "Nobody is on record."
    countries: dict[Country, Advisers] = {}
    no_country: tuple[Country, ...] = ()
    fields: dict[Id, Advisers] = {}
    sources: dict[SourceId, Source] = {}
    gaps: tuple[Text, ...] = ()
