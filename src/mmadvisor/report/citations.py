"""Numbers for sources, in the order in which a report cites them."""

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Citations(Generic[T]):
    """Remembers each source that was cited, once."""

    def __init__(self) -> None:
        self.numbers: dict[T, int] = {}

    def cite(self, sources: Iterable[T]) -> list[int]:
        """Return the numbers of sources, each once."""
        numbers = [self.numbers.setdefault(source, len(self.numbers) + 1) for source in sources]
        return list(dict.fromkeys(numbers))

    def listed(self) -> list[T]:
        """Return all sources so far, by number."""
        return list(self.numbers)
