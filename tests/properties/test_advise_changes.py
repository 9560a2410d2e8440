"""What would change the answer: re-run, each change that is told holds, and the short way equals the long one."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from msgspec.structs import replace

from budget import examples
from mmadvisor.advise.changes import attempts, what_would_change
from mmadvisor.advise.outcome import Outcome, Run, Shares, first_shares, rule_outcome, words_of
from mmadvisor.advise.pipeline import advise
from mmadvisor.advise.rerun import Rerun
from mmadvisor.advise.verdict import verdict
from mmadvisor.model.advice import Change
from mmadvisor.model.profile import Profile
from mmadvisor.report.making.make_view import view_of
from real import advised, judged, profiles, real_index

RULES = real_index().catalog.rules
RUN = Run(real_index(), "0")


def changed(profile: Profile, change: Change) -> Profile:
    key, _, topic = change.answer.partition(".")
    if topic:
        return replace(profile, math={**profile.math, topic: change.to})
    return replace(profile, **{key: change.to})


@settings(max_examples=examples(15))
@given(profiles())
def test_every_change_holds_when_the_changed_answers_are_given(profile: Profile) -> None:
    before = advised(profile)
    first = before.ranking[0].id if before.ranking else None
    assert len(before.what_would_change) <= 5
    for change in before.what_would_change:
        after = advised(changed(profile, change))
        assert (after.ranking[0].id if after.ranking else None) == change.first
        assert after.verdict.code == change.verdict
        assert (change.first, change.verdict) != (first, before.verdict.code)
        assert change.says.endswith(".")


def said_of(run: Run, result: Outcome) -> tuple[str, str | None]:
    """Return the verdict, and the program of which it speaks."""
    found = rule_outcome(run, result, first_shares(run, result))
    return found.rule.code, found.about


@settings(max_examples=examples(200))
@given(profiles())
def test_every_change_holds_for_many_learners(profile: Profile) -> None:
    run = Run(real_index(), "0", draws=100)
    result = judged(profile)
    shares = first_shares(run, result)
    found = rule_outcome(run, result, shares)
    before = verdict(RULES, found, words_of(found, result))
    for change in what_would_change(run, result, before, shares):
        after = judged(changed(profile, change))
        code, about = said_of(run, after)
        assert (after.first, code) == (change.first, change.verdict)
        assert (code, about) != (before.code, before.about)


def told(result: Outcome) -> dict[str, Any]:
    return {
        "ranked": [
            (row.id, list(row.values.items()), row.low, row.middle, row.high, row.caps) for row in result.ranked
        ],
        "measures": [row.measures for row in result.ranked],
        "cautions": [row.screened.cautions() for row in result.ranked],
        "look_into": sorted(row.program.id for row in result.look_into),
        "left": result.look_further(result.view),
        "weights": result.weighing.weights,
        "verdict": [rule_outcome(RUN, result, Shares(share, share)).rule.code for share in (1.0, 0.0)],
    }


@settings(max_examples=examples(10))
@given(profiles())
def test_the_short_way_after_a_change_equals_a_fresh_run(profile: Profile) -> None:
    before = judged(profile)
    again = Rerun(real_index(), before)
    for attempt in attempts(before):
        key = frozenset({attempt.answer.partition(".")[0]})
        assert told(again.outcome(attempt.profile, key)) == told(judged(attempt.profile))


@settings(max_examples=examples(50))
@given(profiles())
def test_a_brief_advice_shows_the_same_first_screen(profile: Profile) -> None:
    run = Run(real_index(), "0", draws=100)
    whole, brief = (view_of(advise(run, profile, brief=each), run.index, date(2026, 12, 7)) for each in (False, True))
    assert brief == whole
