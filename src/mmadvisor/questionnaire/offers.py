"""Which questions are worth asking of a catalog, for the fields that a learner named."""

from mmadvisor.model.catalog import Index
from mmadvisor.model.program import MathEntry
from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.answers import Answers
from mmadvisor.questionnaire.interview import Offers

ALGEBRA = "algebra"
"""What all other math builds on."""
USUAL = frozenset({"statistics", "calculus"})
"""Topics asked about for a field that builds on math, whatever its programs say."""


def offers_by(index: Index) -> Offers:
    """Return how it is known whether a question is worth asking: courses and math only of fields that have them."""

    def offers(question: Question, answers: Answers) -> bool:
        key, _, topic = question.feeds.partition(".")
        if "fields" not in answers or not (question.choices_from == "courses" or key in {"math", "programming"}):
            return True
        fields = answers["fields"].value or ()
        if not fields and question.choices_from != "courses":
            return True
        own = [row for row in index.catalog.programs if not {row.fields.primary, *row.fields.also}.isdisjoint(fields)]
        if question.choices_from == "courses":
            return any(row.courses for row in own)
        if key == "programming":
            return any(row.programming is not None and row.programming.need != "none" for row in own)
        needed = {each for row in own if row.math is not None for each in topics_of(row.math)}
        if any(index.fields[each].quantitative for each in fields):
            needed |= USUAL
        return topic in needed or (topic == ALGEBRA and bool(needed))

    return offers


def topics_of(math: MathEntry) -> set[str]:
    """Return the topics of math that a program asks for, or would be glad of."""
    level = {"proof-based": "proofs", "none": None}.get(str(math.level), math.level)
    return {topic for topic, need in math.topics.items() if need != "none"} | ({level} if level else set())
