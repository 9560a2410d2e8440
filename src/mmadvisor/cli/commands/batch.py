"""`batch`: many learners from a file against the catalog."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal

import typer

from mmadvisor.cli.given import options
from mmadvisor.errors import MissingExtra, UsageProblem


def batch(
    profiles: Annotated[
        Path, typer.Argument(metavar="PROFILES", help="Learners: .csv, .xlsx, .parquet or .jsonl, one in a row.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Results: .csv or .parquet.")
    ] = None,
    columns: Annotated[
        Path | None, typer.Option(metavar="MAP", help="What columns and cells mean: a map in YAML.")
    ] = None,
    guess_columns: Annotated[
        Path | None, typer.Option(metavar="MAP", help="Write such a map to correct, and advise nobody.")
    ] = None,
    keep: Annotated[
        list[str] | None, typer.Option(metavar="COLUMN", help="Hand a column on as it is; can be repeated.")
    ] = None,
    handouts: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write each learner's report of two pages there.")
    ] = None,
    handouts_format: Annotated[Literal["html", "pdf"], typer.Option(help="Form of the reports.")] = "html",
    names: Annotated[
        str | None, typer.Option(metavar="COLUMN", help="For whom a report is, and its file's name; else the id.")
    ] = None,
    today: options.Today = None,
    summary: Annotated[bool, typer.Option("--summary", help="Print what the cohort needs.")] = False,
    summary_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write that to a file: .html, .md or .csv.")
    ] = None,
    draws: Annotated[
        int, typer.Option(min=0, max=100_000, help="Weightings to try for each learner; slow. 0: none.")
    ] = 0,
    engine: Annotated[Literal["dask"] | None, typer.Option(help="Spread the work over processes or machines.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=1024, help="Processes for --engine or --handouts.")] = 2,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler that runs already, with --engine.")
    ] = None,
    chunk: Annotated[int, typer.Option(min=1, max=1_000_000, help="Learners held in memory at once.")] = 20_000,
    force: options.Force = False,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Advise many learners at once, one in each row of a file.

    Columns are named as answers (goal, math.calculus), or mapped; lists are separated by semicolons, an empty cell is
    not answered. A batch that was stopped goes on when the same command is typed again.

    Example: mmadvisor batch learners.csv -o advice.csv --summary
    """
    need("pyarrow", "batch")
    if engine is not None:
        need("distributed", "cluster")
    import gc

    from mmadvisor.batch.file_forms import check_form
    from mmadvisor.cli.given.inputs import open_catalog

    gc.enable()  # this run is long
    if engine is None and scheduler is not None:
        raise UsageProblem("--scheduler needs --engine dask")
    index = open_catalog(options.Edition(catalog, extend, no_notes=no_notes))
    if guess_columns is not None:
        from mmadvisor.cli.batch.guess import write_guess

        write_guess(profiles, guess_columns, index, force=force)
        return
    if output is None:
        raise UsageProblem("name a file for the advice: -o advice.csv")
    check_form(profiles)
    from mmadvisor.batch.column_map_file import read_column_map
    from mmadvisor.batch.input_columns import Wanted
    from mmadvisor.batch.reading import kept_as
    from mmadvisor.cli.batch.handouts import handouts_in
    from mmadvisor.cli.batch.run import Batch, check_files, deliver, run

    handed_on = dict.fromkeys([*(keep or []), *([names] if names else [])])
    wanted = Wanted(None if columns is None else read_column_map(columns), tuple(handed_on))
    if handouts is None and names is not None:
        raise UsageProblem("--names needs --handouts DIR")
    named_by = names and kept_as(profiles, wanted, names)
    form = options.AdviceFormat(handouts_format)
    reports = None if handouts is None else handouts_in(handouts, form, index, named_by, today, workers)
    cluster = (workers, scheduler) if engine else None
    work = Batch(index, profiles, output, draws, chunk, cluster, force, wanted, reports)
    check_files(work, summary_file)
    counts = run(work)
    deliver(work, counts, summary_file, printed=summary)
    if counts.left_out:
        raise typer.Exit(1)


def need(package: str, extra: str) -> None:
    """See that a package is there, before anything is imported that needs it.

    Raises:
        MissingExtra: It is not.
    """
    if find_spec(package) is None:
        raise MissingExtra("this", package, extra)
