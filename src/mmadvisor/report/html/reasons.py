"""Why not: what sets a program behind the first one, and who is left out by what."""

from msgspec import Struct

from mmadvisor.model.advice import Advice, Excluded, Ranked
from mmadvisor.model.rules import RuleBook
from mmadvisor.report import words
from mmadvisor.report.html.charts import points_by_criterion

MOST_LOSSES = 2


class Group(Struct, frozen=True):
    """Programs that the same gate keeps out first."""

    title: str
    programs: list[Excluded]


def behind(row: Ranked, first: Ranked, rules: RuleBook) -> str:
    """Say on which criteria a program loses and gains most against the first one."""
    own, best = points_by_criterion(row), points_by_criterion(first)
    gaps = sorted(((own.get(name, 0) - best.get(name, 0), name) for name in {**best, **own}), key=lambda gap: gap[0])
    losses = [named(name, gap, rules) for gap, name in gaps[:MOST_LOSSES] if gap < 0]
    gains = [named(name, gap, rules) for gap, name in gaps[-1:] if gap > 0]
    loses = f"Loses on {' and '.join(losses)}" if losses else "Loses on nothing by a whole point"
    return f"{loses}; gains on {gains[0]}." if gains else f"{loses}."


def named(name: str, gap: int, rules: RuleBook) -> str:
    """Write a criterion with its difference in points."""
    return f"{words.criterion_title(rules, name).lower()} ({gap:+d})"


def left_out(advice: Advice, rules: RuleBook) -> list[Group]:
    """Return the excluded programs by the first gate that keeps each out, largest group first."""
    titles = {gate.id: gate.title for gate in rules.gates}
    groups: dict[str, list[Excluded]] = {}
    for row in advice.excluded:
        groups.setdefault(words.first_gate(row), []).append(row)
    ordered = sorted(groups.items(), key=lambda each: (-len(each[1]), each[0]))
    return [Group(titles.get(gate, gate), rows) for gate, rows in ordered]
