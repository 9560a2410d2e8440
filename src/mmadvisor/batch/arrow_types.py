"""Types of Arrow that cells of tables have, brought to the few that answers are read from."""

from typing import TYPE_CHECKING

import numpy as np

from mmadvisor.batch.rows import RawColumn

if TYPE_CHECKING:
    import pyarrow as pa


def is_plain(kind: "pa.DataType") -> bool:
    """Tell whether cells of a type can be answers: text, numbers, truths, days and times, and lists of text."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    if is_list(kind) or types.is_dictionary(kind):
        return is_text(kind.value_type)
    numbers = types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind)
    return (
        is_text(kind)
        or numbers
        or any(fits(kind) for fits in (types.is_boolean, types.is_date, types.is_timestamp, types.is_null))
    )


def is_text(kind: "pa.DataType") -> bool:
    """Tell whether a type is text."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    usual = (types.is_string, types.is_large_string, types.is_binary, types.is_large_binary, types.is_null)
    return any(fits(kind) for fits in (*usual, types.is_string_view, types.is_binary_view))


def is_view(kind: "pa.DataType") -> bool:
    """Tell whether a type is one of views, as Polars writes."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    views = (types.is_string_view, types.is_binary_view, types.is_list_view, types.is_large_list_view)
    return any(fits(kind) for fits in views)


def is_list(kind: "pa.DataType") -> bool:
    """Tell whether a type is a list of one kind or another."""
    from pyarrow import types  # noqa: PLC0415 - an extra

    return any(
        fits(kind)
        for fits in (
            types.is_list,
            types.is_large_list,
            types.is_fixed_size_list,
            types.is_list_view,
            types.is_large_list_view,
        )
    )


def in_usual_types(cells: "pa.ChunkedArray", empty: str) -> "pa.ChunkedArray":
    """Return lists as CSV writes them, `empty` for an empty one; decimals as numbers, and text of any kind as text."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    import pyarrow.compute as pc  # noqa: PLC0415

    kind = cells.type
    if pa.types.is_dictionary(kind):
        return in_usual_types(cells.cast(kind.value_type), empty)
    if pa.types.is_decimal(kind):
        return cells.cast(pa.float64())
    if is_view(kind):  # not every Arrow casts them
        usual = pa.list_(pa.string()) if is_list(kind) else None
        return in_usual_types(pa.chunked_array([pa.array(cells.to_pylist(), usual)]), empty)
    if not is_list(kind):
        return cells
    joined = pc.binary_join(cells.cast(pa.list_(pa.string())), ";")
    return pc.if_else(pc.equal(pc.list_value_length(cells), 0), empty, joined)


def distinct(cells: "pa.ChunkedArray") -> RawColumn:
    """Return cells as a column, equal ones once."""
    coded = cells.combine_chunks().dictionary_encode("encode")
    if not len(coded):
        return RawColumn(np.zeros(0, dtype=np.int64), [])
    return RawColumn(coded.indices.to_numpy(zero_copy_only=False).astype(np.int64), coded.dictionary.to_pylist())
