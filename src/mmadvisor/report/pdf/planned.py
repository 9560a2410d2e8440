"""What comes after the choice: the comparison with a degree, the math bridge, the plan."""

from typing import Any

from mmadvisor.facts.registry import SPECS, FactSheet
from mmadvisor.model.advice import Advice
from mmadvisor.model.catalog import Index
from mmadvisor.model.comparison import Comparison
from mmadvisor.model.context import Refresher
from mmadvisor.model.plan import Finish, Payment, Plan, Step, StopPoint
from mmadvisor.reckoning.preparation import Gap, by_topic, entry_known, required_gaps, total
from mmadvisor.reckoning.situation import Situation, reference
from mmadvisor.report.pdf.citations import Citations
from mmadvisor.report.pdf.legible import name
from mmadvisor.report.plan_words import sum_in_a_cell
from mmadvisor.rules.sentences import in_words, number_in_words, usd_in_words

FRESHNESS = {"rusty": "rusty", "never": "never studied", "basic": "basic", "none": "none"}


def comparison(of: Comparison | None, cited: Citations) -> dict[str, Any] | None:
    """Return programs beside a degree, rows that differ first."""
    if of is None:
        return None
    rows = [
        {"label": row.label, "differs": row.differs, "cells": [cited.said(cell) for cell in row.cells]}
        for row in of.rows
    ]
    return {"titles": [name(title) for title in of.titles], "rows": rows}


def bridge(advice: Advice, index: Index, cited: Citations) -> dict[str, Any] | None:
    """Return how to get from the learner's math to what the first place asks; None if nothing passes."""
    if not advice.ranking:
        return None
    at = Situation(index.programs[advice.ranking[0].id], advice.profile, index)
    sheet = FactSheet(at)
    hours, weeks = sheet.get("fit.preparation_hours"), sheet.get("fit.preparation_weeks")
    return {
        "title": name(advice.ranking[0].title),
        "known": entry_known(at),
        "topics": [topic(at, steps, cited) for steps in by_topic(required_gaps(at))],
        "hours": number_in_words(hours.low or 0, hours.high or 0, "hours"),
        "weeks": in_words(weeks, SPECS["fit.preparation_weeks"]) if weeks.known else "",
        "cites": cited.cite(hours.sources),
    }


def topic(at: Situation, steps: tuple[Gap, ...], cited: Citations) -> dict[str, Any]:
    """Return one topic that falls short, with the courses that close the gap."""
    key = steps[0].topic
    low, _, high = total(steps)
    about = at.index.catalog.refreshers.topics[key]
    own = at.profile.programming if key == "programming" else at.profile.math.get(key)
    return {
        "label": about.label,
        "ready_means": about.ready_means,
        "own": FRESHNESS[own] if own else "not answered",
        "hours": number_in_words(low, high, "hours"),
        "courses": [course(at, each.course, cited) for each in steps],
    }


def course(at: Situation, row: Refresher, cited: Citations) -> dict[str, Any]:
    """Return one course that closes a gap."""
    source = at.index.catalog.refreshers.sources[row.source]
    return {
        "title": row.title,
        "provider": row.provider,
        "free": row.free,
        "hours": number_in_words(*row.hours, "hours") if row.hours else "hours not known",
        "url": row.url or "",
        "cites": cited.cite([reference(source)]),
    }


def plan(of: Plan | None, cited: Citations) -> dict[str, Any] | None:
    """Return the dated plan; None if there is none."""
    if of is None:
        return None
    return {
        "title": name(of.title),
        "provider": name(of.provider),
        "credential": of.credential,
        "start": of.start,
        "hours_per_week": f"{of.hours_per_week:g}",
        "steps": [step(row, cited) for row in of.steps],
        "finish": finish(of.finish),
        "payments": [payment(row, cited) for row in of.payments],
        "stops": [stop(row) for row in of.stop_points],
        "warnings": [cited.said(row) for row in of.warnings],
        "notes": [cited.said(row) for row in of.notes],
        "unknown": of.unknown,
    }


def step(row: Step, cited: Citations) -> dict[str, Any]:
    """Return one stretch of the plan."""
    return {
        "kind": row.kind,
        "title": name(row.title),
        "start": row.start,
        "end": row.end,
        "hours": number_in_words(*row.hours, "hours") if row.hours else "",
        "hours_per_week": f"{row.hours_per_week:g} hours a week" if row.hours_per_week else "",
        "says": row.says,
        "alongside": row.alongside,
        "url": row.url or "",
        "cites": cited.cite(row.sources),
    }


def finish(of: Finish | None) -> list[dict[str, str]]:
    """Return the three days on which it may end."""
    if of is None:
        return []
    ends = (("Optimistic", of.early), ("Likely", of.likely), ("Late", of.late))
    return [{"label": label, "date": row.date, "says": row.says} for label, row in ends]


def payment(row: Payment, cited: Citations) -> dict[str, Any]:
    """Return one payment."""
    return {
        "date": row.date,
        "what": row.what,
        "usd": usd_in_words(row.usd),
        "says": row.says,
        "cites": cited.cite(row.sources),
    }


def stop(row: StopPoint) -> dict[str, Any]:
    """Return one point at which to stop."""
    return {"date": row.date, "after": row.after, "usd": sum_in_a_cell(row.paid_usd), "says": row.says}
