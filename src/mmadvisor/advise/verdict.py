"""Fifth step: the verdict on the whole result, in words."""

from mmadvisor.advise.ruling import Ruled
from mmadvisor.model.advice import Reason, Verdict
from mmadvisor.model.rules import RuleBook
from mmadvisor.rules.apply import Remark, Words
from mmadvisor.rules.conditions import evaluate

MOST_REASONS = 5


def verdict(rules: RuleBook, ruled: Ruled, words: Words) -> Verdict:
    """Return the verdict with at most five reasons, in the order of the rule file."""
    rule = ruled.rule
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
        about=ruled.about,
        reasons=[as_reason(each) for each in reasons[:MOST_REASONS]],
        first_step=None if rule.first_step is None else words.say(rule.first_step),
    )


def as_reason(remark: Remark) -> Reason:
    """Return a remark in its printed form."""
    return Reason(rule=remark.rule, says=remark.says, sources=list(remark.sources))
