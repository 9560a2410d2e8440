"""One batch: what it rests on, its parts, and the files made of them in the end."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from mmadvisor import __version__
from mmadvisor.batch.input_columns import Wanted
from mmadvisor.batch.judge import Judge
from mmadvisor.batch.output_parts import WRITERS, join_parts, judged_part, write_rows
from mmadvisor.batch.reading import chunks, looked_at, looked_through, total_of
from mmadvisor.batch.rows import RowProblem, Rows
from mmadvisor.cli.batch.handouts import Handouts, check_folder, jobs, write_all
from mmadvisor.cli.batch.progress import progress
from mmadvisor.cli.batch.resuming import Fingerprint, Parts
from mmadvisor.cli.out.showing import on_paper
from mmadvisor.cli.output import check_file, open_whole, say, write_file, write_whole
from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.errors import AdvisorError, UsageProblem, counted
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts

SUMMARY_FORMS = (".html", ".md", ".csv")
PROBLEM_COLUMNS = ("row", "id", "column", "problem", "hint", "code")


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be done."""

    index: Index
    source: Path
    output: Path
    draws: int
    chunk: int
    cluster: tuple[int, str | None] | None
    """Processes of this machine, or the address of a scheduler that runs already; None: this process."""
    force: bool
    wanted: Wanted
    handouts: Handouts | None

    @property
    def problems(self) -> Path:
        """The file that names the rows left out."""
        return self.output.with_name(f"{self.output.name}.problems.csv")


def check_files(work: Batch, summary: Path | None) -> None:
    """Look at all that could stop the work in the end, before it begins.

    Raises:
        UsageProblem: There is no form for a file's ending, or two files are one.
        AdvisorError: A file may not be written.
    """
    for path, forms in ((work.output, WRITERS), (summary, SUMMARY_FORMS)):
        if path is not None and path.suffix.lower() not in forms:
            raise UsageProblem(f"{path}: there is no form for this ending; use {', '.join(forms)}")
    targets = [work.output, work.problems, *([summary] if summary else [])]
    if len({path.resolve() for path in (work.source, *targets)}) <= len(targets):
        raise UsageProblem("two of the files have the same name")
    for path in targets:
        check_file(path, force=work.force)
    for note in looked_at(work.source, work.wanted):
        say(f"{work.source}: {note}.")


def run(batch: Batch) -> Counts:
    """Judge all learners of a file, going on where an earlier run was stopped, and write what was found.

    Raises:
        AdvisorError: The input cannot be read, or the output cannot be written.
    """
    try:
        digest, lines = looked_through(batch.source)
        parts = Parts(batch.output)
        fingerprint = Fingerprint(
            program=__version__,
            input=digest,
            catalog=digest_of(batch.index.catalog),
            chunk=batch.chunk,
            draws=batch.draws,
            columns=digest_of(batch.wanted),
            handouts="" if batch.handouts is None else batch.handouts.fingerprint,
        )
        if batch.handouts is not None:
            check_folder(batch.handouts.folder, may_hold_files=batch.force or parts.are_of(fingerprint))
        done = parts.begin(fingerprint, force=batch.force)
        rows = chunks(batch.source, batch.chunk, done, batch.wanted)
        with progress(total_of(batch.source, lines), len(done) * batch.chunk) as advance:
            for number, part in make_parts(batch, rows, advance):
                parts.put(number, part)
        counts, problems = join_parts(parts.read())
        if batch.handouts is not None:
            write_handouts(batch, batch.handouts, parts, counts.learners)
        put_together(batch, parts, problems)
    except KeyboardInterrupt:
        say("Stopped. What is done is kept; type the same command again to go on.")
        raise
    parts.end()
    return counts


def digest_of(data: object) -> str:
    """Return a digest of data that decide the result."""
    return hashlib.blake2b(msgspec.json.encode(data), digest_size=16).hexdigest()


def write_handouts(batch: Batch, handouts: Handouts, parts: Parts, learners: int) -> None:
    """Write the handouts that an earlier run did not."""
    before = parts.handouts
    rows = chunks(batch.source, batch.chunk, frozenset(), batch.wanted)
    with progress(learners, 0, "Handouts") as advance:

        def finished(count: int) -> None:
            if count > before:
                parts.put_handouts(count)
            advance(1)

        write_all(handouts, jobs(handouts, rows), before, finished)


def make_parts(
    batch: Batch, jobs: Iterable[tuple[int, Rows]], advance: Callable[[int], None]
) -> Iterator[tuple[int, bytes]]:
    """Yield the parts of all chunks: made here, or by a cluster."""
    if batch.cluster is None:
        judge = Judge(batch.index, batch.draws)
        for number, rows in jobs:
            yield number, judged_part(judge, rows)
            advance(rows.count)
        return
    from mmadvisor.batch.on_dask import spread_jobs  # noqa: PLC0415 - an extra

    for number, part in spread_jobs(batch.index, batch.draws, jobs, *batch.cluster):
        yield number, part
        advance(batch.chunk)


def put_together(batch: Batch, parts: Parts, problems: list[RowProblem]) -> None:
    """Write the output, and before it the file of problems."""
    if problems:
        rows = [(each.row, each.id, each.column, each.message, each.hint, each.code) for each in problems]
        write_whole(batch.problems, rows_as_csv(PROBLEM_COLUMNS, rows))
    elif batch.force:
        batch.problems.unlink(missing_ok=True)
    named = None if batch.handouts is None else batch.handouts.named
    with open_whole(batch.output) as file:
        if not write_rows(parts.read, file, batch.output.suffix.lower(), named):
            raise AdvisorError(f"{batch.source}: there is no learner in this file")


def deliver(work: Batch, counts: Counts, summary: Path | None, *, printed: bool) -> None:
    """Say what was written, and print or write the summary."""
    if summary is not None or printed:
        from mmadvisor.batch.cohort.forms import FORMS, write  # noqa: PLC0415 - few batches are summed up
    if summary is not None:
        write_file(summary, FORMS[summary.suffix.lower()](counts, work.index), force=work.force)
    if printed:
        on_paper(lambda paper: write(counts, work.index, paper))
    blank = f", {counted(counts.blank, 'blank row')} passed over" if counts.blank else ""
    say(f"Wrote {work.output}: {counted(counts.learners, 'learner')}{blank}.")
    if work.handouts is not None:
        say(f"Wrote {counted(counts.learners, 'handout')} to {work.handouts.folder}; the column handout names them.")
    if counts.left_out:
        say(f"{counted(counts.left_out, 'row')} left out; {work.problems} says why.")
