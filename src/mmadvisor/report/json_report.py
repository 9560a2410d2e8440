"""JSON, indented, in the form that the published schema describes."""

from typing import Any

import msgspec


def render(value: Any) -> bytes:  # noqa: ANN401 - any struct or plain data
    """Return JSON with a line end."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
