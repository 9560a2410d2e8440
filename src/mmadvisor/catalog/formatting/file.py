"""One program file, brought into form."""

import json
from collections import Counter
from pathlib import Path

from mmadvisor.catalog.formatting.comments import with_comments
from mmadvisor.catalog.formatting.order import in_order
from mmadvisor.errors import Problem
from mmadvisor.located import Located, Plain, parse_yaml
from mmadvisor.located.comments import Comment, comments
from mmadvisor.located.report import ReadingStoppedError, Report
from mmadvisor.located.source import read_bytes
from mmadvisor.located.writing import write_yaml

MARK_OF_A_PROGRAM = "credential"
"""A key that every program has and no other file of a catalog."""
PHRASES = frozenset({"outcomes", "gaps"})
"""Lists of phrases, not of names."""
NO_PROGRAM = "only files of programs are brought into form"


def reformatted(path: Path, shown: str) -> tuple[bytes | None, list[Problem]]:
    """Return what a program file should hold, or None if it holds that already or has problems; and the problems."""
    if path.suffix != ".yaml":
        return None, [Problem(shown, 0, 0, "CA111", NO_PROGRAM, "its name must end in .yaml")]
    report = Report(shown)
    try:
        source = read_bytes(path, report)
    except ReadingStoppedError:
        return None, report.problems
    text, problems = formatted(source, shown)
    content = None if text is None else text.encode()
    return (None if content == source else content), problems


def formatted(source: bytes, shown: str) -> tuple[str | None, list[Problem]]:
    r"""Return the text of a program file in form, with `\n` at the ends of lines; or None and its problems.

    A file that lacks keys or has wrong ones is brought into form too, if it can be read at all. `shown` is the
    path as problems print it.
    """
    located, problems = parse_yaml(source, shown)
    if located is None:
        return None, problems
    if not isinstance(located.data, dict) or MARK_OF_A_PROGRAM not in located.data:
        hint = f"it has no key '{MARK_OF_A_PROGRAM}'"
        return None, [Problem(shown, 0, 0, "CA111", NO_PROGRAM, hint)]
    return write_in_form(comments_of(source), located, located.data, shown)


def rewritten(source: bytes, located: Located, data: dict[str, Plain], shown: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a program file that says `data`, with the comments of `source`; or None and its problems."""
    remarks = comments_of(source)
    result, problems = write_in_form(remarks, located, data, shown)
    gone = Counter(each.text for each in remarks) - Counter(each.text for each in comments(result or ""))
    lost = next((each for each in remarks if each.text in gone), None)
    if result is not None and lost is not None:
        message = "this comment stands at a value that would be replaced"
        return None, [Problem(shown, lost.line, lost.column, "CA113", message, "put it elsewhere first")]
    return result, problems


def comments_of(source: bytes) -> list[Comment]:
    """Return the comments of a file."""
    return comments(source.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))


def write_in_form(
    remarks: list[Comment], located: Located, data: dict[str, Plain], shown: str
) -> tuple[str | None, list[Problem]]:
    """Return data as the text of a program file, with comments at their keys; or None and its problems."""
    result = with_comments(write_yaml(in_order(data), PHRASES), remarks, located)
    again, _ = parse_yaml(result, shown)
    if again is None or as_text(again.data) != as_text(data):
        hint = "please report it with this file; it was left as it is"
        return None, [Problem(shown, 0, 0, "CA112", "bringing this file into form would change it", hint)]
    return result, []


def as_text(data: Plain) -> str:
    """Return data as text in which the order of keys does not matter, but true, 1 and 1.0 are told apart."""
    return json.dumps(data, sort_keys=True)
