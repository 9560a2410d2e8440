"""Credit conversion: degrees that take the credential, how much of them, and where."""

from mmadvisor.model.advice import AdmissionLabel
from mmadvisor.model.facts import UNKNOWN, Fact, number, said
from mmadvisor.model.pathway import Admission, Pathway
from mmadvisor.reckoning.situation import Situation


def is_degree(at: Situation) -> bool:
    """Whether the program itself ends in a degree."""
    return at.program.credential == "Degree"


def within_reach(at: Situation) -> list[Pathway]:
    """Pathways in a country that the learner would take a degree in; all where none is named."""
    wanted = at.profile.degree_countries
    if not wanted:
        return list(at.program.credit)
    return [row for row in at.program.credit if row.country is None or row.country in wanted]


def credit_kind(at: Situation) -> Fact:
    """What is known of credit, from the degree itself down to nothing.

    degree, share (a part of a degree is stated), pathway (a degree takes it, the part is not stated),
    elsewhere (only in other countries than the learner's), closed, none; unknown otherwise.
    """
    program = at.program
    if is_degree(at):
        return said("degree")
    if program.none is not None and program.none.credit is not None:
        return said("none", at.refs(program.none.credit.source))
    if not program.credit:
        return UNKNOWN
    rows = within_reach(at)
    if not rows:
        return said("elsewhere", at.refs(*(row.source for row in program.credit)))
    row = best(at)
    if row is None:
        return said("closed", at.refs(*(each.source for each in rows)))
    return said("pathway" if row.share is None else "share", at.refs(row.source))


def best(at: Situation) -> Pathway | None:
    """The pathway to speak of: in force before not checked, then the largest share, then the first."""
    live = [row for row in within_reach(at) if row.status != "closed"]
    return max(live, key=lambda row: (row.status == "active", row.share or 0.0), default=None)


def credit_live(at: Situation) -> Fact:
    """Whether a pathway is in force: yes, no, or unknown where its state was not confirmed."""
    kind = credit_kind(at).value
    if kind in {"closed", "none", "elsewhere"}:
        return said(value=False, sources=credit_kind(at).sources)
    if kind == "degree" or any(row.status == "active" for row in within_reach(at)):
        return said(value=True)
    return UNKNOWN


def credit_share(at: Situation) -> Fact:
    """Share of a degree that the best pathway covers; from 0 where it is not confirmed to be in force."""
    if is_degree(at):
        return number(1.0)
    row = best(at)
    if row is None or row.share is None:
        return UNKNOWN
    return number(row.share if row.status == "active" else 0.0, row.share, at.refs(row.source))


def stated_share(at: Situation) -> Fact:
    """Share of a degree as the best pathway states it, whether or not it is confirmed to be in force."""
    row = best(at)
    return number(row.share, None, at.refs(row.source)) if row and row.share is not None else UNKNOWN


def pathway_degree(at: Situation) -> Fact:
    """Name of the degree of the best pathway, with its institution."""
    row = best(at)
    return said(f"{row.degree}, {row.institution}", at.refs(row.source)) if row else UNKNOWN


def pathway_checked(at: Situation) -> Fact:
    """Whether the best pathway is confirmed to be in force."""
    row = best(at)
    return said(row.status == "active", at.refs(row.source)) if row else UNKNOWN


def admission_label(at: Situation, admission: Admission | None) -> AdmissionLabel | None:
    """Return how hard a degree is to get into; by the lower end of the rate, which is the careful one."""
    if admission is None:
        return None
    if admission.assured:
        return "safe"
    if admission.rate is None:
        return None
    least = admission.rate[0]
    if least < at.constant("reach_below"):
        return "reach"
    return "safe" if least >= at.constant("safe_from") else "match"


def admission_behind(at: Situation) -> Admission | None:
    """Return what is known of admission to the degree itself, or to that of the best pathway."""
    if is_degree(at):
        return at.program.admission
    row = best(at)
    return row.admission if row else None


def admission(at: Situation) -> Fact:
    """How hard the degree of the best pathway, or the degree itself, is to get into: reach, match or safe."""
    found = admission_behind(at)
    label = admission_label(at, found)
    return said(label, at.refs(found.source)) if found and label else UNKNOWN


def admission_words(at: Situation) -> Fact:
    """What the source says of admission to that degree."""
    found = admission_behind(at)
    return said(found.says, at.refs(found.source)) if found else UNKNOWN
