"""`mmadvisor` alone: the quiz on a first run, then the saved answer in short and what can be done next."""

from mmadvisor.cli.output import is_terminal, print_text
from mmadvisor.cli.own_name import runnable

EXAMPLES = """\
Should you study a MicroMasters, and which one? Three ways to begin:
mmadvisor quiz
mmadvisor recommend --set goal=advance --set fields=finance --set hours_per_week=8
mmadvisor list --field data-science
'mmadvisor --help' lists all commands."""
NEXT = """\
mmadvisor quiz (change an answer)
mmadvisor recommend --full (every reason)
mmadvisor report --open (to keep)
mmadvisor --help (all commands)"""
ROOM = 18
"""Lines for the answer, so that what comes next stays on the screen."""


def start() -> None:
    """Start the quiz, or show what is saved; where nobody sits there, say how to begin."""
    if not is_terminal():
        print_text(EXAMPLES)
        return
    from mmadvisor import __version__  # noqa: PLC0415 - examples need none of this
    from mmadvisor.cli.given.inputs import open_catalog  # noqa: PLC0415 - as above
    from mmadvisor.cli.given.options import Answers, Edition, Trials  # noqa: PLC0415 - as above
    from mmadvisor.cli.own.saved_answers import saved  # noqa: PLC0415 - as above

    index = open_catalog(Edition())
    found = saved(index)
    if found is None or not found.finished:
        from mmadvisor.cli.commands.quiz import quiz  # noqa: PLC0415 - one of both is needed

        quiz(answers=Answers(), trials=Trials())
        return
    from mmadvisor.advise.outcome import Run  # noqa: PLC0415 - as above
    from mmadvisor.advise.pipeline import advise  # noqa: PLC0415 - as above
    from mmadvisor.cli.given.week_options import first_day  # noqa: PLC0415 - as above
    from mmadvisor.cli.out.first_screen import show  # noqa: PLC0415 - as above
    from mmadvisor.questionnaire.profiles import as_profile  # noqa: PLC0415 - as above

    profile = as_profile(found.answers, index, first_day(answer=found.answers.get("start")))
    advice = advise(Run(index, __version__), profile, brief=True)
    show(advice, index, room=ROOM)
    print_text(runnable(NEXT))
