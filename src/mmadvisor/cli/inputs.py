"""From options to a profile and a run."""

from pathlib import Path

from mmadvisor import __version__
from mmadvisor.advise.pipeline import Run
from mmadvisor.cli.output import counted, say
from mmadvisor.cli.store import saved_answers
from mmadvisor.errors import UsageProblem
from mmadvisor.loading import load
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.profiles import as_profile, read_answers, with_settings


def make_run(catalog: Path | None, extend: Path | None, seed: int, draws: int) -> Run:
    """Return a run on the catalog that the options name."""
    index, extended = load(catalog, extend)
    if extended:
        say(f"{counted(extended, 'program')} from {extend} added to the catalog, or put in place of its own.")
    return Run(index, __version__, seed, draws, extended)


def gather(index: Index, profile: Path | None, settings: list[str] | None) -> Profile:
    """Return the learner's profile: a file, else the saved answers, with settings put over them.

    Raises:
        UsageProblem: There is neither file, nor saved answers, nor setting.
        DataProblems: An answer does not fit.
    """
    found = gather_if_any(index, profile, settings)
    if found is None:
        raise UsageProblem("there are no answers yet: run 'mmadvisor quiz', or name --profile FILE or --set KEY=VALUE")
    return found


def gather_if_any(index: Index, profile: Path | None, settings: list[str] | None) -> Profile | None:
    """Return the learner's profile as `gather` does; None if there are no answers at all.

    Raises:
        DataProblems: An answer does not fit.
    """
    fields = index.fields
    answers = read_answers(profile, fields) if profile is not None else saved_answers(fields)
    if answers is None and not settings:
        return None
    if answers is not None and profile is None:
        say("Using your saved answers; --profile FILE takes others.")
    return as_profile(with_settings(answers or {}, settings or [], fields), fields)
