"""Answers to try on the questions of the frozen catalog, and the profiles that they make."""

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from makers import frozen_index
from mmadvisor.cli.quiz.start import decide
from mmadvisor.model.profile import CriterionId
from mmadvisor.model.questions import Question
from mmadvisor.questionnaire.answers import Answers
from mmadvisor.questionnaire.interview import BACK, Interview, Step
from mmadvisor.questionnaire.settings import group_ties, ties_nested

FIELDS = tuple(frozen_index().fields)
COMPLETABLE = tuple(frozen_index().completable)
CRITERIA = get_args(CriterionId)
LISTS = {
    "fields": FIELDS,
    "languages": ("en", "es", "fr"),
    "countries": ("US", "GB", "NO", "NL"),
    "courses": COMPLETABLE,
}


def interview(*, quick: bool = False) -> Interview:
    """Return the real questions."""
    return Interview(frozen_index(), decide, quick=quick)


def ask_all(at: Interview, ask: Callable[[Step], Any], keep: Callable[[], None] = lambda: None) -> Answers:
    """Ask from the first open question to the last; `keep` is called after each answer."""
    at.begin()
    while step := at.next():
        reply = ask(step)
        at.reply(reply)
        if reply is not BACK:
            keep()
    return at.answers


def question(feeds: str) -> Question:
    """Return the question that feeds an answer."""
    return next(each for each in interview().questions if each.feeds == feeds)


def values_of(question: Question) -> list[Any]:
    """Return a few answers that fit a question, `not sure` among them."""
    match question.kind:
        case "choice":
            return [*(choice.value for choice in question.choices), None]
        case "yes-no":
            return [True, False, None]
        case "number":
            assert question.range is not None
            return [question.range.least, question.range.most, None]
        case "date":
            return ["2027-01-04", "2030-12-31", None]
        case "choices":
            words = LISTS[question.choices_from or ""]
            return [[words[0]], [words[2], words[1]], [], None]
        case "order":
            return [["cost"], ["workload", ["cost", "outcomes"]], None]


def orders() -> st.SearchStrategy[list[str | list[str]]]:
    """Return orders of priorities with ties."""

    words = st.lists(st.sampled_from(CRITERIA), unique=True)
    return st.tuples(words, st.lists(st.booleans(), min_size=8, max_size=8)).map(
        lambda drawn: ties_nested(group_ties(zip(*drawn, strict=False)))
    )


def plain_profiles() -> st.SearchStrategy[dict[str, Any]]:
    """Return answers by key, any of them."""
    numbers = {
        "hours_per_week": st.integers(1, 60) | st.floats(1, 60),
        "finish_within_months": st.integers(1, 120) | st.floats(1, 120),
        "budget_usd": st.integers(0, 1_000_000) | st.floats(100, 1_000_000),
    }
    letters = {
        "degree_countries": st.lists(
            st.from_regex(r"[A-Z]{2}", fullmatch=True).filter(lambda code: code != "UK"), max_size=4
        ),
        "languages": st.lists(st.from_regex(r"[a-z]{2}", fullmatch=True), max_size=4),
    }
    topics = ("algebra", "probability", "statistics", "calculus", "linear-algebra", "proofs")
    freshness = st.sampled_from(["fresh", "rusty", "never"])
    return st.fixed_dictionaries(
        {},
        optional={
            "goal": st.sampled_from(["change-career", "advance", "prepare-for-degree", "learn-skill", "not-sure"]),
            "fields": st.lists(st.sampled_from(FIELDS), max_size=5),
            "field_level": st.sampled_from(["new", "some", "works", "degree"]),
            "education": st.sampled_from(["none", "bachelor", "master-or-more"]),
            "programming": st.sampled_from(["none", "basic", "comfortable"]),
            "irregular_weeks": st.booleans(),
            "needs_aid": st.booleans(),
            "credit": st.sampled_from(["essential", "welcome", "not-needed"]),
            "priorities": orders(),
            "completed": st.lists(st.sampled_from(COMPLETABLE), max_size=4),
            "grade_average": st.integers(0, 400).map(lambda number: number / 100),
            "start": st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(date.isoformat),
            **{f"math.{topic}": freshness for topic in topics},
            **numbers,
            **letters,
        },
    )
