"""The same work on several processes or machines, by Dask."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import lru_cache

import msgspec
from distributed import Client, KilledWorker, LocalCluster, as_completed

from mmadvisor.batch.judge import Judge
from mmadvisor.batch.output_parts import judged_part
from mmadvisor.batch.rows import Rows
from mmadvisor.errors import AdvisorError
from mmadvisor.model.catalog import Catalog, Index

AHEAD = 2
"""Chunks that each worker holds: one at work, one waiting."""
NO_LOGS = 50
"""The level of `logging.CRITICAL`. What goes wrong with a chunk is raised here; what workers log is about each other,
for instance that they no longer reach a scheduler that was taken down."""


def spread_jobs(
    index: Index, draws: int, jobs: Iterable[tuple[int, Rows]], workers: int, scheduler: str | None
) -> Iterator[tuple[int, bytes]]:
    """Yield the parts of chunks as they get done, in any order. A chunk whose worker dies is done by another.

    Raises:
        AdvisorError: The scheduler does not answer, or workers die again and again.
    """
    with ExitStack() as stack:
        client = connected(workers, scheduler, stack)
        catalog = client.scatter(msgspec.json.encode(index.catalog), broadcast=True)
        under_way = as_completed()
        most = AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        try:
            for number, rows in jobs:
                under_way.add(client.submit(work, catalog, draws, number, rows, pure=False))
                if under_way.count() >= most:
                    yield next(under_way).result()
            for done in under_way:
                yield done.result()
        except KilledWorker as error:
            raise AdvisorError(
                "a chunk was lost several times, as its worker died; give workers more memory"
            ) from error


def connected(workers: int, scheduler: str | None, stack: ExitStack) -> Client:
    """Return a client of the cluster; the stack takes both down again.

    Raises:
        AdvisorError: The scheduler does not answer.
    """
    address = scheduler or stack.enter_context(
        LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=NO_LOGS
        )
    )
    try:
        client: Client = stack.enter_context(Client(address))
    except (OSError, ValueError) as error:
        raise AdvisorError(f"the scheduler {scheduler} does not answer: {error}") from error
    return client


def work(catalog: bytes, draws: int, number: int, rows: Rows) -> tuple[int, bytes]:
    """Judge a chunk in a worker; its tables last from chunk to chunk."""
    return number, judged_part(judge_of(catalog, draws), rows)


@lru_cache(maxsize=1)
def judge_of(index: bytes, draws: int) -> Judge:
    """Return the judge of a process, for a catalog as `msgspec.json` writes it. It keeps its tables."""
    return Judge(Index(msgspec.json.decode(index, type=Catalog)), draws)
