"""Answers as a profile file that brings the same advice back."""

import json
from typing import Any

from msgspec import to_builtins

from mmadvisor.model.profile import Profile, as_said


def lines(profile: Profile) -> list[str]:
    """Return the lines of a profile file: YAML, each value on the line of its key."""
    return [f"{key}: {flow(value)}" for key, value in to_builtins(as_said(profile)).items()]


def flow(value: Any) -> str:  # noqa: ANN401 - plain data of any kind
    """Write a value in the flow style of YAML, of which JSON is a part."""
    return json.dumps(whole(value))


def whole(value: Any) -> Any:  # noqa: ANN401 - as above
    """Write 8 rather than 8.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
