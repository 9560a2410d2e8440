"""From the options of `batch` to its work, and from its counts to words."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mmadvisor import __version__
from mmadvisor.cli.given.options import AdviceFormat
from mmadvisor.cli.out.showing import on_paper
from mmadvisor.cli.output import check_target, say, write_file
from mmadvisor.errors import MissingExtra, UsageProblem, counted
from mmadvisor.model.catalog import Index
from mmadvisor.model.cohort import Counts

if TYPE_CHECKING:
    from mmadvisor.batch.on_dask import Cluster
    from mmadvisor.batch.uses import Wanted
    from mmadvisor.cli.batch.handouts import Handouts
    from mmadvisor.cli.batch.run import Batch


class Wishes(NamedTuple):
    """What was asked for of handouts."""

    folder: Path | None
    form: AdviceFormat
    names: str | None
    today: str | None
    workers: int


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


def wanted_of(columns: Path | None, keep: list[str], names: str | None) -> "Wanted":
    """Return what was asked for of the columns: a map, and those to hand on; one that names files is among them.

    Raises:
        DataProblems: The map does not fit.
    """
    from mmadvisor.batch.column_map import read_column_map  # noqa: PLC0415 - after its package was found
    from mmadvisor.batch.uses import Wanted  # noqa: PLC0415

    handed_on = dict.fromkeys([*keep, *([names] if names else [])])
    return Wanted(None if columns is None else read_column_map(columns), tuple(handed_on))


def handouts_of(wishes: "Wishes", source: Path, wanted: "Wanted", index: Index) -> "Handouts | None":
    """Return what is to be written for each learner; None where nothing is asked for.

    Raises:
        UsageProblem: Names or a form are given, and no folder.
        AdvisorError: The column of names is not there, or what makes a PDF is not installed.
    """
    if wishes.folder is None:
        if wishes.names is not None:
            raise UsageProblem("--names needs --handouts DIR")
        return None
    from mmadvisor.advise.outcome import Run  # noqa: PLC0415 - few batches write handouts
    from mmadvisor.batch.reading import kept_as  # noqa: PLC0415
    from mmadvisor.cli.batch.handouts import Handouts  # noqa: PLC0415
    from mmadvisor.cli.given.week_options import read_dates  # noqa: PLC0415

    if wishes.form is AdviceFormat.pdf:
        from mmadvisor.report.pdf.typeset import typesetter  # noqa: PLC0415

        typesetter()
    names = None if wishes.names is None else kept_as(source, wanted, wishes.names)
    made, _ = read_dates(wishes.today, None, None)
    return Handouts(Run(index, __version__), wishes.folder, wishes.form, names, made, wishes.workers)


def check_files(work: "Batch", summary: Path | None) -> None:
    """Look at all that could stop the work in the end, before it begins.

    Raises:
        UsageProblem: There is no form for a file's ending, or two files are one.
        AdvisorError: A file may not be written.
    """
    from mmadvisor.batch.parts import WRITERS  # noqa: PLC0415 - after its package was found
    from mmadvisor.batch.reading import looked_at  # noqa: PLC0415

    for path, forms in ((work.output, tuple(WRITERS)), (summary, SUMMARY_FORMS)):
        if path is not None and path.suffix.lower() not in forms:
            raise UsageProblem(f"{path}: there is no form for this ending; use {', '.join(forms)}")
    targets = [work.output, work.problems, *([summary] if summary else [])]
    if len({path.resolve() for path in (work.source, *targets)}) <= len(targets):
        raise UsageProblem("two of the files have the same name")
    for path in targets:
        check_target(path, force=work.force)
    for note in looked_at(work.source, work.wanted):
        say(f"{work.source}: {note}.")


def deliver(work: "Batch", counts: Counts, summary: Path | None, *, printed: bool) -> None:
    """Say what was written, and print or write the summary."""
    if summary is not None:
        write_file(summary, rendered(counts, work.index, summary), force=work.force)
    if printed:
        from mmadvisor.batch.cohort.forms import write  # noqa: PLC0415 - only a summary needs it

        on_paper(lambda paper: write(counts, work.index, paper))
    blank = f", {counted(counts.blank, 'blank row')} passed over" if counts.blank else ""
    say(f"Wrote {work.output}: {counted(counts.learners, 'learner')}{blank}.")
    if work.handouts is not None:
        say(f"Wrote {counted(counts.learners, 'handout')} to {work.handouts.folder}; the column handout names them.")
    if counts.left_out:
        say(f"{counted(counts.left_out, 'row')} left out; {work.problems} says why.")


def rendered(counts: Counts, index: Index, path: Path) -> bytes:
    """Return a summary in the form that a file's ending names."""
    from mmadvisor.batch.cohort import forms, page  # noqa: PLC0415 - only a summary needs it

    ending = path.suffix.lower()
    if ending == ".csv":
        return forms.as_csv(counts)
    return page.as_html(counts, index) if ending == ".html" else forms.as_markdown(counts, index)
