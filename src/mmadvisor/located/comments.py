"""Comments of a YAML text, which reading passes over."""

from dataclasses import dataclass

from mmadvisor.located.source import Text
from mmadvisor.located.yaml_parts import comment_starts


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its `#`. `alone`: nothing but it stands on its line; `gap`: the line above it is empty."""

    text: str
    line: int
    column: int
    alone: bool
    gap: bool


def comments(text: str) -> list[Comment]:
    r"""Return the comments of a text that `parse_yaml` accepts, whose lines end in `\n`, in their order."""
    lines = text.split("\n")
    places = Text(text)
    found = []
    for index in comment_starts(text):
        line, column = places.position(index)
        said = lines[line - 1][column - 1 :].rstrip()
        alone = not lines[line - 1][: column - 1].strip(" -")
        found.append(Comment(said, line, column, alone, gap=line > 1 and not lines[line - 2].strip()))
    return found
