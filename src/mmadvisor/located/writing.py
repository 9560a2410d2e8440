"""Data written as YAML that reads back the same: lists of names in brackets, lines of one width, few quotes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from math import inf

import yaml

from mmadvisor.located.data import Plain
from mmadvisor.located.scalars import NumberRangeError, typed

WIDTH = 100
LONGEST_ROW = 80
"""Lists of names and numbers stand in brackets up to this many characters, longer ones below one another."""

_START = re.compile(r"( *(?:- )*(?=\S+: )| *(?:- )*(?=- )| *)")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
_TEXT, _LIST = "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq"


class _Below(list[Plain]):
    """A list whose items stand below one another."""


class _Dumper(yaml.SafeDumper):
    """Indents the items of lists, and never writes anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(_TEXT, value, style="'" if _needs_quotes(value) else None)


def _row(dumper: _Dumper, value: list[Plain]) -> yaml.SequenceNode:
    fits = len(", ".join(map(str, value))) <= LONGEST_ROW
    return dumper.represent_sequence(
        _LIST, value, flow_style=fits and not any(isinstance(item, dict | list) for item in value)
    )


def _below(dumper: _Dumper, value: _Below) -> yaml.SequenceNode:
    return dumper.represent_sequence(_LIST, value, flow_style=not value)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _row)
_Dumper.add_representer(_Below, _below)


def write_yaml(data: dict[str, Plain], below: frozenset[str] = frozenset()) -> str:
    """Return data as YAML; under the keys in `below`, items of lists stand below one another however short."""
    data = {key: _Below(value) if key in below and isinstance(value, list) else value for key, value in data.items()}
    # PyYAML folds a line after the word that makes it too long, so it is asked not to.
    text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=inf, default_flow_style=False)
    return "".join(f"{line}\n" for long in text.splitlines() for line in _folded(long))


def _folded(line: str) -> Iterator[str]:
    """Yield the lines of a long one. In any style of text, a single space between words may be a line end."""
    start = _START.match(line)
    indent = " " * (start.end(1) + 2 if start else 0)
    spaces = [found.start() for found in _SPACE.finditer(line, len(indent))] if len(line) > WIDTH else []
    begin, lead = 0, ""
    while len(lead) + len(line) - begin > WIDTH:
        ahead = bisect_right(spaces, begin)
        if ahead == len(spaces):
            break
        last_that_fits = bisect_right(spaces, begin + WIDTH - len(lead)) - 1
        end = spaces[max(ahead, last_that_fits)]
        yield lead + line[begin:end]
        begin, lead = end + 1, indent
    yield lead + line[begin:]


def _needs_quotes(value: str) -> bool:
    """Tell whether our reader would take the bare text for something else."""
    try:
        return not isinstance(typed(value), str)
    except NumberRangeError:
        return True
