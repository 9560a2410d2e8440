"""Problems gathered while one file is read, and the limits that keep a hostile file cheap."""

from collections.abc import Sequence
from typing import NamedTuple, NoReturn, TypeAlias

from mmadvisor.located.data import Position
from mmadvisor.problems import Problem

WHOLE_FILE: Position = (0, 0)
Plainer: TypeAlias = Sequence[tuple[str, str, str]]
"""Rows of a piece of a parser's complaint, what to say instead for people who do not know the language, what to do."""


class Limits(NamedTuple):
    """What one file may hold: bytes, levels of nesting, values and keys together, problems listed."""

    size: int = 256 * 1024
    depth: int = 32
    nodes: int = 50_000
    problems: int = 100


LIMITS = Limits()
OF_OUTPUTS = Limits(size=2**24, nodes=500_000)
"""For what this program wrote itself: an advice is as long as the catalog."""


class ReadingStoppedError(Exception):
    """The rest of the file cannot be judged; what was found stands in the report."""


class Report:
    """The problems of one file, and what it may hold."""

    def __init__(self, shown: str, limits: Limits = LIMITS) -> None:
        self.problems: list[Problem] = []
        self.limits = limits
        self._shown = shown

    def add(self, code: str, position: Position, message: str, hint: str | None = None) -> None:
        """Note a problem and go on.

        Raises:
            ReadingStoppedError: there are more problems than anybody would read.
        """
        if len(self.problems) >= self.limits.problems:
            more = Problem(self._shown, *WHOLE_FILE, "YA018", "there are more problems than are shown")
            self.problems.append(more)
            raise ReadingStoppedError
        self.problems.append(Problem(self._shown, *position, code, message, hint))

    def stop(self, code: str, position: Position, message: str, hint: str | None = None) -> NoReturn:
        """Note a problem after which the rest of the file cannot be judged.

        Raises:
            ReadingStoppedError: always.
        """
        self.add(code, position, message, hint)
        raise ReadingStoppedError

    def stop_too_deep(self, position: Position) -> NoReturn:
        """Note, as `stop`, that data are nested deeper here than is read."""
        self.stop("YA011", position, f"nested too deeply: at most {self.limits.depth} levels are read")

    def stop_unparsed(self, position: Position, complaint: str, table: Plainer, language: str) -> NoReturn:
        """Note, as `stop`, what a parser complains about: in the words of the first row that has a piece of it."""
        says, hint = next(
            (row[1:] for row in table if row[0] in complaint), (f"this is not valid {language}: {complaint}", None)
        )
        self.stop("YA001", position, says, hint)
