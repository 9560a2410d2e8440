"""One reckoning of time and money: what holds of every live program of the catalog, whoever asks."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from budget import examples
from mmadvisor.advise import pipeline
from mmadvisor.model.advice import Advice, LookInto, Ranked
from mmadvisor.model.days import DAYS_PER_MONTH
from mmadvisor.model.plan import Plan
from mmadvisor.model.profile import Profile
from mmadvisor.model.program import Program
from mmadvisor.model.study import Cases, Study
from mmadvisor.planning.make_plan import CLOSED, make_plan
from mmadvisor.planning.wishes import Wishes
from mmadvisor.reckoning.arithmetic import CASES, LATE, LIKELY
from mmadvisor.reckoning.limits import FITS, WEEK_FITS
from mmadvisor.reckoning.situation import WEEKS_PER_MONTH, Situation
from mmadvisor.reckoning.study import Reckoning, reckon
from real import advised, profiles, real_index

INDEX = real_index()
LIVE = [program for program in INDEX.catalog.programs if program.status.value not in CLOSED]
CODES = sorted({row.code for program in LIVE for row in program.courses})
MEMOS: dict[str, dict[Any, Any]] = {program.id: {} for program in INDEX.catalog.programs}
"""What a program decides whoever asks, so that it is made ready once and not for each learner."""
START = date(2027, 1, 4)
USUAL = Wishes(START, assume_hours=True)
HOURS = st.one_of(st.integers(1, 60).map(float), st.floats(1, 60))
BUDGETS = st.one_of(st.integers(0, 30_000).map(float), st.floats(0, 1_000_000))
WITHIN = re.compile(r"within your [\d.,]+ months?|ends in time")
"""What says that an end is no later than the deadline; `Whether it ends within ...` does not."""
ROUNDED = 0.05 + 1e-9
"""Months are shown to a tenth."""
CENT = 0.01

every = settings(max_examples=examples(300))


@st.composite
def learners(draw: st.DrawFn) -> Profile:
    """Learners of all kinds, some of whom have passed some courses."""
    profile = draw(profiles())
    done = draw(st.one_of(st.none(), st.none(), st.lists(st.sampled_from(CODES), max_size=40).map(tuple)))
    return replace(profile, completed=done)


@st.composite
def times_away(draw: st.DrawFn) -> tuple[tuple[date, date], ...]:
    """None, one or two times without study, mostly some weeks long."""
    found = []
    for _ in range(draw(st.integers(0, 2))):
        first = START + timedelta(days=draw(st.integers(0, 700)))
        found.append((first, first + timedelta(days=draw(st.integers(0, 150)))))
    return tuple(found)


def seen(program: Program, profile: Profile) -> Situation:
    return Situation(program, profile, INDEX, MEMOS[program.id])


def planned(program: Program, profile: Profile, wishes: Wishes = USUAL) -> Plan:
    return make_plan(INDEX, "0", program, profile, wishes)


def told(profile: Profile) -> Advice:
    """Return the advice without what would change it, which judges the catalog again and again."""
    with (
        patch.object(pipeline, "what_would_change", lambda *_: []),
        patch.object(pipeline, "key_unknown", lambda *_: None),
    ):
        return advised(profile, draws=5)


@every
@given(learners())
def test_advice_and_plan_carry_the_same_study(profile: Profile) -> None:
    """Of programs that an advice keeps out it shows no figures; the next test plans these too."""
    advice = told(profile)
    rows: list[Ranked | LookInto] = [*advice.ranking, *advice.look_into]
    for row in rows:
        assert planned(INDEX.programs[row.id], profile).study == row.study, row.id


@every
@given(learners(), st.booleans(), times_away())
def test_a_plan_puts_days_and_payments_to_its_study(
    profile: Profile, parallel: bool, away: tuple[tuple[date, date], ...]
) -> None:
    wishes = Wishes(START, parallel, assume_hours=True, away=away)
    for program in LIVE:
        plan = planned(program, profile, wishes)
        reckoning = Reckoning(seen(program, profile), (), parallel, wishes.weeks_away)
        study = plan.study_with_options or plan.study
        assert study == reckoning.study(), program.id
        assert plan.study == reckon(seen(program, profile)).study(), program.id
        check_payments(plan, study)
        check_days(plan, study, reckoning)
        check_warnings(plan, profile.finish_within_months, reckoning)


def check_payments(plan: Plan, study: Study) -> None:
    """What is paid adds up to the likely price, by all payments and by the last stop; else a price is missing."""
    due = [row.usd for row in plan.payments if row.kind == "payment"]
    sums = [usd for usd in due if usd is not None]
    if study.cost_usd is None:
        assert None in due, plan.id
        return
    assert sums, plan.id
    paid, told = plan.stop_points[-1].paid_usd, study.cost_usd
    assert paid is not None
    likely = [usd.likely for usd in sums if usd.likely is not None]
    if told.likely is None:
        assert paid.likely is None
        assert len(likely) < len(sums), plan.id
    else:
        assert abs(sum(likely) - told.likely) < CENT, plan.id
        assert paid.likely is not None
        assert abs(paid.likely - told.likely) < CENT, plan.id
        assert told.low <= told.likely <= told.high, plan.id
    assert told.low <= told.high, plan.id
    first = next(row for row in plan.payments if row.kind == "payment")
    if study.first_payment_usd is None:
        assert "No source says how it is split" in first.says, plan.id
    else:
        assert study.first_payment_usd == first.usd, plan.id


def check_days(plan: Plan, study: Study, reckoning: Reckoning) -> None:
    """The ends are those of the study, and the last step ends on the likely one."""
    assert plan.finish is not None
    ends = plan.finish.early.date, plan.finish.likely.date, plan.finish.late.date
    for weeks, end, months in zip(reckoning.time.total, ends, cases(study.months), strict=True):
        assert date.fromisoformat(end) == START + timedelta(weeks=weeks, days=-1), plan.id
        assert months == round(weeks / WEEKS_PER_MONTH, 1), plan.id
    assert max(step.end for step in plan.steps) == plan.steps[-1].end == ends[LIKELY], plan.id
    assert list(ends) == sorted(ends), plan.id
    first = min(step.start for step in plan.steps if step.kind in {"course", "project", "exam"})
    assert date.fromisoformat(first) >= START + timedelta(weeks=study.weeks_of_preparation.likely), plan.id


def check_warnings(plan: Plan, limit: float | None, reckoning: Reckoning) -> None:
    """Of deadline and budget the plan warns where the figures shown lie beyond them, and nothing says the contrary."""
    says = [row.says for row in plan.warnings if row.rule == "PL001"]
    late, likely = (limit is not None and ends_after(reckoning.time.total[case], limit) for case in (LATE, LIKELY))
    assert [each.startswith("It likely ends on") for each in says] == [likely] * late, plan.id
    assert not likely or not any(WITHIN.search(each) for each in says), plan.id
    beyond = reckoning.study().fits.budget in {"near", "no"}
    assert [row.rule for row in plan.warnings].count("PL011") == beyond, plan.id


def cases(of: Cases) -> tuple[float, float, float]:
    return of.early, of.likely, of.late


@every
@given(learners())
def test_fits_agree_with_the_figures(profile: Profile) -> None:
    for program in LIVE:
        check_week(profile, study := reckon(seen(program, profile)).study())
        check_deadline(profile, study)
        check_budget(profile, study)


def check_week(profile: Profile, study: Study) -> None:
    own, asked = profile.hours_per_week, study.hours_per_week
    if own is None or asked is None:
        assert study.fits.week == "unknown"
    elif study.fits.week == "yes":
        assert asked.high <= own + ROUNDED
    else:
        assert asked.high >= own - ROUNDED
        assert (asked.low >= 1.5 * own - ROUNDED) if study.fits.week == "no" else (asked.low <= 1.5 * own + ROUNDED)


def check_deadline(profile: Profile, study: Study) -> None:
    limit, months = profile.finish_within_months, study.months
    match study.fits.deadline:
        case "yes":
            assert limit is not None
            assert months.late <= limit + ROUNDED
        case "tight":
            assert limit is not None
            assert months.likely - ROUNDED <= limit <= months.late + ROUNDED
        case "near":
            assert limit is not None
            assert limit - ROUNDED <= months.likely <= 1.25 * limit + ROUNDED
        case "no":
            assert limit is not None
            assert months.likely >= 1.25 * limit - ROUNDED
        case "unknown":
            assert limit is None or profile.hours_per_week is None or study.basis.months == "assumed"
    assert study.basis.months != "assumed" or study.fits.deadline in {"unknown", "no"}


def check_budget(profile: Profile, study: Study) -> None:
    budget, usd = profile.budget_usd, study.cost_usd
    if budget is None or usd is None:
        assert study.fits.budget == "unknown"
        return
    likely = usd.high if usd.likely is None else usd.likely
    unbound = likely <= 1.5 * budget or profile.needs_aid or usd.likely is None
    zones = {
        "yes": usd.high <= budget,
        "tight": likely <= budget < usd.high,
        "near": budget < likely and (likely <= 1.25 * budget or (usd.low <= budget and unbound)),
        "no": likely > 1.25 * budget and (usd.low > budget or likely > 1.5 * budget),
    }
    # Prices are shown in cents; where a limit lies within one, either side is right.
    edges = (usd.low, likely, usd.high, likely / 1.25, likely / 1.5)
    assert zones[study.fits.budget] or any(abs(edge - budget) < CENT for edge in edges)


@every
@given(learners())
def test_nothing_is_called_within_that_likely_ends_later(profile: Profile) -> None:
    limit = profile.finish_within_months
    for name, says in sentences(told(profile)):
        if WITHIN.search(says) and not says.startswith("Whether it ends"):
            assert limit is not None
            assert not ends_after(reckon(seen(INDEX.programs[name], profile)).time.total[LIKELY], limit), says


def sentences(advice: Advice) -> Iterator[tuple[str, str]]:
    """Yield every sentence on a program, with its id; a verdict speaks of the first place."""
    for row in advice.ranking:
        yield from ((row.id, each.says) for each in row.contributions)
        yield from ((row.id, each.says) for each in row.cautions)
    for out in advice.excluded:
        yield from ((out.id, each.says) for each in out.reasons)
    for degree in advice.look_into:
        yield from ((degree.id, each.says) for each in degree.asks)
    if advice.verdict.about is not None:
        yield advice.verdict.about, advice.verdict.says
        yield from ((advice.verdict.about, each.says) for each in advice.verdict.reasons)


def ends_after(weeks: float, months: float) -> bool:
    """Tell whether so many weeks are more than so many months: reckoned anew here, in days."""
    return weeks * 7 > months * DAYS_PER_MONTH


@every
@given(learners(), HOURS, HOURS)
@example(Profile(), 23.0, 28.0)
def test_more_hours_never_end_later_in_any_case_nor_cost_more(profile: Profile, one: float, other: float) -> None:
    fewer, more = (replace(profile, hours_per_week=hours) for hours in sorted([one, other]))
    for program in LIVE:
        for parallel in (False, True):
            slow, fast = (Reckoning(seen(program, each), (), parallel) for each in (fewer, more))
            assert all(fast.time.total[case] <= slow.time.total[case] for case in CASES), (program.id, parallel)
        assert never_worse(slow.week_fit, fast.week_fit, WEEK_FITS), program.id
        assert never_worse(slow.deadline_fit, fast.deadline_fit, FITS), program.id
        assert never_worse(slow.budget_fit, fast.budget_fit, FITS), program.id
        if slow.usd is not None and fast.usd is not None:
            assert all(cheap <= dear for cheap, dear in zip(fast.usd, slow.usd, strict=True)), program.id


def never_worse(before: str | None, after: str | None, fits: Sequence[str]) -> bool:
    """Tell whether a fit did not get worse; what is only assumed may stop being out in any case."""
    if before in {None, "unknown"} or after in {None, "unknown"}:
        return before == after or before == fits[-1]
    places = {fit: place for place, fit in enumerate(fits)}
    return places[str(after)] <= places[str(before)]


@every
@given(learners())
def test_two_at_once_never_end_later_in_any_case_and_one_by_one_is_a_sum_of_rounds(profile: Profile) -> None:
    for program in LIVE:
        single, paired = (Reckoning(seen(program, profile), (), parallel) for parallel in (False, True))
        assert all(paired.time.total[case] <= single.time.total[case] for case in CASES), program.id
        for case in CASES:
            assert single.time.courses[case] == sum(row.total for row in single.rounds(case)), program.id


@every
@given(learners(), BUDGETS, BUDGETS)
def test_more_budget_never_costs_more_nor_fits_worse(profile: Profile, one: float, other: float) -> None:
    for needs_aid in (True, False, None):
        asking = replace(profile, needs_aid=needs_aid)
        less, more = (replace(asking, budget_usd=budget) for budget in sorted([one, other]))
        for program in LIVE:
            poor, rich = (reckon(seen(program, each)).study() for each in (less, more))
            assert poor.cost_usd == rich.cost_usd, program.id
            assert poor.first_payment_usd == rich.first_payment_usd, program.id
            assert never_worse(poor.fits.budget, rich.fits.budget, FITS), program.id


@every
@given(learners(), st.lists(BUDGETS, min_size=2, max_size=2), st.booleans())
def test_a_wish_for_aid_never_makes_a_price_dearer(profile: Profile, budgets: list[float], more: bool) -> None:
    without, with_aid = (replace(profile, budget_usd=budgets[more], needs_aid=needs) for needs in (False, True))
    for program in LIVE:
        full, aided = (reckon(seen(program, each)) for each in (without, with_aid))
        assert (full.usd is None) == (aided.usd is None)
        if full.usd is not None and aided.usd is not None:
            assert aided.usd[0] <= full.usd[0], program.id
            assert aided.usd[1:] == full.usd[1:], program.id  # nobody grants it before it is asked for
        assert never_worse(full.budget_fit, aided.budget_fit, FITS), program.id


@every
@given(learners(), st.lists(st.sampled_from(CODES), unique=True, max_size=40), st.integers(0, 40))
def test_the_more_was_passed_the_sooner_it_ends(profile: Profile, codes: list[str], some: int) -> None:
    for program in LIVE:
        fewer, more = (
            Reckoning(seen(program, replace(profile, completed=tuple(done)))) for done in (codes[:some], codes)
        )
        if fewer.done <= more.done:  # who has all of it has nothing left to plan, and sees the whole
            assert all(more.time.total[case] <= fewer.time.total[case] for case in CASES), program.id
