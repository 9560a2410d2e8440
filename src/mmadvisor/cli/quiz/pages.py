"""Shows text in screenfuls, with a pause at the end of each."""

import os
from collections.abc import Callable
from math import ceil

from mmadvisor.cli.asking.prompting import Prompter
from mmadvisor.cli.out.showing import Captured, hinted, text_of
from mmadvisor.cli.output import print_text
from mmadvisor.cli.own_name import runnable
from mmadvisor.report.paper import Paper

BELOW = 2
"""Rows below a screenful: for the keys that come after it, or for a line of what was read last."""


def lines_of(write: Callable[[Paper], None], prompter: Prompter) -> list[str]:
    """Return what a renderer writes, as lines of the terminal's width."""
    if prompter.plain:
        return text_of(write, prompter.size().columns, hinted).splitlines()
    from mmadvisor.report.rich_paper import RichPaper  # noqa: PLC0415 - only terminals need rich

    stream = Captured()
    write(RichPaper(stream, width=prompter.size().columns, color=not os.environ.get("NO_COLOR"), says=hinted))
    return stream.getvalue().splitlines()


def show_page(prompter: Prompter, write: Callable[[Paper], None], *after: str) -> None:
    """Show a text in screenfuls. Lines `after` it are never skipped, nor broken, so that commands can be copied."""
    last = [runnable(each) for each in after]
    room = max(prompter.size().lines - BELOW, 1)
    left = room
    for line in ["", *lines_of(write, prompter), *last]:
        left -= rows_of(line, prompter)
        if left < 0:
            if not prompter.pause():
                print_text("\n".join(last))
                return
            left = room - rows_of(line, prompter)
        print_text(line)


def rows_of(line: str, prompter: Prompter) -> int:
    """Return the rows that a line takes; an address may be longer than the terminal is wide."""
    if prompter.plain:
        return 1
    from rich.text import Text  # noqa: PLC0415 - only terminals need rich

    return max(1, ceil(Text.from_ansi(line).cell_len / prompter.size().columns))
