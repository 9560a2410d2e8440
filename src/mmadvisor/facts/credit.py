"""Credit conversion: degrees that take the credential, how much of them, and where."""

from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.pathway import Pathway
from mmadvisor.model.profile import Education
from mmadvisor.reckoning.situation import Situation

KINDS = ("degree", "share", "pathway", "elsewhere", "closed", "none")
BRINGS: dict[str, tuple[Education, ...]] = {"required": ("bachelor", "master-or-more"), "master": ("master-or-more",)}
"""Which answers meet what a degree asks for; where work may stand for it, none decides."""


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


def entry_met(at: Situation, row: Pathway | None) -> bool | None:
    """Tell whether the learner has the degree that is asked for on entry; None where that is open."""
    entry, own = at.program.entry, at.profile.education
    asked = row.bachelor if row else entry.bachelor if entry else None
    if asked == "not-needed":
        return True
    return None if own is None or asked not in BRINGS else own in BRINGS[asked]


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
