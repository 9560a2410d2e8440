"""Made-up programs for measuring: as varied as those of the catalog, valid, and the same from the same seed."""

from random import Random

from msgspec.structs import replace

from mmadvisor.model.catalog import Catalog, Index
from mmadvisor.model.common import Note, Source
from mmadvisor.model.cost import Cost, Price
from mmadvisor.model.course import Course
from mmadvisor.model.pathway import Pathway
from mmadvisor.model.program import (
    Assessment,
    Credential,
    Fields,
    MathEntry,
    MathLevel,
    Program,
    Recognition,
    Status,
)

CREDENTIALS: tuple[Credential, ...] = ("MicroMasters", "MicroMasters", "MicroMasters", "Professional Certificate")
LEVELS: tuple[MathLevel, ...] = ("none", "algebra", "statistics", "calculus", "linear-algebra")
SOURCE = "page"
KNOWN = 0.7
"""Share of programs that state a thing, each thing by itself."""


def synthetic_index(index: Index, count: int, seed: int) -> Index:
    """Return a catalog with made-up programs in place of its own; fields, institutions and rules stay."""
    programs = tuple(program(index.catalog, number, seed) for number in range(count))
    return Index(replace(index.catalog, programs=programs))


def program(catalog: Catalog, number: int, seed: int) -> Program:
    """Return one program. It depends on seed and number alone, not on how many others there are."""
    random = Random(f"{seed}/{number}")  # noqa: S311 - nothing secret
    name = f"synthetic-{number:06}"
    page = f"https://www.edx.org/micromasters/{name}"
    primary, also = random.sample([field.id for field in catalog.fields.fields], 2)
    courses = tuple(course(random, f"{name}-{place + 1}") for place in range(random.randint(3, 8)))

    def known() -> bool:
        return random.random() < KNOWN

    return Program(
        id=name,
        title=f"Synthetic Program {number}",
        credential=random.choice(CREDENTIALS),
        platform="edX",
        institution=random.choice([row.id for row in catalog.institutions.institutions if row.kind == "university"]),
        url=page,
        status=Status(value=random.choice(["open", "open", "open", "retired"]), as_of="2026-06", source=SOURCE),
        fields=Fields(primary=primary, also=(also,) if known() else ()),
        languages=("en",),
        sources={
            SOURCE: Source(url=page, title="Program page", publisher="edX", kind="platform", dated="2026-06"),
        },
        pacing=random.choice(["self", "instructor", "mixed"]) if known() else None,
        courses=courses,
        assessment=Assessment(source=SOURCE, proctored=known(), capstone=known()) if known() else None,
        cost=Cost(program=price(random)) if known() else None,
        math=MathEntry(says="Some math.", source=SOURCE, level=random.choice(LEVELS)) if known() else None,
        credit=(pathway(random),) if known() else (),
        recognition=(recognition(random),) if known() else (),
        voices=(Note(says="It was good.", source=SOURCE),),
    )


def course(random: Random, code: str) -> Course:
    """Return one course, its effort stated or not."""
    low = random.randint(3, 10)
    stated = random.random() < KNOWN
    return Course(
        code=code,
        title=f"Course {code}",
        source=SOURCE,
        weeks=random.randint(4, 14) if stated else None,
        hours_per_week=(low, low + random.randint(0, 4)) if stated else None,
    )


def price(random: Random) -> Price:
    """Return a price, of some year."""
    low = random.randint(3, 30) * 50
    return Price(usd=(low, low + random.choice([0, 0, 200])), source=SOURCE, as_of=f"{random.randint(2020, 2026)}-03")


def pathway(random: Random) -> Pathway:
    """Return a degree that takes the credential, for a stated part or not."""
    return Pathway(
        institution="A University",
        degree="MS Something",
        condition="after admission",
        status=random.choice(["active", "unknown", "closed"]),
        source=SOURCE,
        country="US",
        share=random.choice([None, 0.25, 0.3]),
    )


def recognition(random: Random) -> Recognition:
    """Return one piece of evidence of recognition."""
    return Recognition(
        organization="A Company",
        kind=random.choice(["endorsement", "advisor", "hires", "press"]),
        says="It says so.",
        source=SOURCE,
    )
