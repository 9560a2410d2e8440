"""Puts one question to the person: its words first, then the prompt that fits its kind."""

from collections.abc import Collection
from datetime import date
from textwrap import shorten
from typing import Any, Final

from mmadvisor.cli.asking.prompting import BACK_KEY, NOT_SURE_KEY, Item, Prompter
from mmadvisor.cli.given.week_options import first_day
from mmadvisor.cli.quiz.priorities import ask_order
from mmadvisor.errors import UsageProblem
from mmadvisor.model.catalog import Index
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.interview import BACK, NOT_SURE, Interview, Step
from mmadvisor.questionnaire.money_and_days import as_meant
from mmadvisor.questionnaire.numbers import Doubt, number_text, read_number
from mmadvisor.questionnaire.profiles import as_profile, objection_to
from mmadvisor.questionnaire.settings import plain_value
from mmadvisor.report.wording.profile_words import answer_in_words, choices_in_words, item_in_words

UNSURE: Final = object()
"""Stands for NOT_SURE in a list, where None means that nothing was chosen yet."""
LIST: Final = object()
"""Stands for the line that opens a long list."""
NOT_SURE_ITEM = Item(UNSURE, "Not sure", NOT_SURE_KEY)
BACK_ITEM = Item(BACK, "Back", BACK_KEY)
YES_NO = [Item(value=True, title="Yes"), Item(value=False, title="No")]
SAYS_BACK = {BACK_KEY, "back"}
SAYS_NOT_SURE = {NOT_SURE_KEY, "not sure", "not-sure", "unsure", "unknown"}
OTHER_FORMS = {"finish_within_months": ", or a day as 2027-12-15", "budget_usd": ", or with a currency as 900 EUR"}
"""How an answer that is a number can be said otherwise."""
ROOMY = 20
"""Rows of a terminal from which blank lines are welcome."""


class Asker:
    """Asks the questions of an interview."""

    def __init__(self, prompter: Prompter, interview: Interview) -> None:
        self.prompter = prompter
        self.interview = interview
        self.index = interview.index
        self.understood = ""
        """What was answered last, for the top of the next page."""

    def ask(self, step: Step) -> Any:  # noqa: ANN401 - an answer of any kind
        """Ask a question, and keep what was understood for the next page; on plain lines it is said at once."""
        question, answer = step.question, step.answer
        show = self.prompter.show
        before = self.understood if step.total else ""
        show(shorten(before, self.prompter.size().columns - 1, placeholder=" ..."))
        show(f"Question {step.number} of {step.total}" if step.total else "Change an answer")
        show(question.ask, strong=True)
        show(f"Why: {question.why}")
        if question.example:
            show(question.example)
        if self.prompter.size().lines >= ROOMY:
            show("")
        reply = self.reply(question, None if answer is None else UNSURE if answer.value is None else answer.value)
        self.prompter.clear()
        self.understood = ""
        if reply is BACK:
            return BACK
        value = NOT_SURE if reply is UNSURE else reply
        understood = f"{question.label}: {in_words(question, value, self.index)}"
        if self.prompter.plain:
            self.prompter.tell(understood)
        else:
            self.understood = understood
        return value

    def reply(self, question: Question, now: Any) -> Any:  # noqa: ANN401 - as above
        """Run the prompt that fits the kind of question; UNSURE stands for not sure."""
        match question.kind:
            case "choice":
                items = [Item(choice.value, choice.label) for choice in question.choices]
            case "yes-no":
                items = YES_NO
            case "choices":
                return self.several(question, now)
            case "number":
                limits = f"{question.range.least:,} to {question.range.most:,}" if question.range else ""
                form = f"{limits}{OTHER_FORMS.get(question.feeds, '')}"
                present = number_text(now) if isinstance(now, int | float) else now if isinstance(now, str) else ""
                return self.typed(question, present, form, "a number")
            case "date":
                return self.typed(question, now if isinstance(now, str) else "", "as 2027-01-04", "a day as 2027-01-04")
            case "order":
                return self.order(question)
        return self.prompter.choose(question.label, [*items, NOT_SURE_ITEM, BACK_ITEM], now=now)

    def several(self, question: Question, now: Any) -> Any:  # noqa: ANN401 - as above
        """Ask for several of a closed list; an empty list has a line of its own where it is an answer."""
        marked = now if isinstance(now, list | tuple) else ()
        every = [Item([], question.every)] if question.every else []
        others = [*every, NOT_SURE_ITEM, BACK_ITEM]
        if question.some is None:
            return self.prompter.mark(question.label, self.items(question, marked), others, now=marked)
        while True:
            lines = [*every, Item(LIST, question.some), NOT_SURE_ITEM, BACK_ITEM]
            reply = self.prompter.choose(question.label, lines, now=LIST if marked else now)
            if reply is not LIST:
                return reply
            reply = self.prompter.mark(question.label, self.items(question, marked), [BACK_ITEM], now=marked)
            if reply is not BACK:
                return reply

    def items(self, question: Question, marked: Collection[str]) -> list[Item]:
        """Return what a list offers, and what was answered in another way and is not offered."""
        offered = dict(choices_in_words(question, self.index, self.interview.profile.fields or ()))
        more = {each: item_in_words(question, each, self.index) for each in marked if each not in offered}
        groups = {row.id: row.group for row in self.index.fields.values()} if question.choices_from == "fields" else {}
        return [Item(value, title, group=groups.get(value) or "") for value, title in (offered | more).items()]

    def typed(self, question: Question, present: str, form: str, what: str) -> Any:  # noqa: ANN401 - as above
        """Ask for a number or a day until it passes the checks that a flag and a file pass."""
        label = f"{question.label}, {question.unit}" if question.unit else question.label
        while True:
            typed = self.prompter.write(label, f"{form}; ?: not sure; <: back", now=present)
            if typed.lower() in SAYS_BACK:
                return BACK
            if typed.lower() in SAYS_NOT_SURE:
                return UNSURE
            key, value = as_meant(question.feeds, plain_value(question.feeds, typed), self.index)
            number = read_number(question.feeds, typed) if question.kind == "number" else None
            if isinstance(number, Doubt):
                self.complain(number.says)
                present = number_text(number.likely)
            elif not typed or (question.kind == "number" and number is None and key == question.feeds):
                self.complain(f"please type {what}, ? if you are not sure, or < to go back")
            else:
                objection = objection_to({key: value}, self.index) or self.too_soon(key, value)
                if question.kind == "date" and value < date.today().isoformat():  # noqa: DTZ011 - their day
                    objection = objection or f"{date_in_words(value)} has passed"  # a plan cannot begin on it
                if objection is None:
                    return value
                self.complain(objection)

    def complain(self, what: str) -> None:
        """Say what is wrong with a typed answer, as a sentence."""
        self.prompter.correct(f"{what[0].upper()}{what[1:]}.")

    def too_soon(self, key: str, value: Any) -> str | None:  # noqa: ANN401 - as above
        """Say why a day by which to be done cannot be kept, from the start that was answered or next Monday."""
        try:
            as_profile({key: value}, self.index, first_day(answer=self.interview.profile.start))
        except UsageProblem as error:
            return str(error)
        return None

    def order(self, question: Question) -> Any:  # noqa: ANN401 - as above
        """Ask for the order of the criteria that count for this person."""
        every = self.index.catalog.rules.criteria
        counting = [row for row in every if self.interview.holds(row.applies) is not False]
        found = ask_order(self.prompter, question.ask, counting)
        return UNSURE if found is None else found


def in_words(question: Question, value: Any, index: Index) -> str:  # noqa: ANN401 - as above
    """Return an answer in the words of the question."""
    return "Not sure" if value is None else answer_in_words(question, value, index)
