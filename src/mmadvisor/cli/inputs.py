"""From options to a profile and a run."""

from pathlib import Path

from mmadvisor import __version__
from mmadvisor.advise.pipeline import Run
from mmadvisor.cli.output import say
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
        say(f"{extended} programs come from {extend}, not from the catalog.")
    return Run(index, __version__, seed, draws, extended)


def gather(index: Index, profile: Path | None, settings: list[str] | None) -> Profile:
    """Return the learner's profile: a file, else the saved answers, with settings put over them.

    Raises:
        UsageProblem: There is neither file, nor saved answers, nor setting.
        DataProblems: An answer does not fit.
    """
    fields = index.fields
    if profile is not None:
        answers = read_answers(profile, fields)
    else:
        saved = saved_answers(fields)
        if saved is None and not settings:
            raise UsageProblem(
                "there are no answers yet: run 'mmadvisor quiz', or name --profile FILE or --set KEY=VALUE"
            )
        if saved is not None:
            say("Using your saved answers; --profile FILE takes others.")
        answers = saved or {}
    return as_profile(with_settings(answers, settings or [], fields), fields)
