"""Credit conversion: degrees that take the credential, how much of them, and where."""

from mmadvisor.model.advice import AdmissionLabel, SourceRef
from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.pathway import Admission, Pathway
from mmadvisor.model.profile import Education
from mmadvisor.reckoning.situation import Situation

KINDS = ("degree", "share", "pathway", "elsewhere", "closed", "none")
BRINGS: dict[str, tuple[Education, ...]] = {"required": ("bachelor", "master-or-more"), "master": ("master-or-more",)}
"""Which answers meet what a degree asks for; where work may stand for it, none decides."""
ENTRY_WORDS = {
    "required": "a first degree",
    "or-work": "a first degree or long work",
    "master": "a master's degree",
    "master-or-work": "a master's degree or work",
}
"""What a degree asks for on entry, where it asks for anything."""


def is_degree(at: Situation) -> bool:
    """Whether the program itself ends in a degree."""
    return at.program.credential == "Degree"


def credit_rows(at: Situation) -> list[Pathway]:
    """Pathways on which one can count: a named degree takes the credential for credit.

    That holders may apply, or that some degree without a name takes it, is a lead to ask about and no more.
    """
    return [row for row in at.program.credit if row.kind == "credit" and row.named]


def within_reach(at: Situation) -> list[Pathway]:
    """Pathways in a country that the learner would take a degree in; all where none is named."""
    wanted = at.profile.degree_countries
    if not wanted:
        return credit_rows(at)
    return [row for row in credit_rows(at) if row.country is None or row.country in wanted]


def credit_kind(at: Situation) -> Fact:
    """What is known of credit, from the degree itself down to nothing.

    degree, share (a part of a degree is stated), pathway (a degree takes it, the part is not stated),
    elsewhere (only in other countries than the learner's), closed, none; unknown otherwise.
    """
    program = at.program
    if is_degree(at):
        return text_fact("degree")
    if program.none is not None and program.none.credit is not None:
        return text_fact("none", at.refs(program.none.credit.source))
    named = credit_rows(at)
    if not named:
        return UNKNOWN
    rows = within_reach(at)
    if not rows:
        return text_fact("elsewhere", at.refs(*(row.source for row in named)))
    row = best_pathway(at)
    if row is None:
        return text_fact("closed", at.refs(*(each.source for each in rows)))
    return text_fact("pathway" if row.share is None else "share", at.refs(row.source))


def best_pathway(at: Situation) -> Pathway | None:
    """The pathway to speak of: one that the learner may enter, in force, with the largest share; then the first."""
    live = [row for row in within_reach(at) if row.status != "closed"]
    return max(live, key=lambda row: (entry_met(at, row) is not False, in_force(at, row), row.share or 0), default=None)


def row_behind(at: Situation) -> Pathway | None:
    """The best pathway; none for a degree, behind which no other stands."""
    return None if is_degree(at) else best_pathway(at)


def in_force(at: Situation, row: Pathway) -> bool:
    """Tell whether a pathway is said to be in force, by a page or a reading that has a date."""
    return row.status == "active" and bool(row.as_of or at.program.sources[row.source].dated)


def credit_met(at: Situation) -> Fact:
    """Whether a wish for credit is met: yes by a pathway in force, near by a named one that nobody confirmed, no."""
    found = credit_kind(at)
    if not found.known:
        return UNKNOWN
    if found.value in {"closed", "none", "elsewhere"}:
        return text_fact("no", found.sources)
    row = best_pathway(at)
    return text_fact("yes" if row is None or in_force(at, row) else "near", found.sources)


def credit_lead(at: Situation) -> Fact:
    """What a page once said of a degree without a name, or of a right to apply: something to ask about."""
    rows = [row for row in at.program.credit if row.status != "closed" and (row.kind == "apply" or not row.named)]
    return text_fact(f"{rows[0].degree}, {rows[0].institution}", at.refs(rows[0].source)) if rows else UNKNOWN


def bachelor_first(at: Situation) -> Fact:
    """Whether a first degree comes before any degree behind it; not if the best pathway is known to do without."""
    row = best_pathway(at)
    return text_fact(row is None or row.bachelor != "not-needed")


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


def credit_first(at: Situation) -> Fact:
    """Whether credit is what the learner named first, or among it."""
    first = (at.profile.priorities or ((),))[0]
    return text_fact("credit-conversion" in (first if isinstance(first, tuple) else (first,)))


def credit_share(at: Situation) -> Fact:
    """Share of a degree that the best pathway covers; half of it where nobody confirmed that it is in force."""
    if is_degree(at):
        return number(1.0)
    row = best_pathway(at)
    if row is None or row.share is None:
        return UNKNOWN
    return number(row.share if in_force(at, row) else row.share / 2, None, at.refs(row.source))


def stated_share(at: Situation) -> Fact:
    """Share of a degree as the best pathway states it, whether or not it is confirmed to be in force."""
    row = best_pathway(at)
    return number(row.share, None, at.refs(row.source)) if row else UNKNOWN


def pathway_degree(at: Situation) -> Fact:
    """Name of the degree of the best pathway, with its institution."""
    row = best_pathway(at)
    return text_fact(f"{row.degree}, {row.institution}", at.refs(row.source)) if row else UNKNOWN


def pathway_checked(at: Situation) -> Fact:
    """Whether the best pathway is confirmed to be in force."""
    row = best_pathway(at)
    return text_fact(in_force(at, row), at.refs(row.source)) if row else UNKNOWN


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


def entry_met(at: Situation, row: Pathway | None) -> bool | None:
    """Tell whether the learner has the degree that is asked for on entry; None where that is open."""
    entry, own = at.program.entry, at.profile.education
    asked = row.bachelor if row else entry.bachelor if entry else None
    if asked == "not-needed":
        return True
    return None if own is None or asked not in BRINGS else own in BRINGS[asked]


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
