"""What to know of a plan first: its three ends, an absurd one, and what the options wished for change."""

from collections.abc import Iterator, Sequence
from datetime import date

from mmadvisor.facts.workload import drags
from mmadvisor.model.days import Day, in_words
from mmadvisor.model.plan import Finish, FinishDate
from mmadvisor.planning.wishes import Assignment, times_away
from mmadvisor.planning.words import amount, counted
from mmadvisor.reckoning.arithmetic import LATE, LIKELY
from mmadvisor.reckoning.preparation import entry_known
from mmadvisor.reckoning.study import reckon
from mmadvisor.rules.sentences import listing


def headline(study: Assignment) -> list[str]:
    """Return what to say first; mostly nothing."""
    return [*too_long(study), *difference(study), *pauses(study)]


def too_long(study: Assignment) -> Iterator[str]:
    """Say that nobody should begin what ends absurdly late."""
    if drags(study.at).value:
        years = round(study.reckoning.months[LIKELY] / 12)
        yield (
            f"At {counted(study.hours, 'hour')} a week this takes about {counted(years, 'year')}: more hours, one "
            "single course, or nothing now would serve you better."
        )


def difference(study: Assignment) -> Iterator[str]:
    """Say what the options change against the plan that the advice reckons with."""
    weeks = reckon(study.at).time.total[LIKELY] - study.reckoning.time.total[LIKELY] if study.wishes.optional else 0
    if weeks:
        later = f"{counted(abs(weeks), 'week')} {'sooner' if weeks > 0 else 'later'}"
        yield f"With what you chose it likely ends {later} than the advice reckons."


def pauses(study: Assignment) -> Iterator[str]:
    """Say in which weeks there is no study."""
    spans = [
        f"{in_words(date.fromisoformat(row.start))} to {in_words(date.fromisoformat(row.end))}"
        for row in times_away(study.wishes)
    ]
    if spans:
        yield f"No study, as you are away: {listing(spans)}."


def finish(study: Assignment) -> Finish:
    """Return the three ends, each with what is assumed for it."""
    reckoning, at = study.reckoning, study.at
    parts, rules = reckoning.load.parts, reckoning.frame.allowances
    refreshers = bool(reckoning.gaps)
    elastic = refreshers or any(not (part.fixed or part.bare) for part in parts)
    lost = f"one week in {amount(1 / at.constant('lost_week_share'))} is lost"
    early = ["everything takes the lower end of its hours", "nothing is missed"]
    usual, most = "the hours typical of their kind", "the most hours of their kind"
    if reckoning.load.hours_known:
        usual = "the upper end of their hours"
        most = f"{at.constant('slow_learner_margin') * 100:g} percent more than {usual}, where dates leave the time"
    likely = [f"courses take {usual}{', refreshers the middle' if refreshers else ''}"]
    late = [f"courses take {most}{'; refreshers the upper end' if refreshers else ''}"]
    if any(part.pacing != "self" for part in parts):
        early.append("each run starts when you are ready")
        likely.append(f"each later run starts {rules.wait} weeks after you are ready")
        late.append(f"each run or exam {rules.late_wait} weeks after")
    if elastic and at.profile.irregular_weeks:
        likely.append(lost)
    if elastic and at.profile.irregular_weeks is not False:
        late.append(lost)
    if not entry_known(at) and reckoning.time.preparation[LATE] > reckoning.time.preparation[LIKELY]:
        late.append("it asks the math that programs of its field mostly ask")
    first, middle, last = study.ends
    return Finish(early=end_with(first, early), likely=end_with(middle, likely), late=end_with(last, late))


def end_with(day: Day, assumptions: Sequence[str]) -> FinishDate:
    """Return one end, with what is assumed for it as one sentence."""
    text = "; ".join(assumptions)
    return FinishDate(date=day.isoformat(), says=f"{text[0].upper()}{text[1:]}.")
