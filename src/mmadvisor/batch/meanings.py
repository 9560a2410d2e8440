"""What a cell means by a map: a whole cell, or the items of a list that a form has joined."""

from collections.abc import Callable
from typing import Any

from mmadvisor.batch.same_text import same_text
from mmadvisor.batch.uses import Use
from mmadvisor.questionnaire.settings import EMPTY

LISTS = frozenset({*EMPTY, "priorities"})
"""Answers that are lists."""
JOINTS = (";", ",", "\n")
"""What forms put between the items of one cell: Microsoft Forms the first, Google Forms and Qualtrics the second."""


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
        for length in range(len(pieces), 0, -1):
            item = f"{joint} ".join(pieces[:length])
            if length == 1 or is_known(item):
                found += [item] if item else []
                del pieces[:length]
                break
    return found
