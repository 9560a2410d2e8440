"""`method`: how the decision is made, in full."""

from typing import Annotated

import typer

from mmadvisor.cli import options


def method(
    code: Annotated[str | None, typer.Argument(metavar="[RULE]", help="Code of one rule, for example CR002.")] = None,
    catalog: options.CatalogFolder = None,
) -> None:
    """Explain the method: formula, weights, and every rule with what it rests on."""
    from mmadvisor.cli.papers import on_paper
    from mmadvisor.errors import UsageProblem, did_you_mean, quote
    from mmadvisor.loading import load
    from mmadvisor.report import method_text

    index, _ = load(catalog)
    rules = index.catalog.rules
    if code is None:
        on_paper(lambda paper: method_text.write(rules, paper))
        return
    known = method_text.every_rule(rules)
    rule = known.get(code.upper())
    if rule is None:
        hint = did_you_mean(code.upper(), known) or "'mmadvisor method' lists all"
        raise UsageProblem(f"there is no rule {quote(code)} ({hint})")
    on_paper(lambda paper: method_text.write_rule(rule, paper))
