"""Types that records share: their bases, text, dates, ranges, sources."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Text = Annotated[str, Meta(min_length=1, max_length=2000)]
"""A sentence or a name; never empty."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A kebab-case id: small letters, digits, single hyphens."""

Url = Annotated[str, Meta(pattern=r"""^https://[^\s<>"'`\\]+$""", max_length=500)]
"""A public address, https only."""

Date = Annotated[str, Meta(pattern=r"^(19|20)\d\d(-(0[1-9]|1[0-2]))?$")]
"""A year ('2026') or a month ('2026-05'): as exact as sources usually are."""

Month = Annotated[str, Meta(pattern=r"^(19|20)\d\d-(0[1-9]|1[0-2])$")]
"""A month: '2026-05'."""

Day = Annotated[str, Meta(pattern=r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day: '2027-01-04'."""

Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2 code."""

Language = Annotated[str, Meta(pattern=r"^[a-z]{2}$")]
"""ISO 639-1 code."""

SourceId = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
"""Key of an entry in the same file's `sources`."""

GradeAverage = Annotated[float, Meta(gt=0, le=4)]
"""Of 4.0, the best."""

RuleId = Annotated[str, Meta(pattern=r"^[A-Z]{2}\d{3}$")]
"""Two family letters and a number; never reused."""

Amount = Annotated[float, Meta(ge=0, le=1_000_000)]
"""Money in US dollars."""

Share = Annotated[float, Meta(ge=0, le=1)]
"""A part of a whole, 0 to 1."""

Hours = Annotated[float, Meta(ge=0, le=5000)]

MathTopic = Literal["algebra", "probability", "statistics", "calculus", "linear-algebra", "proofs"]
MathNeed = Literal["required", "helpful", "none"]
"""How much a topic is needed on entry."""
BUILDS_ON: dict[MathTopic, MathTopic] = {
    "probability": "algebra",
    "statistics": "algebra",
    "calculus": "algebra",
    "linear-algebra": "algebra",
    "proofs": "algebra",
}
"""Topics that nobody can have at hand without another."""

Freshness = Literal["fresh", "rusty", "never"]
Programming = Literal["none", "basic", "comfortable"]

SourceKind = Literal[
    "provider",
    "platform",
    "partner",
    "accreditor",
    "government",
    "research",
    "survey",
    "ranking",
    "press",
    "community",
    "learner",
]
"""Who says it. `learner` marks what one noted for themselves; a catalog has no such source."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of all catalog records: immutable, by keyword, no unknown key."""


class Out(Struct, frozen=True, kw_only=True):
    """Base of everything that is printed: immutable, by keyword."""


class OfProgram(Out, frozen=True, kw_only=True):
    """What is said of one program, which is named by its id, its title and its school."""

    id: str
    title: str
    provider: str


class Source(Record, frozen=True, kw_only=True):
    """Where a fact was read."""

    url: Url
    title: Text
    publisher: Text
    kind: SourceKind
    dated: Date | None = None
    approximate: bool = False
    read_in: Literal["copy"] | None = None
    note: Text | None = None


class Note(Record, frozen=True, kw_only=True):
    """One sentence in own words, with the source it rests on; `see` names further sources."""

    says: Text
    source: SourceId
    see: tuple[SourceId, ...] = ()


class Remark(Record, frozen=True, kw_only=True):
    """Where sources differ, or how a figure is to be read."""

    says: Text
    sources: tuple[SourceId, ...] = ()


VerdictCode = Literal[
    "go-ahead",
    "prepare-first",
    "try-one-course",
    "one-course",
    "another-route",
    "read-free",
    "ask-first",
    "not-now",
]


class Basis(Record, frozen=True, kw_only=True):
    """What a rule rests on."""

    url: Url
    says: Text
    dated: Date | None = None
