"""The learner's own private folder, and the answers saved there: one file, written whole or not at all.

Each save replaces the file in one step, so that a kill at any moment leaves the state before or after, and of two
processes at once the last one to save wins. The file holds the answers in the form of a profile, the questions
answered by "not sure", and whether the questionnaire was finished; a plain profile is read as well.
"""

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from mmadvisor.cli.output import PART, PRIVATE, say, write_whole
from mmadvisor.errors import AdvisorError
from mmadvisor.model.catalog import Index
from mmadvisor.problems import DataProblems, Problem

PRIVATE_FILE = 0o600
SCHEMA = "mmadvisor/answers/1"
ANSWERS = "answers.json"
EARLIER = "answers.earlier.json"


class Saved(NamedTuple):
    """What was kept. `dropped` are answers that the catalog or the questions no longer know."""

    answers: dict[str, Any]
    not_sure: tuple[str, ...] = ()
    finished: bool = True
    dropped: tuple[str, ...] = ()


def saved_path() -> Path:
    """Return where answers are kept."""
    return own_folder() / ANSWERS


def notes_folder() -> Path:
    """Return where notes are kept."""
    return own_folder() / "notes"


def owner_of(profile: Path | None, name: str | None = None) -> str:
    """Return what tells apart whose plan it is, from one plan to the next: the file of answers, or a name."""
    from platform import node  # noqa: PLC0415 - only a calendar needs it

    return f"{node()} {(profile or saved_path()).resolve()} {name or ''}"


def own_folder() -> Path:
    """Return the learner's own folder; it need not be there."""
    from platformdirs import user_data_path  # noqa: PLC0415 - most commands keep nothing

    return user_data_path("mmadvisor", appauthor=False)


def saved(index: Index) -> Saved | None:
    """Return what was kept; None if nothing was.

    Raises:
        DataProblems: The file is there and cannot be used; it is left alone.
    """
    path = saved_path()
    if not path.exists():
        return None
    from mmadvisor.located import read_yaml  # noqa: PLC0415 - only where something was kept
    from mmadvisor.questionnaire.profiles import fitting  # noqa: PLC0415 - as above
    from mmadvisor.questionnaire.settings import KEYS  # noqa: PLC0415 - as above

    located, problems = read_yaml(path, shown=str(path))
    if located is None:
        raise DataProblems([*problems, unusable(path)])
    data = located.data if isinstance(located.data, dict) else {}
    inner = data.get("answers", {}) if "schema" in data else data
    if data.get("schema", SCHEMA) != SCHEMA or not isinstance(inner, dict):
        raise DataProblems([unusable(path)])
    answers, dropped = fitting(inner, index)
    unsure = data.get("not_sure")
    return Saved(
        answers,
        tuple(str(key) for key in unsure if key in KEYS) if isinstance(unsure, list) else (),
        data.get("finished", True) is True,
        tuple(dropped),
    )


def unusable(path: Path) -> Problem:
    """Return the problem that says what to do with a broken file."""
    return Problem(str(path), 0, 0, "PR003", "saved answers cannot be used", "'mmadvisor quiz --restart' starts anew")


def usable_answers(index: Index) -> Saved | None:
    """Return what was kept, and say which answers can no longer be used; None if nothing was kept.

    Raises:
        DataProblems: The file is there and cannot be used; it is left alone.
    """
    found = saved(index)
    if found is not None and found.dropped:
        say(f"Saved answers that no longer fit are left out: {', '.join(found.dropped)}.")
    return found


def save(answers: Mapping[str, Any], *, not_sure: Iterable[str] = (), finished: bool = True) -> Path:
    """Save answers, readable by their owner alone, and return where.

    Raises:
        AdvisorError: The folder or file cannot be written.
    """
    path = saved_path()
    kept = {"schema": SCHEMA, "finished": finished, "not_sure": sorted(not_sure), "answers": answers}
    try:
        write_private(path, kept)
    except OSError as error:
        reason = error.strerror or error
        raise AdvisorError(f"{path}: answers cannot be saved: {reason}; --no-save goes on without") from error
    return path


def write_private(path: Path, record: Any) -> None:  # noqa: ANN401 - any struct or plain data
    """Write a record as JSON into a folder, both open to their owner alone."""
    make_private(path.parent)
    write_whole(path, msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n", PRIVATE_FILE)


def make_private(folder: Path) -> None:
    """Make the folder for answers, open to its owner alone.

    Raises:
        AdvisorError: It belongs to somebody else; a link may lead there.
        OSError: It cannot be made.
    """
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    status = folder.stat()
    if hasattr(os, "geteuid") and status.st_uid != os.geteuid():
        raise AdvisorError(f"{folder}: belongs to somebody else, so no answers are kept there; --no-save goes on")
    if stat.S_IMODE(status.st_mode) != PRIVATE and not folder.is_symlink():
        with suppress(OSError):  # some file systems know no rights; the file itself is private in any case
            folder.chmod(PRIVATE)


def can_keep() -> bool:
    """Tell whether answers can be kept here, before anybody is asked; where not, say so."""
    folder = saved_path().parent
    try:
        make_private(folder)
        reason = None if os.access(folder, os.W_OK) else "Permission denied"
    except AdvisorError as error:
        reason = str(error)
    except OSError as error:
        reason = f"{folder}: {error.strerror or error}"
    if reason is not None:
        say(f"Nothing can be kept on this machine ({reason}). It goes on without.")
    return reason is None


def set_aside() -> Path | None:
    """Keep the saved answers under another name before others take their place; return it, None if there are none."""
    path = saved_path()
    if not path.exists():
        return None
    aside = path.with_name(EARLIER)
    try:
        path.replace(aside)
    except OSError as error:
        raise AdvisorError(f"{aside}: cannot be written: {error.strerror or error}") from error
    return aside


def forget() -> bool:
    """Delete the saved answers, with what a kill may have left of them; tell whether there were any."""
    path = saved_path()
    existed = path.exists()
    for each in (path, path.with_name(EARLIER), *path.parent.glob("*".join(PART))):
        each.unlink(missing_ok=True)
    return existed
