"""Types that records share: their bases, text, dates, ranges, sources."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


def text_form(pattern: str, words: str, longest: int | None = None) -> Meta:
    """Return the mark of a text of a form: published in the schemas, and matched where a person's file is checked.

    msgspec does not know it. It would match it again in all of the compiled catalog, for half the time of reading it.
    """
    return Meta(max_length=longest, description=words, extra_json_schema={"pattern": pattern})


Text = Annotated[str, Meta(min_length=1, max_length=2000)]
"""A sentence or a name; never empty."""

Id = Annotated[
    str,
    text_form(
        r"^[a-z0-9]+(-[a-z0-9]+)*$", "an id of small letters, digits and single hyphens, such as data-science", 80
    ),
]

Url = Annotated[
    str,
    text_form(
        r"""^https://[^\s<>"'`\\]+$""", "a web address that begins with https:// and holds no spaces or quotes", 500
    ),
]

Date = Annotated[str, text_form(r"^(19|20)\d\d(-(0[1-9]|1[0-2]))?$", "a year or a month, written YYYY or YYYY-MM")]
"""As exact as sources usually are."""

Month = Annotated[str, text_form(r"^(19|20)\d\d-(0[1-9]|1[0-2])$", "a month, written YYYY-MM")]

Day = Annotated[
    str, text_form(r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", "a day, written YYYY-MM-DD, such as 2027-01-04")
]

Country = Annotated[str, text_form(r"^[A-Z]{2}$", "a country code of two capital letters, such as US")]
"""ISO 3166-1 alpha-2 code."""

Language = Annotated[str, text_form(r"^[a-z]{2}$", "a language code of two small letters, such as en")]
"""ISO 639-1 code."""

SourceId = Annotated[
    str,
    text_form(
        r"^[a-z][a-z0-9-]*$", "a source key that begins with a small letter and holds only a-z, 0-9 and hyphens", 60
    ),
]
"""Key of an entry in the same file's `sources`."""

GradeAverage = Annotated[float, Meta(gt=0, le=4)]
"""Of 4.0, the best."""

RuleId = Annotated[
    str, text_form(r"^[A-Z]{2}\d{3}$", "a rule code of two capital letters and three digits, such as CR002")
]
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
