"""The first screen of an advice: 22 lines of 80 columns, cards where it is narrower.

Whatever is too much goes in a fixed order, the least needed first; verdict, prices, ends and next steps stay.
"""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import urlsplit

from msgspec import Struct

from mmadvisor.report.palette import TONES
from mmadvisor.report.paper import Paper, Span, Tone
from mmadvisor.report.terminal.screen_grid import NARROW, Line, broken_lines, grid
from mmadvisor.report.view import Step, View
from mmadvisor.report.wording.words import coded

LINES = 22
"""Of a screen of 24 lines, the prompt takes its own, and the command that was typed another."""
WORTH_SAYING = 40
"""Letters of a sentence that may stand without those behind it."""
WIDEST = 100
"""Columns of running text at most."""


class Place(Struct, frozen=True, kw_only=True):
    """Where a screen is shown. `name` starts the program, `given` brings the same answers to another command.

    `bars` can be shown, `links` followed; `cards` read better aloud than a table. `more`: commands come last, as no
    menu follows. `lines`: at most so many on 80 columns.
    """

    width: int
    name: str = "mmadvisor"
    given: str = ""
    bars: bool = False
    links: bool = False
    cards: bool = False
    more: bool = True
    lines: int = LINES
    codes: bool = False

    @property
    def in_cards(self) -> bool:
        """Whether programs stand below one another, with nothing cut and nothing left out."""
        return self.cards or self.width < NARROW

    @property
    def text_width(self) -> int:
        """Columns of running text."""
        return min(self.width, WIDEST)

    def command(self, words: str) -> str:
        """Write a command that runs as it is printed."""
        return " ".join(each for each in (self.name, words, self.given) if each)


class Room(Struct, frozen=True, kw_only=True):
    """How much is shown."""

    blanks: bool = True
    look: bool = True
    look_into: bool = True
    mind: int | None = None
    options: int = 3
    certainty: bool = True


ROOMS = (
    Room(),
    Room(blanks=False),
    Room(blanks=False, mind=2),
    Room(blanks=False, mind=2, look_into=False),
    Room(blanks=False, mind=2, look_into=False, look=False),
    Room(blanks=False, mind=2, look_into=False, options=2),
    Room(blanks=False, mind=2, look_into=False, look=False, options=2),
    Room(blanks=False, mind=2, look_into=False, look=False, options=2, certainty=False),
    Room(blanks=False, mind=2, look_into=False, options=1, certainty=False),
    Room(blanks=False, mind=2, look_into=False, look=False, options=1, certainty=False),
    Room(blanks=False, mind=0, look_into=False, look=False, options=2, certainty=False),
    Room(blanks=False, mind=0, look_into=False, look=False, options=1, certainty=False),
)


def write(view: View, place: Place, paper: Paper) -> None:
    """Write the first screen: the fullest that its lines hold."""
    lines = list(laid_out(view, place, Room(blanks=False)))
    if not place.in_cards:
        found = (list(laid_out(view, place, room)) for room in sorted(ROOMS, key=lambda room: hides_a_tie(view, room)))
        lines = next((each for each in found if len(each) <= place.lines), lines)
    for line in lines:
        paper.spans(line)


def hides_a_tie(view: View, room: Room) -> bool:
    """Tell whether there is no room for a program that shares the first place."""
    return len(view.options) > room.options and view.options[room.options].place == view.options[0].place != ""


def laid_out(view: View, place: Place, room: Room) -> Iterator[Line]:
    """Yield all lines of a screen."""
    blank: list[Line] = [[]] if room.blanks else []
    yield from head(view, place)
    options = view.options[: room.options]
    if options:
        yield from blank
        groups = [(name, list(rows)) for name, rows in groupby(options, key=lambda each: each.group)]
        yield from grid(groups, view.limits, place.width, bars=place.bars, table=not place.in_cards)
    if view.certainty is not None and room.certainty:
        yield from wrapped(view.certainty, place)
    if view.options:
        yield from blank
        yield [Span("Do this next", "strong")]
    for number, step in enumerate(view.steps, 1):
        yield from step_lines(step, f"{number} " if view.options else "", place)
    extra = list(mind(view, place, room))
    if view.look is not None and room.look:  # a menu that follows has a key for it
        extra += wrapped(view.look if place.more else f"{view.look} Key n.", place)
    if view.look_into is not None and room.look_into:
        extra += wrapped(view.look_into, place)
    if extra:
        yield from blank
        yield from extra
    if place.more:
        yield from commands(view, place)


def head(view: View, place: Place) -> Iterator[Line]:
    """Yield the answer in a word, whose it is, and the sentence; reasons where nothing else is to be seen."""
    word, width = view.word.upper(), place.text_width
    beside, below = whose_line(view, width - len(word) - 2), whose_line(view, width)
    if beside == below:
        yield [Span(word, TONES[view.code]), Span(beside.rjust(width - len(word)), "faint")]
    else:
        yield [Span(word, TONES[view.code])]
        yield [Span(below, "faint")]
    yield from wrapped(coded(view.verdict.says, view.verdict.rule, codes=place.codes), place)
    if not view.options and view.code != "ask-first":
        for reason in view.reasons:
            yield from wrapped(coded(reason.says, reason.rule, codes=place.codes), place, bullet="- ")


def whose_line(view: View, width: int) -> str:
    """Say whose answers these are, as many of them as a line holds; the limits stand in the grid, too."""
    for count in range(len(view.whose), 0, -1):
        text = f"You: {' · '.join(view.whose[:count])}"
        if len(text) <= width:
            return text
    return ""


def step_lines(step: Step, number: str, place: Place) -> Iterator[Line]:
    """Yield one step, with the page that it opens or the command that it runs."""
    if step.command and not number:
        short = f"{step.says} "
        if len(short) + len(place.command(step.command)) > place.width:
            yield from wrapped(step.says, place)
            short = "  "
        yield from copied(place, step.command, short)
        return
    lines = list(wrapped(step.says, place, bullet=number))
    if step.link and place.links:
        host = urlsplit(step.link).netloc.removeprefix("www.")
        joined = [*lines[-1], Span(f" {host}", "other", step.link)]
        if sum(len(span.text) for span in joined) <= place.width:
            lines[-1] = joined
        else:
            lines.append([Span(" " * len(number)), Span(host[: place.width - len(number)], "other", step.link)])
    elif step.link:
        lines += broken_lines(step.link, place.width, " " * len(number))
    yield from lines


def mind(view: View, place: Place, room: Room) -> Iterator[Line]:
    """Yield the weightiest thing to know, as far as there is room for it."""
    if view.mind is None or room.mind == 0:
        return
    lines = list(wrapped(coded(view.mind.says, view.mind.rule, codes=place.codes), place, bullet="! "))
    if room.mind is not None and len(lines) > room.mind:
        sentence, _, rest = view.mind.says.partition(". ")
        lines = list(wrapped(f"{sentence}.", place, bullet="! ")) if rest and len(sentence) > WORTH_SAYING else lines
    if room.mind is None or len(lines) <= room.mind:
        yield from lines


def commands(view: View, place: Place) -> Iterator[Line]:
    """Yield how to read more, and what to run next."""
    if view.code != "ask-first":
        yield from wrapped("All of it, with reasons: add --full.", place, tone="faint")
    if view.next is not None:
        yield from copied(place, view.next, "Next: ")


def copied(place: Place, words: str, start: str) -> Iterator[Line]:
    """Yield a command after a few words, broken only where it must be; answers that do not fit have their own line."""
    whole = place.command(words)
    if len(start) + len(whole) <= place.width or not place.given:
        yield from broken_lines(whole, place.width, start)
    else:
        yield from broken_lines(f"{place.name} {words}", place.width, start)
        yield from broken_lines(place.given, place.width, " " * len(start))


def wrapped(text: str, place: Place, *, bullet: str = "", tone: Tone = "") -> Iterator[Line]:
    """Yield running text in lines; a bullet hangs in front of it."""
    yield from broken_lines(text, place.text_width, bullet, tone=tone)
