"""The list of facts `profile.*`: the learner's answers."""

from typing import get_args

from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.entry import Known, fact
from mmadvisor.model.common import Freshness, MathTopic, Programming
from mmadvisor.model.facts import Fact, Kind, Unit
from mmadvisor.model.profile import CreditWish, Education, FieldLevel, Goal
from mmadvisor.reckoning.situation import Situation


def fact_of_answer(
    name: str, about: str, kind: Kind = "choice", choices: tuple[str, ...] = (), unit: Unit = ""
) -> Known:
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
    fact_of_answer("goal", "what the learner wants", choices=get_args(Goal)),
    fact_of_answer("fields", "fields of interest", "names"),
    fact_of_answer("field_level", "how well the learner knows the field", choices=get_args(FieldLevel)),
    fact_of_answer("education", "highest degree", choices=get_args(Education)),
    fact_of_answer("programming", "programming skill", choices=get_args(Programming)),
    fact_of_answer("hours_per_week", "hours left in a busy month", "number", unit="hours_per_week"),
    fact_of_answer("irregular_weeks", "whether weeks vary", "flag"),
    fact_of_answer("finish_within_months", "months the learner has", "number", unit="months"),
    fact_of_answer("budget_usd", "budget", "number", unit="usd"),
    fact_of_answer("needs_aid", "whether aid is needed", "flag"),
    fact_of_answer("credit", "wish for degree credit", choices=get_args(CreditWish)),
    fact_of_answer("degree_countries", "countries for a later degree", "names"),
    fact_of_answer("languages", "languages the learner studies in", "names"),
    fact_of_answer("completed", "courses or programs passed", "names"),
    fact_of_answer("grade_average", "grade average of the last degree, of 4.0", "number"),
    fact_of_answer("start", "day from which there is time", "text"),
)
