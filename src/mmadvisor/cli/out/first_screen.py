"""Shows the first screen of an advice, with commands that run as they are printed."""

import os
import shlex
import sys

from mmadvisor.cli.given.options import Answers, Edition
from mmadvisor.cli.given.week_options import read_dates
from mmadvisor.cli.out.showing import on_paper, width_of_output
from mmadvisor.cli.output import is_accessible, is_terminal, wants_plain
from mmadvisor.cli.own_name import NAME, own_name
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import screen
from mmadvisor.report.terminal.screen_grid import EMPTY, FULL
from mmadvisor.report.wording import words


def show(
    advice: Advice,
    index: Index,
    today: str | None = None,
    *,
    given: str = "",
    codes: bool = False,
    room: int | None = None,
) -> None:
    """Write the first screen to standard output; `given` brings the same answers to the commands it names.

    `room`: lines at most, where other text than the usual commands follows.
    """
    view = view_of(advice, index, read_dates(today, None, advice.profile.start)[1])
    place = screen.Place(
        width=width_of_output(),
        name=own_name() if is_terminal() else NAME,
        given=given,
        bars=has_bars(),
        links=has_links(),
        cards=is_accessible(),
        codes=codes,
        lines=room or screen.LINES,
        more=room is None,
    )

    def write(paper: Paper) -> None:
        screen.write(view, place, paper)
        words.write_edition(advice.catalog, paper)

    on_paper(write)


def has_bars() -> bool:
    """Tell whether bars can be shown: standard output has letters for them."""
    try:
        (FULL + EMPTY).encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return not wants_plain()


def has_links() -> bool:
    """Tell whether links may be sent: they are escape codes, as colors are."""
    return not wants_plain() and not os.environ.get("NO_COLOR")


def again(answers: Answers, edition: Edition) -> str:
    """Return the options that bring the same answers and catalog to another command."""
    pairs = [("-p", answers.profile), ("-c", answers.code), *(("-s", each) for each in answers.settings or ())]
    pairs += [("--extend", edition.extend), ("--as-of", edition.as_of)]
    if edition.catalog is not None and "MMADVISOR_CATALOG" not in os.environ:
        pairs.append(("--catalog", edition.catalog))
    given = [f"{option} {shlex.quote(str(value))}" for option, value in pairs if value is not None]
    return " ".join([*given, *["--no-notes"] * edition.no_notes])
