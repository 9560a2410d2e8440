"""The ranking, the best programs in detail, what is not known, what would change the answer."""

from typing import Any

from mmadvisor.model.advice import Advice, Contribution, Ranked
from mmadvisor.model.catalog import Index
from mmadvisor.report import words
from mmadvisor.report.pdf.citations import Citations
from mmadvisor.report.pdf.opening import ON_TOP, heading

IN_DETAIL = 5
NOTHING_PASSES = "No program passes all that you must have."


def ranking(advice: Advice, index: Index) -> dict[str, Any]:
    """Return all programs that pass."""
    rows = [
        {
            **heading(row, index),
            "rank_low": row.rank_low,
            "rank_high": row.rank_high,
            "rank_range": words.rank_range(row),
            "other_ranks": f"{row.rank_equal_weights}, {row.rank_product}",
            "top3": words.percent(row.top3_share),
            "settled": words.percent(row.evidence_share),
        }
        for row in advice.ranking
    ]
    return {
        "rows": rows,
        "programs": advice.catalog.programs,
        "none": NOTHING_PASSES,
        "methods": {"title": words.METHODS, "checks": [check.says for check in advice.cross_check]},
    }


def details(advice: Advice, index: Index, cited: Citations) -> list[dict[str, Any]]:
    """Return the first five, each with its reasons."""
    return [detail(row, index, cited) for row in advice.ranking[:IN_DETAIL]]


def detail(row: Ranked, index: Index, cited: Citations) -> dict[str, Any]:
    """Return one program: contributions that add up, cautions, gaps."""
    return {
        **heading(row, index),
        "parts": [part(each, index, cited) for each in sorted(row.contributions, key=lambda each: -each.points)],
        "cautions": [cited.said(each) for each in row.cautions],
        "degrees": [{"says": words.pathway(each), "cites": cited.cite(each.sources)} for each in row.pathways],
        "other_ranks": words.other_ranks(row),
        "gaps": row.gaps,
    }


def part(row: Contribution, index: Index, cited: Citations) -> dict[str, Any]:
    """Return one contribution; `most` is what it could add at best, 0 for a deduction."""
    return {
        "criterion": words.criterion_title(index.catalog.rules, row.criterion),
        "points": row.points,
        "most": row.weight * 100,
        "known": row.known,
        "says": row.says,
        "rule": row.rule,
        "cites": cited.cite(row.sources),
    }


def open_questions(advice: Advice, index: Index) -> dict[str, Any]:
    """Return what is not known: of the learner, and of each of the first three with whom to ask."""
    unanswered = ", ".join(key.removesuffix("_usd").replace("_", " ") for key in advice.unknown_answers)
    criteria = index.catalog.rules.criteria
    to_ask = {(criterion.id, part.id) for criterion in criteria for part in criterion.parts if part.ask}
    programs = [
        {
            **heading(row, index),
            "unsettled": [
                each.says for each in row.contributions if not each.known and (each.criterion, each.part) in to_ask
            ],
            "gaps": [gap[:1].upper() + gap[1:] for gap in row.gaps],
        }
        for row in advice.ranking[:ON_TOP]
    ]
    return {"unanswered": unanswered, "programs": programs}


def changes(advice: Advice) -> list[str]:
    """Return what would change the answer."""
    return [row.says for row in advice.what_would_change] or [words.NOTHING_CHANGES]
