"""The same work on several processes or machines, by Dask."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from mmadvisor.batch.parts import judge_of, judged_part
from mmadvisor.batch.rows import Rows
from mmadvisor.errors import AdvisorError
from mmadvisor.model.catalog import Index

if TYPE_CHECKING:
    from distributed import Client

AHEAD = 2
"""Chunks that each worker holds: one at work, one waiting."""
NO_LOGS = 50
"""The level of `logging.CRITICAL`. What goes wrong with a chunk is raised here; what workers log is about each other,
for instance that they no longer reach a scheduler that was taken down."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where to work: a scheduler that runs already, or so many processes of this machine."""

    workers: int
    scheduler: str | None = None


def spread_jobs(
    index: Index, draws: int, jobs: Iterable[tuple[int, Rows]], cluster: Cluster
) -> Iterator[tuple[int, bytes]]:
    """Yield the parts of chunks as they get done, in any order. A chunk whose worker dies is done by another.

    Raises:
        AdvisorError: The scheduler does not answer, or workers die again and again.
    """
    from distributed import KilledWorker, as_completed  # noqa: PLC0415 - an extra

    with ExitStack() as stack:
        client = connected(cluster, stack)
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


def connected(cluster: Cluster, stack: ExitStack) -> "Client":
    """Return a client of the cluster; the stack takes both down again.

    Raises:
        AdvisorError: The scheduler does not answer.
    """
    from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra

    address = cluster.scheduler or stack.enter_context(
        LocalCluster(
            n_workers=cluster.workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            silence_logs=NO_LOGS,
        )
    )
    try:
        client: Client = stack.enter_context(Client(address))
    except (OSError, ValueError) as error:
        raise AdvisorError(f"the scheduler {cluster.scheduler} does not answer: {error}") from error
    return client


def work(catalog: bytes, draws: int, number: int, rows: Rows) -> tuple[int, bytes]:
    """Judge a chunk in a worker; its tables last from chunk to chunk."""
    return number, judged_part(judge_of(catalog, draws), rows)
