"""The list of facts `program.*`: what the catalog says."""

from typing import get_args

from mmadvisor.facts import age, cost, credit, jobs, preparation, recognition, subject, workload
from mmadvisor.facts.list_entry import fact
from mmadvisor.model.course import Pacing
from mmadvisor.model.facts import text_fact
from mmadvisor.model.program import Credential, Level, MathLevel, Platform

KIND_WORDS: dict[Credential, str] = {
    "Degree": "degree",
    "Graduate Certificate": "graduate certificate",
    "Professional Certificate": "professional certificate",
    "Microcredential": "microcredential",
}
"""Kinds of credential that are no names."""
DONE = "completed"
"""Answer on which the parts hang that are left to take."""

PROGRAM = (
    fact("program.title", "text", "title", lambda at: text_fact(at.program.title)),
    fact("program.provider", "text", "institution", lambda at: text_fact(at.institution.name)),
    fact("program.credential", get_args(Credential), "kind of credential", lambda at: text_fact(at.program.credential)),
    fact(
        "program.kind",
        "text",
        "kind of credential within a sentence",
        lambda at: text_fact(KIND_WORDS.get(at.program.credential, at.program.credential)),
    ),
    fact("program.platform", get_args(Platform), "platform", lambda at: text_fact(at.program.platform)),
    fact("program.level", get_args(Level), "level", lambda at: text_fact(at.program.level)),
    fact("program.pacing", get_args(Pacing), "own pace or fixed dates", lambda at: text_fact(at.program.pacing)),
    fact("program.fixed_dates", "flag", "its heaviest course runs on fixed dates", workload.fixed_dates, DONE),
    fact("program.status", ("open", "unlisted", "retired", "unclear"), "whether it takes learners", recognition.status),
    fact("program.status_note", "text", "what is known of the status", recognition.status_note),
    fact("program.status_age_months", "months", "months since the status was seen", recognition.status_age_months),
    fact("program.field", "text", "primary field", subject.field_label),
    fact("program.job", "text", "job nearest to the field", jobs.job),
    fact("program.job_license", ("always", "partly", "none"), "whether that job needs a license", jobs.job_license),
    fact("program.job_entry", tuple(jobs.ENTRY.values()), "usual entry to that job", jobs.job_entry),
    fact("program.country", "text", "country of its school", subject.country),
    fact("program.languages", "names", "languages of instruction", subject.language_names),
    fact("program.in_english", "flag", "taught in English, too", lambda at: text_fact("en" in at.program.languages)),
    fact("program.courses", "count", "courses to pass", workload.course_number, DONE),
    fact("program.first_course", "text", "what is studied first: the title, where known", workload.first_course, DONE),
    fact("program.guessed_courses", "flag", "some courses are only thought to belong", workload.guessed_courses),
    fact(
        "program.hours_per_week",
        "hours_per_week",
        "weekly hours of the heaviest course that must be taken",
        workload.weekly_hours,
        DONE,
    ),
    fact("program.total_hours", "hours", "hours of the whole program", workload.total_hours, DONE),
    fact("program.stated_months", "months", "months as stated", workload.stated_months),
    fact("program.price_basis", cost.BASES, "stated, added up, or by the month", cost.price_basis, DONE),
    fact("program.price_age_years", "years", "age of the price", cost.price_age_years, DONE),
    fact("program.price_date", "text", "date of the price", cost.price_date, DONE),
    fact("program.price_old", "flag", "price past its limit", lambda at: age.is_old(at, "price"), DONE),
    fact("program.price_read", "text", "month of the price", lambda at: age.read_in_words(at, "price"), DONE),
    fact("program.structure_old", "flag", "hours past their limit, or undated", lambda at: age.is_old(at, "structure")),
    fact("program.structure_read", "text", "when the hours were read", lambda at: age.read_in_words(at, "structure")),
    fact("program.credit_lead", "text", "degree without a name, or a right to apply", credit.credit_lead),
    fact("program.audit_free", "flag", "lessons free to read", cost.audit_free),
    fact("program.math_level", get_args(MathLevel), "highest math on entry", preparation.math_level),
    fact("program.math_topics", "names", "math topics on entry", preparation.asked_topics),
    fact("program.bachelor_needed", "flag", "asks for a bachelor's degree", preparation.bachelor_needed),
    fact(
        "program.accreditation",
        recognition.ACCREDITATIONS,
        "who vouches for the institution",
        recognition.accreditation,
    ),
    fact("program.accreditor", "text", "accrediting body", recognition.accreditor),
    fact("program.business_marks", "names", "marks of the business school", recognition.business_marks),
    fact("program.recognition", recognition.RECOGNITIONS, "strongest outside recognition", recognition.recognition),
    fact("program.recognized_by", "names", "organizations behind it", recognition.recognized_by),
    fact(
        "program.employer_survey_place", "count", "place in the QS employer survey", recognition.employer_survey_place
    ),
    fact("program.assessment", recognition.ASSESSMENTS, "how learning is checked", recognition.assessment),
)
