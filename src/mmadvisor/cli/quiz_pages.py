"""Shows text in screenfuls, with a pause at the end of each."""

import io
import os
from collections.abc import Callable

from mmadvisor.cli.output import put
from mmadvisor.cli.papers import HintPaper
from mmadvisor.cli.prompting import Prompter
from mmadvisor.report.paper import Paper, PlainPaper


class Captured(io.StringIO):
    """A terminal that only collects what is written to it."""

    def isatty(self) -> bool:
        """Say that styles are welcome."""
        return True


def lines_of(write: Callable[[Paper], None], prompter: Prompter) -> list[str]:
    """Return what a renderer writes, as lines of the terminal's width."""
    if prompter.plain:
        paper = PlainPaper(prompter.width())
        write(HintPaper(paper))
        return paper.text().splitlines()
    from mmadvisor.report.rich_paper import RichPaper  # noqa: PLC0415 - only terminals need rich

    stream = Captured()
    write(HintPaper(RichPaper(stream, width=prompter.width(), color=not os.environ.get("NO_COLOR"))))
    return stream.getvalue().splitlines()


def show_page(prompter: Prompter, write: Callable[[Paper], None]) -> bool:
    """Show a text in screenfuls; tell whether to go on with what comes after it."""
    lines = ["", *lines_of(write, prompter)]
    rows = max(prompter.height() - 2, 1)
    for start in range(0, len(lines), rows):
        if start and not prompter.pause():
            return False
        put("\n".join(lines[start : start + rows]))
    return True
