"""Records as plain data."""

from typing import Any

from msgspec import json


def plain_data(record: Any) -> Any:  # noqa: ANN401 - any record, any data
    """Return a record in the form that its file has: mappings, lists, text, numbers."""
    return json.decode(json.encode(record))
