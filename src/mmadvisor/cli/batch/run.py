"""One batch: what it rests on, its parts, and the files made of them in the end."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from mmadvisor import __version__
from mmadvisor.batch.columns import HANDOUT
from mmadvisor.batch.file_names import FileNames
from mmadvisor.batch.judge import Judge
from mmadvisor.batch.on_dask import Cluster, spread
from mmadvisor.batch.parts import judged_part, opened, write_csv, write_parquet
from mmadvisor.batch.reading import chunks
from mmadvisor.batch.rows import RowProblem, Rows
from mmadvisor.batch.uses import Wanted
from mmadvisor.cli.batch.handouts import Handouts, check_folder, jobs, write_all
from mmadvisor.cli.batch.parts import Fingerprint, Parts
from mmadvisor.cli.batch.progress import progress
from mmadvisor.cli.output import placed, write_whole
from mmadvisor.csv_rows import rows_as_csv
from mmadvisor.errors import AdvisorError, UsageProblem
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts

if TYPE_CHECKING:
    import pyarrow as pa

READ_AT_ONCE = 2**20
WRITERS = {".csv": write_csv, ".parquet": write_parquet}
PROBLEM_COLUMNS = ("row", "id", "column", "problem", "hint", "code")


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be done."""

    index: Index
    source: Path
    output: Path
    draws: int
    chunk: int
    cluster: Cluster | None
    force: bool
    wanted: Wanted
    handouts: Handouts | None

    @property
    def problems(self) -> Path:
        """The file that names the rows left out."""
        return self.output.with_name(f"{self.output.name}.problems.csv")


def run(batch: Batch) -> Counts:
    """Judge all learners of a file, going on where an earlier run was stopped, and write what was found.

    Raises:
        AdvisorError: The input cannot be read, or the output cannot be written.
    """
    digest, lines = looked_through(batch.source)
    parts = Parts(batch.output)
    fingerprint = Fingerprint(
        program=__version__,
        input=digest,
        catalog=digest_of(batch.index.catalog),
        chunk=batch.chunk,
        draws=batch.draws,
        columns=digest_of(batch.wanted),
        handouts=of_handouts(batch.handouts),
    )
    if batch.handouts is not None:
        check_folder(batch.handouts.folder, may_hold_files=batch.force or parts.are_of(fingerprint))
    done = parts.begin(fingerprint, force=batch.force)
    rows = chunks(batch.source, batch.chunk, done, batch.wanted)
    with progress(total_of(batch.source, lines), len(done) * batch.chunk) as advance:
        for number, part in worked(batch, rows, advance):
            parts.put(number, part)
    counts, problems = gathered(parts.read())
    if batch.handouts is not None:
        write_handouts(batch, batch.handouts, parts, counts.learners)
    put_together(batch, parts, problems)
    parts.end()
    return counts


def digest_of(data: object) -> str:
    """Return a digest of data that decide the result."""
    return hashlib.blake2b(msgspec.json.encode(data), digest_size=16).hexdigest()


def of_handouts(handouts: Handouts | None) -> str:
    """Return what tells handouts apart from others: where they go, in which form, and by what they are named."""
    return "" if handouts is None else f"{handouts.folder.resolve()} {handouts.form} {handouts.names}"


def write_handouts(batch: Batch, handouts: Handouts, parts: Parts, learners: int) -> None:
    """Write the handouts that an earlier run did not."""
    before = parts.handouts
    rows = chunks(batch.source, batch.chunk, frozenset(), batch.wanted)
    with progress(learners, 0, "Handouts") as advance:

        def finished(count: int) -> None:
            if count > before:
                parts.put_handouts(count)
            advance(1)

        write_all(handouts, jobs(handouts, rows, batch.index), before, finished)


def looked_through(path: Path) -> tuple[str, int]:
    """Return a digest of a file and how many lines it has.

    Raises:
        AdvisorError: It cannot be read.
    """
    if not path.is_file():
        words = "this is no ordinary file" if path.exists() else "there is no such file"
        raise AdvisorError(f"{path}: {words}")
    digest, lines = hashlib.blake2b(digest_size=16), 0
    try:
        with path.open("rb") as file:
            while piece := file.read(READ_AT_ONCE):
                digest.update(piece)
                lines += piece.count(b"\n")
    except OSError as error:
        raise AdvisorError(f"{path}: cannot be read: {error.strerror or error}") from error
    return digest.hexdigest(), lines


def total_of(path: Path, lines: int) -> int | None:
    """Return about how many learners a file has; None where only reading it would tell."""
    if path.suffix.lower() == ".xlsx":
        return None
    if path.suffix.lower() != ".parquet":
        return max(0, lines - (path.suffix.lower() == ".csv"))
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415

    try:
        return int(parquet.read_metadata(path).num_rows)
    except (pa.ArrowException, OSError):
        return 0  # the reader says what is wrong


def worked(
    batch: Batch, jobs: Iterable[tuple[int, Rows]], advance: Callable[[int], None]
) -> Iterator[tuple[int, bytes]]:
    """Yield the parts of all chunks: made here, or by a cluster."""
    if batch.cluster is None:
        judge = Judge(batch.index, batch.draws)
        for number, rows in jobs:
            yield number, judged_part(judge, rows)
            advance(rows.count)
        return
    for number, part in spread(batch.index, batch.draws, jobs, batch.cluster):
        yield number, part
        advance(batch.chunk)


def gathered(parts: Iterable[bytes]) -> tuple[Counts, list[RowProblem]]:
    """Return the sums over all parts, and all problems."""
    counts, problems = Counts(), []
    for part in parts:
        _, note = opened(part)
        counts += note.counts
        problems += note.problems
    return counts, problems


def put_together(batch: Batch, parts: Parts, problems: list[RowProblem]) -> None:
    """Write the output, and before it the file of problems."""
    if problems:
        rows = [(each.row, each.id, each.column, each.message, each.hint, each.code) for each in problems]
        write_whole(batch.problems, rows_as_csv(PROBLEM_COLUMNS, rows))
    elif batch.force:
        batch.problems.unlink(missing_ok=True)
    with placed(batch.output) as file:
        write_tables(batch, parts, file)


def write_tables(batch: Batch, parts: Parts, file: IO[bytes]) -> None:
    """Write the rows of all parts. There is a column of ids if any part has one."""

    def tables() -> Iterator["pa.Table"]:
        found = (opened(part)[0] for part in parts.read())
        return found if batch.handouts is None else with_names(found, batch.handouts)

    widest = max((table.schema for table in tables()), key=len, default=None)
    if widest is None:
        raise AdvisorError(f"{batch.source}: there is no learner in this file")
    WRITERS[batch.output.suffix.lower()](tables(), widest, file)


def with_names(tables: Iterable["pa.Table"], handouts: Handouts) -> Iterator["pa.Table"]:
    """Yield tables with the name of each learner's file."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    names = FileNames(handouts.ending)
    for table in tables:
        rows = table.column("row").to_pylist()
        has_names = handouts.named_by in table.column_names
        texts = table.column(handouts.named_by).to_pylist() if has_names else [None] * len(rows)
        files = [names.of(row, text) for row, text in zip(rows, texts, strict=True)]
        yield table.append_column(HANDOUT, pa.array(files, pa.string()))


def check_ending(path: Path) -> None:
    """See that there is a form for the output.

    Raises:
        UsageProblem: There is none.
    """
    if path.suffix.lower() not in WRITERS:
        raise UsageProblem(f"{path}: there is no form for this ending; use {', '.join(WRITERS)}")
