"""`batch`: many learners from a file against the catalog."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mmadvisor.cli import options

CHUNK = 20_000


class Engine(StrEnum):
    """What judges the chunks, if not this process."""

    dask = "dask"


def batch(
    profiles: Annotated[
        Path, typer.Argument(metavar="PROFILES", help="Learners: .csv, .parquet or .jsonl, one in a row.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Results: .csv or .parquet.")],
    summary: Annotated[bool, typer.Option("--summary", help="Print what the cohort needs.")] = False,
    summary_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write that to a file: .html, .md or .csv.")
    ] = None,
    draws: Annotated[
        int, typer.Option(min=0, max=100_000, help="Weightings to try for each learner; slow. 0: none.")
    ] = 0,
    engine: Annotated[Engine | None, typer.Option(help="Spread the work over processes or machines.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=1024, help="Processes of this machine, with --engine.")] = 2,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler that runs already, with --engine.")
    ] = None,
    chunk: Annotated[int, typer.Option(min=1, max=1_000_000, help="Learners held in memory at once.")] = CHUNK,
    force: options.Force = False,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Advise many learners at once, one in each row of a file.

    Columns are named as answers (goal, math.calculus); lists are separated by semicolons, an empty cell is not
    answered. A batch that was stopped goes on when the same command is typed again.

    Example: mmadvisor batch learners.csv -o advice.csv --summary
    """
    import gc

    from mmadvisor.cli.batch_command import check_files, cluster_of, deliver, need
    from mmadvisor.cli.inputs import make_run
    from mmadvisor.cli.output import say

    need("pyarrow", "batch")
    from mmadvisor.cli.batch_run import Batch, run

    gc.enable()  # this run is long
    cluster = cluster_of(engine is not None, workers, scheduler)
    index = make_run(catalog, extend, seed=0, draws=0, no_notes=no_notes).index
    work = Batch(index, profiles, output, draws, chunk, cluster, force)
    check_files(work, summary_file)
    try:
        counts = run(work)
    except KeyboardInterrupt:
        say("Stopped. What is done is kept; type the same command again to go on.")
        raise
    deliver(work, counts, summary_file, printed=summary)
    if counts.left_out:
        raise typer.Exit(1)
