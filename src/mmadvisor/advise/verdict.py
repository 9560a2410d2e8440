"""Which verdict rule holds for a result, of which program it speaks, and the verdict in words.

Each program is judged alone, with the facts of the whole result beside it; a caution or an open gate of a program
rules out the verdicts that it forbids. The verdict is the best one among the programs that share the first place. `Not
now` holds only if every ranked program gives it, and then only if not even one course, free reading or a degree to
look into can be advised: so a better answer of the learner never turns another verdict into `not now`.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from mmadvisor.advise.bands import percent
from mmadvisor.advise.result_view import Named, ResultView, facts_of
from mmadvisor.advise.score import Scored
from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.registry import BAND, EVIDENCE_SHARE, FactSheet
from mmadvisor.facts.result import FIRST_PREFIX, RESULT_SPECS
from mmadvisor.model.advice import Verdict
from mmadvisor.model.common import VerdictCode
from mmadvisor.model.facts import UNKNOWN, Fact
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import RuleBook, VerdictRule
from mmadvisor.rules.apply import Words
from mmadvisor.rules.conditions import Get, evaluate

PREFERENCE: tuple[VerdictCode, ...] = (
    "go-ahead",
    "try-one-course",
    "prepare-first",
    "one-course",
    "another-route",
    "not-now",
)
"""Verdicts that a program can give, best first."""
OF_RANKED = frozenset({BAND.name, EVIDENCE_SHARE.name})
"""Facts that only a program of the ranking has."""
MOST_REASONS = 5
LEVEL_POINTS = 2
"""Points (of 100) within which programs of one level share the first place, where draws do not tell."""


class Ruled(Struct, frozen=True):
    """The verdict rule that holds, the id of the program of which it speaks (None if of none), and what was seen."""

    rule: VerdictRule
    about: str | None
    view: ResultView


def rule_on(
    rules: RuleBook,
    profile: Profile,
    ranked: Sequence[Scored],
    view: ResultView,
    look_further: Callable[[ResultView], ResultView],
) -> Ruled:
    """Return the ruling on one learner's result; `look_further` adds to a view what is left where nothing leads."""
    facts = facts_of(view)
    before = ruling(rules.verdicts, "answers", words_about(profile, None, facts).get)
    if before is not None:
        return Ruled(before, None, view)
    leaders = leading(ranked)
    found = [Ruled(ruling_on(rules, profile, row, facts), row.id, view) for row in leaders]
    found.sort(key=lambda each: PREFERENCE.index(each.rule.code))
    if found and found[0].rule.code != "not-now":
        return found[0]
    for row in ranked[len(leaders) :]:
        rule = ruling_on(rules, profile, row, facts)
        if rule.code != "not-now":
            return Ruled(rule, row.id, view)
    wider = look_further(view)
    left = ruling(rules.verdicts, "nothing", words_about(profile, None, facts_of(wider)).get)
    if left is not None and (left.code != "not-now" or not found):
        named: Named | None = getattr(wider, left.about.replace("-", "_")) if left.about else None
        return Ruled(left, named.id if named else None, wider)
    return Ruled(found[0].rule, found[0].about, wider)


def leading(ranked: Sequence[Scored]) -> Sequence[Scored]:
    """Return the programs that share the first place: of its level, and within a point or two of it."""

    def is_level(row: Scored) -> bool:
        return row.level == ranked[0].level and percent(row.value) >= percent(ranked[0].value) - LEVEL_POINTS

    return list(takewhile(is_level, ranked))


def ruling_on(rules: RuleBook, profile: Profile, row: Scored, facts: dict[str, Fact]) -> VerdictRule:
    """Return the first rule that holds for one program and that nothing about it forbids; the last holds for all."""
    forbidden = frozenset(forbidden_for(rules, row))
    allowed = [rule for rule in rules.verdicts if rule.code not in forbidden]
    found = ruling(allowed, "program", words_about(profile, row.screened.sheet, facts).get)
    assert found is not None  # noqa: S101 - a lint makes sure that the last one holds for all and is never forbidden
    return found


def forbidden_for(rules: RuleBook, row: Scored) -> Iterator[VerdictCode]:
    """Yield the verdicts that gates which could not decide, and cautions that hold, rule out for a program."""
    screened = row.screened
    for gate, shut in zip(screened.gates, screened.shut, strict=True):
        if shut is None:
            yield from gate.forbids
    for caution in rules.cautions:
        if caution.forbids and evaluate(caution.when, screened.sheet.get):
            yield from caution.forbids


def ruling(verdicts: Sequence[VerdictRule], scope: str, get: Get) -> VerdictRule | None:
    """Return the first rule of a scope that holds; one whose condition stays unknown does not."""
    return next((rule for rule in verdicts if rule.scope == scope and evaluate(rule.when, get)), None)


def words_about(profile: Profile, sheet: FactSheet | None, facts: dict[str, Fact]) -> Words:
    """Return all facts that verdict rules may use; `first.*` are those of the program that is spoken of."""

    def get(name: str) -> Fact:
        if name.startswith("profile."):
            return answer_of(profile, name)
        if name.startswith(FIRST_PREFIX):
            own = name.removeprefix(FIRST_PREFIX)
            weighed = own not in OF_RANKED or (sheet is not None and own in sheet.found)
            return sheet.get(own) if sheet and weighed else UNKNOWN
        return facts[name]

    return Words(get, RESULT_SPECS)


def verdict(rules: RuleBook, ruled: Ruled, words: Words) -> Verdict:
    """Return the verdict with at most five reasons, in the order of the rule file."""
    rule = ruled.rule
    main = words.reason(rule, rule.says)
    reasons = [
        words.reason(each, each.says)
        for each in rules.reasons
        if rule.code in each.supports and evaluate(each.when, words.get)
    ]
    return Verdict(
        code=rule.code,
        title=rules.titles[rule.code],
        says=main.says,
        rule=rule.id,
        about=ruled.about,
        reasons=reasons[:MOST_REASONS],
        first_step=None if rule.first_step is None else words.say(rule.first_step),
    )
