"""One run of the questionnaire, from the opening screen to the end; before the result, all answers are checked."""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, Final

import typer

from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.advise.weighing import weigh
from mmadvisor.cli.asking.prompting import BACK_KEY, Item, Prompter
from mmadvisor.cli.given.options import NOTHING_PASSES
from mmadvisor.cli.given.week_options import first_day
from mmadvisor.cli.out.first_screen import show
from mmadvisor.cli.output import say
from mmadvisor.cli.quiz.questions import Asker, in_words
from mmadvisor.cli.quiz.result import Next, what_next
from mmadvisor.cli.quiz.saving import Saving
from mmadvisor.cli.quiz.start import Given, Way, show_opening
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.interview import BACK, DONE, Interview
from mmadvisor.questionnaire.money_and_days import counted_from
from mmadvisor.report.wording import words

WEIGHTS: Final = object()
"""Stands for the line that opens what counts how much."""


class BackToStart(Exception):  # noqa: N818 - a turn, and no error
    """Before the first question there is only the opening screen."""


@dataclass(slots=True)
class Session:
    """All that a run of the questionnaire needs."""

    run: Run
    prompter: Prompter
    interview: Interview
    saving: Saving
    quick: bool = False
    run_anew: Callable[[], Run] | None = None
    """Reads the catalog again, with what was noted since; None where nothing may be kept."""
    asker: Asker = field(init=False)

    def __post_init__(self) -> None:
        self.asker = Asker(self.prompter, self.interview)

    def go(self, start: Given) -> None:
        """Run the whole questionnaire; back from the first question leads to the opening screen."""
        self.interview.take(start.answers)
        dropped = {*start.answers} - {*self.interview.answers}
        if gone := [each.label for each in self.interview.questions if each.feeds in dropped]:
            say(f"Left out, as other answers make them pointless: {', '.join(gone)}.")
        while (way := self.begin(start)) is not Way.END:
            with suppress(BackToStart):
                self.finish(checks_first=way is Way.CHECK)
                return
            start = replace(start, answers=self.interview.answers)
        say("Come back with: 'mmadvisor quiz'")

    def begin(self, start: Given) -> Way:
        """Show the opening screen, take over how to go on, and return it."""
        way = show_opening(self.prompter, self.interview, start, quick=self.quick)
        self.interview.quick = self.quick or way is Way.QUICK
        if way is Way.ANEW:
            self.interview.take({})
            self.saving.own = False
        return way

    def ask(self) -> None:
        """Ask from where the interview stands to its end, and keep each answer.

        Raises:
            BackToStart: The reply to the first question was to go back.
        """
        while step := self.interview.next():
            reply = self.asker.ask(step)
            if reply is BACK and step.number == 1:
                raise BackToStart
            self.interview.reply(reply)
            if reply is not BACK:
                self.saving.keep()

    def finish(self, *, checks_first: bool) -> None:
        """Ask what is open, check and advise, until the person is done."""
        if not checks_first:
            self.interview.begin()
            self.ask()
        while True:
            self.review()
            self.saving.keep(finished=True)
            advice = advise(self.run, self.profile())
            while (turn := self.show_result(advice)) is Next.NOTE and self.run_anew is not None:
                self.run = self.run_anew()
                advice = advise(self.run, self.profile())
            if turn is not Next.CHANGE:
                self.end(advice)
                return

    def show_result(self, advice: Advice) -> Next:
        """Show the result, and return what the person wants then; where no terminal shows it, to end."""
        if sys.stdout.isatty():
            return what_next(self.prompter, advice, self.run, notes=self.run_anew is not None)
        show(advice, self.run.index)
        return Next.END

    def review(self) -> None:
        """Show all answers until they are right; back leads to the last question and on from there."""
        while (picked := self.pick_line()) is not DONE:
            if picked is BACK:
                self.interview.begin_at_last()
            else:
                self.interview.change(picked)
            self.ask()

    def pick_line(self) -> Any:  # noqa: ANN401 - a question or a turn
        """Let a line be picked, or the order be changed where it is seen what counts how much."""
        while (picked := pick_line(self.prompter, self.interview)) is WEIGHTS:
            if reorders(self.prompter, self.run.index, self.profile()):
                return next(each for each in self.interview.questions if each.feeds == "priorities")
        return picked

    def end(self, advice: Advice) -> None:
        """Say where the answers are, and end."""
        say(f"\nYour answers as a code, for --code: {self.saving.code()}")
        if self.saving.path is not None:
            say(f"Answers kept in {self.saving.path}.")
            say("'mmadvisor' shows the result again.\n'mmadvisor quiz' changes an answer.")
        if not advice.ranking:
            raise typer.Exit(NOTHING_PASSES)

    def profile(self) -> Profile:
        """Return the answers as a profile."""
        profile = self.interview.profile
        return counted_from(profile, first_day(answer=profile.start))


def pick_line(prompter: Prompter, interview: Interview) -> Any:  # noqa: ANN401 - a question or a turn
    """Show all answers before the result; return the question to change, WEIGHTS, DONE or BACK."""
    prompter.show("")
    prompter.show("Check your answers", strong=True)
    prompter.show("Choose a line to change it.")
    items = [Item(DONE, "All right: show the result")]
    for question, answer in interview.lines():
        shown = "(not asked)" if answer is None else in_words(question, answer.value, interview.index)
        items.append(Item(question, f"{question.label}: {shown}"))
    items += [Item(WEIGHTS, "See what counts how much"), Item(BACK, "Back to the last question", BACK_KEY)]
    picked = prompter.choose("Answers", items)
    prompter.clear()
    return picked


def reorders(prompter: Prompter, index: Index, profile: Profile) -> bool:
    """Show how much each wish counts; tell whether the order is to be changed."""
    weighing = weigh(index.catalog.rules, profile)
    prompter.show("")
    prompter.show("What counts how much", strong=True)
    prompter.show(whose(profile, chosen=bool(weighing.chosen)))
    for criterion, weight in zip(weighing.criteria, weighing.weights, strict=True):
        prompter.show(f"{words.percent(weight):>4} {criterion.wish}", hang=5)
    prompter.show("")
    items = [Item(value=True, title="Change the order"), Item(value=False, title="Back to my answers", key=BACK_KEY)]
    picked = bool(prompter.choose("Order", items, now=False))
    prompter.clear()
    return picked


def whose(profile: Profile, *, chosen: bool) -> str:
    """Say where the shares come from."""
    if chosen:
        return "These shares follow from your order. What you did not name shares what is left."
    if profile.goal is None or profile.goal == "not-sure":
        return "Neither a goal nor an order was named, so all count alike."
    return "You named no order, so this is the one usual for your goal."
