"""Every rule as a Markdown page: reason, workings, ground, examples. `docs/rules.md` is this page."""

from collections.abc import Iterable

from mmadvisor.model.catalog import Index
from mmadvisor.model.rules import Example, Rule
from mmadvisor.report.keepers.method_text import criterion_rules, later_families, workings
from mmadvisor.report.markdown.parts import escaped, table

ABOUT = {
    "Caps": "What no merit elsewhere can make up for.",
    "Cautions": "Sentences of warning or advice beside a program.",
    "Verdicts": "The first one that holds is given.",
    "Reasons": "Up to five follow a verdict.",
}


def render(index: Index) -> bytes:
    """Return the page."""
    rules = index.catalog.rules
    lines = [
        "# The rules",
        "",
        (
            f"Rules {rules.version}, made from `catalog/rules/` by `mmadvisor method --format md`. "
            "[method.md](method.md) explains how they work together. `program.*` are facts of the catalog, "
            "`profile.*` answers, `fit.*` facts reckoned from both, `first.*` facts of the program in first place, "
            "`result.*` facts of the whole result."
        ),
        "",
    ]
    lines += family("Gates", "What leaves a program out. An unknown never does.", rules.gates)
    for criterion in rules.criteria:
        shares = ", ".join(f"{part.id} {part.share:.0%}" for part in criterion.parts)
        about = f"{criterion.about} Swing: {criterion.swing}. Parts: {shares}."
        lines += family(f"Criterion: {criterion.title}", about, criterion_rules(criterion))
    for title, rows in later_families(rules).items():
        lines += family(title, ABOUT[title], rows)
    return ("\n".join(lines).rstrip() + "\n").encode()


def family(title: str, about: str, rules: Iterable[Rule]) -> list[str]:
    """Return one family of rules."""
    lines = [f"## {title}", "", escaped(about), ""]
    for rule in rules:
        lines += entry(rule)
    return lines


def entry(rule: Rule) -> list[str]:
    """Return one rule."""
    examples = table(("Given", "Result"), ((example_line(example), result(example)) for example in rule.examples))
    return [
        f"### {rule.id}: {escaped(rule.title)}",
        "",
        escaped(rule.why),
        "",
        *(f"- {escaped(line)}" for line in workings(rule)),
        *(f"- Rests on: {escaped(row.says)} ({row.dated or 'undated'}) <{row.url}>" for row in rule.basis),
        "",
        *examples,
        "",
    ]


def example_line(example: Example) -> str:
    """Return the facts of an example in a line."""
    return ", ".join(f"{name} = {value}" for name, value in example.given.items()) or "nothing known"


def result(example: Example) -> str:
    """Return what an example expects."""
    value = example.value
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return f"{value[0] * 100:g} to {value[1] * 100:g}"
    return f"{value * 100:g}"
