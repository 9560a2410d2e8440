"""YAML, taken event by event: nothing is resolved, merged or built before it was looked at."""

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml
from yaml.error import Mark

from mmadvisor.errors import quote
from mmadvisor.located.build import Builder
from mmadvisor.located.data import START, Position
from mmadvisor.located.nesting import find_excess
from mmadvisor.located.problems_and_limits import Plainer, Report
from mmadvisor.located.scalars import NumberRangeError, typed
from mmadvisor.located.source import Text, check_value

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Only its parser is used. Wheels of PyYAML carry the C one; a build without libyaml has the slow one."""

# The C parser and the one in Python word some complaints differently.
_COMPLAINTS: Plainer = (
    ("tab character", "a tab stands where YAML wants spaces", "indent with spaces"),
    (
        "mapping values are not allowed",
        "this colon makes a key where none can stand",
        "put text that holds a colon and a space in quotes, and check the indentation",
    ),
    ("could not find expected ':'", "a colon is missing after this key", "write 'key: value', or '- item' in a list"),
    (
        "while parsing a block collection",
        "an item of the list was expected here",
        "begin it with '- ' right below the other items",
    ),
    (
        "while parsing a block mapping",
        "a key was expected here",
        "check the indentation; text that has quotes in its middle needs quotes around all of it",
    ),
    ("',' or ']'", "a list in square brackets lacks a comma or its end", "write [one, two]"),
    ("',' or '}'", "keys in curly braces lack a comma or their end", "write {key: value, other: value}"),
    ("unexpected end of stream", "a quoted text begins here and never ends", "add the missing quote"),
    ("unexpected document", "a quoted text begins here and never ends", "add the missing quote"),
    ("cannot start any token", "text cannot begin with this character", "put it in quotes"),
    ("unknown escape", "this backslash means nothing in double quotes", "use single quotes, or write two backslashes"),
    ("while parsing a quoted scalar", "this escape names no character", "use single quotes"),
    ("while scanning a double-quoted scalar", "this escape names no character", "use single quotes"),
    (
        "document start",
        "the data ended above, and something else follows",
        "check the indentation, and what follows a closing bracket or quote",
    ),
    ("scanning an alias", "text cannot begin with *", "put it in quotes"),
    ("scanning an anchor", "text cannot begin with &", "put it in quotes"),
    ("sequence entries are not allowed", "a list cannot begin here", "begin it on a line of its own"),
    ("keys are not allowed", "a key cannot stand here", "begin it on a line of its own"),
    ("a block scalar", "text after | or > begins on the next line", "move it to a line of its own, indented"),
    ("directive", "lines that begin with % are not read", "delete the line, or put the text in quotes"),
    ("incompatible YAML", "this version of YAML is not read", "delete the line"),
    ("node", "a value is missing here", "write it, or null if there is none"),
    ("tag", "text cannot begin with !", "put it in quotes"),
)

_COMMENT = re.compile(r"#[^\n]*")
_NOTICED_LATE = ("could not find expected ':'", "unexpected document")


def feed_yaml(text: Text, builder: Builder, report: Report) -> None:
    """Hand the parts of a YAML text to a builder.

    Raises:
        ReadingStoppedError: the text is not valid YAML, or breaks a limit.
    """
    parts = _Parts(text, builder, report)
    try:
        for event in yaml.parse(text.characters, Loader=LOADER):
            parts.take(event)
    except yaml.MarkedYAMLError as error:
        noticed = cast("Mark", error.problem_mark).index
        # Whatever the parser says: what is too deep for us is said first, and by us, as parsers differ in their limits.
        excess = find_excess(text.characters, parts.end, noticed + 1, room=report.limits.depth - builder.depth)
        if excess is not None:
            report.stop_too_deep(text.position(excess))
        complaint, position = _stumble(error, text)
        report.stop_unparsed(position, complaint, _COMPLAINTS, "YAML")
    except (yaml.YAMLError, ValueError, OverflowError):
        # The slow parser converts escapes and version numbers without checking them.
        report.stop("YA001", parts.last, "an escape or a number behind this place cannot be read")


def comments_behind(text: str, after: Position) -> Iterator[tuple[Position, str]]:
    """Yield the comments of a sound text that stand behind a place, each with its own.

    Between two parts of a file stand only spaces, line ends and comments.
    """
    places, end = Text(text), 0
    for token in yaml.scan(text, Loader=LOADER):
        start, behind = (cast("Mark", mark).index for mark in (token.start_mark, token.end_mark))
        gaps = [(end, start)]
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            gaps.append((start, text.find("\n", start)))  # a comment may follow the mark of a text in lines
        for gap in gaps:
            for found in _COMMENT.finditer(text, *gap):
                if (place := places.position(found.start())) > after:
                    yield place, found[0].rstrip()
        end = max(end, behind)


class _Parts:
    def __init__(self, text: Text, builder: Builder, report: Report) -> None:
        self._text = text
        self._builder = builder
        self._report = report
        self._documents = 0
        self.last = START
        self.end = 0

    def take(self, event: yaml.Event) -> None:
        mark = cast("Mark", event.start_mark)  # only events that were made by hand have none
        self.last = position = (mark.line + 1, mark.column + 1)
        self.end = cast("Mark", event.end_mark).index
        match event:
            case yaml.ScalarEvent():
                self._properties(event.anchor, event.tag, position)
                self._scalar(event, position)
            case yaml.CollectionStartEvent():
                self._properties(event.anchor, event.tag, position)
                self._builder.open({} if isinstance(event, yaml.MappingStartEvent) else [], position)
            case yaml.CollectionEndEvent():
                self._builder.close()
            case yaml.AliasEvent():
                name = f"*{event.anchor}"
                hint = "write the value out; put text that begins with * in quotes"
                self._report.add("YA004", position, f"aliases are not read: {quote(name)}", hint)
                self._builder.add(name, position)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    hint = "keep one document in a file"
                    self._report.stop("YA007", position, "a second document begins here", hint)
            case _:
                pass

    def _properties(self, anchor: str | None, tag: str | None, position: Position) -> None:
        if anchor is not None:
            hint = "leave it out; put text that begins with & in quotes"
            self._report.add("YA003", position, f"anchors are not read: {quote('&' + anchor)}", hint)
        if tag is not None:
            hint = "leave it out; put text that begins with ! in quotes"
            self._report.add("YA006", position, f"tags are not read: {quote(tag)}", hint)

    def _scalar(self, event: yaml.ScalarEvent, position: Position) -> None:
        value = event.value
        if event.style:
            if event.style == '"':
                check_value(value, position, self._report)
            self._builder.add(value, position)
            return
        if not value:  # parsers may place nothing behind the last line
            position = self._text.position(cast("Mark", event.start_mark).index)
        if value == "<<" and self._builder.awaits_key:
            self._report.add("YA005", position, "merge keys are not read", "write the keys out")
        try:
            self._builder.add(typed(value), position)
        except NumberRangeError as error:
            hint = "put it in quotes if it is no quantity"
            self._report.add("YA010", position, f"{quote(value)}: {error}", hint)
            self._builder.add(value, position)


def _stumble(error: yaml.MarkedYAMLError, text: Text) -> tuple[str, Position]:
    """Return what a parser complains about, and where the mistake was made.

    That often is not where the parser noticed it: a quote that never ends is noticed at the end of the file.
    """
    complaint = ": ".join(filter(None, (error.context, error.problem)))
    noticed = cast("Mark", error.problem_mark)
    if text.characters[noticed.index : noticed.index + 1] == "\t":
        complaint = "tab character"
    late = noticed.index >= len(text.characters.rstrip()) or any(each in complaint for each in _NOTICED_LATE)
    mark = error.context_mark if late and error.context_mark else noticed
    return complaint, text.position(mark.index)
