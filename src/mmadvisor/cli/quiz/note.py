"""A fact of today, noted from the result: of those worth a look, or what the one costs that is spoken of."""

from typing import NamedTuple

from mmadvisor.cli.asking.prompting import BACK_KEY, Item, Prompter
from mmadvisor.cli.given.noting import take_note
from mmadvisor.cli.quiz.questions import SAYS_BACK
from mmadvisor.errors import UsageProblem
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.report.making.view_options import spoken_of

PRICES = frozenset({"price", "month_price"})
QUESTIONS = {
    "status": "Does it take learners today, open or closed?",
    "price": "What does the whole of it cost today, in US dollars?",
    "month_price": "What does a month of it cost today, in US dollars?",
    "hours_per_week": "How many hours a week does a course ask, for example 6-8?",
    "math": "What math does it expect, for example math.calculus=required math.proofs=none?",
}


class ToNote(NamedTuple):
    """A fact to look up."""

    program: str
    key: str
    says: str


def facts_to_note(advice: Advice, index: Index) -> list[ToNote]:
    """Return the facts worth a look, and the price of the program of which the verdict speaks."""
    found = [ToNote(row.id, row.key, f"{row.title}: {row.what}") for row in advice.worth_a_look]
    first = index.programs[spoken_of(advice)]
    if not any(each.program == first.id and each.key in PRICES for each in found):
        found.append(ToNote(first.id, "price", f"{first.title}: what it costs"))
    return found


def note_fact(prompter: Prompter, advice: Advice, index: Index) -> bool:
    """Ask what a page says today, and keep it; tell whether anything was noted."""
    facts = facts_to_note(advice, index)
    fact: ToNote | None = facts[0]
    if len(facts) > 1:
        rows = [Item(each, each.says) for each in facts]
        fact = prompter.choose("Which one", [*rows, Item(None, "Back", BACK_KEY)])
    if fact is None:
        return False
    program = index.programs[fact.program]
    prompter.show(f"Open the page of {program.title}: {program.url}")
    prompter.show(f"{QUESTIONS[fact.key]} Or another fact, as hours_per_week=6-8.")
    while True:
        typed = prompter.write("It says", "<: back")
        if not typed or typed.lower() in SAYS_BACK:
            return False
        try:
            take_note(program, typed.split() if "=" in typed else [f"{fact.key}={typed}"], url=program.url)
        except UsageProblem as error:
            prompter.correct(str(error))
        else:
            return True
