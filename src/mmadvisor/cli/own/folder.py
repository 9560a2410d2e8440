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


def owner_of(profile: Path | None, name: str | None = None) -> str:
    """Return what tells apart whose plan it is, from one plan to the next: the file of answers, or a name."""
    from platform import node  # noqa: PLC0415 - only a calendar needs it

    return f"{node()} {(profile or saved_path()).resolve()} {name or ''}"


def own_folder() -> Path:
    """Return the learner's own folder; it need not be there."""
    from platformdirs import user_data_path  # noqa: PLC0415 - most commands keep nothing

    return user_data_path("mmadvisor", appauthor=False)
