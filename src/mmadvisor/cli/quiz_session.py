"""One run of the questionnaire, from the opening screen to the end."""

import sys
from dataclasses import dataclass, field, replace

import typer

from mmadvisor.advise.outcome import Run
from mmadvisor.advise.pipeline import advise
from mmadvisor.cli.first_screen import show
from mmadvisor.cli.options import NOTHING_PASSES
from mmadvisor.cli.output import say
from mmadvisor.cli.prompting import Prompter
from mmadvisor.cli.quiz_check import Weights, pick_line, show_weights
from mmadvisor.cli.quiz_questions import Asker
from mmadvisor.cli.quiz_result import Next, show_result, what_next
from mmadvisor.cli.quiz_saving import Saving
from mmadvisor.cli.quiz_start import Given, Way, make_interview, opening
from mmadvisor.model.advice import Advice
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire import interview as asking
from mmadvisor.questionnaire.answers import Answers, plain_of
from mmadvisor.questionnaire.codes import code_of
from mmadvisor.questionnaire.interview import BACK, Interview
from mmadvisor.questionnaire.profiles import as_profile
from mmadvisor.questionnaire.review import change, review


@dataclass(slots=True)
class Session:
    """All that a run of the questionnaire needs, and the answers so far."""

    run: Run
    prompter: Prompter
    saving: Saving
    quick: bool = False
    interview: Interview = field(init=False)
    asker: Asker = field(init=False)
    answers: Answers = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.interview = make_interview(self.run.index, quick=self.quick)
        self.asker = Asker(self.prompter, self.run.index, self.interview.holds)

    def keep(self, answers: Answers) -> None:
        """Take over answers, and save them."""
        self.hold(answers)
        self.saving.keep(answers)

    def hold(self, answers: Answers) -> None:
        """Take over answers."""
        self.answers = self.asker.answers = self.saving.answers = answers

    def go(self, start: Given) -> None:
        """Run the whole questionnaire."""
        self.hold(self.interview.kept(start.answers))
        gone = [each.label for each in self.interview.questions if each.feeds in {*start.answers} - {*self.answers}]
        if gone:
            say(f"Left out, as other answers make them pointless: {', '.join(gone)}.")
        way = opening(self.prompter, self.run.index, self.interview, start, quick=self.quick)
        if way is Way.END:
            say("Nothing was asked. Come back with: 'mmadvisor quiz'")
            return
        if way is Way.QUICK:
            self.interview = replace(self.interview, quick=True)
        if way is Way.ANEW:
            self.hold({})
            self.saving.own = False
        if way is not Way.CHECK:
            self.hold(asking.run(self.interview, self.answers, self.asker, self.keep))
        self.finish()

    def finish(self) -> None:
        """Check, weigh, advise, until the person is done."""
        while True:
            self.check()
            self.saving.keep(self.answers, finished=True)
            advice = self.advice()
            if not sys.stdout.isatty():
                show(advice, self.run.index)
                say(f"Your answers as a code: {self.code()}")
            elif self.shown(advice) is Next.CHANGE:
                continue
            self.end(advice)
            return

    def check(self) -> None:
        """Let the answers and the weights be changed until both are right."""
        while True:
            self.review()
            while (reply := show_weights(self.prompter, self.run.index, self.profile())) is Weights.REORDER:
                order = next(each for each in self.interview.questions if each.feeds == "priorities")
                self.hold(change(self.interview, self.answers, order, self.asker, self.keep))
            if reply is Weights.FINE:
                return

    def review(self) -> None:
        """Show all answers until they are right; back leads to the last question and on from there."""
        while True:
            answers, turn = review(
                self.interview,
                self.answers,
                lambda lines: pick_line(self.prompter, self.run.index, lines),
                self.asker,
                self.keep,
            )
            self.hold(answers)
            if turn is not BACK:
                return
            last = self.interview.last(self.answers)
            self.hold(asking.run(self.interview, self.answers, self.asker, self.keep, last))

    def shown(self, advice: Advice) -> Next:
        """Show the result, and return what the person does with it."""
        show_result(self.prompter, advice, self.run.index, self.code())
        return what_next(self.prompter, advice, self.run)

    def end(self, advice: Advice) -> None:
        """Say where the answers are, and end."""
        if self.saving.path is not None:
            say(f"Answers kept in {self.saving.path}.")
            say("'mmadvisor recommend' uses them.\n'mmadvisor quiz' changes them.")
        if not advice.ranking:
            raise typer.Exit(NOTHING_PASSES)

    def profile(self) -> Profile:
        """Return the answers as a profile."""
        return as_profile(plain_of(self.answers), self.run.index)

    def advice(self) -> Advice:
        """Return the advice on the answers."""
        return advise(self.run, self.profile())

    def code(self) -> str:
        """Return the answers as a code."""
        return code_of(plain_of(self.answers))
