"""What each column of a table is used for, by its own name, by a map, or by a wish to keep it, and what its cells mean.

What is none of these is refused, all at once: passed over in silence it could change the advice of everybody.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mmadvisor.batch.input_tables import NAMES, answer_meant, simple
from mmadvisor.batch.result_columns import own_names
from mmadvisor.batch.vocabulary import same_text
from mmadvisor.errors import AdvisorError, did_you_mean, quote
from mmadvisor.model.column_map import ID, KEEP, ColumnMap, Meaning
from mmadvisor.questionnaire.settings import EMPTY, KEYS

MOST_NAMED = 8
LISTS = frozenset({*EMPTY, "priorities"})
"""Answers that are lists."""
JOINTS = (";", ",", "\n")
"""What forms put between the items of one cell: Microsoft Forms the first, Google Forms and Qualtrics the second."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asked for: a map of the columns, and headings of columns to hand on."""

    columns: ColumnMap | None = None
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """What one column is used for; neither for an answer nor to be kept: it is left out.

    `answer` is a key, `kept` the name under which it is handed on, `values` what cells mean, by `same_text`.
    """

    answer: str | None = None
    kept: str | None = None
    values: Mapping[str, Meaning] = field(default_factory=dict)


def uses_of(path: Path, names: Sequence[str], wanted: Wanted) -> list[Use]:
    """Return the use of each column. One without a name has none, and its cells have to be empty.

    Raises:
        AdvisorError: Some have no use, two have the same, none is an answer, or one that was named is not there.
    """
    there = set(map(same_text, names))
    mapped = [row.heading for row in wanted.columns.columns] if wanted.columns else []
    for what, asked in (("the map names", mapped), ("--keep names", wanted.keep)):
        if lacking := [name for name in asked if same_text(name) not in there]:
            raise AdvisorError(f"{path}: {what} what is no column here: {quotes(lacking, names)}")
    keep = set(map(same_text, wanted.keep))
    found = [use_of(name, wanted.columns, keep=same_text(name) in keep) for name in names]
    if unknown := [name for name, use in zip(names, found, strict=True) if use is None and name.strip()]:
        raise AdvisorError(f"{path}: {unused(unknown, wanted)}")
    uses = [use or Use() for use in found]
    for used in ([use.answer for use in uses], [use.kept for use in uses]):
        if twice := [name for name, count in Counter(used).items() if name is not None and count > 1]:
            raise AdvisorError(f"{path}: two columns stand for {quotes(twice)}; one of them has to go")
    if taken := [use.kept for use in uses if use.kept in own_names()]:
        raise AdvisorError(f"{path}: the advice has columns of these names itself; rename {quotes(taken)}")
    if not any(use.answer for use in uses):
        raise AdvisorError(
            f"{path}: there is no column with answers; name them as in a profile, for example goal, or map them: "
            "--guess-columns map.yaml writes a map to correct"
        )
    return uses


def use_of(name: str, columns: ColumnMap | None, *, keep: bool) -> Use | None:
    """Return what a column is used for by its own name, else by a map; None if neither it nor `keep` says so."""
    values: Mapping[str, Meaning] = {}
    if columns is None:
        used_as = answer_meant(name)
    else:
        row = next((row for row in columns.columns if same_text(row.heading) == same_text(name)), None)
        used_as, values = (row.used_as, row.values or {}) if row else (None, {})
    kept = name.strip() if keep or used_as == KEEP else None
    if used_as in KEYS:
        return Use(used_as, kept, {same_text(cell): value for cell, value in values.items()})
    if used_as == ID:
        return Use(kept=ID)
    return None if used_as is None and kept is None else Use(kept=kept)


def unused(unknown: Sequence[str], wanted: Wanted) -> str:
    """Say what to do about columns that nothing is known of."""
    if wanted.columns is not None:
        return f"the map does not name these columns: {quotes(unknown)}. Add them to it, as skip if they do not matter"
    return (
        f"no answers: {quotes(unknown, NAMES)}. Rename the column that tells learners apart to id, hand others on by "
        "--keep, or map them all: --guess-columns map.yaml writes a map to correct"
    )


def quotes(names: Sequence[str], choices: Sequence[str] = ()) -> str:
    """Quote some names, with those that may be meant."""
    said = []
    for name in names[:MOST_NAMED]:
        hint = did_you_mean(name, choices) or did_you_mean(simple(name), choices)
        said.append(f"{quote(name)} ({hint})" if hint else quote(name))
    return ", ".join(said) + (f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else "")


def meaning(use: Use, cell: Any) -> Any:  # noqa: ANN401 - a cell of any kind
    """Return what a cell stands for; what the map does not name stays as it is, for the checks to judge."""
    text = text_of(cell)
    if text is None or not use.values:
        return cell
    if same_text(text) in use.values:
        return use.values[same_text(text)]
    if use.answer not in LISTS:
        return cell
    found = [use.values.get(same_text(item), item) for item in items(text, lambda item: same_text(item) in use.values)]
    return ";".join(map(str, found))


def text_of(cell: Any) -> str | None:  # noqa: ANN401 - as above
    """Return the text of a cell; None if it holds none, or none in UTF-8."""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, int | float):
        return f"{cell:.15g}"
    try:
        return cell.decode() if isinstance(cell, bytes) else cell if isinstance(cell, str) else None
    except UnicodeDecodeError:
        return None


def items(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """Return the items of a cell. One that is known may hold the sign between items itself."""
    joint = next((each for each in JOINTS if each in text), JOINTS[0])
    pieces = [piece.strip() for piece in text.split(joint)]
    found = []
    while pieces:
        longest = (size for size in range(len(pieces), 1, -1) if is_known(f"{joint} ".join(pieces[:size])))
        size = next(longest, 1)
        found.append(f"{joint} ".join(pieces[:size]))
        del pieces[:size]
    return list(filter(None, found))
