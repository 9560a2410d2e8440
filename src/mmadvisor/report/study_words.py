"""Time and money of a study in words: the one place where these figures are worded for a learner."""

from mmadvisor.model.study import Study
from mmadvisor.rules.sentences import number_in_words, usd_in_words


def months(study: Study) -> str:
    """Write the likely months: `22 months`; `about 22 months` where they are only assumed."""
    about = "about " if study.basis.months == "assumed" else ""
    return f"{about}{number_in_words(study.months.likely, study.months.likely, 'months')}"


def months_range(study: Study) -> str:
    """Write the early and the late months: `19 to 31 months`."""
    return number_in_words(study.months.early, study.months.late, "months")


def hours(study: Study) -> str:
    """Write the weekly hours of the heaviest course."""
    asked = study.hours_per_week
    return "hours not known" if asked is None else number_in_words(asked.low, asked.high, "hours_per_week")


def study_line(study: Study) -> str:
    """Write a study in one sentence."""
    return (
        f"Your study: likely {months(study)} ({months_range(study)} from early to late), "
        f"{usd_in_words(study.cost_usd)}, {hours(study)} in its heaviest course."
    )
