"""What a questionnaire begins with: answers from a file, a code, flags or an earlier run, and the opening screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Any

from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, Item, Prompter
from mmadvisor.cli.given import options
from mmadvisor.cli.given.inputs import brought
from mmadvisor.cli.own import saved_answers
from mmadvisor.errors import counted
from mmadvisor.facts.answers import answer_of
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import UNKNOWN, Fact
from mmadvisor.model.profile import SAID_BY, Profile
from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.answers import Answer, Answers, Origin, answers_of
from mmadvisor.questionnaire.interview import Interview
from mmadvisor.questionnaire.profiles import read_settings
from mmadvisor.rules.conditions import evaluate

KEYS = "Digits and first letters choose, or arrow keys and Enter."
EVERYWHERE = f"{NOT_SURE_KEY} is not sure, {BACK_KEY} goes back, Ctrl-C stops and keeps your answers."


class Way(Enum):
    """What to do first."""

    ASK = "ask"
    QUICK = "quick"
    CHECK = "check"
    ANEW = "anew"
    END = "end"


@dataclass(frozen=True, slots=True)
class Given:
    """Answers to begin with.

    `own` are those of this person's earlier run, if any; a file or a code is not. `path` is the file that holds
    just these answers.
    """

    answers: Answers = field(default_factory=dict)
    own: bool = True
    finished: bool = False
    path: Path | None = None


def starting_answers(index: Index, typed: options.Answers, *, restart: bool) -> Given:
    """Return the answers to begin with: a file or a code, else the saved ones, with flags over them.

    Raises:
        UsageProblem: File and code, or a code or setting that does not fit.
        DataProblems: A file that does not fit.
    """
    base = Given()
    foreign = brought(typed, index)
    if foreign is not None:
        base = Given(answers_of(foreign, Origin.FILE), own=False)
    elif not restart and (kept := saved_answers.usable_answers(index)) is not None:
        answers = answers_of(kept.answers, Origin.SAVED, kept.not_sure)
        base = Given(answers, finished=kept.finished, path=saved_answers.saved_path())
    if not typed.settings:
        return base
    answers = dict(base.answers)
    for key, value in read_settings(typed.settings, index):
        feeds = SAID_BY.get(key, key)
        answers.pop(feeds, None)
        if value is not None:
            answers[feeds] = Answer(value, Origin.FLAG)
    return replace(base, answers=answers, path=None)


def decide(condition: Mapping[str, Any], profile: Profile) -> bool | None:
    """Decide a condition on answers; a list that names nothing, as every field will do, is not known."""

    def get(name: str) -> Fact:
        fact = answer_of(profile, name)
        return UNKNOWN if fact.value == () else fact

    return evaluate(dict(condition), get)


def show_opening(prompter: Prompter, interview: Interview, start: Given, *, quick: bool) -> Way:
    """Show what this is, and ask how to begin; nothing is asked where a file, a code or flags brought answers."""
    questionnaire = interview.index.catalog.questionnaire
    prompter.show(questionnaire.title, strong=True)
    for line in (*questionnaire.opening, EVERYWHERE if prompter.plain else f"{KEYS} {EVERYWHERE}"):
        prompter.show("")
        prompter.show(line)
    prompter.show("")
    coming = [each for each in interview.questions if interview.can_come(each)]
    left = [each for each in coming if each.feeds not in start.answers]
    if not start.own or any(answer.origin is Origin.FLAG for answer in start.answers.values()):
        prompter.clear()
        prompter.tell(f"{counted(len(start.answers), 'answer')} given already, {len(left)} to go.")
        return Way.ASK
    if start.answers:
        are = "is" if len(start.answers) == 1 else "are"
        prompter.show(f"Your {counted(len(start.answers), 'answer')} from before {are} still here.")
        ways = earlier(len(left), finished=start.finished)
    else:
        ways = beginnings(coming, quick=quick)
    way = Way(prompter.choose("How to go on" if start.answers else "Begin", ways))
    prompter.clear()
    return way


def earlier(left: int, *, finished: bool) -> list[Item]:
    """Return the ways to go on after an earlier run."""
    check = Item(Way.CHECK, "Check my answers, then see the result")
    more = [Item(Way.ASK, f"Go on with what was not asked: up to {counted(left, 'question')}")] if left else []
    ways = [check, *more] if finished else [*more, check]
    return [*ways, Item(Way.ANEW, "Start over"), Item(Way.END, "End")]


def beginnings(coming: list[Question], *, quick: bool) -> list[Item]:
    """Return the ways to begin."""
    short = sum(each.quick for each in coming)
    ways = [Item(Way.ASK, f"Start: up to {counted(len(coming), 'question')}")]
    if not quick:
        ways.append(Item(Way.QUICK, f"Start quickly: the {short} that decide most"))
    return [*ways, Item(Way.END, "End")]
