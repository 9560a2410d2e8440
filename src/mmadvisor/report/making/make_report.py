"""From a handout to the record of a report."""

from datetime import date

from mmadvisor.model.catalog import Index
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.handout import Handout
from mmadvisor.report.making.letters import letters
from mmadvisor.report.making.long_form import long_form, trial
from mmadvisor.report.making.make_view import view_of
from mmadvisor.report.making.plan_strip import strip
from mmadvisor.report.making.view_options import Basis
from mmadvisor.report.view import Letter, Report, Said, View
from mmadvisor.report.wording import words
from mmadvisor.report.wording.plan_words import day

TITLE = "Should I study a MicroMasters, and which one?"
MOST_CHANGES = 3
MOST_REASONS = 3
IN_THE_GRID = frozenset({"RS001", "RS002", "RS003", "RS019"})
"""Reasons that say in words what grid and certainty show: price, time, hours, how firm the first place is."""
LONGEST_NOTE = 600
LONGEST_NAME = 80


def report_of(handout: Handout, index: Index) -> Report:
    """Return the record; the long form is empty unless the handout asks for it."""
    advice = handout.advice
    view = view_of(advice, index, date.fromisoformat(handout.start))
    catalog = f"Catalog of {date_in_words(advice.catalog.date)} with {advice.catalog.programs} programs"
    made_with = f"{catalog}; mmadvisor {advice.version}."
    return Report(
        title=TITLE,
        name=words.cut(handout.name or "", LONGEST_NAME),
        made=day(handout.made) if handout.made else "",
        note=tuple(line for line in words.cut(handout.note or "", LONGEST_NOTE).splitlines() if line.strip()),
        view=view,
        reasons=tuple(reasons(view)),
        changes=tuple(row.says for row in advice.what_would_change[:MOST_CHANGES]),
        letter=letter(handout, index),
        strip=strip(handout.plan, view.code) if handout.plan and view.options else None,
        edition=(made_with, *words.edition(advice.catalog)),
        disclaimer=words.DISCLAIMER,
        codes=handout.codes,
        trial=trial(advice, index) if handout.full and advice.ranking else None,
        long_form=tuple(long_form(handout, index)) if handout.full else (),
    )


def reasons(view: View) -> list[Said]:
    """Return what bars a better verdict, then the reasons that nothing else on the page tells."""
    told = view.options[0].conditions if view.options else ()
    barring = [view.mind] if view.mind is not None and view.mind not in told else []
    others = [row for row in view.reasons if row != view.mind and (not view.options or row.rule not in IN_THE_GRID)]
    return [*barring, *others][:MOST_REASONS]


def letter(handout: Handout, index: Index) -> Letter | None:
    """Return the letter that matters most: on the program of which the verdict speaks."""
    advice, name = handout.advice, handout.advice.verdict.about
    if name is None or advice.verdict.code == "ask-first":
        return None
    key = advice.key_unknown
    credit = key is not None and key.id == name and key.criterion == "credit-conversion"
    basis = Basis(index, advice.profile, date.fromisoformat(handout.start))
    return next(iter(letters(basis, name, handout.name, credit_first=credit)), None)
