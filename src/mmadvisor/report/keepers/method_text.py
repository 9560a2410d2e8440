"""The method: formula, weights, and every rule with its reason and what it rests on."""

from collections.abc import Iterator, Sequence

from mmadvisor.model.common import Basis
from mmadvisor.model.rules import Cap, Caution, Criterion, CriterionRule, Gate, Rule, RuleBook, ValueFunction
from mmadvisor.report.paper import Paper

STEPS = (
    "Gates come first. A program that fails one is left out, with the reason. What is not known never excludes.",
    (
        "Each criterion gets a value from 0 to 100 on fixed anchors. No other program has a part in it, so adding or "
        "removing one moves no score."
    ),
    (
        "Weights follow your order by rank-order centroids: with n criteria the k-th gets (1/k + ... + 1/n) / n. Ties "
        "share. The value of a program is the sum of weight times value."
    ),
    (
        "What is not known counts as a range, never as zero and never as the mean. Its middle enters the value, its "
        "ends the range."
    ),
    (
        "Rank acceptability (SMAA-2): thousands of weightings that agree with your order, and of values within the "
        "ranges, show how firm each rank is. Two programs of which each wins 45 to 55 percent are a tie."
    ),
    "Caps hold a program below a band where no merit may make up for a lack: another field, thin evidence.",
    "The verdict is the first verdict rule that holds for the whole result.",
)
YES_NO = {True: "yes", False: "no"}


def write(rules: RuleBook, paper: Paper) -> None:
    """Write everything."""
    paper.heading(f"How mmadvisor decides (rules {rules.version})")
    for number, step in enumerate(STEPS, 1):
        paper.line(step, bullet=f"{number}.")
    paper.points((f"{band.label}: from {band.at_least * 100:.0f}" for band in rules.bands), "Bands", indent=0)
    paper.line(f"Thin evidence: less than {rules.thin_evidence_below:.0%} of your weight is settled.", bullet="-")
    paper.heading("Usual order of criteria, where you name none")
    for goal, preset in rules.presets.items():
        order = ", ".join(" = ".join(group) if isinstance(group, tuple) else group for group in preset.order)
        paper.line(f"{goal}: {order}. {preset.why}", bullet="-")
    for title, family, criterion in families_of(rules):
        paper.heading(title)
        if criterion is not None:
            paper.line(about_of(criterion))
        for rule in family:
            write_rule(rule, paper)
    paper.heading("Constants and assumptions")
    for name, constant in rules.reckoning.items():
        paper.line(f"{name} = {constant.value:g}. {constant.why}", bullet="-")
        write_basis(constant.basis, paper)
    for name in ("hours_per_week", "total_hours", "cost_usd"):
        assumption = getattr(rules.assumptions, name)
        ranges = "; ".join(
            f"{kind} {low:,g} to {high:,g}, typically {typical:,g}"
            for kind, (low, typical, high) in assumption.ranges.items()
        )
        paper.line(f"{name}, where nobody states it: {ranges}. {assumption.why}", bullet="-")
        write_basis(assumption.basis, paper)
    topics = rules.assumptions.math_topics
    paper.line(f"math on entry, where nobody states it. {topics.why}", bullet="-")
    for name, groups in (("quantitative fields", topics.quantitative), ("other fields", topics.other)):
        asked = "; ".join(", ".join(group) or "none" for group in groups)
        paper.line(f"{name}, least; typical; most: {asked}", indent=4)
    write_basis(topics.basis, paper)


def families_of(rules: RuleBook) -> Iterator[tuple[str, Sequence[Rule], Criterion | None]]:
    """Yield each family of rules under its title, with the criterion of which they are."""
    yield "Gates", rules.gates, None
    for row in rules.criteria:
        yield f"Criterion: {row.title}", [rule for part in row.parts for rule in part.rules], row
    yield "Caps", rules.caps, None
    yield "Cautions", rules.cautions, None
    yield "Verdicts", rules.verdicts, None
    yield "Reasons", rules.reasons, None


def about_of(criterion: Criterion) -> str:
    """Say what a criterion is about."""
    return f"{criterion.about} Swing: {criterion.swing}."


def write_rule(rule: Rule, paper: Paper) -> None:
    """Write one rule."""
    paper.line(f"{rule.id} {rule.title} (since {rule.since})")
    paper.line(rule.why, indent=4)
    paper.points(workings(rule), bullet="", indent=4)
    write_basis(rule.basis, paper)


def workings(rule: Rule) -> Iterator[str]:
    """Yield what a rule asks for and gives."""
    if isinstance(rule, CriterionRule):
        yield f"Value: {value_in_words(rule)}"
        if rule.unknown is not None:
            yield f"Not known: {rule.unknown.low * 100:.0f} to {rule.unknown.high * 100:.0f}"
    if isinstance(rule, Cap):
        yield f"At most: {rule.at_most * 100:.0f}"
    condition = getattr(rule, "when", None)
    if condition:
        yield f"When: {condition_in_words(condition)}"
    if isinstance(rule, Gate):
        yield f"Says: {rule.excludes}"
    elif isinstance(rule, Caution):
        yield f"Says: {rule.says}"


def value_in_words(rule: CriterionRule) -> str:
    """Write a value function."""
    value = rule.value
    if value is None:
        return "not known"
    if isinstance(value, ValueFunction):
        if value.table:
            return f"by {value.of}: " + ", ".join(f"{name} {each * 100:.0f}" for name, each in value.table.items())
        return f"by {value.of}, straight lines between " + ", ".join(f"{x:g} -> {y * 100:.0f}" for x, y in value.points)
    if isinstance(value, tuple):
        return f"between {value[0] * 100:.0f} and {value[1] * 100:.0f}"
    return f"{value * 100:.0f}"


def condition_in_words(condition: object) -> str:
    """Write a condition."""
    if not isinstance(condition, dict):
        return str(condition)
    parts = []
    for key, operand in condition.items():
        if key in {"all", "any"}:
            joined = (" and " if key == "all" else " or ").join(condition_in_words(each) for each in operand)
            parts.append(f"({joined})")
        elif key == "not":
            parts.append(f"not ({condition_in_words(operand)})")
        else:
            ((operator, wanted),) = operand.items()
            values = wanted if isinstance(wanted, list) else [YES_NO[wanted] if isinstance(wanted, bool) else wanted]
            parts.append(f"{key} {operator.replace('_', ' ')} {', '.join(map(str, values))}")
    return " and ".join(parts)


def write_basis(basis: tuple[Basis, ...], paper: Paper) -> None:
    """Write what a rule rests on."""
    paper.points((f"Rests on: {row.says} {row.url} ({row.dated or 'undated'})" for row in basis), bullet="", indent=4)


def every_rule(rules: RuleBook) -> dict[str, Rule]:
    """Return all rules by code."""
    return {rule.id: rule for _, family, _ in families_of(rules) for rule in family}
