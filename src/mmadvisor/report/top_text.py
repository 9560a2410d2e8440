"""The first three at a glance: each with the one reason that counts most, and the one caution."""

from mmadvisor.model.advice import Advice, Ranked
from mmadvisor.model.rules import RuleBook
from mmadvisor.report import words
from mmadvisor.report.paper import Paper

SHOWN = 3


def write(advice: Advice, rules: RuleBook, paper: Paper) -> None:
    """Write the first three."""
    best = advice.ranking[:SHOWN]
    paper.heading({1: "The best match", 2: "The best two"}.get(len(best), "The best three"))
    for row in best:
        write_one(row, rules, paper)


def write_one(row: Ranked, rules: RuleBook, paper: Paper) -> None:
    """Write one program."""
    paper.line(f"{words.rank(row)} {row.title} ({row.credential}, {row.provider})")
    band = words.band(rules, row).capitalize()
    paper.line(f"{band}, value {row.value} ({words.value_range(row.value_low, row.value_high)}).", indent=3)
    paper.line(f"{words.firmness(row).capitalize()}.", indent=3)
    reason = max(row.contributions, key=lambda part: part.points, default=None)
    if reason is not None:
        paper.line(f"For it: {reason.says} ({reason.rule})", indent=3)
    if row.cautions:
        paper.line(f"Mind: {row.cautions[0].says} ({row.cautions[0].rule})", indent=3)
