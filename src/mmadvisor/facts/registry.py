"""The closed list of facts. A rule can use these and no others; `docs/rules.md` is made from it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import get_args

from mmadvisor.facts import cost, credit, preparation, relevance, standing, workload
from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.situation import Situation
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.facts import Fact, FactSpec, Kind, Unit, said
from mmadvisor.model.profile import CreditWish, Education, Goal
from mmadvisor.model.program import Credential, Level, MathLevel, Pacing, Platform, RecognitionKind

Compute = Callable[[Situation], Fact]


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that can be computed: what it is, and how."""

    spec: FactSpec
    compute: Compute


def fact(
    name: str,
    kind: Kind,
    about: str,
    compute: Compute,
    *,
    unit: Unit = "",
    choices: tuple[str, ...] = (),
    reads: str = "",
) -> Known:
    """Return an entry of the list; `reads` names profile keys, separated by spaces."""
    return Known(FactSpec(name, kind, about, unit, choices, frozenset(reads.split())), compute)


def answer(name: str, about: str, kind: Kind = "choice", choices: tuple[str, ...] = (), unit: Unit = "") -> Known:
    """Return an entry for one answer."""

    def compute(at: Situation) -> Fact:
        return answer_of(at.profile, name)

    return fact(f"profile.{name}", kind, about, compute, unit=unit, choices=choices, reads=name)


def topic_answer(topic: MathTopic) -> Known:
    """Return an entry for the math background in one topic."""

    def compute(at: Situation) -> Fact:
        return answer_of(at.profile, f"math.{topic}")

    about = f"math background: {topic}"
    return fact(f"profile.math.{topic}", "choice", about, compute, choices=get_args(Freshness), reads="math")


PROFILE = (
    *(topic_answer(topic) for topic in get_args(MathTopic)),
    answer("goal", "what the learner wants", choices=get_args(Goal)),
    answer("fields", "fields of interest", "names"),
    answer("education", "highest degree", choices=get_args(Education)),
    answer("programming", "programming skill", choices=get_args(Programming)),
    answer("hours_per_week", "hours left in a busy month", "number", unit="hours_per_week"),
    answer("irregular_weeks", "whether weeks vary", "flag"),
    answer("finish_within_months", "months the learner has", "number", unit="months"),
    answer("budget_usd", "budget", "number", unit="usd"),
    answer("needs_aid", "whether aid is needed", "flag"),
    answer("credit", "wish for degree credit", choices=get_args(CreditWish)),
    answer("degree_countries", "countries for a later degree", "names"),
    answer("languages", "languages the learner studies in", "names"),
)

PROGRAM = (
    fact("program.title", "text", "title", lambda at: said(at.program.title)),
    fact("program.provider", "text", "institution", lambda at: said(at.institution.name)),
    fact(
        "program.credential",
        "choice",
        "kind of credential",
        lambda at: said(at.program.credential),
        choices=get_args(Credential),
    ),
    fact(
        "program.platform",
        "choice",
        "platform",
        lambda at: said(at.program.platform),
        choices=get_args(Platform),
    ),
    fact("program.level", "choice", "level", lambda at: said(at.program.level), choices=get_args(Level)),
    fact(
        "program.pacing",
        "choice",
        "own pace or fixed dates",
        lambda at: said(at.program.pacing),
        choices=get_args(Pacing),
    ),
    fact(
        "program.status",
        "choice",
        "whether it takes learners",
        standing.status,
        choices=("open", "unlisted", "retired", "unclear"),
    ),
    fact("program.status_note", "text", "what is known of the status", standing.status_note),
    fact(
        "program.status_age_months",
        "number",
        "months since the status was seen",
        standing.status_age_months,
        unit="months",
    ),
    fact("program.field", "text", "primary field", relevance.field_label),
    fact("program.languages", "names", "languages of instruction", relevance.language_names),
    fact("program.courses", "number", "courses to pass", workload.course_number, unit="count"),
    fact("program.guessed_courses", "flag", "some courses are only thought to belong", workload.guessed_courses),
    fact(
        "program.hours_per_week",
        "number",
        "weekly hours stated, mean of the courses",
        workload.weekly_hours,
        unit="hours_per_week",
    ),
    fact("program.total_hours", "number", "hours of the whole program", workload.total_hours, unit="hours"),
    fact("program.stated_months", "number", "months as stated", workload.stated_months, unit="months"),
    fact("program.listed_usd", "number", "total price as read", cost.listed_usd, unit="usd"),
    fact("program.cost_usd", "number", "total price, widened for its age", cost.cost_usd, unit="usd"),
    fact(
        "program.price_basis",
        "choice",
        "stated, or multiplied out",
        cost.price_basis,
        choices=("stated", "multiplied"),
    ),
    fact("program.price_age_years", "number", "age of the price", cost.price_age_years, unit="years"),
    fact("program.price_date", "text", "date of the price", cost.price_date),
    fact("program.audit_free", "flag", "lessons free to read", cost.audit_free),
    fact(
        "program.math_level",
        "choice",
        "highest math on entry",
        preparation.math_level,
        choices=get_args(MathLevel),
    ),
    fact("program.math_topics", "names", "math topics on entry", preparation.asked_topics),
    fact("program.bachelor_needed", "flag", "asks for a bachelor's degree", preparation.bachelor_needed),
    fact(
        "program.accreditation",
        "choice",
        "who vouches for the institution",
        standing.accreditation,
        choices=("marked", "accredited", "recognized", "none", "company"),
    ),
    fact("program.accreditor", "text", "accrediting body", standing.accreditor),
    fact("program.business_marks", "names", "marks of the business school", standing.business_marks),
    fact(
        "program.recognition",
        "choice",
        "strongest outside recognition",
        standing.recognition,
        choices=(*get_args(RecognitionKind), "none"),
    ),
    fact("program.recognized_by", "names", "organizations behind it", standing.recognized_by),
    fact(
        "program.employer_survey_place",
        "number",
        "place in the QS employer survey",
        standing.employer_survey_place,
        unit="count",
    ),
    fact(
        "program.assessment",
        "choice",
        "how learning is checked",
        standing.assessment,
        choices=("proctored", "exam-and-project", "exam", "project", "neither"),
    ),
)

FIT = (
    fact(
        "fit.field",
        "choice",
        "match with the fields named",
        relevance.field_match,
        choices=("any", "primary", "also", "neighbor", "none"),
        reads="fields",
    ),
    fact(
        "fit.language",
        "flag",
        "taught in a language of the learner",
        relevance.language_match,
        reads="languages",
    ),
    fact(
        "fit.stretch",
        "number",
        "weekly hours asked over the learner's",
        workload.stretch,
        unit="times",
        reads="hours_per_week",
    ),
    fact(
        "fit.months",
        "number",
        "months at the learner's pace",
        workload.months_at_pace,
        unit="months",
        reads="hours_per_week",
    ),
    fact(
        "fit.deadline_ratio",
        "number",
        "months needed over months given",
        workload.deadline_ratio,
        unit="times",
        reads="hours_per_week finish_within_months",
    ),
    fact("fit.cost_share", "number", "price over budget", cost.cost_share, unit="share", reads="budget_usd"),
    fact(
        "fit.affordable",
        "choice",
        "lowest price against the budget",
        cost.affordable,
        choices=("yes", "with-aid", "no"),
        reads="budget_usd needs_aid",
    ),
    fact(
        "fit.beyond_kind",
        "flag",
        "price unknown, and all known prices of its kind above the budget",
        cost.beyond_kind,
        reads="budget_usd",
    ),
    fact(
        "fit.credit_kind",
        "choice",
        "what is known of credit within reach",
        credit.credit_kind,
        choices=("degree", "share", "pathway", "elsewhere", "closed", "none"),
        reads="degree_countries",
    ),
    fact("fit.credit_live", "flag", "a pathway is in force", credit.credit_live, reads="degree_countries"),
    fact(
        "fit.credit_share",
        "number",
        "share of a degree, from 0 where not confirmed",
        credit.credit_share,
        unit="share",
        reads="degree_countries",
    ),
    fact(
        "fit.stated_share",
        "number",
        "share of a degree as stated",
        credit.stated_share,
        unit="share",
        reads="degree_countries",
    ),
    fact("fit.pathway", "text", "degree of the best pathway", credit.pathway_degree, reads="degree_countries"),
    fact(
        "fit.pathway_checked",
        "flag",
        "best pathway confirmed",
        credit.pathway_checked,
        reads="degree_countries",
    ),
    fact(
        "fit.preparation_hours",
        "number",
        "hours of preparation",
        preparation.preparation_hours,
        unit="hours",
        reads="math programming",
    ),
    fact(
        "fit.preparation_weeks",
        "number",
        "weeks of preparation",
        preparation.preparation_weeks,
        unit="weeks",
        reads="math programming hours_per_week",
    ),
    fact(
        "fit.missing_topics",
        "names",
        "topics that fall short",
        preparation.missing_topics,
        reads="math programming",
    ),
)

EVIDENCE_SHARE = FactSpec("fit.evidence_share", "number", "share of the learner's weight that is settled", "share")
"""Known only once values and weights have met; the ranking puts it on the sheet."""

FACTS: dict[str, Known] = {entry.spec.name: entry for entry in (*PROFILE, *PROGRAM, *FIT)}
SPECS: dict[str, FactSpec] = {name: entry.spec for name, entry in FACTS.items()} | {EVIDENCE_SHARE.name: EVIDENCE_SHARE}


@dataclass(slots=True)
class FactSheet:
    """Facts of one situation, computed once when first asked for.

    A sheet made with `after` a change of some answers takes over every fact that does not read them.
    """

    at: Situation
    found: dict[str, Fact] = field(default_factory=dict)

    def get(self, name: str) -> Fact:
        """Return a fact; raises KeyError for a name that is not on the list."""
        if name not in self.found:
            self.found[name] = FACTS[name].compute(self.at)
        return self.found[name]

    def after(self, at: Situation, changed: frozenset[str]) -> "FactSheet":
        """Return the sheet of a changed profile, keeping what the change does not touch."""
        kept = {name: value for name, value in self.found.items() if not SPECS[name].reads & changed}
        kept.pop(EVIDENCE_SHARE.name, None)
        return FactSheet(at, kept)
