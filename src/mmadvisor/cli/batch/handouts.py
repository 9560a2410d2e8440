"""`batch --handouts`: the report of each learner, made as `report` makes it, by several processes."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from threading import Thread

from mmadvisor import __version__
from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.batch.answers import check_rows
from mmadvisor.batch.block import Coding
from mmadvisor.batch.file_names import FileNames, Named
from mmadvisor.batch.rows import Rows
from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.cli.given.week_options import day_to_begin, own_day
from mmadvisor.cli.out.handouts import completed
from mmadvisor.cli.out.show_advice import rendered
from mmadvisor.cli.output import PART, PRIVATE, write_whole
from mmadvisor.cli.signals import stoppable
from mmadvisor.errors import AdvisorError
from mmadvisor.model.catalog import Index
from mmadvisor.model.column_map import ID
from mmadvisor.model.handout import Handout
from mmadvisor.model.profile import Profile

AHEAD = 4
"""Learners that wait for each process: enough to keep it busy, and no more in memory than that."""


@dataclass(frozen=True, slots=True)
class Handouts:
    """What is to be written: where, in which form, after which column, on which day, by how many processes."""

    run: Run
    folder: Path
    form: AdviceFormat
    names: str | None
    made: date
    workers: int

    @property
    def named(self) -> Named:
        """How each file is named."""
        return Named(f".{self.form.value}", self.names or ID)

    @property
    def fingerprint(self) -> str:
        """What tells handouts apart from others: where they go, in which form, and by what they are named."""
        return f"{self.folder.resolve()} {self.form} {self.names}"


@dataclass(frozen=True, slots=True)
class Job:
    """One learner's report."""

    path: Path
    name: str | None
    profile: Profile


def handouts_in(
    folder: Path, form: AdviceFormat, index: Index, names: str | None, today: str | None, workers: int
) -> Handouts:
    """Return what is to be written.

    Raises:
        UsageProblem: The day is none.
        MissingExtra: What makes a PDF is not installed.
    """
    if form is AdviceFormat.pdf:
        from mmadvisor.report.pdf.typeset import typesetter  # noqa: PLC0415 - an extra

        typesetter()
    return Handouts(Run(index, __version__), folder, form, names, own_day(today), workers)


def check_folder(folder: Path, *, may_hold_files: bool) -> None:
    """See that handouts may be written to a folder, before anything is reckoned.

    Raises:
        AdvisorError: It is no folder, or holds something already.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise AdvisorError(f"{folder}: this is no folder; name another")
    if not folder.parent.is_dir():
        raise AdvisorError(f"{folder}: there is no folder {folder.parent}; make it first, or name another")
    if folder.is_dir() and not may_hold_files and any(folder.iterdir()):
        raise AdvisorError(f"{folder}: this folder is not empty; name another, or add --force to replace files")


def jobs(handouts: Handouts, chunks: Iterable[tuple[int, Rows]]) -> Iterator[Job]:
    """Yield the work for each learner whose answers fit, in the order of the file."""
    names = FileNames(handouts.named.ending)
    for _, rows in chunks:
        found = check_rows(rows, Coding(), handouts.run.index)
        texts = found.kept.get(handouts.named.column, [None] * found.block.count)
        for learner, (row, text) in enumerate(zip(found.numbers.tolist(), texts, strict=True)):
            name = text if handouts.names else None
            yield Job(handouts.folder / names.of(row, text), name, found.block.profile(learner))


def write_all(handouts: Handouts, every: Iterable[Job], done: int, finished: Callable[[int], None]) -> None:
    """Write the reports of all learners but the first `done`, as far as these are there; tell how many are written.

    Raises:
        AdvisorError: A file cannot be written, or a process was killed.
    """
    handouts.folder.mkdir(mode=PRIVATE, exist_ok=True)
    for left in handouts.folder.glob(f"{PART[0]}*{PART[1]}"):
        left.unlink()
    under_way: deque[Future[None] | None] = deque()
    count = 0

    def first_done() -> None:
        nonlocal count
        future = under_way.popleft()
        if future is not None:
            future.result()
        count += 1
        finished(count)

    pool = ProcessPoolExecutor(handouts.workers, get_context("spawn"), begin, (handouts,))
    try:
        with stoppable():
            for place, job in enumerate(every):
                is_there = place < done and job.path.is_file()
                under_way.append(None if is_there else pool.submit(write_one, job))
                if len(under_way) >= AHEAD * handouts.workers:
                    first_done()
            while under_way:
                first_done()
    except BrokenProcessPool as error:
        raise AdvisorError("a process was killed; type the same command again, or give it more memory") from error
    except OSError as error:
        raise AdvisorError(f"{handouts.folder}: cannot be written: {error.strerror or error}") from error
    finally:
        pool.shutdown(cancel_futures=True)


_work: Handouts


def begin(handouts: Handouts) -> None:
    """Make a process ready: it leaves Ctrl-C to the one that started it, and ends when that one is gone."""
    global _work  # noqa: PLW0603 - what a process works for
    _work = handouts
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=end_with, args=(parent.sentinel,), daemon=True).start()


def end_with(sentinel: int) -> None:
    """End this process when another one ends; a pool does not see to it when that one is killed."""
    connection.wait([sentinel])
    os._exit(1)


def write_one(job: Job) -> None:
    """Write one report, whole or not at all."""
    write_whole(job.path, handout(_work, job))


def handout(work: Handouts, job: Job) -> bytes:
    """Return the report of a learner: what `report` writes for a file of these answers."""
    advice = advise(work.run, job.profile)
    start = day_to_begin(work.made, job.profile.start)
    made = Handout(advice=advice, name=job.name, made=work.made.isoformat(), start=start.isoformat())
    return rendered(completed(work.run, made, [work.form]), work.run.index, work.form)
