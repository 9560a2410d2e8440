"""Admission to the degree itself or behind a credential: what it asks for on entry, and how hard it is to get into."""

from mmadvisor.facts.credit import entry_met, is_degree, row_behind
from mmadvisor.model.advice import AdmissionLabel, SourceRef
from mmadvisor.model.facts import UNKNOWN, Fact, text_fact
from mmadvisor.model.pathway import Admission, Pathway
from mmadvisor.reckoning.situation import Situation

ENTRY_WORDS = {
    "required": "a first degree",
    "or-work": "a first degree or long work",
    "master": "a master's degree",
    "master-or-work": "a master's degree or work",
}
"""What a degree asks for on entry, where it asks for anything."""


def entry_behind(at: Situation) -> Fact:
    """Whether the learner has what the degree of the best pathway asks for on entry; open where work may do."""
    row = row_behind(at)
    met = entry_met(at, row) if row else None
    if row is None or at.profile.education is None or (met is None and row.bachelor not in ENTRY_WORDS):
        return UNKNOWN
    return text_fact("open" if met is None else "met" if met else "lacking", at.refs(row.source))


def entry_asked(at: Situation) -> Fact:
    """What the degree of the best pathway asks for on entry."""
    row = row_behind(at)
    return text_fact(ENTRY_WORDS.get(row.bachelor or ""), at.refs(row.source)) if row else UNKNOWN


def admission_label(at: Situation, admission: Admission | None, row: Pathway | None) -> AdmissionLabel | None:
    """Return how hard a degree is to get into for this learner; by the lower end of the rate, the careful one.

    A degree that asks for one which the learner lacks has no label. Safe is only what asks for nothing but
    what the learner is known to bring. Below its least grade average it is a reach.
    """
    if entry_met(at, row) is False:
        return None
    if meets_average(at, row) is False:
        return "reach"
    if admission is None:
        return None
    label = label_by_numbers(at, admission)
    return "match" if label == "safe" and not all_met(at, admission, row) else label


def label_by_numbers(at: Situation, admission: Admission) -> AdmissionLabel | None:
    """Return the label by admission numbers alone."""
    if admission.assured:
        return "safe"
    if admission.rate is None:
        return None
    least = admission.rate[0]
    if least < at.constant("reach_below"):
        return "reach"
    return "safe" if least >= at.constant("safe_from") else "match"


def average_of(at: Situation, row: Pathway | None) -> float | None:
    """Return the least grade average that the degree asks, of 4.0."""
    entry = at.program.entry
    return row.average if row else entry.average if entry and is_degree(at) else None


def meets_average(at: Situation, row: Pathway | None) -> bool | None:
    """Tell whether the learner has the grade average that is asked; None where none is asked, or that is open."""
    asked, own = average_of(at, row), at.profile.grade_average
    return None if asked is None or own is None else own >= asked


def average_met(at: Situation) -> Fact:
    """Whether the learner has the least grade average of the degree of the best pathway, or of the degree itself."""
    row = row_behind(at)
    return text_fact(meets_average(at, row), entry_refs(at, row))


def average_asked(at: Situation) -> Fact:
    """The least grade average of that degree in words."""
    row = row_behind(at)
    asked = average_of(at, row)
    return UNKNOWN if asked is None else text_fact(f"{asked} of 4.0", entry_refs(at, row))


def entry_refs(at: Situation, row: Pathway | None) -> tuple[SourceRef, ...]:
    """Return the source of what a degree asks on entry."""
    return at.refs(row.source if row else at.program.entry.source if at.program.entry else None)


def all_met(at: Situation, admission: Admission, row: Pathway | None) -> bool:
    """Tell whether everything that the degree asks is known, and met by what the learner said."""
    elsewhere = row is not None and (row.campus != "none" or row.english or row.own_degree or row.similar_degree)
    grades = average_of(at, row) is None or meets_average(at, row) is True
    return admission.complete and entry_met(at, row) is True and grades and not elsewhere


def admission_behind(at: Situation) -> Admission | None:
    """Return what is known of admission to the degree itself, or to that of the best pathway."""
    row = row_behind(at)
    return at.program.admission if is_degree(at) else row.admission if row else None


def admission(at: Situation) -> Fact:
    """How hard the degree of the best pathway, or the degree itself, is to get into: reach, match or safe."""
    found, row = admission_behind(at), row_behind(at)
    label = admission_label(at, found, row) if is_degree(at) or row else None
    return text_fact(label, at.refs(found.source) if found else entry_refs(at, row))


def admission_words(at: Situation) -> Fact:
    """What the source says of admission to that degree."""
    found = admission_behind(at)
    return text_fact(found.says, at.refs(found.source)) if found else UNKNOWN
