"""One run of the math self-check."""

from collections.abc import Mapping, Sequence
from string import ascii_lowercase
from typing import Any

from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, Item, Prompter
from mmadvisor.cli.output import say
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.quiz.pages import show_page
from mmadvisor.cli.quiz.saving import save
from mmadvisor.cli.quiz.start import decide
from mmadvisor.model.catalog import Index
from mmadvisor.model.common import Freshness, MathTopic
from mmadvisor.questionnaire.answers import Answer, Origin, answers_of
from mmadvisor.questionnaire.interview import BACK, Interview
from mmadvisor.questionnaire.math_check import MathCheck, Trial, Tried, placements
from mmadvisor.report.paper import Paper

MEANING: Mapping[Freshness, str] = {
    "fresh": "yes, today: nothing to do",
    "rusty": "once learned: the basics are there, go over the rest",
    "never": "not yet: plan to learn it",
}


class MathSession:
    """Asks the problems, keeps each topic that is done, and says how it went."""

    def __init__(self, prompter: Prompter, index: Index, *, saving: bool) -> None:
        self.prompter = prompter
        self.index = index
        self.saving = saving
        self.check = MathCheck(index.catalog.math_check.topics, self.applies)
        self.interview = Interview(index, decide)
        self.questions = {question.feeds: question for question in self.interview.questions}

    def go(self) -> None:
        """Run the whole check."""
        self.prompter.show("How is your math today?", strong=True)
        where = f"It goes into your saved answers ({saved_answers.saved_path()})" if self.saving else "Nothing is saved"
        stored = f"Of each topic is kept whether you can do it today, once could, or never learned it. {where}."
        for line in (*self.index.catalog.math_check.opening, stored):
            self.prompter.show("")
            self.prompter.show(line)
        self.prompter.show("")
        start = self.prompter.choose("Begin", [Item(value=True, title="Start"), Item(value=False, title="End")])
        self.prompter.clear()
        if start:
            while trial := self.check.next():
                if self.check.reply(trial, self.ask(trial)):
                    self.keep(placements(self.check.tried))
            self.result(self.check.tried)

    def label(self, topic: MathTopic) -> str:
        """Return the name of a topic."""
        return self.questions[f"math.{topic}"].label

    def applies(self, topic: MathTopic, placed: Mapping[MathTopic, Freshness]) -> bool:
        """Tell whether a topic is still worth asking about, by the conditions of the questionnaire."""
        self.interview.take(answers_placed(placed))
        return self.interview.comes(self.questions[f"math.{topic}"])

    def ask(self, trial: Trial) -> Any:  # noqa: ANN401 - the words of a choice, None or BACK
        """Ask one problem."""
        show = self.prompter.show
        show("")
        show(f"Problem {trial.number} of {trial.most}. {self.label(trial.topic)}")
        show(trial.problem.ask, strong=True)
        show("")
        named = zip(ascii_lowercase, trial.problem.choices, strict=False)  # letters: an answer may be a number itself
        choices = [Item(choice.says, choice.says, key) for key, choice in named]
        last = [Item(None, "I do not know", NOT_SURE_KEY), Item(BACK, "Back", BACK_KEY)]
        reply = self.prompter.choose("Your answer", [*choices, *last])
        self.prompter.clear()
        if reply is not BACK:
            self.prompter.tell(f"{trial.number}. {self.label(trial.topic)}: {reply or 'I do not know'}")
        return reply

    def keep(self, placed: Mapping[MathTopic, Freshness]) -> None:
        """Put the topics that are done into the saved answers; what they make pointless is dropped there."""
        if not self.saving:
            return
        saved = saved_answers.usable_answers(self.index) or saved_answers.Saved({}, finished=False)
        self.interview.take(answers_of(saved.answers, Origin.SAVED, saved.not_sure) | answers_placed(placed))
        save(self.interview.answers, finished=saved.finished)

    def result(self, tried: Sequence[Tried]) -> None:
        """Show where each topic stands, and what was missed."""
        placed = placements(tried)
        flags = " ".join(f"--set math.{topic}={fresh}" for topic, fresh in placed.items())
        kept = (f"Kept in {saved_answers.saved_path()}.", "'mmadvisor quiz' asks the rest.")
        after = kept if self.saving else (f"Nothing was saved. To use it: {flags}",)
        show_page(self.prompter, lambda paper: self.write(paper, placed, tried), "", *after)

    def farewell(self) -> None:
        """Say what became of the topics that were done."""
        say("\nStopped. Topics that were done are kept." if self.saving else "\nStopped. Nothing was saved.")

    def write(self, paper: Paper, placed: Mapping[MathTopic, Freshness], tried: Sequence[Tried]) -> None:
        """Write the result."""
        paper.heading("Your math")
        for topic, fresh in placed.items():
            paper.line(f"{self.label(topic)}: {MEANING[fresh]}", bullet="-")
        left = [row.topic for row in self.index.catalog.math_check.topics if row.topic not in placed]
        if left:
            names = ", ".join(self.label(topic).lower() for topic in left)
            paper.line(f"Not asked, as they build on algebra: {names}.")
        missed = [each.trial for each in tried if not each.solved]
        if missed:
            paper.heading("What was missed")
        for trial in missed:
            paper.line(f"{trial.problem.ask} Answer: {trial.problem.answer}. {trial.problem.because}", bullet="-")


def answers_placed(placed: Mapping[MathTopic, Freshness]) -> dict[str, Answer]:
    """Return where topics stand as answers."""
    return answers_of({f"math.{topic}": fresh for topic, fresh in placed.items()}, Origin.PROMPT)
