"""Notes of a learner: one private file for each look at a page, in the learner's own folder.

A note is never written over another, so that of two processes at once each keeps its own, and a kill loses none that
was kept before.
"""

from collections.abc import Iterable
from pathlib import Path
from time import time_ns

from mmadvisor.catalog.files import read_file
from mmadvisor.cli.output import PART
from mmadvisor.cli.own.saved_answers import make_private, notes_folder, write_private
from mmadvisor.errors import AdvisorError
from mmadvisor.model.learner_notes import LearnerNote
from mmadvisor.problems import DataProblems, Problem

ENDING = ".json"


def files() -> list[Path]:
    """Return the files of all notes, the oldest first."""
    return sorted(notes_folder().glob(f"[0-9]*{ENDING}")) if notes_folder().is_dir() else []


def kept_notes() -> list[LearnerNote]:
    """Return all notes, in the order in which they were entered.

    Raises:
        DataProblems: A file cannot be used; it is left alone.
    """
    return [read(path) for path in files()]


def read(path: Path) -> LearnerNote:
    """Read one note.

    Raises:
        DataProblems: With every problem of the file.
    """
    file, problems = read_file(path, str(path), LearnerNote)
    if file is None:
        hint = "correct or delete the file; --no-notes goes on without notes"
        raise DataProblems([*problems, Problem(str(path), 0, 0, "PR007", "this note cannot be used", hint)])
    return file.value


def keep(note: LearnerNote) -> None:
    """Keep a note, readable by its owner alone.

    Raises:
        AdvisorError: The folder or file cannot be written.
    """
    path = notes_folder() / f"{time_ns()}{ENDING}"
    try:
        make_private(path.parent.parent)
        write_private(path, note)
    except OSError as error:
        raise AdvisorError(f"{path}: the note cannot be kept: {error.strerror or error}") from error


def forget(program: str | None = None) -> int:
    """Delete the notes on a program, or all of them, be they damaged or not; return how many there were.

    Raises:
        AdvisorError: A file cannot be deleted.
        DataProblems: With a program named, a file cannot be read.
    """
    gone = [path for path in files() if program is None or read(path).program == program]
    left: Iterable[Path] = notes_folder().glob("*".join(PART)) if program is None else ()
    for path in (*gone, *left):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise AdvisorError(f"{path}: cannot be deleted: {error.strerror or error}") from error
    return len(gone)
