"""What is asked, as data: `catalog/questionnaire.yaml`, and the math self-check, `catalog/math_check.yaml`."""

from typing import Annotated, Any, Literal

from msgspec import Meta

from mmadvisor.model.common import Country, Language, MathTopic, Record, Text, text_form

QuestionId = Annotated[str, text_form(r"^[a-z_-]+(\.[a-z-]+)?$", "the key of an answer, such as math.algebra", 60)]


class Choice(Record, frozen=True, kw_only=True):
    """One answer to choose from. `value` is what the profile holds."""

    value: str | bool
    label: Text


class Range(Record, frozen=True, kw_only=True):
    """Whole numbers accepted."""

    least: int
    most: int


class Question(Record, frozen=True, kw_only=True):
    """One question. `feeds` names the profile key (`math.calculus` for a topic).

    `every` is the line for an empty list, where that is an answer. Where `some` is given, the list is long: it is shown
    only to who chooses that line.
    """

    id: QuestionId
    ask: Text
    why: Text
    kind: Literal["choice", "choices", "number", "date", "yes-no", "order"]
    feeds: QuestionId
    label: Text
    example: Text | None = None
    choices: tuple[Choice, ...] = ()
    choices_from: Literal["fields", "languages", "countries", "criteria", "courses"] | None = None
    range: Range | None = None
    unit: Text | None = None
    every: Text | None = None
    some: Text | None = None
    when: dict[str, Any] = {}
    quick: bool = False


class Questionnaire(Record, frozen=True, kw_only=True):
    """All questions in order, with the opening words, and names for the codes that answers use."""

    title: Text
    opening: tuple[Text, ...]
    questions: Annotated[tuple[Question, ...], Meta(min_length=1)]
    languages: dict[Language, Text] = {}
    countries: dict[Country, Text] = {}


class ProblemChoice(Record, frozen=True, kw_only=True):
    """One choice: the words that are shown, and the same as an expression for the tests."""

    says: Text
    value: Text


class Problem(Record, frozen=True, kw_only=True):
    """One problem. `answer` repeats the words of the right choice.

    `proof` is a claim about `answer`, in sympy's notation, that is true of the value of the right choice and of no
    other. The tests prove it; the program never runs it. `because` is shown once the topic is done.
    """

    ask: Text
    choices: Annotated[tuple[ProblemChoice, ...], Meta(min_length=3, max_length=6)]
    answer: Text
    proof: Text
    because: Text


class TopicCheck(Record, frozen=True, kw_only=True):
    """One topic: the harder problem comes only after the easy one was solved."""

    topic: MathTopic
    easy: Problem
    harder: Problem


class MathCheck(Record, frozen=True, kw_only=True):
    """`catalog/math_check.yaml`."""

    opening: tuple[Text, ...] = ()
    topics: tuple[TopicCheck, ...] = ()
