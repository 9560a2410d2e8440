"""What layouts share: numbers of sources in the order in which they are cited, the option grid as a page has it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from mmadvisor.report.view import Cell, Limits, Option, View

T = TypeVar("T")
NOT_KNOWN = "not known"


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


class GridRow(NamedTuple):
    """One question with the learner's own limit, and an answer for each program; `short` where there is little room."""

    question: str
    short: str
    limit: str
    cells: Sequence[Cell]


def grid_rows(view: View) -> list[GridRow]:
    """Return the questions, those that matter most first; what nobody answers is left out."""
    options = view.options
    return [row for row in every_row(options, view.limits) if any(each.says for each in row.cells)] if options else []


def every_row(options: Sequence[Option], limits: Limits) -> Iterator[GridRow]:
    """Yield every question."""
    price = ", ".join(filter(None, (limits.price, limits.rate)))
    yield GridRow("Fit", "Fit", "", [Cell(says=each.fit_says) for each in options])
    yield GridRow("Price", "Price", price, [priced(each) for each in options])
    yield GridRow("Hours a week", "Hours/week", limits.hours, [each.hours for each in options])
    yield GridRow("Likely done", "Done by", limits.end, [each.end for each in options])
    yield GridRow("Prepare first", "Prepare", "", [Cell(says=each.preparation) for each in options])
    yield GridRow("Degree credit", "Credit", "", [Cell(says=each.credit) for each in options])
    yield GridRow("Checked by", "Checked by", "", [Cell(says=each.checks) for each in options])
    yield GridRow("Ask first", "", "", [Cell(says=each.unknown) for each in options])


def priced(option: Option) -> Cell:
    """Write the price with the year in which it was read."""
    year = f" ({option.price_year})" if option.price_year and option.price.says != NOT_KNOWN else ""
    return Cell(says=f"{option.price.says}{year}", mark=option.price.mark)
