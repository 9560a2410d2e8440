"""Saved answers: one private file in the user's own folder, written whole or not at all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from mmadvisor.cli.output import write_whole
from mmadvisor.errors import AdvisorError
from mmadvisor.questionnaire.profiles import Fields, read_answers

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def saved_path() -> Path:
    """Return where answers are kept."""
    from platformdirs import user_data_path  # noqa: PLC0415 - most commands need no saved answers

    return user_data_path("mmadvisor", appauthor=False) / "answers.json"


def saved_answers(fields: Fields) -> dict[str, Any] | None:
    """Return the saved answers; None if there are none.

    Raises:
        DataProblems: The file is there and cannot be used; it is left alone.
    """
    path = saved_path()
    return read_answers(path, fields) if path.exists() else None


def save(answers: Mapping[str, Any]) -> Path:
    """Save answers, readable by their owner alone, and return where.

    Raises:
        AdvisorError: The folder or file cannot be written.
    """
    path = saved_path()
    content = msgspec.json.format(msgspec.json.encode(answers), indent=2) + b"\n"
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        write_whole(path, content, PRIVATE_FILE)
    except OSError as error:
        reason = error.strerror or error
        raise AdvisorError(f"{path}: answers cannot be saved: {reason}; --no-save goes on without") from error
    return path


def forget() -> bool:
    """Delete the saved answers; tell whether there were any."""
    path = saved_path()
    existed = path.exists()
    path.unlink(missing_ok=True)
    return existed
