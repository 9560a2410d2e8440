"""The list of facts `profile.*`: the learner's answers."""

from typing import get_args

from msgspec.structs import replace

from mmadvisor.facts.list_entry import Known, Values, fact
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.profile import CreditWish, Education, FieldLevel, Goal, Profile


def answer_of(profile: Profile, name: str) -> Fact:
    """Return one answer as a fact; `name` is `profile.<key>` or the key alone, for math `math.<topic>`."""
    key = name.removeprefix("profile.")
    value = profile.math.get(key.removeprefix("math.")) if key.startswith("math.") else getattr(profile, key)  # type: ignore[call-overload]
    if value is None:
        return UNKNOWN
    if isinstance(value, int | float) and not isinstance(value, bool):
        return replace(number(float(value)), value=profile.budget if key == "budget_usd" else None)
    return text_fact(value)


def fact_of_answer(name: str, values: Values, about: str) -> Known:
    """Return an entry for one answer, or for the math background in one topic."""
    return fact(f"profile.{name}", values, about, lambda at: answer_of(at.profile, name), name.partition(".")[0])


PROFILE = (
    *(
        fact_of_answer(f"math.{topic}", get_args(Freshness), f"math background: {topic}")
        for topic in get_args(MathTopic)
    ),
    fact_of_answer("goal", get_args(Goal), "what the learner wants"),
    fact_of_answer("fields", "names", "fields of interest"),
    fact_of_answer("field_level", get_args(FieldLevel), "how well the learner knows the field"),
    fact_of_answer("education", get_args(Education), "highest degree"),
    fact_of_answer("programming", get_args(Programming), "programming skill"),
    fact_of_answer("hours_per_week", "hours_per_week", "hours left in a busy month"),
    fact_of_answer("irregular_weeks", "flag", "whether weeks vary"),
    fact_of_answer("finish_within_months", "months", "months the learner has"),
    fact_of_answer("budget_usd", "usd", "budget"),
    fact_of_answer("needs_aid", "flag", "whether aid is needed"),
    fact_of_answer("credit", get_args(CreditWish), "wish for degree credit"),
    fact_of_answer("degree_countries", "names", "countries for a later degree"),
    fact_of_answer("languages", "names", "languages the learner studies in"),
    fact_of_answer("completed", "names", "courses or programs passed"),
    fact_of_answer("grade_average", "", "grade average of the last degree, of 4.0"),
    fact_of_answer("start", "text", "day from which there is time"),
)
