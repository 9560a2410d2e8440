"""What would change the answer: the smallest change of one answer that moves first place or verdict.

Each change is found by running the pipeline on the changed profile; what is reported is what that run says.
Only answers that a learner can change are tried, and no further than a learner can go: at most twice the hours, the
months or the budget, and no topic of math before the one that it builds on.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from math import ceil
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.advise.outcome import Outcome, Run, Shares, first_shares, rule_outcome
from mmadvisor.advise.rerun import Rerun
from mmadvisor.advise.verdict import Ruled
from mmadvisor.advise.weighing import Weighing
from mmadvisor.model.advice import Change, Verdict
from mmadvisor.model.common import BUILDS_ON
from mmadvisor.model.profile import CriterionId, Priority, Profile
from mmadvisor.reckoning.arithmetic import LIKELY
from mmadvisor.reckoning.study import Reckoning, reckon

MOST_CHANGES = 5
HOUR_STEPS = (1, 2, 3, 4, 6, 8, 10)
MOST_STEPS = 8
"""Budgets and deadlines that are tried, each of them that of a program."""
MOST_TIMES = 2
"""Times the learner's hours, months or budget that are tried at most."""
SMALL_SUM_USD = 1000
"""What may be found beside any budget, be it nothing."""
LEAST_HOURS, MOST_HOURS = 1, 60
MOST_MONTHS = 120
MOST_USD = 1_000_000
"""Limits of a profile: no change is told that cannot be answered."""


class Attempt(Struct, frozen=True):
    """One changed answer; attempts with the same `line` go from the smallest step to the largest."""

    line: str
    answer: str
    start: Any
    to: Any
    profile: Profile
    action: str


def what_would_change(run: Run, result: Outcome, ruling: Verdict, shares: Shares | None) -> list[Change]:
    """Return at most five changes, one for each line of attempts: the first step that makes a difference."""
    again = Rerun(run.index, result)
    found: dict[str, Change] = {}
    for attempt in attempts(result):
        if attempt.line in found or len(found) == MOST_CHANGES:
            continue
        after = again.outcome(attempt.profile, frozenset({attempt.answer.partition(".")[0]}))
        # A cheap look, as if the first place were as firm as before: where it shows something new, the draws decide.
        moved = after.first != result.first
        if is_same_answer(rule_outcome(run, after, shares), ruling, moved=moved):
            continue
        now = ruling_after(run, after)
        if not is_same_answer(now, ruling, moved=moved):
            found[attempt.line] = Change(
                answer=attempt.answer,
                start=attempt.start,
                to=attempt.to,
                says=f"{attempt.action}, {effects(run, result, after, ruling, now)}.",
                first=after.first,
                verdict=now.rule.code,
            )
    return list(found.values())


def is_same_answer(now: Ruled, before: Verdict, *, moved: bool = True) -> bool:
    """Tell whether a ruling says the same, and of no other program; where none `moved` to the first place, it does."""
    return now.rule.code == before.code and (not moved or now.about in {before.about, None})


def ruling_after(run: Run, after: Outcome) -> Ruled:
    """Return the ruling on a changed outcome. Draws are made only if it hangs on them."""
    firm, open_ = (rule_outcome(run, after, Shares(share, share)) for share in (1.0, 0.0))
    alike = (firm.rule.code, firm.about) == (open_.rule.code, open_.about)
    return firm if alike else rule_outcome(run, after, first_shares(run, after))


def effects(run: Run, result: Outcome, after: Outcome, before: Verdict, now: Ruled) -> str:
    """Say what would pass or come first, and which verdict it would be."""
    found = []
    if result.ranked and not after.ranked:
        found.append("nothing would pass any more")
    if now.about is not None and now.about != before.about:
        program = run.index.programs[now.about]
        passes = any(row.id == now.about for row in after.ranked)
        comes = "would pass and come first" if not result.ranked else "would come first"
        found.append(
            f"{program.title} ({run.index.provider(program)}) {comes if passes else 'would be the one to look at'}"
        )
    if now.rule.code != before.code:
        found.append(f"the verdict would be: {run.index.catalog.rules.titles[now.rule.code].lower()}")
    return "; ".join(found)


def attempts(result: Outcome) -> Iterator[Attempt]:
    """Return changed profiles, smallest steps first within each line."""
    own, weighing = result.profile, result.weighing
    return chain(hours(own), budget(result), months(result), math(own), priorities(own, weighing), credit(own))


def within_reach(result: Outcome) -> Iterator[Reckoning]:
    """Yield the reckonings of all programs that no gate keeps out for good."""
    for row in (*(each.screened for each in result.ranked), *result.held):
        if row.within_reach:
            yield reckon(row.sheet.at)


def hours(profile: Profile) -> Iterator[Attempt]:
    """More, then fewer hours a week."""
    own = profile.hours_per_week
    if own is None:
        return
    steps = [("more", own + step) for step in HOUR_STEPS] + [("fewer", own - step) for step in HOUR_STEPS]
    for line, to in steps:
        if LEAST_HOURS <= to <= min(MOST_HOURS, MOST_TIMES * own):
            action = f"With {to:g} {'hour' if to == 1 else 'hours'} a week instead of {own:g}"
            changed = replace(profile, hours_per_week=to)
            yield Attempt(f"hours-{line}", "hours_per_week", own, to, changed, action)


def budget(result: Outcome) -> Iterator[Attempt]:
    """A larger budget: the likely price of each program above it, smallest first."""
    profile = result.profile
    own = profile.budget_usd
    if own is None:
        return
    prices = (row.usd for row in within_reach(result))
    most = min(MOST_USD, max(MOST_TIMES * own, own + SMALL_SUM_USD))
    sums = {ceil(usd[LIKELY]) for usd in prices if usd is not None and own < ceil(usd[LIKELY]) <= most}
    for to in sorted(sums)[:MOST_STEPS]:
        action = f"With a budget of {to:,} USD instead of {own:,.0f}"
        yield Attempt("budget", "budget_usd", own, to, replace(profile, budget_usd=to, budget=None), action)


def months(result: Outcome) -> Iterator[Attempt]:
    """A later deadline: the likely end of each program after it, earliest first."""
    profile = result.profile
    own = profile.finish_within_months
    if own is None or profile.hours_per_week is None:
        return
    ends = {ceil(row.months[LIKELY]) for row in within_reach(result) if row.load.end_known}
    most = min(MOST_MONTHS, MOST_TIMES * own)
    for to in [end for end in sorted(ends) if own < end <= most][:MOST_STEPS]:
        changed = replace(profile, finish_within_months=to, finish_by=None)
        action = f"With {to:g} months instead of {ceil(own):g}"
        yield Attempt("months", "finish_within_months", own, to, changed, action)


def math(profile: Profile) -> Iterator[Attempt]:
    """One topic learned or refreshed, if what it builds on was ever learned."""
    for topic, freshness in profile.math.items():
        base = BUILDS_ON.get(topic)
        if freshness != "fresh" and (base is None or profile.math.get(base) != "never"):
            changed = replace(profile, math={**profile.math, topic: "fresh"})
            action = f"With {topic.replace('-', ' ')} {'learned' if freshness == 'never' else 'refreshed'}"
            yield Attempt(f"math-{topic}", f"math.{topic}", freshness, "fresh", changed, action)


def priorities(profile: Profile, weighing: Weighing) -> Iterator[Attempt]:
    """One criterion before the place ahead of it; then one before all others."""
    groups = [tuple(criterion.id for criterion in group) for group in weighing.groups]
    titles = {criterion.id: criterion.title.lower() for criterion in weighing.criteria}

    def attempt(name: CriterionId, place: int, action: str) -> Attempt:
        to = move_priority(groups, name, place)
        return Attempt("priorities", "priorities", profile.priorities, to, replace(profile, priorities=to), action)

    for place in range(1, len(groups)):
        ahead = " and ".join(titles[each] for each in groups[place - 1])
        for name in groups[place]:
            yield attempt(name, place - 1, f"If {titles[name]} mattered more to you than {ahead}")
    for group in groups:
        for name in group:
            if group is not groups[0] or len(group) > 1:
                yield attempt(name, 0, f"If {titles[name]} mattered most to you")


def move_priority(groups: Sequence[tuple[CriterionId, ...]], name: CriterionId, place: int) -> tuple[Priority, ...]:
    """Return an order in which one criterion stands alone before a place."""
    rest = [tuple(each for each in group if each != name) for group in groups]
    rest.insert(place, (name,))
    return tuple(group[0] if len(group) == 1 else group for group in rest if group)


def credit(profile: Profile) -> Iterator[Attempt]:
    """Another wish for credit."""
    words = {"essential": "a must", "welcome": "welcome", "not-needed": "not needed"}
    if profile.credit is None:
        return
    for wish, said in words.items():
        if wish != profile.credit:
            action = f"If credit were {said}"
            changed = replace(profile, credit=wish)
            yield Attempt(f"credit-{wish}", "credit", profile.credit, wish, changed, action)
