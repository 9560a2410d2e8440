"""Problems of files at their places, and the error that carries them."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from mmadvisor.errors import AdvisorError, shortened, visible

LONGEST_MESSAGE = 500
Severity = Literal["error", "warning"]
"""An error keeps a file from being used; a warning asks somebody to look."""


class Problem(Struct, frozen=True):
    """One thing to put right in a file.

    Lines and columns count from 1, columns in characters; 0 means the file as a whole. Whatever it was made
    from, its text is safe to show in a terminal, and not endless.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str | None = None
    severity: Severity = "error"

    def __post_init__(self) -> None:
        force_setattr(self, "path", visible(self.path))
        force_setattr(self, "message", visible(shortened(self.message, LONGEST_MESSAGE)))
        if self.hint is not None:
            force_setattr(self, "hint", visible(shortened(self.hint, LONGEST_MESSAGE)))

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        kind = "warning " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}: {kind}{self.code} {self.message}{hint}"

    def __lt__(self, other: "Problem") -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[str, int, int, str, str, str]:
        return self.path, self.line, self.column, self.code, self.message, self.hint or ""


def errors_among(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that keep files from being used."""
    return [problem for problem in problems if problem.severity == "error"]


class DataProblems(AdvisorError):  # noqa: N818 - it carries several, and `Errors` would read like a module
    """Files that cannot be used, with every problem found in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
