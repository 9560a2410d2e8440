"""The first page: for whom, what was asked, the verdict, the first three."""

from typing import Any

from mmadvisor.model.advice import Advice, Ranked
from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import words
from mmadvisor.report.pdf.citations import Citations
from mmadvisor.report.pdf.legible import cut, name
from mmadvisor.report.profile_words import answer_in_words, value_of
from mmadvisor.report.study_words import study_line

ON_TOP = 3
LONGEST_IN_HEAD = 32
MAIN_ANSWERS = (
    "goal",
    "fields",
    "hours_per_week",
    "finish_within_months",
    "budget_usd",
    "credit",
    "degree_countries",
    "priorities",
)


def opening(handout: Handout, index: Index, cited: Citations) -> dict[str, Any]:
    """Return what stands on the first page."""
    advice = handout.advice
    verdict = advice.verdict
    return {
        "name": name(handout.name or ""),
        "running_name": cut(name(handout.name or ""), LONGEST_IN_HEAD),
        "made": name(handout.made or ""),
        "note": note(handout),
        "asked": asked(advice, index),
        "verdict": {
            "title": name(verdict.title),
            "says": verdict.says,
            "rule": verdict.rule,
            "reasons": [cited.said(row) for row in verdict.reasons],
        },
        "top": [place(row, index, cited) for row in advice.ranking[:ON_TOP]],
        "ask_first": ask_first(advice),
    }


def note(handout: Handout) -> list[str]:
    """Return the adviser's words, line by line; a report of one page has room for one paragraph."""
    text = handout.note or ""
    lines = [text] if handout.brief else text.splitlines()
    return [" ".join(each.split()) for each in lines if each.strip()]


def asked(advice: Advice, index: Index) -> list[tuple[str, str]]:
    """Return label and answer of the main questions that were answered."""
    questions = {question.feeds: question for question in index.catalog.questionnaire.questions}
    found = ((questions[feeds], value_of(advice.profile, feeds)) for feeds in MAIN_ANSWERS if feeds in questions)
    return [(question.label, answer_in_words(question, value, index)) for question, value in found if value is not None]


def place(row: Ranked, index: Index, cited: Citations) -> dict[str, Any]:
    """Return one of the first three: with the reason that counts most, and the first caution."""
    best = max(row.contributions, key=lambda part: part.points, default=None)
    return {
        **heading(row, index),
        "reason": best and {"says": best.says, "rule": best.rule, "cites": cited.cite(best.sources)},
        "caution": cited.said(row.cautions[0]) if row.cautions else None,
    }


def ask_first(advice: Advice) -> dict[str, str] | None:
    """Return the one unknown fact that matters most, with whom to ask; None if nothing passes."""
    if not advice.ranking:
        return None
    return {
        "title": words.ASK_FIRST,
        "says": advice.key_unknown.says if advice.key_unknown else words.NOTHING_TO_ASK,
    }


def heading(row: Ranked, index: Index) -> dict[str, Any]:
    """Return what names a program and its place."""
    return {
        "rank": words.rank(row),
        "title": name(row.title),
        "provider": name(row.provider),
        "credential": row.credential,
        "platform": row.platform,
        "url": row.url,
        "band": words.band(index.catalog.rules, row),
        "value": row.value,
        "low": row.value_low,
        "high": row.value_high,
        "range": words.value_range(row.value_low, row.value_high),
        "firmness": words.firmness(row),
        "study": study_line(row.study),
    }
