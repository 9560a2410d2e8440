"""The list of facts `fit.*`: reckoned from a program and a learner together."""

from typing import get_args

from mmadvisor.facts import admission, cost, credit, passed, preparation, subject, workload
from mmadvisor.facts.age import is_old, read_in_words
from mmadvisor.facts.list_entry import fact
from mmadvisor.model.advice import AdmissionLabel
from mmadvisor.model.rules import Wish
from mmadvisor.reckoning.limits import FITS, WEEK_FITS

TIME = "hours_per_week irregular_weeks math programming completed"
"""Answers on which the months of a study hang."""
MONEY = f"{TIME} needs_aid"
"""Answers on which a price hangs: a subscription runs as long as the study."""
LIMIT = f"{TIME} finish_within_months"
BUDGET = f"{MONEY} budget_usd"
LIMITS = f"{BUDGET} finish_within_months"
LEVEL = "field_level education"
SKILLS = "math programming"
WEEKS = f"{SKILLS} hours_per_week irregular_weeks"
CREDIT = "degree_countries education"
"""Answers on which the best pathway hangs."""
GRADES = f"{CREDIT} grade_average"
"""Answers on which it hangs whether a degree takes the learner."""

FIT = (
    fact("fit.field", subject.MATCHES, "match with the fields named", subject.field_match, "fields"),
    fact("fit.wish", get_args(Wish), "which of the fields named is its own", subject.wish, "fields"),
    fact("fit.wishes_met", "count", "fields named that it is about", subject.wishes_met, "fields"),
    fact("fit.level_said", "flag", "the learner's level is known", subject.level_said, LEVEL),
    fact(
        "fit.level",
        subject.LEVEL_FITS,
        "level of the program against the learner's",
        subject.level_fit,
        LEVEL,
    ),
    fact("fit.held", "flag", "the learner holds it already", subject.held_already, "completed"),
    fact("fit.passed", "names", "courses of it that are taken as passed", passed.passed_courses, "completed"),
    fact("fit.passed_good", "text", "how long passed courses stay good", passed.stays_good, "completed"),
    fact("fit.language", "flag", "taught in a language of the learner", subject.language_match, "languages"),
    fact("fit.stretch", "times", "weekly hours asked over the learner's", workload.stretch, "hours_per_week completed"),
    fact("fit.week", WEEK_FITS, "whether the heaviest course fits the week", workload.week, "hours_per_week completed"),
    fact("fit.months", "months", "likely months at the learner's pace", workload.months, TIME),
    fact("fit.months_range", "months", "early to late months", workload.months_range, TIME),
    fact("fit.years", "text", "likely years, be they assumed", workload.years, TIME),
    fact("fit.drags", "flag", "likely end absurdly late", workload.drags, TIME),
    fact("fit.deadline_ratio", "times", "months needed over months given", workload.deadline_ratio, LIMIT),
    fact("fit.deadline", FITS, "end against the deadline", workload.deadline, LIMIT),
    fact("fit.bearable", FITS, "likely end against the deadline, or five years", workload.bearable, LIMIT),
    fact(
        "fit.country",
        "flag",
        "school in a country wanted for a degree",
        subject.country_match,
        "degree_countries",
    ),
    fact("fit.likely_usd", "usd", "price likely paid", cost.likely_usd, MONEY),
    fact("fit.unpriced", "text", "parts of which no price is known", cost.unpriced_parts, "completed"),
    fact("fit.first_payment_usd", "usd", "first payment", cost.first_payment_usd, MONEY),
    fact("fit.first_course_usd", "usd", "price of the first course alone", cost.first_course_usd, MONEY),
    fact("fit.pays_first", cost.FIRST_PAYMENTS, "what is paid first", cost.pays_first, MONEY),
    fact("fit.first_course_fits", "flag", "the first course alone fits", cost.first_course_fits, LIMITS),
    fact("fit.low_usd", "usd", "least price", cost.low_usd, MONEY),
    fact("fit.cost_usd", "usd", "price today, widened for its age", cost.cost_usd, MONEY),
    fact("fit.cost_share", "share", "price over budget", cost.cost_share, BUDGET),
    fact("fit.budget", FITS, "price against the budget", cost.budget, BUDGET),
    fact("fit.missing_usd", "usd", "what the price lies above the budget", cost.missing_usd, BUDGET),
    fact("fit.low_within", "flag", "the budget lies between the least and the likely price", cost.low_within, BUDGET),
    fact("fit.aid_needed", "flag", "within the budget only with aid", cost.aid_needed, BUDGET),
    fact(
        "fit.beyond_kind",
        "flag",
        "price unknown, and all known prices of its kind above the budget",
        cost.beyond_kind,
        BUDGET,
    ),
    fact("fit.credit_kind", credit.KINDS, "what is known of credit within reach", credit.credit_kind, CREDIT),
    fact("fit.credit_met", ("yes", "near", "no"), "whether a wish for credit is met", credit.credit_met, CREDIT),
    fact(
        "fit.bachelor_first",
        "flag",
        "no degree behind it is known to take who has no first one",
        credit.bachelor_first,
        CREDIT,
    ),
    fact(
        "fit.entry_behind",
        ("met", "open", "lacking"),
        "whether the learner has what the degree of the best pathway asks for first",
        admission.entry_behind,
        CREDIT,
    ),
    fact("fit.entry_asked", "text", "what the degree behind it asks for first", admission.entry_asked, CREDIT),
    fact("fit.credit_first", "flag", "credit is what was named first", credit.credit_first, "priorities"),
    fact("fit.credit_share", "share", "share of a degree, from 0 where not confirmed", credit.credit_share, CREDIT),
    fact("fit.stated_share", "share", "share of a degree as stated", credit.stated_share, CREDIT),
    fact("fit.pathway", "text", "degree of the best pathway", credit.pathway_degree, CREDIT),
    fact("fit.pathway_checked", "flag", "best pathway confirmed", credit.pathway_checked, CREDIT),
    fact(
        "fit.pathway_old", "flag", "best pathway past its limit, or undated", lambda at: is_old(at, "pathway"), CREDIT
    ),
    fact("fit.pathway_read", "text", "when the best pathway was read", lambda at: read_in_words(at, "pathway"), CREDIT),
    fact("fit.admission", get_args(AdmissionLabel), "how hard the degree is to get into", admission.admission, GRADES),
    fact(
        "fit.average_met",
        "flag",
        "the grade average is that which the degree asks, or above it",
        admission.average_met,
        GRADES,
    ),
    fact("fit.average_asked", "text", "least grade average that the degree asks", admission.average_asked, GRADES),
    fact("fit.admission_words", "text", "what is known of admission to the degree", admission.admission_words, CREDIT),
    fact("fit.preparation_hours", "hours", "hours of preparation", preparation.preparation_hours, SKILLS),
    fact("fit.preparation_weeks", "weeks", "weeks of preparation", preparation.preparation_weeks, WEEKS),
    fact("fit.preparation_light", "flag", "preparation takes few weeks", preparation.preparation_light, WEEKS),
    fact("fit.missing_topics", "names", "topics that fall short", preparation.missing_topics, SKILLS),
    fact(
        "fit.helpful_topics", "names", "topics never learned that are only helpful", preparation.helpful_topics, "math"
    ),
)
