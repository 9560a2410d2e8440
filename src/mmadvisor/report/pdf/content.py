"""What stands in the report, as plain data, in the order of the page so that sources are numbered as they appear."""

from typing import Any

from mmadvisor.model.catalog import Index
from mmadvisor.model.handout import Handout
from mmadvisor.report import words
from mmadvisor.report.pdf import closing, opening, planned, ranked
from mmadvisor.report.pdf.citations import Citations
from mmadvisor.report.pdf.legible import LONGEST, LONGEST_IN_BRIEF, legible, texts

MOST_IN_A_ROW = 600
"""Characters of a text that fits into any cell of a table on one page."""
TITLE = "Should I study a MicroMasters, and which one?"


def content_of(handout: Handout, index: Index) -> dict[str, Any]:
    """Return the content of the report; keys are what the template reads."""
    advice, cited = handout.advice, Citations()
    parts = {
        "title": TITLE,
        "brief": handout.brief,
        "edition": closing.edition(advice),
        **opening.opening(handout, index, cited),
        "changes": ranked.changes(advice),
        **({} if handout.brief else rest(handout, index, cited)),
        "disclaimer": words.DISCLAIMER,
        "sources": cited.as_rows(),
    }
    content: dict[str, Any] = legible(parts, LONGEST_IN_BRIEF if handout.brief else LONGEST)
    return content | {
        "endless": any(len(text) > MOST_IN_A_ROW for text in texts(content)),
        "escapes": any("\\u" in text.lower() for text in texts(content)),
    }


def rest(handout: Handout, index: Index, cited: Citations) -> dict[str, Any]:
    """Return what a report of one page has no room for."""
    advice = handout.advice
    return {
        "ranking": ranked.ranking(advice, index),
        "details": ranked.details(advice, index, cited),
        "open": ranked.open_questions(advice, index),
        "comparison": planned.comparison(handout.comparison, cited),
        "bridge": planned.bridge(advice, index, cited),
        "plan": planned.plan(handout.plan, cited),
        "look_into": closing.look_into(advice, cited),
        "left_out": closing.left_out(advice, index, cited),
        "method": closing.method(advice, index),
        "answers": closing.answers(advice, index),
    }
