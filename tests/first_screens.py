"""What must hold of every first screen."""

from mmadvisor.report.paper import Paper
from mmadvisor.report.terminal import screen
from mmadvisor.report.view import View

WIDTHS = (40, 60, 80, 120)
MOST_LINES = 22


def lines_of(
    view: View, width: int, *, lively: bool = True, given: str = "-p answers.yaml", lines: int = screen.LINES
) -> list[str]:
    """Return the lines of a first screen."""
    paper = Paper(width)
    screen.write(view, screen.Place(width=width, bars=lively, links=lively, given=given, lines=lines), paper)
    return paper.lines


def squeezed(text: str) -> str:
    """Return text without white space: what is left wherever lines are broken."""
    return "".join(text.split())


def check(view: View) -> None:
    """Fail where a screen is too long or too wide, or lacks verdict, price, end or next step."""
    for width in WIDTHS:
        lines = lines_of(view, width)
        text = squeezed("".join(lines))
        assert [line for line in lines if len(line) > width] == []
        if width >= 80:
            assert len(lines) <= MOST_LINES, lines
        assert view.word.upper().replace(" ", "") in text
        assert squeezed(view.verdict.says) in text
        assert squeezed(view.steps[0].says) in text
        for option in view.options[:1] if width >= 80 else view.options:
            assert squeezed(option.price.says) in text
            assert squeezed(option.end.says) in text
            if width < 70:
                assert squeezed(option.title) in text
