"""The option grid in a terminal: two lines a program where there is room, cards where there is not; one as a head."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec.structs import replace

from mmadvisor.report.layout import GridRow, every_row
from mmadvisor.report.paper import GAP, Paper, Span, Tone
from mmadvisor.report.view import STEPS_OF_FIT, USUAL, Cell, Limits, Option
from mmadvisor.report.wording.words import cut

FULL, EMPTY = "▰", "▱"
BEYOND = " !"
INDENT = 2
NARROW = 70
"""Columns below which nothing is cut, and nothing left out."""
LEAST = 4
"""Questions of a table at least: fit, price, hours and end."""
YOURS = "Your limit"
Line = list[Span]
Groups = Sequence[tuple[str, Sequence[Option]]]
FIT_TONES: dict[int, Tone] = {4: "go", 3: "go", 2: "care", 1: "stop"}


def width_of(row: GridRow) -> int:
    """Return the columns that a question takes with its answers."""
    return max(len(row.short), len(row.limit), *(len(text_of(cell)) for cell in row.cells))


def text_of(cell: Cell) -> str:
    """Write an answer with its mark."""
    return f"{cell.says}{BEYOND if cell.mark else ''}"


def columns(options: Sequence[Option], limits: Limits, *, bars: bool) -> list[GridRow]:
    """Return the questions that have short words, those that matter most first; the first holds the fit."""
    first, *others = every_row(options, replace(limits, rate=""))
    fits = [Cell(says=fit(option, bars=bars)) for option in options]
    return [first._replace(cells=fits, limit=YOURS), *(row for row in others if row.short)]


def fit(option: Option, *, bars: bool) -> str:
    """Write the fit: a bar of four steps where bars are wanted, and always a word."""
    if option.fit is None or not bars:
        return option.fit_says
    return f"{FULL * option.fit}{EMPTY * (STEPS_OF_FIT - option.fit)} {option.fit_says}"


def grid(groups: Groups, limits: Limits, width: int, *, bars: bool, table: bool) -> Iterator[Line]:
    """Yield the grid: a `table` with as many questions as there is room for, else cards, or where that is too few."""
    options = [option for _, rows in groups for option in rows]
    all_columns = columns(options, limits, bars=bars)
    ends = list(accumulate((GAP + width_of(each) for each in all_columns), initial=INDENT - GAP))
    shown = sum(end <= width for end in ends[1:])
    if shown >= LEAST and table:
        yield from rows(groups, all_columns[:shown], width)
    else:
        yield from cards(groups, all_columns[:-1], limits, width)


def rows(groups: Groups, shown: Sequence[GridRow], width: int) -> Iterator[Line]:
    """Yield each program in two lines: its name, and its answers below the questions."""
    yield [Span(cells_in_line([column.short for column in shown], shown), "faint")]
    for row, (group, option) in enumerate(with_group(groups)):
        yield from group
        yield [
            Span(f"{option.place or '-'} "),
            Span(cut(f"{option.title}, {option.provider}", width - INDENT), "strong", option.url),
        ]
        yield answers(option, [column.cells[row] for column in shown], shown)
    if any(column.limit for column in shown[1:]):
        yield [Span(cells_in_line([column.limit for column in shown], shown), "faint")]


def with_group(groups: Groups) -> Iterator[tuple[list[Line], Option]]:
    """Yield each program with the line that names its group before the first of it; one group is not named."""
    for name, options in groups:
        heading: list[Line] = [] if name == USUAL else [[Span(f"{name}:", "faint")]]
        for place, option in enumerate(options):
            yield [] if place else heading, option


def answers(option: Option, cells: Sequence[Cell], shown: Sequence[GridRow]) -> Line:
    """Return the answers of one program, those beyond a limit in a tone of their own."""
    line = [Span(" " * INDENT)]
    for place, (cell, column) in enumerate(zip(cells, shown, strict=True)):
        tone: Tone = "care" if cell.mark else "" if place or option.fit is None else FIT_TONES[option.fit]
        line.append(Span(text_of(cell).ljust(width_of(column) + GAP), tone))
    return line


def cells_in_line(texts: Sequence[str], shown: Sequence[GridRow]) -> str:
    """Put texts below each other's columns."""
    cells = [text.ljust(width_of(column)) for text, column in zip(texts, shown, strict=True)]
    return f"{' ' * INDENT}{(' ' * GAP).join(cells)}".rstrip()


def cards(groups: Groups, shown: Sequence[GridRow], limits: Limits, width: int) -> Iterator[Line]:
    """Yield each program as a card in which nothing is cut."""
    for row, (group, option) in enumerate(with_group(groups)):
        yield from group
        title = f"{option.place or '-'} {option.title}, {option.provider}"
        yield from broken_lines(title, width, hanging=INDENT, tone="strong", link=option.url)
        answered = (f"{column.short}: {text_of(column.cells[row])}" for column in shown)
        yield from broken_lines(" · ".join(answered), width, " " * INDENT)
    yours = [each for each in (limits.price, f"{limits.hours} hours a week" * bool(limits.hours), limits.end) if each]
    if yours:
        told = f"{YOURS} (! beyond it): {' · '.join(yours)}"
        yield from broken_lines(told, width, hanging=INDENT, tone="faint")


def broken_lines(
    text: str, width: int, start: str = "", *, hanging: int | None = None, tone: Tone = "", link: str | None = None
) -> Iterator[Line]:
    """Yield text broken at words; later lines hang below the `start`, or by so many columns."""
    below = " " * (len(start) if hanging is None else hanging)
    for line in textwrap.wrap(text, width, initial_indent=start, subsequent_indent=below, break_on_hyphens=False):
        yield [Span(line, tone, link)]


def write_head(option: Option, limits: Limits, says: str, paper: Paper) -> None:
    """Write the head of a page on one program; `says` is how it stands, in one or two sentences."""
    paper.heading(f"{option.title}, {option.provider} ({option.credential})")
    paper.line(says)
    asked = [column for column in columns([option], limits, bars=False)[1:] if column.cells[0].says]
    answers = [f"{column.short}: {text_of(column.cells[0])}" for column in asked]
    paper.line(" · ".join(answers), indent=2)
    yours = [f"{column.short.lower()} {column.limit}" for column in asked if column.limit]
    if yours:
        paper.line(f"{YOURS} (! beyond it): {' · '.join(yours)}", indent=2)
    paper.line(f"Page: {option.url}", indent=2)
