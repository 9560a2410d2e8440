"""Fifth step: the verdict on the whole result, from rules in order."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from mmadvisor.advise.bands import band_of, percent
from mmadvisor.advise.score import Scored
from mmadvisor.advise.screen import Screened
from mmadvisor.facts.answers import answer_of
from mmadvisor.facts.result import FIRST_PREFIX, MAIN_ANSWERS, RESULT_SPECS
from mmadvisor.model.advice import Reason, Verdict
from mmadvisor.model.facts import UNKNOWN, Fact, number, said, settled
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import RuleBook, VerdictRule
from mmadvisor.rules.apply import Remark, Words
from mmadvisor.rules.conditions import evaluate

MOST_REASONS = 5
CLOSE = 5
"""Points (of 100) within which a MicroMasters counts as nearly first."""


class Shares(Struct, frozen=True):
    """How firm the first place is; None before the draws."""

    first: float
    top3: float


def is_answered(profile: Profile, key: str) -> bool:
    """Tell whether a question was answered, be it in part."""
    return is_given(getattr(profile, key))


def is_given(answer: object) -> bool:
    """Tell whether an answer says anything."""
    return answer not in (None, {})


def result_facts(
    rules: RuleBook,
    profile: Profile,
    ranked: Sequence[Scored],
    excluded: Sequence[Screened],
    shares: Shares | None,
) -> dict[str, Fact]:
    """Return the facts `result.*`."""
    open_answers = tuple(words for key, words in MAIN_ANSWERS.items() if not is_answered(profile, key))
    facts = {
        "result.passing": number(len(ranked)),
        "result.main_answers": number(len(MAIN_ANSWERS) - len(open_answers)),
        "result.open_answers": said(open_answers),
        "result.main_obstacle": said(main_obstacle(excluded)),
    }
    if ranked:
        best = percent(ranked[0].value)
        near = (row.screened.program.credential for row in ranked if percent(row.value) >= best - CLOSE)
        facts["result.first_band"] = said(band_of(rules, ranked[0].value))
        facts["result.micromasters_close"] = said("MicroMasters" in near)
        facts["result.safe_degree"] = safe_degree(ranked)
    if shares is not None:
        facts["result.first_share"] = settled(shares.first)
        facts["result.top3_share"] = settled(shares.top3)
    return facts


def safe_degree(ranked: Sequence[Scored]) -> Fact:
    """Return title and provider of the best degree that is marked safe to get into."""
    for row in ranked:
        sheet = row.screened.sheet
        if row.screened.program.credential == "Degree" and sheet.get("fit.admission").value == "safe":
            title, provider = sheet.get("program.title"), sheet.get("program.provider")
            return said(f"{title.value}, {provider.value}", sheet.get("fit.admission").sources)
    return UNKNOWN


def main_obstacle(excluded: Sequence[Screened]) -> str | None:
    """Return the title of the gate that keeps out most of the programs a learner could take after all.

    Programs that a gate keeps out for good (they ended, or are about something else) do not count.
    """
    count: Counter[str] = Counter()
    for row in excluded:
        shut = [gate for gate, result in zip(row.gates, row.shut, strict=True) if result]
        if all(gate.changeable for gate in shut):
            count.update(gate.title for gate in shut)
    return min(count, key=lambda title: (-count[title], title)).lower() if count else None


def words_of_result(profile: Profile, ranked: Sequence[Scored], facts: dict[str, Fact]) -> Words:
    """Return all facts that verdict rules may use."""

    def get(name: str) -> Fact:
        if name.startswith("profile."):
            return answer_of(profile, name)
        if name.startswith(FIRST_PREFIX):
            return ranked[0].screened.sheet.get(name.removeprefix(FIRST_PREFIX)) if ranked else UNKNOWN
        return facts.get(name, UNKNOWN)

    return Words(get, RESULT_SPECS)


def ruling(rules: RuleBook, words: Words) -> VerdictRule:
    """Return the first verdict rule that holds; one whose condition stays unknown does not.

    The last rule of the file holds for all (a lint makes sure), so there always is one.
    """
    return next(rule for rule in rules.verdicts if evaluate(rule.when, words.get))


def verdict(rules: RuleBook, words: Words) -> Verdict:
    """Return the verdict with at most five reasons, in the order of the rule file."""
    rule = ruling(rules, words)
    main = words.remark(rule, rule.says)
    reasons = [
        words.remark(each, each.says)
        for each in rules.reasons
        if rule.code in each.supports and evaluate(each.when, words.get)
    ]
    return Verdict(
        code=rule.code,
        title=rules.titles[rule.code],
        says=main.says,
        rule=rule.id,
        reasons=[as_reason(each) for each in reasons[:MOST_REASONS]],
    )


def as_reason(remark: Remark) -> Reason:
    """Return a remark in its printed form."""
    return Reason(rule=remark.rule, says=remark.says, sources=list(remark.sources))
