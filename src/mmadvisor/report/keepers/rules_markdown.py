"""Every rule as a Markdown page: reason, workings, ground, examples. `docs/rules.md` is this page."""

from mmadvisor.model.catalog import Index
from mmadvisor.model.rules import Example, Rule
from mmadvisor.report.keepers.method_text import about_of, families_of, workings
from mmadvisor.report.markdown.parts import escaped, table

ABOUT = {
    "Gates": "What leaves a program out. An unknown never does.",
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
    for title, family, criterion in families_of(rules):
        about = ABOUT.get(title, "")
        if criterion is not None:
            shares = ", ".join(f"{part.id} {part.share:.0%}" for part in criterion.parts)
            about = f"{about_of(criterion)} Parts: {shares}."
        lines += [f"## {title}", "", escaped(about), ""]
        for rule in family:
            lines += entry(rule)
    return ("\n".join(lines).rstrip() + "\n").encode()


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
    if isinstance(example.value, str):
        return example.value
    values = example.value if isinstance(example.value, tuple) else (example.value,)
    return " to ".join(f"{each * 100:g}" for each in values)
