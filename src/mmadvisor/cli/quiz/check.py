"""Before the result: check the answers, and see what counts how much if one wants to."""

from typing import Any, Final

from mmadvisor.advise.weigh import weigh
from mmadvisor.cli.asking.prompting import BACK_KEY, Item, Prompter
from mmadvisor.cli.quiz.questions import in_words
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.interview import BACK, DONE, Interview
from mmadvisor.report.wording import words

WEIGHTS: Final = object()
"""Stands for the line that opens what counts how much."""


def pick_line(prompter: Prompter, interview: Interview) -> Any:  # noqa: ANN401 - a question or a turn
    """Show all answers; return the question to change, WEIGHTS, DONE or BACK."""
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
