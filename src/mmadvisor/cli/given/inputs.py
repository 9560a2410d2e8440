"""From options to a profile and a run."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mmadvisor import __version__
from mmadvisor.cli.output import say
from mmadvisor.cli.own.notes import own_notes
from mmadvisor.errors import UsageProblem, counted
from mmadvisor.loading import load
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile

if TYPE_CHECKING:
    from mmadvisor.advise.outcome import Run


def make_run(
    catalog: Path | None,
    extend: Path | None,
    seed: int,
    draws: int,
    as_of: str | None = None,
    *,
    no_notes: bool = False,
) -> "Run":
    """Return a run on the catalog that the options name."""
    from mmadvisor.advise.outcome import Run  # noqa: PLC0415 - it brings numpy, which only ranking needs

    return Run(open_catalog(catalog, extend, as_of, no_notes=no_notes), __version__, seed, draws)


def open_catalog(
    catalog: Path | None, extend: Path | None, as_of: str | None = None, *, no_notes: bool = False
) -> Index:
    """Return the catalog that the options name; say how many programs another folder put into it."""
    index = load(catalog, extend, as_of, own_notes(no_notes=no_notes))
    brought = index.reference.extended
    if brought:
        say(f"{counted(brought, 'program')} from {extend} added to the catalog, or put in place of its own.")
    return index


def gather(
    index: Index,
    profile: Path | None,
    settings: list[str] | None,
    code: str | None = None,
    today: str | None = None,
    start: str | None = None,
) -> Profile:
    """Return the learner's profile: a file or a code, else the saved answers, with settings put over them.

    `today` and `start`, as they were typed, say from which day the months to a day are counted.

    Raises:
        UsageProblem: There is neither file, nor code, nor saved answers, nor setting; or a file and a code.
        DataProblems: An answer does not fit.
    """
    found = gather_if_any(index, profile, settings, code, today, start)
    if found is None:
        raise UsageProblem("there are no answers yet: run 'mmadvisor quiz', or name --profile FILE or --set KEY=VALUE")
    return found


def gather_if_any(
    index: Index,
    profile: Path | None,
    settings: list[str] | None,
    code: str | None = None,
    today: str | None = None,
    start: str | None = None,
) -> Profile | None:
    """Return the learner's profile as `gather` does; None if there are no answers at all.

    Raises:
        DataProblems: An answer does not fit.
    """
    answers = brought(profile, code, index)
    own = answers is None
    if own:
        from mmadvisor.cli.own.store import usable_answers  # noqa: PLC0415 - a file or a code needs no saved answers

        kept = usable_answers(index)
        answers = None if kept is None else kept.answers
    if answers is None and not settings:
        return None
    from mmadvisor.questionnaire.profiles import (  # noqa: PLC0415 - only where there are answers
        as_profile,
        overruled_topics,
        with_settings,
    )

    if own and answers is not None:
        say("Using your saved answers; --profile FILE takes others.")
    merged = with_settings(answers or {}, settings or [], index)
    if overruled := overruled_topics(merged):
        topics = " and ".join(each.replace("-", " ") for each in overruled)
        say(f"You never learned algebra, so {topics} count as never learned too. If not: --set math.algebra=rusty.")
    if "finish_by" not in merged:
        return as_profile(merged, index)
    from mmadvisor.cli.given.week_options import first_day  # noqa: PLC0415 - few name a day

    return as_profile(merged, index, first_day(today, start, merged.get("start")))


def brought(profile: Path | None, code: str | None, index: Index) -> dict[str, Any] | None:
    """Return the answers that a file or a code brings; None if neither is named.

    Raises:
        UsageProblem: Both are named, or the code is bad.
        DataProblems: The file does not fit.
    """
    if profile is not None and code is not None:
        raise UsageProblem("--profile and --code both bring answers; name one of them")
    if code is not None:
        from mmadvisor.questionnaire.codes import read_code  # noqa: PLC0415 - few name a code

        return read_code(code, index)
    if profile is None:
        return None
    from mmadvisor.questionnaire.profiles import read_answers  # noqa: PLC0415 - few name a file

    return read_answers(profile, index)
