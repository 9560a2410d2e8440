"""Program files in one form: order of keys, quotes, width. Values stay, and so do comments at the head."""

import json
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, cast

from mmadvisor.catalog.new_file import annotated
from mmadvisor.located import Located, Plain, parse_yaml
from mmadvisor.located.problems_and_limits import ReadingStoppedError, Report
from mmadvisor.located.source import read_bytes
from mmadvisor.located.writing import write_yaml
from mmadvisor.located.yaml_parts import comments_behind
from mmadvisor.problems import Problem

MARK_OF_A_PROGRAM = "credential"
"""A key that every program has and no other file of a catalog."""
PHRASES = frozenset({"outcomes", "gaps"})
"""Lists of phrases, not of names."""
NO_PROGRAM = "only files of programs are brought into form"
COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
KEPT = frozenset({("sources",), ("math", "topics")})
"""Where keys are names given by who wrote the file: their order stays."""


class Form(NamedTuple):
    """What a template lays down: the order of keys, in the file and below, and the comments of a new file, which go."""

    top: tuple[str, ...]
    within: tuple[str, ...]
    hints: frozenset[str]


def form_of(template: str) -> Form:
    """Return the form that a template shows.

    Raises:
        CycleError: It has two keys in this order here, and in the other order there.
    """
    located, _ = parse_yaml(template, "TEMPLATE.yaml")
    data = cast("dict[str, Plain]", located.data) if located else {}
    order = TopologicalSorter[str]()
    for before, key in neighbors(data):
        order.add(key, before)
    hints = frozenset(comment for _, comment in comments_behind(annotated(template, "new"), (0, 0)))
    return Form(tuple(data), tuple(order.static_order()), hints)


def neighbors(data: Plain, at: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield each key within a file behind the one before it, as it stands there."""
    for item in data if isinstance(data, list) else ():
        yield from neighbors(item, at)
    if isinstance(data, dict):
        if at and at not in KEPT:
            yield from pairwise(data)
        for key, value in data.items():
            yield from neighbors(value, (*at, key))


def reformatted(path: Path, shown: str, form: Form) -> tuple[bytes | None, list[Problem]]:
    """Return what a program file should hold, or None if it holds that already or has problems; and the problems."""
    if path.suffix != ".yaml":
        return None, [Problem(shown, 0, 0, "CA111", NO_PROGRAM, "its name must end in .yaml")]
    report = Report(shown)
    try:
        source = read_bytes(path, report)
    except ReadingStoppedError:
        return None, report.problems
    text, problems = formatted(source, shown, form)
    content = None if text is None else text.encode()
    return (None if content == source else content), problems


def formatted(source: bytes, shown: str, form: Form) -> tuple[str | None, list[Problem]]:
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
    return rewritten(source, located, located.data, shown, form)


def rewritten(
    source: bytes, located: Located, data: dict[str, Plain], shown: str, form: Form
) -> tuple[str | None, list[Problem]]:
    """Return the text of a program file that says `data`, below the comments at its head; or None and its problems."""
    text = source.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    first = min(located.keys.values())
    message, hint = "comments stand above the first key alone", "move what it says to a 'note', or delete it"
    if left := [place for place, comment in comments_behind(text, first) if comment not in form.hints]:
        return None, [Problem(shown, line, column, "CA114", message, hint) for line, column in left]
    result = head_of(text, first[0]) + write_yaml(in_order(data, form), PHRASES)
    again, _ = parse_yaml(result, shown)
    if again is None or as_text(again.data) != as_text(data):
        hint = "please report it with this file; it was left as it is"
        return None, [Problem(shown, 0, 0, "CA112", "bringing this file into form would change it", hint)]
    return result, []


def head_of(text: str, line: int) -> str:
    """Return the comments above the line of the first key, with one empty line where there are some between them."""
    lines = [each.strip() for each in text.split("\n")[: line - 1]]
    kept = [found[0] if found else "" for each in lines if (found := COMMENT.search(each)) or not each]
    head = re.sub(r"\n{3,}", "\n\n", "\n".join(kept).strip("\n"))
    return f"{head}\n" if head else ""


def as_text(data: Plain) -> str:
    """Return data as text in which the order of keys does not matter, but true, 1 and 1.0 are told apart."""
    return json.dumps(data, sort_keys=True)


def in_order(data: Any, form: Form, at: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 - plain data of any form
    """Return data with its keys in order; keys without a place in it come last, as they stood."""
    if isinstance(data, list):
        return [in_order(item, form, at) for item in data]
    if not isinstance(data, dict):
        return data
    order = form.top if not at else () if at in KEPT else form.within
    ranks = {key: rank for rank, key in enumerate(order)}
    return {
        key: in_order(data[key], form, (*at, key)) for key in sorted(data, key=lambda key: ranks.get(key, len(order)))
    }
