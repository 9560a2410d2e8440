"""The list of facts `fit.*`: reckoned from a program and a learner together."""

from typing import get_args

from mmadvisor.facts import age, cost, credit, level, passed, preparation, relevance, workload
from mmadvisor.facts.entry import fact
from mmadvisor.model.advice import AdmissionLabel
from mmadvisor.model.rules import Wish
from mmadvisor.reckoning.fits import FITS, WEEK_FITS

TIME = "hours_per_week irregular_weeks math programming completed"
"""Answers on which the months of a study hang."""
MONEY = f"{TIME} needs_aid"
"""Answers on which a price hangs: a subscription runs as long as the study."""
CREDIT = "degree_countries education"
"""Answers on which the best pathway hangs."""
GRADES = f"{CREDIT} grade_average"
"""Answers on which it hangs whether a degree takes the learner."""

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
        "fit.wish",
        "choice",
        "which of the fields named is its own",
        relevance.wish,
        choices=get_args(Wish),
        reads="fields",
    ),
    fact(
        "fit.wishes_met", "number", "fields named that it is about", relevance.wishes_met, unit="count", reads="fields"
    ),
    fact("fit.level_said", "flag", "the learner's level is known", level.level_said, reads="field_level education"),
    fact(
        "fit.level",
        "choice",
        "level of the program against the learner's",
        level.level_fit,
        choices=level.FITS,
        reads="field_level education",
    ),
    fact("fit.held", "flag", "the learner holds it already", relevance.held_already, reads="completed"),
    fact("fit.passed", "names", "courses of it that are taken as passed", passed.passed_courses, reads="completed"),
    fact("fit.passed_good", "text", "how long passed courses stay good", passed.stays_good, reads="completed"),
    fact("fit.language", "flag", "taught in a language of the learner", relevance.language_match, reads="languages"),
    fact(
        "fit.stretch",
        "number",
        "weekly hours asked over the learner's",
        workload.stretch,
        unit="times",
        reads="hours_per_week completed",
    ),
    fact(
        "fit.week",
        "choice",
        "whether the heaviest course fits the week",
        workload.week,
        choices=WEEK_FITS,
        reads="hours_per_week completed",
    ),
    fact("fit.months", "number", "likely months at the learner's pace", workload.months, unit="months", reads=TIME),
    fact("fit.months_range", "number", "early to late months", workload.months_range, unit="months", reads=TIME),
    fact("fit.years", "text", "likely years, be they assumed", workload.years, reads=TIME),
    fact("fit.drags", "flag", "likely end absurdly late", workload.drags, reads=TIME),
    fact(
        "fit.deadline_ratio",
        "number",
        "months needed over months given",
        workload.deadline_ratio,
        unit="times",
        reads=f"{TIME} finish_within_months",
    ),
    fact(
        "fit.deadline",
        "choice",
        "end against the deadline",
        workload.deadline,
        choices=FITS,
        reads=f"{TIME} finish_within_months",
    ),
    fact(
        "fit.bearable",
        "choice",
        "likely end against the deadline, or five years",
        workload.bearable,
        choices=FITS,
        reads=f"{TIME} finish_within_months",
    ),
    fact(
        "fit.country",
        "flag",
        "school in a country wanted for a degree",
        relevance.country_match,
        reads="degree_countries",
    ),
    fact("fit.likely_usd", "number", "price likely paid", cost.likely_usd, unit="usd", reads=MONEY),
    fact("fit.unpriced", "text", "parts of which no price is known", cost.unpriced_parts, reads="completed"),
    fact("fit.first_payment_usd", "number", "first payment", cost.first_payment_usd, unit="usd", reads=MONEY),
    fact(
        "fit.first_course_usd",
        "number",
        "price of the first course alone",
        cost.first_course_usd,
        unit="usd",
        reads=MONEY,
    ),
    fact("fit.pays_first", "choice", "what is paid first", cost.pays_first, choices=cost.FIRST_PAYMENTS, reads=MONEY),
    fact(
        "fit.first_course_fits",
        "flag",
        "the first course alone fits",
        cost.first_course_fits,
        reads=f"{MONEY} budget_usd finish_within_months",
    ),
    fact("fit.low_usd", "number", "least price", cost.low_usd, unit="usd", reads=MONEY),
    fact("fit.cost_usd", "number", "price today, widened for its age", cost.cost_usd, unit="usd", reads=MONEY),
    fact("fit.cost_share", "number", "price over budget", cost.cost_share, unit="share", reads=f"{MONEY} budget_usd"),
    fact("fit.budget", "choice", "price against the budget", cost.budget, choices=FITS, reads=f"{MONEY} budget_usd"),
    fact(
        "fit.missing_usd",
        "number",
        "what the price lies above the budget",
        cost.missing_usd,
        unit="usd",
        reads=f"{MONEY} budget_usd",
    ),
    fact(
        "fit.low_within",
        "flag",
        "the budget lies between the least and the likely price",
        cost.low_within,
        reads=f"{MONEY} budget_usd",
    ),
    fact("fit.aid_needed", "flag", "within the budget only with aid", cost.aid_needed, reads=f"{MONEY} budget_usd"),
    fact(
        "fit.beyond_kind",
        "flag",
        "price unknown, and all known prices of its kind above the budget",
        cost.beyond_kind,
        reads=f"{MONEY} budget_usd",
    ),
    fact(
        "fit.credit_kind",
        "choice",
        "what is known of credit within reach",
        credit.credit_kind,
        choices=("degree", "share", "pathway", "elsewhere", "closed", "none"),
        reads=CREDIT,
    ),
    fact(
        "fit.credit_met",
        "choice",
        "whether a wish for credit is met",
        credit.credit_met,
        choices=("yes", "near", "no"),
        reads=CREDIT,
    ),
    fact(
        "fit.bachelor_first",
        "flag",
        "no degree behind it is known to take who has no first one",
        credit.bachelor_first,
        reads=CREDIT,
    ),
    fact(
        "fit.entry_behind",
        "choice",
        "whether the learner has what the degree of the best pathway asks for first",
        credit.entry_behind,
        choices=("met", "open", "lacking"),
        reads=CREDIT,
    ),
    fact(
        "fit.entry_asked",
        "text",
        "what the degree of the best pathway asks for first",
        credit.entry_asked,
        reads=CREDIT,
    ),
    fact("fit.credit_first", "flag", "credit is what was named first", credit.credit_first, reads="priorities"),
    fact(
        "fit.credit_share",
        "number",
        "share of a degree, from 0 where not confirmed",
        credit.credit_share,
        unit="share",
        reads=CREDIT,
    ),
    fact("fit.stated_share", "number", "share of a degree as stated", credit.stated_share, unit="share", reads=CREDIT),
    fact("fit.pathway", "text", "degree of the best pathway", credit.pathway_degree, reads=CREDIT),
    fact("fit.pathway_checked", "flag", "best pathway confirmed", credit.pathway_checked, reads=CREDIT),
    fact(
        "fit.pathway_old",
        "flag",
        "best pathway past its limit, or undated",
        lambda at: age.is_old(at, "pathway"),
        reads=CREDIT,
    ),
    fact(
        "fit.pathway_read",
        "text",
        "when the best pathway was read",
        lambda at: age.read_in_words(at, "pathway"),
        reads=CREDIT,
    ),
    fact(
        "fit.admission",
        "choice",
        "how hard the degree is to get into",
        credit.admission,
        choices=get_args(AdmissionLabel),
        reads=GRADES,
    ),
    fact(
        "fit.average_met",
        "flag",
        "the grade average is that which the degree asks, or above it",
        credit.average_met,
        reads=GRADES,
    ),
    fact("fit.average_asked", "text", "least grade average that the degree asks", credit.average_asked, reads=GRADES),
    fact(
        "fit.admission_words", "text", "what is known of admission to the degree", credit.admission_words, reads=CREDIT
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
        reads="math programming hours_per_week irregular_weeks",
    ),
    fact(
        "fit.preparation_light",
        "flag",
        "preparation takes few weeks",
        preparation.preparation_light,
        reads="math programming hours_per_week irregular_weeks",
    ),
    fact("fit.missing_topics", "names", "topics that fall short", preparation.missing_topics, reads="math programming"),
    fact(
        "fit.helpful_topics",
        "names",
        "topics never learned that are only helpful",
        preparation.helpful_topics,
        reads="math",
    ),
)
