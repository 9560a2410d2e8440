"""The degrees behind a program, with how hard each is to get into: reach, match or safe."""

from mmadvisor.facts.credit import admission_label, is_degree, within_reach
from mmadvisor.model.advice import AdmissionLabel, PathwayView
from mmadvisor.model.pathway import Admission
from mmadvisor.reckoning.situation import Situation

NOT_KNOWN = "How hard it is to get in is not known."
ORDER: dict[AdmissionLabel | None, int] = {"safe": 0, "match": 1, "reach": 2, None: 3}


def pathways(at: Situation) -> list[PathwayView]:
    """Return the degrees within the learner's reach that are not known to be closed: in force first, easiest first."""
    program = at.program
    if is_degree(at):
        if program.admission is None:
            return []
        return [view(at, at.institution.name, program.title, None, confirmed=True, admission=program.admission)]
    rows = [
        view(at, row.institution, row.degree, row.share, confirmed=row.status == "active", admission=row.admission)
        for row in within_reach(at)
        if row.status != "closed"
    ]
    return sorted(rows, key=lambda row: (row.status != "active", ORDER[row.label], -(row.share or 0)))


def view(
    at: Situation, institution: str, degree: str, share: float | None, *, confirmed: bool, admission: Admission | None
) -> PathwayView:
    """Return one degree."""
    return PathwayView(
        institution=institution,
        degree=degree,
        share=share,
        status="active" if confirmed else "unknown",
        label=admission_label(at, admission),
        says=admission.says if admission else NOT_KNOWN,
        sources=list(at.refs(admission.source)) if admission else [],
    )
