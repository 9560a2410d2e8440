"""Comments, put back beside the keys that they stood at."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from mmadvisor.located import Located, Position, Where, parse_yaml
from mmadvisor.located.comments import Comment


class Entries:
    """Keys and items of a text, in their order, each with its place."""

    def __init__(self, located: Located) -> None:
        items = {where: place for where, place in located.values.items() if where and isinstance(where[-1], int)}
        # An item whose value is a mapping stands where its first key stands: the shorter way comes first.
        self.places = dict(sorted((items | dict(located.keys)).items(), key=lambda entry: (entry[1], len(entry[0]))))
        self._order = list(self.places)
        self._starts = list(self.places.values())

    def column(self, where: Where) -> int:
        """Return the column of a key, or of the dash before an item."""
        return self.places[where][1] - (2 if isinstance(where[-1], int) else 0)

    def below(self, line: int) -> Where | None:
        """Return the first entry below a line."""
        index = bisect_left(self._starts, (line + 1, 0))
        return self._order[index] if index < len(self._order) else None

    def before(self, place: Position) -> Where | None:
        """Return the last entry in front of a place."""
        index = bisect_left(self._starts, place)
        return self._order[index - 1] if index else None

    def owner(self, place: Position) -> Where | None:
        """Return the entry that begins the line of a place; else the last one before it."""
        index = bisect_left(self._starts, (place[0], 0))
        if index == len(self._order) or self._starts[index] >= place:
            return self.before(place)
        return self._order[bisect_right(self._starts, self._starts[index]) - 1]

    def last_line(self, where: Where, lines: int) -> int:
        """Return the last line of what stands under an entry; `lines` is how many the text has."""
        if not where:
            return lines
        index = bisect_left(self._starts, self.places[where])
        behind = (
            start for key, start in zip(self._order[index:], self._starts[index:], strict=True) if outside(key, where)
        )
        return next((line - 1 for line, _ in behind if line > self.places[where][0]), lines)


def outside(key: Where, container: Where) -> bool:
    """Tell whether an entry is not within another."""
    return key[: len(container)] != container


@dataclass
class Anchored:
    """Comments by what they stand at."""

    head: list[Comment] = field(default_factory=list)
    above: defaultdict[Where, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    beside: defaultdict[Where, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    at_end: defaultdict[Where, list[tuple[Where, Comment]]] = field(default_factory=lambda: defaultdict(list))
    """By the mapping or list whose end they stand at, with one of its entries."""


def anchored(found: Iterable[Comment], entries: Entries) -> Anchored:
    """Find what each comment stands at."""
    result = Anchored()
    for comment in found:
        place = (comment.line, comment.column)
        last, following = entries.before(place), entries.below(comment.line)
        if last is None:
            result.head.append(comment)
        elif not comment.alone:
            result.beside[entries.owner(place) or last].append(comment)
        elif following is not None and comment.column <= entries.column(following):
            result.above[following].append(comment)
        else:
            ways = [last[:end] for end in range(len(last), 0, -1)]
            sibling = next((way for way in ways if entries.column(way) <= comment.column), ways[-1])
            result.at_end[sibling[:-1]].append((sibling, comment))
    return result


def with_comments(text: str, found: list[Comment], source: Located) -> str:
    """Return a text with the comments of another text of the same data."""
    located, _ = parse_yaml(text, "")
    if not found or located is None:
        return text
    lines = text.splitlines()
    entries = Entries(located)
    stand = anchored(found, Entries(source))
    above: defaultdict[int, list[tuple[int, Comment]]] = defaultdict(list)
    beside: defaultdict[int, list[str]] = defaultdict(list)
    # Deeper ends come first: so each stays where a second reading finds it.
    for container in sorted(stand.at_end, key=len, reverse=True):
        last = entries.last_line(container, len(lines))
        above[last + 1] += [(entries.column(sibling), comment) for sibling, comment in stand.at_end[container]]
    folded = folded_lines(entries, len(lines))
    for where, (line, _) in entries.places.items():
        indent = len(lines[line - 1]) - len(lines[line - 1].lstrip()) + 1
        above[line] += [(indent, comment) for comment in stand.above[where]]
        if line in folded:
            above[line] += [(indent, comment) for comment in stand.beside[where]]
        else:
            beside[line] += [comment.text for comment in stand.beside[where]]
    result = [own for comment in stand.head for own in as_lines(1, comment)]
    for line in range(1, len(lines) + 2):
        result += [own for column, comment in above[line] for own in as_lines(column, comment)]
        result += ["  ".join([lines[line - 1], *beside[line]])] if line <= len(lines) else []
    return "\n".join(result).strip("\n") + "\n"


def as_lines(column: int, comment: Comment) -> list[str]:
    """Return a comment as a line of its own, after an empty line if it had one."""
    return [""] * comment.gap + [" " * (column - 1) + comment.text]


def folded_lines(entries: Entries, lines: int) -> set[int]:
    """Return lines on which a text begins that goes on below: no comment can stand there."""
    starts = sorted({line for line, _ in entries.places.values()})
    ends = zip(starts, [*starts[1:], lines + 1], strict=True)
    return {line for line, end in ends if end - line > 1}
