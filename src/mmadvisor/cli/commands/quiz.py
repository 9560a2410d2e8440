"""`quiz`: asks, then prints verdict and ranking."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options


def quiz(
    *,
    answers: options.Answers,
    quick: Annotated[bool, typer.Option("--quick", help="Ask only the questions that decide most.")] = False,
    accessible: options.Accessible = False,
    no_save: options.NoSave = False,
    restart: Annotated[bool, typer.Option("--restart", help="Delete the saved answers and start over.")] = False,
    trials: options.Trials,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Ask you, then recommend: verdict, ranking, reasons.

    Answers are saved after each question, on this machine; Ctrl-C stops and keeps them. Esc goes back.
    """
    from mmadvisor.cli.asking.ways_to_ask import need_terminal, prompter, quiet

    need_terminal("quiz")
    from mmadvisor.cli.given.inputs import make_run
    from mmadvisor.cli.own import saved_answers
    from mmadvisor.cli.quiz.saving import Saving, command_again
    from mmadvisor.cli.quiz.session import Session
    from mmadvisor.cli.quiz.start import decide, starting_answers
    from mmadvisor.cli.signals import until_stopped
    from mmadvisor.questionnaire.interview import Interview

    run = make_run(options.Edition(catalog, extend, no_notes=no_notes), trials)
    start = starting_answers(run.index, answers, restart=restart)
    if restart:
        saved_answers.forget()
    again = command_again(quick=quick, accessible=accessible, no_save=no_save, catalog=catalog, extend=extend)
    interview = Interview(run.index, decide, quick=quick)
    saving = Saving(interview, not no_save and saved_answers.can_keep(), start.own, again, start.path)
    session = Session(run, prompter(accessible=accessible), interview, saving, quick=quick)
    if not (no_save or no_notes):
        session.run_anew = lambda: make_run(options.Edition(catalog, extend), trials)
    with quiet(session.prompter):
        until_stopped(lambda: session.go(start), saving.farewell)
