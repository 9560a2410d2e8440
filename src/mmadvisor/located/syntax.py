"""What parsers complain about, in words for people who do not know the languages."""

from collections.abc import Sequence
from typing import TypeAlias

_Table: TypeAlias = Sequence[tuple[str, str, str]]

# A piece of the parser's complaint, what to say instead, what to do about it. The first that occurs counts.
# The C parser and the one in Python word some complaints differently.
_YAML: _Table = (
    ("tab character", "a tab stands where YAML wants spaces", "indent with spaces"),
    (
        "mapping values are not allowed",
        "this colon makes a key where none can stand",
        "put text that holds a colon and a space in quotes, and check the indentation",
    ),
    (
        "could not find expected ':'",
        "a colon is missing after this key",
        "write 'key: value', or '- item' in a list",
    ),
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
    (
        "unknown escape",
        "this backslash means nothing in double quotes",
        "use single quotes, or write two backslashes",
    ),
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

_JSON: _Table = (
    (
        "Expecting value",
        "a value is missing or misspelled",
        "text stands in double quotes; the only words without are true, false and null",
    ),
    ("property name", "a key in double quotes was expected", 'write "key": value'),
    ("trailing comma", "a comma stands after the last entry", "delete it"),
    ("',' delimiter", "a comma or a closing bracket is missing", "look at the entry before this place"),
    ("':' delimiter", "a colon is missing after the key", 'write "key": value'),
    ("Unterminated string", "a quoted text begins here and never ends", "add the missing quote"),
    ("control character", "a line break or a tab stands inside of a quoted text", r"write \n or \t"),
    ("escape", "this backslash begins no escape that JSON knows", "write two backslashes for one"),
    ("Extra data", "the data ended before this", "a file holds one value"),
)


def yaml_in_words(complaint: str) -> tuple[str, str | None]:
    """Return what is wrong with a YAML text, and what to do."""
    return _in_words(complaint, _YAML, "YAML")


def json_in_words(complaint: str) -> tuple[str, str | None]:
    """Return what is wrong with a JSON text, and what to do."""
    return _in_words(complaint, _JSON, "JSON")


def _in_words(complaint: str, table: _Table, language: str) -> tuple[str, str | None]:
    for piece, message, hint in table:
        if piece in complaint:
            return message, hint
    return f"this is not valid {language}: {complaint}", None
