"""From the options of `batch` to its work, and from its counts to words."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from mmadvisor.cli.output import check_target, counted, say, write_file
from mmadvisor.cli.papers import on_paper
from mmadvisor.errors import MissingExtra, UsageProblem
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts

if TYPE_CHECKING:
    from mmadvisor.batch.on_dask import Cluster
    from mmadvisor.cli.batch_run import Batch

SUMMARY_FORMS = (".html", ".md", ".csv")


def cluster_of(wanted: bool, workers: int, scheduler: str | None) -> "Cluster | None":
    """Return where to work; None for this process.

    Raises:
        UsageProblem: A scheduler is named, and no engine.
        MissingExtra: The engine is not installed.
    """
    if not wanted:
        if scheduler is not None:
            raise UsageProblem("--scheduler needs --engine dask")
        return None
    need("distributed", "cluster")
    from mmadvisor.batch.on_dask import Cluster  # noqa: PLC0415 - after its package was found

    return Cluster(workers, scheduler)


def need(package: str, extra: str) -> None:
    """See that a package is there.

    Raises:
        MissingExtra: It is not.
    """
    if find_spec(package) is None:
        raise MissingExtra("this", package, extra)


def check_files(work: "Batch", summary: Path | None) -> None:
    """Look at all that could stop the work in the end, before it begins.

    Raises:
        UsageProblem: There is no form for a file's ending, or two files are one.
        AdvisorError: A file may not be written.
    """
    from mmadvisor.batch.reading import reader_of  # noqa: PLC0415 - after its package was found
    from mmadvisor.cli.batch_run import check_ending  # noqa: PLC0415

    reader_of(work.source)
    check_ending(work.output)
    if summary is not None and summary.suffix.lower() not in SUMMARY_FORMS:
        raise UsageProblem(f"{summary}: there is no form for this ending; use {', '.join(SUMMARY_FORMS)}")
    targets = [work.output, work.problems, *([summary] if summary else [])]
    if len({path.resolve() for path in (work.source, *targets)}) <= len(targets):
        raise UsageProblem("two of the files have the same name")
    for path in targets:
        check_target(path, force=work.force)


def deliver(work: "Batch", counts: Counts, summary: Path | None, *, printed: bool) -> None:
    """Say what was written, and print or write the summary."""
    if summary is not None:
        write_file(summary, rendered(counts, work.index, summary), force=work.force)
    if printed:
        from mmadvisor.report.cohort.forms import write  # noqa: PLC0415 - only a summary needs it

        on_paper(lambda paper: write(counts, work.index, paper))
    say(f"Wrote {work.output}: {counted(counts.learners, 'learner')}.")
    if counts.left_out:
        say(f"{counted(counts.left_out, 'row')} left out; {work.problems} says why.")


def rendered(counts: Counts, index: Index, path: Path) -> bytes:
    """Return a summary in the form that a file's ending names."""
    from mmadvisor.report.cohort import forms, page  # noqa: PLC0415 - only a summary needs it

    ending = path.suffix.lower()
    if ending == ".csv":
        return forms.as_csv(counts)
    return page.as_html(counts, index) if ending == ".html" else forms.as_markdown(counts, index)
