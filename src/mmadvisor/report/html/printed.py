"""How small the two pages of a report are set on paper, so that each stays one page.

A browser does not shrink text until it fits. Lines are estimated from letters; a page of text grows with the square of
its size, so the root of what is too much makes it fit.
"""

from collections.abc import Iterable
from math import ceil, sqrt

from mmadvisor.report.layout import grid_rows
from mmadvisor.report.view import Report

USUAL, SMALLEST = 8.5, 4.0
"""Points."""
ROOM = 58
"""Lines of a page in the usual size, with headings and space between paragraphs taken off."""
WHOLE, CELL, BESIDE, COLUMN, LETTER, STOP, NOTE = 125, 24, 30, 42, 50, 30, 76
"""Letters on a line: of the page, of a cell of three, of `Do this next`, of a third, of the letter, of a stop, of a
source."""


def printed_sizes(report: Report) -> str:
    """Return the rules for paper."""
    first, second = size(first_page(report)), size(second_page(report))
    return f"@media print{{.answer{{font-size:{first}pt}}.act,.sources{{font-size:{second}pt}}}}"


def size(lines: float) -> float:
    """Return the size at which so many lines fit."""
    return round(max(USUAL * min(1, sqrt(ROOM / max(lines, 1))), SMALLEST), 2)


def count_lines(texts: Iterable[str], width: int) -> int:
    """Estimate the lines of paragraphs."""
    return sum(ceil(max(len(text), 1) / width) for text in texts)


def first_page(report: Report) -> float:
    """Estimate the lines of the page with the answer."""
    view = report.view
    columns = max(len(view.options), 1)
    width = CELL * 3 // columns
    grid = sum(max(count_lines([cell.says], width) for cell in row.cells) * 1.3 for row in grid_rows(view))
    heads = max((count_lines([each.title, each.provider], width) for each in view.options), default=0)
    beside = count_lines(
        [*(f"{step.says} {step.link or step.command or ''}" for step in view.steps), *report.note], BESIDE
    )
    below = count_lines((row.says for row in report.reasons), WHOLE)
    told = [count_lines((row.says for row in each.conditions), COLUMN * 3 // columns) for each in view.options]
    return (
        8
        + count_lines([view.verdict.says], WHOLE) * 1.2
        + max(grid + heads, beside + 9)
        + below
        + max(told, default=0) * 1.15
    )


def second_page(report: Report) -> float:
    """Estimate the lines of the page to act on, with the sources below it."""
    sources = {source for row in said_of(report) for source in row}
    looks = (text for row in report.view.looks for text in (row.says, row.link or "", row.command or ""))
    left = 6 + count_lines([*(report.letter.lines if report.letter else ()), *report.changes, *looks], LETTER) * 1.2
    right = 0.0
    if report.strip:
        right = 10 + len(report.strip.moments) * 1.4 + count_lines((row.says for row in report.strip.watch), STOP * 2)
        right += sum(
            max(count_lines([row.after], STOP // 2), count_lines([row.holds], STOP)) * 1.3 for row in report.strip.stops
        )
    return max(left, right) + len(sources) * 1.3 + 4


def said_of(report: Report) -> Iterable[tuple[object, ...]]:
    """Yield the sources of all that the two pages say."""
    view = report.view
    yield view.verdict.sources
    for option in view.options:
        yield option.sources
        yield from (row.sources for row in option.conditions)
    yield from (row.sources for row in report.reasons)
    yield from (row.sources for row in report.strip.watch) if report.strip else ()
