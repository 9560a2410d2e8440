"""Time and money of a study in words: the one place where these figures are worded for a learner."""

from datetime import date

from mmadvisor.model.catalog import Index
from mmadvisor.model.cost import parts_in_words
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.days import last_day, month_in_words
from mmadvisor.model.study import Study
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH
from mmadvisor.rules.sentences import number_in_words, rounded, usd_in_words


def months_alone(study: Study) -> str:
    """Write the likely months without their unit: `22`, `about 71`."""
    return f"{about(study)}{rounded(study.months.likely, 'months')}"


def about(study: Study) -> str:
    """Return the word before a time that is only assumed."""
    return "about " if study.basis.months == "assumed" else ""


def study_line(study: Study) -> str:
    """Write a study in one sentence: likely months, `about 22` where they are only assumed, price, weekly hours."""
    months, asked = study.months, study.hours_per_week
    likely = f"{about(study)}{number_in_words(months.likely, months.likely, 'months')}"
    spread = number_in_words(months.early, months.late, "months")
    hours = "weekly hours not known"
    if asked is not None:
        hours = f"{number_in_words(asked.low, asked.high, 'hours_per_week')} in its heaviest course"
    price = f"{usd_in_words(study.cost_usd)}{on_top(study)}"
    return f"Your study: likely {likely} ({spread} from early to late), {price}, {hours}."


def price(study: Study) -> str:
    """Write the likely price, `1,400 USD + exams` where it is not all; `not known` where none is."""
    return "not known" if study.cost_usd is None else f"{usd_in_words(study.cost_usd)}{on_top(study)}"


def on_top(study: Study) -> str:
    """Write what no source gives a price for, behind a price: ` + exams`."""
    return f" + {parts_in_words(study.unpriced)}" if study.unpriced else ""


def hours_alone(study: Study) -> str:
    """Write the weekly hours of the heaviest course without their unit: `8 to 12`."""
    asked = study.hours_per_week
    return "not known" if asked is None else number_in_words(asked.low, asked.high, "count")


def preparation(study: Study) -> str:
    """Write the likely weeks of preparation; `not known` where there may be some and none is likely."""
    found = study.weeks_of_preparation
    if found.likely == 0 and found.late > 0:
        return "not known"
    return number_in_words(found.likely, found.likely, "weeks")


def end_month(study: Study, start: date) -> str:
    """Write the month of the likely end, for a first day: `Jun 2027`. The same day as in the plan.

    An end that rests on assumptions has a year alone: `about 2031`.
    """
    last = last_day(start, round(study.months.likely * WEEKS_PER_MONTH))
    return f"{about(study)}{last.year}" if about(study) else month_in_words(last)


def money_in_words(text: str, index: Index) -> str:
    """Return a sum in another currency, with what it is in US dollars by the rate of the catalog."""
    amount, code = text.split()
    usd = index.catalog.currencies.in_dollars(float(amount), code)
    return f"{money(text)}, about {number_in_words(usd, usd, 'usd')} at the {rate(index)}"


def money(text: str) -> str:
    """Write `12000 INR` as `12,000 INR`."""
    amount, code = text.split()
    return f"{float(amount):,.12g} {code}"


def rate(index: Index) -> str:
    """Say of which day the rates are by which money is changed."""
    return f"rate of {date_in_words(index.catalog.currencies.as_of)}"
