"""What others vouch for: accreditation, employers, assessed work, and whether the program can be taken."""

from typing import get_args

from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.program import Program, RecognitionKind
from mmadvisor.reckoning.situation import Situation, months_since

ACCREDITATIONS = ("marked", "accredited", "recognized", "none", "company")
RECOGNITIONS = (*get_args(RecognitionKind), "none")
ASSESSMENTS = ("proctored", "exam-and-project", "exam", "project", "neither")
STRONGEST_FIRST = ("endorsement", "hires", "sponsor", "advisor", "survey", "press")


def accreditation(at: Situation) -> Fact:
    """Who vouches for the institution: marked (a business school mark besides), accredited, recognized, none.

    Companies and platforms award no degrees and have no institutional accreditation: `company`.
    """
    school = at.institution
    if school.kind in {"company", "platform"}:
        return text_fact("company")
    if not school.accreditation:
        return UNKNOWN
    row = school.accreditation[0]
    sources = at.institution_refs(row.source)
    if row.state != "none" and business_marks(at).value:
        return text_fact("marked", sources + business_marks(at).sources)
    return text_fact(row.state, sources)


def business_marks(at: Situation) -> Fact:
    """Marks of the business school, where the program's primary field is one of business."""
    rows = at.institution.business_school
    if at.index.fields[at.program.fields.primary].business is None or not rows:
        return UNKNOWN
    names = tuple(dict.fromkeys(mark for row in rows for mark in row.marks))
    return text_fact(names, at.institution_refs(*(row.source for row in rows)))


def accreditor(at: Situation) -> Fact:
    """Name of the body."""
    rows = at.institution.accreditation
    return text_fact(rows[0].body, at.institution_refs(rows[0].source)) if rows else UNKNOWN


def recognition(at: Situation) -> Fact:
    """Strongest kind of evidence that an outside organization knows the credential."""
    program = at.program
    if program.none is not None and program.none.recognition is not None:
        return text_fact("none", at.refs(program.none.recognition.source))
    kinds = {row.kind for row in program.recognition}
    for kind in STRONGEST_FIRST:
        if kind in kinds:
            return text_fact(kind, at.refs(*(row.source for row in program.recognition if row.kind == kind)))
    return UNKNOWN


def recognized_by(at: Situation) -> Fact:
    """Organizations behind the strongest kind of evidence."""
    kind = recognition(at)
    rows = [row.organization for row in at.program.recognition if row.kind == kind.value]
    return text_fact(tuple(rows), kind.sources) if rows else UNKNOWN


def employer_survey_place(at: Situation) -> Fact:
    """Place of the institution in the employer survey of the QS table."""
    row = at.institution.employer_survey
    return number(row.place, None, at.institution_refs(row.source)) if row else UNKNOWN


def assessment(at: Situation) -> Fact:
    """How learning is checked: proctored, exam-and-project, exam, project, or neither.

    A part that no source mentions is not taken for absent: `neither` needs both to be denied.
    """
    row = at.program.assessment
    if row is None:
        return UNKNOWN
    kinds = {(True, True): "exam-and-project", (True, False): "exam", (False, True): "project"}
    denied = "neither" if row.final_exam is False and row.capstone is False else None
    kind = "proctored" if row.proctored else kinds.get((bool(row.final_exam), bool(row.capstone)), denied)
    return text_fact(kind, at.refs(row.source))


def status(at: Situation) -> Fact:
    """Whether it takes learners: open, unlisted, retired; `unclear` where nobody says."""
    row = at.program.status
    return text_fact("unclear" if row.value == "unknown" else row.value, at.refs(row.source))


def status_age_months(at: Situation) -> Fact:
    """Months since the status was seen."""
    row = at.program.status
    return number(months_since(row.as_of, at.today), None, at.refs(row.source))


def status_note(at: Situation) -> Fact:
    """What is known of the status, in a sentence."""
    row = at.program.status
    return text_fact(row.note, at.refs(row.source, *row.see))


def asks_application(program: Program) -> bool:
    """Tell whether a school decides on who may begin: not where marks alone admit, nor where nobody is known to ask.

    A degree asks unless a source says otherwise; a graduate certificate where a source speaks of admission.
    """
    if program.admission is None:
        return program.credential == "Degree"
    return program.credential in {"Degree", "Graduate Certificate"} and program.admission.assured is not True
