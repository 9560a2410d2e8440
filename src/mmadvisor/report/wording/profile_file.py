"""Answers as a profile file that brings the same advice back."""

import json
from typing import Any

from msgspec import to_builtins

from mmadvisor.model.profile import Profile, as_said


def profile_lines(profile: Profile) -> list[str]:
    """Return the lines of a profile file: YAML, each value on the line of its key."""
    # JSON is a part of YAML, in its flow style.
    return [f"{key}: {json.dumps(whole_number(value))}" for key, value in to_builtins(as_said(profile)).items()]


def whole_number(value: Any) -> Any:  # noqa: ANN401 - plain data of any kind
    """Write 8 rather than 8.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
