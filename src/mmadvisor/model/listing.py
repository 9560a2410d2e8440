"""A program in one row of a list."""

from typing import Literal

from msgspec import Struct

from mmadvisor.model.advice import Origin
from mmadvisor.model.cost import PartKind
from mmadvisor.model.study import Study

Range = tuple[int | float, int | float]
"""Low to high. Read back, a whole number stays one, as it shows in JSON."""


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


class Listing(Struct, frozen=True):
    """What `list` shows of a catalog: labels of the fields by id, codes to filter by, rows, and notes on the catalog.

    `total` counts the programs of the catalog, be they among the rows or not.
    """

    fields: dict[str, str]
    countries: list[str]
    languages: list[str]
    total: int
    rows: list[Summary]
    notes: list[str]
