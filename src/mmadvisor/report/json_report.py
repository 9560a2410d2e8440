"""JSON, indented, in the form that the published schema describes."""

import re
from typing import Any

import msgspec

from mmadvisor.errors import HARMFUL

_HARMFUL = re.compile(f"[{HARMFUL}]")


def render(value: Any) -> bytes:  # noqa: ANN401 - any struct or plain data
    """Return JSON with a line end. Characters that could control a terminal are written as JSON's own escapes."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode() + b"\n"
