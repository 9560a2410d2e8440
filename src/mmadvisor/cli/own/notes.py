"""What the learner noted, for every command that reads the catalog."""

from typing import TYPE_CHECKING

from mmadvisor.cli.own.folder import notes_folder

if TYPE_CHECKING:
    from mmadvisor.model.learner_notes import LearnerNote


def own_notes(*, no_notes: bool) -> "list[LearnerNote]":
    """Return what the learner noted; nothing where it is to be left out.

    Raises:
        DataProblems: A note cannot be used.
    """
    if no_notes or not has_notes():
        return []
    from mmadvisor.cli.own.note_store import kept_notes  # noqa: PLC0415 - few learners note anything

    return kept_notes()


def has_notes() -> bool:
    """Tell whether there is a folder of notes. In a folder that may not be read, none were kept by this learner."""
    try:
        return notes_folder().is_dir()
    except PermissionError:
        return False
