"""The degrees behind a program, with how hard each is to get into: reach, match or safe."""

from collections.abc import Iterator

from mmadvisor.facts import credit
from mmadvisor.facts.admission import admission_label, average_of, meets_average
from mmadvisor.model.advice import AdmissionLabel, PathwayView
from mmadvisor.model.pathway import Admission, Condition, Pathway
from mmadvisor.reckoning.situation import Situation
from mmadvisor.rules.sentences import number_in_words, stopped

CAMPUS = {"some": "Part of it is taught on campus.", "all": "It is taught on campus.", "none": "It is taught online."}
TO_ASK: dict[Condition, str] = {
    "bachelor": "whether it asks for a first degree or more",
    "campus": "how much is taught on campus",
    "english": "whether it asks for a test of English",
    "similar_degree": "whether a similar degree bars you",
    "left": "what the rest costs",
}
"""What of `not_said` a learner should ask; rules for its own graduates are rare."""
NOT_KNOWN = "How hard it is to get in is not known."
ORDER: dict[AdmissionLabel | None, int] = {"safe": 0, "match": 1, "reach": 2, None: 3}


def pathways(at: Situation) -> list[PathwayView]:
    """Return the degrees that are not known to be closed: in force first, easiest first.

    They are those within the learner's reach, and in any case those of the issuing school.
    """
    program = at.program
    if credit.is_degree(at):
        if program.admission is None:
            return []
        return [view(at, at.institution.name, program.title, None, program.admission)]
    reach = credit.within_reach(at)
    own = [row for row in credit.credit_rows(at) if row.institution == at.institution.name and row not in reach]
    live = [row for row in (*reach, *own) if row.status != "closed"]
    rows = [view(at, row.institution, row.degree, row, row.admission) for row in live]
    return sorted(rows, key=lambda row: (row.status != "active", ORDER[row.label], -(row.share or 0)))


def view(at: Situation, institution: str, degree: str, row: Pathway | None, admission: Admission | None) -> PathwayView:
    """Return one degree."""
    says = [admission.says if admission else NOT_KNOWN]
    if credit.entry_met(at, row) is False:
        degree_asked = "a master's degree" if row and row.bachelor == "master" else "a first degree"
        says.append(f"It asks for {degree_asked}, which you do not have.")
    if meets_average(at, row) is False:
        says.append(f"It asks for a grade average of {average_of(at, row)} of 4.0, and yours is lower.")
    says += conditions(row) if row else []
    return PathwayView(
        institution=institution,
        degree=degree,
        share=row.share if row else None,
        status="active" if row is None or credit.in_force(at, row) else "unknown",
        label=admission_label(at, admission, row),
        says=" ".join(says),
        sources=list(at.refs(admission.source if admission else None, row.source if row else None)),
    )


def conditions(row: Pathway) -> Iterator[str]:
    """Yield what the degree asks of whoever comes with the credential, and what is left to do and pay."""
    yield row.condition
    if row.left is not None:
        yield f"The rest of it costs {number_in_words(*row.left.usd, 'usd')}."
    if row.left_months is not None:
        yield f"It takes {number_in_words(row.left_months, row.left_months, 'months')} more."
    if row.campus in CAMPUS:
        yield CAMPUS[row.campus]
    for text in (row.english, row.own_degree, row.similar_degree):
        if text:
            yield stopped(text)
    if open_ := [words for kind, words in TO_ASK.items() if kind in row.not_said]:
        yield f"Ask the school {', '.join(open_)}; no page that was read says it."
