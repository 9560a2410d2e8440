"""The one reckoning of a program for a learner, from which every output takes its figures of time and money."""

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.model import study as out
from mmadvisor.model.program import StudyRule
from mmadvisor.reckoning.arithmetic import CASES, LIKELY, Cases, Number, Truth
from mmadvisor.reckoning.away import Away, weeks_with_pauses
from mmadvisor.reckoning.limits import FITS, WEEK_FITS, budget_fit, deadline_fit, is_after, week_fit
from mmadvisor.reckoning.loads import Load
from mmadvisor.reckoning.money import Money, by_month
from mmadvisor.reckoning.outline import KINDS, outline
from mmadvisor.reckoning.pace import Week, lost_shares, part_weeks
from mmadvisor.reckoning.preparation import Gap, entry_known, possible_hours, required_gaps
from mmadvisor.reckoning.program_alone import Frame, frame_of
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH, Situation
from mmadvisor.reckoning.time import Round, Time, best_rounds, preparation_weeks


class Reckoning(Struct, frozen=True, dict=True):
    """Time and money of one program for one learner. Each figure is reckoned when first asked for, and once.

    `electives`: codes of those wished for. `parallel`: two courses may run at once, where the hours carry them. `away`:
    weeks without study.

    Raises:
        UsageProblem: On first use, if a wished elective is none, or there are too many.
    """

    at: Situation
    electives: tuple[str, ...] = ()
    parallel: bool = False
    away: Away = ()

    @cached_property
    def done(self) -> frozenset[str]:
        """Codes of its courses that the learner has passed; none where nothing is left of it that could be planned."""
        found = frozenset(self.at.profile.completed or ()) & {row.code for row in self.at.program.courses}
        if not found:
            return found
        left = outline(self.at.program, self.electives, found)
        return found if left.rows or left.unnamed else frozenset()

    @property
    def conditions(self) -> tuple[StudyRule, ...]:
        """The provider's conditions, but for those on passed courses alone."""
        rows = self.at.program.prerequisites
        return tuple(row for row in rows if not row.courses or not self.done.issuperset(row.courses))

    @cached_property
    def frame(self) -> Frame:
        """What the program alone decides."""
        return frame_of(self.at, self.electives, self.done)

    @property
    def load(self) -> Load:
        """The parts that are taken."""
        return self.frame.load

    @cached_property
    def week(self) -> Week:
        """The learner's week; without an answer, as many hours as the heaviest course asks, be they assumed."""
        own = self.at.profile.hours_per_week
        if own is not None or self.load.hours_known:
            return Week(self.asked_hours if own is None else own, self.lost, self.at.do)
        least, typical, most = self.at.assume(self.at.assumptions.hours_per_week)
        return Week(self.asked_hours, self.lost, self.at.do, (most, typical, least))

    @property
    def lost(self) -> Cases:
        """The share of weeks lost in each case."""
        irregular = self.at.profile.irregular_weeks
        return lost_shares(self.at, irregular is True, irregular is not False)

    @property
    def asked_hours(self) -> float:
        """Weekly hours that a course asks: the upper ones of the heaviest, else those typical for its kind.

        Courses that are passed count too, so that nobody's week shrinks by having passed the heaviest.
        """
        load = frame_of(self.at, self.electives, frozenset()).load
        return load.heaviest[1] if load.hours_known else self.at.assume(self.at.assumptions.hours_per_week)[1]

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What falls short of what is required on entry."""
        return required_gaps(self.at)

    @property
    def required_hours(self) -> list[Cases]:
        """Hours of each gap."""
        return [gap.hours for gap in self.gaps]

    @property
    def all_answered(self) -> Truth:
        """Whether the learner answered for every topic that the program requires."""
        return all(gap.state is not None for gap in self.gaps)

    @cached_property
    def possible_hours(self) -> Cases:
        """Hours of math that may be asked, where what is asked on entry is not known: least, typical, most."""
        return possible_hours(self.at)

    @property
    def gap_hours(self) -> list[Cases]:
        """Hours of each gap; where the math on entry is not known, those that may be asked count late alone."""
        found = self.required_hours
        return found if entry_known(self.at) else [*found, (0.0, 0.0, self.possible_hours[1])]

    @cached_property
    def preparation(self) -> Cases:
        """Weeks of preparation before the first course."""
        return preparation_weeks(self.gap_hours, self.week)

    def rounds(self, case: int) -> list[Round]:
        """Return which parts run alone and which two at once: in each case the grouping that ends earliest.

        Two at once are neighbors, so that exams wait until no course is left.
        """
        parts = self.load.parts
        if self.parallel:
            parts = tuple(sorted(parts, key=lambda part: KINDS.index(part.kind)))
        return best_rounds(self.at, parts, self.week, case, self.frame.allowances, parallel=self.parallel)

    @cached_property
    def time(self) -> Time:
        """Weeks from the first day to the last."""
        if self.away or self.parallel:
            return self.time_of_rounds()
        early, likely, late = (self.frame.sequence[case].weeks(self.week, case) for case in CASES)
        return Time(self.preparation, (early, likely, late))

    def time_of_rounds(self) -> Time:
        """Return the weeks of one learner who takes two courses at once, or is away in some weeks.

        Two courses are put side by side as if nobody were away; so the early case is at most the likely one by hand.
        """
        found = []
        for case in CASES:
            gaps = (int(self.week.weeks_for(hours[case], case)) for hours in self.gap_hours)
            found.append(weeks_with_pauses(gaps, self.rounds(case), self.away))
        (first, early), (second, likely), (third, late) = found
        early, late = min(early, likely), max(late, likely)
        return Time((min(first, early), second, third), (max(early - first, 0), likely - second, late - third))

    @property
    def first_course_weeks(self) -> Number:
        """Likely weeks to the end of the first course, preparation included."""
        weeks = part_weeks(self.load.parts[0], self.week, LIKELY, self.frame.allowances.margin)
        return self.preparation[LIKELY] + weeks

    @property
    def first_course_usd(self) -> Number | None:
        """Likely price of the first course alone; None where it is not known, or not sold by itself."""
        paid, part, what = self.money, self.load.parts[0], self.money.charges[0].what
        if paid.first is None or what == "whole" or (what == "month" and part.course is None):
            return None
        if what == "part":
            return paid.first[LIKELY]
        weeks = part_weeks(part, self.week, LIKELY, self.frame.allowances.margin)
        return paid.first[LIKELY] * self.at.do.ceil(weeks / WEEKS_PER_MONTH)

    @property
    def months(self) -> Cases:
        """The same in months."""
        early, likely, late = (weeks / WEEKS_PER_MONTH for weeks in self.time.total)
        return early, likely, late

    @cached_property
    def money(self) -> Money:
        """All that is paid: the same for all learners, but for a subscription."""
        found = self.frame.money
        if isinstance(found, Money):
            return found
        there = replace(self, away=()) if self.away else self  # one can end it while one is away
        return by_month(self.at, found, there.time.courses)

    @property
    def usd(self) -> Cases | None:
        """The price for this learner; for who needs aid, the least that it leaves is the low one. None if unknown."""
        total = self.money.total
        aid = self.at.program.cost.aid if self.at.program.cost else None
        if total is None or aid is None or aid.usd is None:
            return total
        do = self.at.do
        least = do.where(total[0] > aid.usd[0], aid.usd[0], total[0])
        return do.where(self.at.profile.needs_aid, least, total[0]), total[1], total[2]

    @property
    def week_fit(self) -> out.WeekFit | None:
        """How the heaviest course fits the learner's week; None is unknown, as in the other fits."""
        own = self.at.profile.hours_per_week
        if own is None or not self.load.hours_known:
            return None
        return self.at.do.pick(WEEK_FITS, week_fit(self.load.heaviest, own, self.at.constant("week_too_much")))

    @property
    def deadline_fit(self) -> out.Fit | None:
        """How the end fits the deadline; of an end that is only assumed, only whether it is too late in any case."""
        limit = self.at.profile.finish_within_months
        if limit is None or self.load.end_known:
            return None if limit is None else self.bearable(limit)
        if self.at.profile.hours_per_week is None:
            return None
        too_late = is_after(self.time.total[0], limit * self.at.constant("near"))
        return self.at.do.pick((None, FITS[-1]), too_late)

    def bearable(self, longest: float) -> out.Fit | None:
        """How the likely end, be it assumed, fits the deadline, or so many months where none is named."""
        limit = self.at.profile.finish_within_months
        if self.at.profile.hours_per_week is None:
            return None
        limit = longest if limit is None else limit
        return self.at.do.pick(FITS, deadline_fit(self.time.total, limit, self.at.constant("near")))

    @property
    def budget_fit(self) -> out.Fit | None:
        """How the price fits the budget; a price that hangs on an income may be the high one.

        Of a low price that rests on aid or on an income nobody told, the likely one may be any times as much.
        """
        usd, total, budget = self.usd, self.money.total, self.at.profile.budget_usd
        if usd is None or total is None or budget is None:
            return None
        low, likely, high = usd
        likely = high if self.money.by_income else likely
        near, near_if_low = self.at.constant("near"), self.at.constant("near_if_low")
        bound = False if self.money.by_income else low >= total[0]
        return self.at.do.pick(FITS, budget_fit((low, likely, high), budget, near, near_if_low, bound))

    @property
    def months_basis(self) -> out.Basis:
        """Whether the months rest on what was read, on other courses too, or on what is usual for the kind."""
        if not self.load.end_known or self.at.profile.hours_per_week is None:
            return "assumed"
        return "read" if all(part.known for part in self.load.parts) else "reckoned"

    def study(self) -> out.Study:
        """Return all figures as outputs show them."""
        early, likely, late = (round(each, 1) for each in self.months)
        preparation, load = self.preparation, self.load
        return out.Study(
            months=out.Cases(early=early, likely=likely, late=late),
            weeks_of_preparation=out.Cases(early=preparation[0], likely=preparation[LIKELY], late=preparation[2]),
            hours_per_week=span(load.heaviest) if load.hours_known else None,
            total_hours=span(load.total) if load.known else None,
            cost_usd=sum_of(self.usd, by_income=self.money.by_income),
            first_payment_usd=sum_of(self.money.first, by_income=self.money.by_income),
            basis=out.Bases(months=self.months_basis, cost=self.money.basis),
            fits=out.Fits(
                week=self.week_fit or "unknown",
                deadline=self.deadline_fit or "unknown",
                budget=self.budget_fit or "unknown",
            ),
            unpriced=self.money.unpriced,
        )


def reckon(at: Situation) -> Reckoning:
    """Return the reckoning with the default options, made once for a situation."""
    found: Reckoning | None = at.own.get("reckoning")
    if found is None:
        found = at.own["reckoning"] = Reckoning(at)
    return found


def span(ends: tuple[float, float]) -> out.Span:
    """Return a figure from low to high."""
    return out.Span(low=round(ends[0], 1), high=round(ends[1], 1))


def sum_of(usd: Cases | None, *, by_income: bool) -> out.Usd | None:
    """Return a sum; what is likely is left open where it hangs on an income."""
    if usd is None:
        return None
    low, likely, high = (round(each, 2) for each in usd)
    return out.Usd(low=low, likely=None if by_income else likely, high=high)
