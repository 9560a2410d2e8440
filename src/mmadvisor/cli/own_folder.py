"""Where a learner's own things are kept: answers and notes, in one private folder."""

from pathlib import Path

ANSWERS = "answers.json"
NOTES = "notes"


def saved_path() -> Path:
    """Return where answers are kept."""
    return own_folder() / ANSWERS


def notes_folder() -> Path:
    """Return where notes are kept."""
    return own_folder() / NOTES


def own_folder() -> Path:
    """Return the learner's own folder; it need not be there."""
    from platformdirs import user_data_path  # noqa: PLC0415 - most commands keep nothing

    return user_data_path("mmadvisor", appauthor=False)
