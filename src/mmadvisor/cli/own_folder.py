"""Where a learner's own things are kept: answers and notes, in one private folder."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmadvisor.model.learner_notes import LearnerNote

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


def own_notes(*, no_notes: bool) -> "list[LearnerNote]":
    """Return what the learner noted; nothing where it is to be left out.

    Raises:
        DataProblems: A note cannot be used.
    """
    if no_notes or not has_notes():
        return []
    from mmadvisor.cli.note_store import kept_notes  # noqa: PLC0415 - few learners note anything

    return kept_notes()


def has_notes() -> bool:
    """Tell whether there is a folder of notes. In a folder that may not be read, none were kept by this learner."""
    try:
        return notes_folder().is_dir()
    except PermissionError:
        return False
