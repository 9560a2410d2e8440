"""A bar with rate and time left, on standard error, where somebody watches."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int | None, done: int, what: str = "Learners") -> Iterator[Callable[[int], None]]:
    """Give what is to be told how many learners more are done.

    Args:
        total: Learners in all, or about so many; None if nobody knows.
        done: Those of an earlier run.
        what: What is counted, each for a learner.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") in {"dumb", "unknown"}:
        yield lambda _: None
        return
    from rich import progress as rich  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it

    columns = (
        rich.TextColumn(what),
        rich.BarColumn(),
        rich.TaskProgressColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[rate]}"),
        rich.TimeRemainingColumn(elapsed_when_finished=True),
    )
    console = Console(stderr=True, markup=False, emoji=False, no_color=bool(os.environ.get("NO_COLOR")))
    with rich.Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=total, completed=done, rate="")

        def advance(learners: int) -> None:
            bar.advance(task, learners)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, rate=f"{speed:,.0f} a second" if speed else "")

        yield advance
