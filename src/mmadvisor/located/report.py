"""Problems gathered while one file is read, and the limits that keep a hostile file cheap."""

from typing import NamedTuple, NoReturn

from mmadvisor.errors import Problem
from mmadvisor.located.data import Position

WHOLE_FILE: Position = (0, 0)


class Limits(NamedTuple):
    """What one file may hold: bytes, levels of nesting, values and keys together, problems listed."""

    size: int = 256 * 1024
    depth: int = 32
    nodes: int = 50_000
    problems: int = 100


LIMITS = Limits()
OF_OUTPUTS = Limits(size=2**24, nodes=500_000)
"""For what this program wrote itself: an advice is as long as the catalog."""


def too_deep(limits: Limits) -> str:
    """Say how deep data may be nested."""
    return f"nested too deeply: at most {limits.depth} levels are read"


class ReadingStoppedError(Exception):
    """The rest of the file cannot be judged; what was found stands in the report."""


class Report:
    """The problems of one file."""

    def __init__(self, shown: str, most: int = LIMITS.problems) -> None:
        self.problems: list[Problem] = []
        self._shown = shown
        self._most = most

    def add(self, code: str, position: Position, message: str, hint: str | None = None) -> None:
        """Note a problem and go on.

        Raises:
            ReadingStoppedError: there are more problems than anybody would read.
        """
        if len(self.problems) >= self._most:
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
