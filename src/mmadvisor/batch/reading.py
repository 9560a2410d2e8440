"""Files of profiles, some rows at a time: the same rows stand together however a file is read.

| code | problem |
|---|---|
| BA001 | a row has too many or too few cells |
| BA002 | a line is not a JSON object |
| BA003 | a cell is not text in UTF-8 |
| BA004 | a line has a key that is no answer |
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from mmadvisor.batch.rows import Rows
from mmadvisor.errors import AdvisorError, UsageProblem

Read = Callable[[Path, int, frozenset[int]], Iterator[tuple[int, Rows]]]


def chunks(path: Path, size: int, done: frozenset[int]) -> Iterator[tuple[int, Rows]]:
    """Yield the chunks of a file by number, from 0, but for those that are done.

    Args:
        path: A file of profiles; its ending names the form.
        size: Rows in a chunk; the last one has fewer, or none.
        done: Numbers of chunks to pass over.

    Raises:
        UsageProblem: There is no form for the ending.
        AdvisorError: The file cannot be read.
    """
    reader = reader_of(path)
    if not path.is_file():
        words = "this is no ordinary file" if path.exists() else "there is no such file"
        raise AdvisorError(f"{path}: {words}")
    return reader(path, size, done)


def reader_of(path: Path) -> Read:
    """Return what reads files of this ending.

    Raises:
        UsageProblem: There is nothing.
    """
    ending = path.suffix.lower()
    if ending == ".jsonl":
        from mmadvisor.batch.json_lines import read_json_lines  # noqa: PLC0415 - one form is read, not all

        return read_json_lines
    if ending in {".csv", ".parquet"}:
        from mmadvisor.batch.columnar import read_csv, read_parquet  # noqa: PLC0415 - as above

        return read_csv if ending == ".csv" else read_parquet
    raise UsageProblem(f"{path}: there is no form for this ending; use .csv, .parquet or .jsonl")
