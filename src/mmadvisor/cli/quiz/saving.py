"""Keeps answers after each one, and says what to do with them when the person stops."""

import shlex
from dataclasses import dataclass
from pathlib import Path

from mmadvisor.cli.output import say
from mmadvisor.cli.own import saved_answers
from mmadvisor.cli.own_name import NAME
from mmadvisor.errors import counted
from mmadvisor.questionnaire.answers import Answers, Origin, nest, plain_of
from mmadvisor.questionnaire.codes import code_of
from mmadvisor.questionnaire.interview import Interview


@dataclass(slots=True)
class Saving:
    """Where answers go. Those of another run or person are set aside once, before they are replaced."""

    interview: Interview
    wanted: bool
    own: bool
    again: str
    """The command that goes on."""
    path: Path | None = None
    """The file that holds the answers; None as long as none does."""

    def keep(self, *, finished: bool = False) -> None:
        """Save the answers if that is wanted; those that nobody was asked for replace nothing."""
        answers = self.interview.answers
        asked = any(answer.origin is Origin.PROMPT for answer in answers.values())
        if asked and not self.wanted:
            self.path = None
        if not self.wanted or not (asked or (self.own and answers)):
            return
        if not self.own:
            aside = saved_answers.set_aside()
            self.own = True
            if aside is not None:
                say(f"The answers saved before are kept in {aside}.")
        self.path = save(answers, finished=finished)

    def code(self) -> str:
        """Return the answers as a code."""
        return code_of(plain_of(self.interview.answers))

    def farewell(self) -> None:
        """Say where the answers are and how to go on."""
        number = len(self.interview.answers)
        if not number:
            say(f"\nNothing was answered, so nothing was saved. Start again with:\n{self.again}")
        elif self.path is not None:
            say(f"\n{counted(number, 'answer')} kept in {self.path}. Go on with:\n{self.again}")
        else:
            say(f"\nNothing was saved. This brings the {counted(number, 'answer')} back:")
            say(f"{self.again} --code {self.code()}")


def save(answers: Answers, *, finished: bool) -> Path:
    """Save answers with those that nobody was sure of, and return where."""
    not_sure = [key for key, (value, _) in answers.items() if value is None]
    return saved_answers.save(nest(plain_of(answers)), not_sure=not_sure, finished=finished)


def command_again(**options: bool | Path | None) -> str:
    """Return the command line that goes on, with the options that still matter."""
    words = [NAME, "quiz"]
    for name, value in options.items():
        if value:
            words.append(f"--{name.replace('_', '-')}")
        if value and not isinstance(value, bool):
            words.append(str(value))
    return shlex.join(words)
