"""`quiz`: asks, then prints verdict and ranking."""

from typing import Annotated

import typer

from mmadvisor.cli.given import options


def quiz(
    profile: options.ProfileFile = None,
    settings: options.Settings = None,
    code: options.AnswerCode = None,
    quick: Annotated[bool, typer.Option("--quick", help="Ask only the questions that decide most.")] = False,
    accessible: options.Accessible = False,
    no_save: options.NoSave = False,
    restart: Annotated[bool, typer.Option("--restart", help="Delete the saved answers and start over.")] = False,
    seed: options.Seed = 1,
    draws: options.Draws = 10_000,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
    no_notes: options.NoNotes = False,
) -> None:
    """Ask you, then recommend: verdict, ranking, reasons.

    Answers are saved after each question, on this machine; Ctrl-C stops and keeps them. Esc goes back.
    """
    from mmadvisor.cli.asking.ways_to_ask import need_terminal, prompter

    need_terminal("quiz")
    from mmadvisor.cli.asking.quiet import quiet
    from mmadvisor.cli.given.inputs import make_run
    from mmadvisor.cli.own import store
    from mmadvisor.cli.quiz.saving import Saving, command_again
    from mmadvisor.cli.quiz.session import Session
    from mmadvisor.cli.quiz.start import given
    from mmadvisor.cli.signals import until_stopped

    run = make_run(catalog, extend, seed, draws, no_notes=no_notes)
    start = given(run.index, profile, code, settings, restart=restart)
    if restart:
        store.forget()
    again = command_again("quiz", quick=quick, accessible=accessible, no_save=no_save, catalog=catalog, extend=extend)
    saving = Saving(wanted=not no_save and store.can_keep(), own=start.own, again=again, path=start.path)
    session = Session(run, prompter(accessible=accessible), saving, quick=quick)
    if not (no_save or no_notes):
        session.run_anew = lambda: make_run(catalog, extend, seed, draws)
    with quiet(session.prompter):
        until_stopped(lambda: session.go(start), saving.farewell)
