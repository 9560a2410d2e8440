"""A map from an office's own table to answers: `batch --columns map.yaml`."""

from typing import Annotated

from msgspec import Meta, field

from mmadvisor.model.common import Record

ID, KEEP, SKIP = "id", "keep", "skip"
NO_ANSWERS = (ID, KEEP, SKIP)
"""What a column can be used as beside an answer."""
Meaning = str | int | float | bool


class MappedColumn(Record, frozen=True, kw_only=True):
    """One column of the table.

    `as`: an answer (`goal`, `math.calculus`), or `id`, `keep` (handed on as it is) or `skip` (left out). `values`: what
    its cells mean, each as a profile has it; of a list, what each item means. A cell that is not named here has to be
    an answer as it stands.
    """

    heading: Annotated[str, Meta(min_length=1, max_length=4000)]
    used_as: Annotated[str, Meta(min_length=1, max_length=60)] = field(name="as")
    values: dict[str, Meaning] | None = None


class ColumnMap(Record, frozen=True, kw_only=True):
    """What each column of a table is, by its heading."""

    columns: Annotated[tuple[MappedColumn, ...], Meta(min_length=1)]
