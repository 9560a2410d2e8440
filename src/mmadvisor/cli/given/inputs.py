"""From options to a catalog, a program, a profile and a run."""

from typing import TYPE_CHECKING, Any

from mmadvisor import __version__
from mmadvisor.cli.given import options
from mmadvisor.cli.output import say
from mmadvisor.cli.own.saved_answers import notes_folder, saved_path, usable_answers
from mmadvisor.errors import UsageProblem, counted, did_you_mean, quote
from mmadvisor.loading import load
from mmadvisor.model.catalog import Index
from mmadvisor.model.learner_notes import LearnerNote
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program

if TYPE_CHECKING:
    from mmadvisor.advise.outcome import Run

MOST_NAMED = 5


def make_run(edition: options.Edition, trials: options.Trials) -> "Run":
    """Return a run on the catalog that the options name."""
    from mmadvisor.advise.outcome import Run  # noqa: PLC0415 - it brings numpy, which only ranking needs

    return Run(open_catalog(edition), __version__, *trials)


def open_catalog(edition: options.Edition) -> Index:
    """Return the catalog that the options name; say how many programs another folder put into it."""
    index = load_quietly(edition)
    brought = index.reference.extended
    if brought:
        say(f"{counted(brought, 'program')} from {edition.extend} added to the catalog, or put in place of its own.")
    return index


def load_quietly(edition: options.Edition) -> Index:
    """Return the catalog that the options name, for outputs that say themselves what sets it apart."""
    return load(edition.catalog, edition.extend, edition.as_of, [] if edition.no_notes else own_notes())


def is_plain(edition: options.Edition, answers: options.Answers) -> bool:
    """Tell whether this is the built-in catalog for somebody who gave no answers, now or before, and noted nothing."""
    own = edition == options.Edition() and answers == options.Answers() and not saved_path().exists()
    return own and not own_notes()


def own_notes() -> list[LearnerNote]:
    """Return what the learner noted. In a folder that may not be read, none were kept by this learner.

    Raises:
        DataProblems: A note cannot be used.
    """
    try:
        if not notes_folder().is_dir():
            return []
    except PermissionError:
        return []
    from mmadvisor.cli.own.note_store import kept_notes  # noqa: PLC0415 - few learners note anything

    return kept_notes()


def find_program(index: Index, name: str) -> Program:
    """Return the program with an id, or the one whose title, school and id hold all words of a name.

    Of several, the only one that takes learners is meant.

    Raises:
        UsageProblem: There is none, with the nearest ids; or several, with theirs.
    """
    if name in index.programs:
        return index.programs[name]
    words = name.casefold().split()
    found = [
        row
        for row in index.catalog.programs
        if words and all(word in f"{row.id} {row.title} {index.provider(row)}".casefold() for word in words)
    ]
    found = [row for row in found if row.title.casefold() == name.casefold()] or found
    meant = [row for row in found if row.status.value == "open"] or found
    if len(meant) == 1:
        return meant[0]
    if found:
        named = ", ".join(row.id for row in meant[:MOST_NAMED])
        more = f" and {len(meant) - MOST_NAMED} more" if len(meant) > MOST_NAMED else ""
        raise UsageProblem(f"{quote(name)} could be {len(meant)} programs; name one: {named}{more}")
    hint = did_you_mean(name, index.programs) or "'mmadvisor list --ids' shows all ids"
    raise UsageProblem(f"there is no program {quote(name)} ({hint})")


def need_profile(profile: Profile | None) -> Profile:
    """Return a profile that a command cannot do without.

    Raises:
        UsageProblem: There is neither file, nor code, nor saved answers, nor setting.
    """
    if profile is None:
        raise UsageProblem("there are no answers yet: run 'mmadvisor quiz', or name --profile FILE or --set KEY=VALUE")
    return profile


def gather(index: Index, given: options.Answers, today: str | None = None, start: str | None = None) -> Profile | None:
    """Return the learner's profile: a file or a code, else the saved answers, with settings put over them.

    None if there are no answers at all. `today` and `start`, as they were typed, say from which day the months to a
    day are counted.

    Raises:
        UsageProblem: A file and a code are named, or a bad code.
        DataProblems: An answer does not fit.
    """
    answers = brought(given, index)
    own = answers is None
    if own:
        kept = usable_answers(index)
        answers = None if kept is None else kept.answers
    if answers is None and not given.settings:
        return None
    from mmadvisor.questionnaire.profiles import as_profile, overruled_topics, with_settings  # noqa: PLC0415 - needs answers

    if own and answers is not None:
        say("Using your saved answers; --profile FILE takes others.")
    merged = with_settings(answers or {}, given.settings or [], index)
    if overruled := overruled_topics(merged):
        topics = " and ".join(each.replace("-", " ") for each in overruled)
        say(f"You never learned algebra, so {topics} count as never learned too. If not: --set math.algebra=rusty.")
    if "finish_by" not in merged:
        return as_profile(merged, index)
    from mmadvisor.cli.given.week_options import first_day  # noqa: PLC0415 - few name a day

    return as_profile(merged, index, first_day(today, start, merged.get("start")))


def brought(given: options.Answers, index: Index) -> dict[str, Any] | None:
    """Return the answers that a file or a code brings; None if neither is named.

    Raises:
        UsageProblem: Both are named, or the code is bad.
        DataProblems: The file does not fit.
    """
    profile, _, code = given
    if profile is not None and code is not None:
        raise UsageProblem("--profile and --code both bring answers; name one of them")
    if code is not None:
        from mmadvisor.questionnaire.codes import read_code  # noqa: PLC0415 - few name a code

        return read_code(code, index)
    if profile is None:
        return None
    from mmadvisor.questionnaire.profiles import read_answers  # noqa: PLC0415 - few name a file

    return read_answers(profile, index)
