"""`math`: a short check that places the learner in each topic, instead of a guess."""

from mmadvisor.cli.given import options


def math(
    accessible: options.Accessible = False,
    no_save: options.NoSave = False,
    catalog: options.CatalogFolder = None,
) -> None:
    """Check your math in two minutes: two problems a topic. The result goes into your saved answers."""
    from mmadvisor.cli.asking.ways_to_ask import need_terminal, prompter, quiet
    from mmadvisor.cli.own.saved_answers import can_keep
    from mmadvisor.cli.quiz.math_session import MathSession
    from mmadvisor.cli.signals import until_stopped
    from mmadvisor.loading import load

    need_terminal("math")
    index = load(catalog)
    session = MathSession(prompter(accessible=accessible), index, saving=not no_save and can_keep())
    with quiet(session.prompter):
        until_stopped(session.go, session.farewell)
