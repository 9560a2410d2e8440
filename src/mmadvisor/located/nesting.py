"""How deep brackets nest in YAML that a parser read and has not handed over.

`[a]: b` is a key that begins with a bracket. So a parser that meets one reads on, for up to 1,024 characters
(YAML 1.2.2, section 7.4), before it hands the bracket over, and there it may meet a limit of its own. Levels made by
indentation need no scan: a parser hands them over one at a time.
"""

import re

_TO_BRACKET = re.compile(
    r"""
    (?: [\s,] | [-?:](?=\s) | (?<=["'\]}]): | ---(?=\s)   # signs between parts
      | [\#%][^\n]* | [&!]\S* )*+                            # comments, directives, what a value may carry
    (?= [\[{] )
    """,
    re.VERBOSE,
)
_PART = re.compile(
    r"""
    " (?: [^"\\]++ | \\. )*+ "?          # text in double quotes, which may go on behind what is looked at
  | ' [^']*+ '?                          # text in single quotes; one that holds '' reads as two
  | \# [^\n]*                            # a comment
  | [&*!] [^\s,\[\]{}]*                  # an anchor, an alias or a tag
  | [^\s,\[\]{}:?] (?: [^\s,\[\]{}:] | :(?![\s,\[\]{}]) | \s(?!\#) )*+  # text without quotes
  | [\[\]{}]
    """,
    re.VERBOSE | re.DOTALL,
)


def find_excess(text: str, start: int, end: int, room: int) -> int | None:
    """Return where more than `room` brackets stand open between two places, if the next part of the YAML is a bracket.

    `start` is where the part before ends.
    """
    if (found := _TO_BRACKET.match(text, start)) is None:
        return None
    depth = 0
    for part in _PART.finditer(text, found.end(), end):
        if part[0] in {"[", "{"}:
            depth += 1
            if depth > room:
                return part.start()
        elif part[0] in {"]", "}"}:
            depth -= 1
    return None
