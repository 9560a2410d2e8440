"""Before the result: check the answers, see what counts how much."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from mmadvisor.advise.weigh import weigh
from mmadvisor.cli.prompting import Item, Prompter
from mmadvisor.cli.quiz_questions import in_words
from mmadvisor.model.catalog import Index
from mmadvisor.model.profile import Profile
from mmadvisor.questionnaire.interview import BACK, DONE
from mmadvisor.questionnaire.review import Line
from mmadvisor.report import words

ROOM_FOR_SWINGS = 60


class Weights(Enum):
    """What to do with the weights."""

    FINE = "fine"
    REORDER = "reorder"
    BACK = "back"


def pick_line(prompter: Prompter, index: Index, lines: Sequence[Line]) -> Any:  # noqa: ANN401 - a question or a turn
    """Show all answers; return the question to change, DONE or BACK."""
    prompter.show("")
    prompter.show("Check your answers", strong=True)
    prompter.show("Choose a line to change it.")
    items = [Item(DONE, "All right: go on")]
    for question, answer in lines:
        shown = "(not asked)" if answer is None else in_words(question, answer.value, index)
        items.append(Item(question, f"{question.label}: {shown}"))
    picked = prompter.choose("Answers", [*items, Item(BACK, "Back to the last question")])
    prompter.clear()
    return picked


def show_weights(prompter: Prompter, index: Index, profile: Profile) -> Weights:
    """Show how much each criterion counts, and return what to do."""
    weighing = weigh(index.catalog.rules, profile)
    prompter.show("")
    prompter.show("What counts how much", strong=True)
    prompter.show(whose(profile, chosen=bool(weighing.chosen)))
    for criterion, weight in zip(weighing.criteria, weighing.weights, strict=True):
        swing = f": {criterion.swing}" if prompter.width() >= ROOM_FOR_SWINGS else ""
        prompter.show(f"{words.percent(weight):>4} {criterion.title}{swing}", hang=5)
    prompter.show("")
    items = [
        Item(Weights.FINE, "All right: show the result"),
        Item(Weights.REORDER, "Change the order"),
        Item(Weights.BACK, "Back to my answers"),
    ]
    picked = Weights(prompter.choose("Weights", items))
    prompter.clear()
    return picked


def whose(profile: Profile, *, chosen: bool) -> str:
    """Say where the weights come from."""
    if chosen:
        return "These weights follow from your order. What you did not name shares what is left."
    if profile.goal is None or profile.goal == "not-sure":
        return "Neither a goal nor an order was named, so all count alike."
    return "You named no order, so this is the one usual for your goal."
