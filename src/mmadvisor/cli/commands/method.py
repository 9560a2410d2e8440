"""`method`: how the decision is made, in full."""

from typing import Annotated, Literal

import typer

from mmadvisor.cli.given import completion, options


def method(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[RULE]", help="Code of one rule, for example CR002.", autocompletion=completion.rules),
    ] = None,
    form: Annotated[Literal["text", "md"], options.FORM] = "text",
    catalog: options.CatalogFolder = None,
) -> None:
    """Explain the method: formula, weights, rules and their basis."""
    from mmadvisor.cli.out.showing import on_paper
    from mmadvisor.cli.output import print_text
    from mmadvisor.errors import UsageProblem, did_you_mean, quote
    from mmadvisor.loading import load
    from mmadvisor.report.keepers import method_text, rules_markdown

    index = load(catalog)
    rules = index.catalog.rules
    if form == "md":
        print_text(rules_markdown.render(index).decode())
        return
    if code is None:
        on_paper(lambda paper: method_text.write(rules, paper))
        return
    known = method_text.every_rule(rules)
    rule = known.get(code.upper())
    if rule is None:
        hint = did_you_mean(code.upper(), known) or "'mmadvisor method' lists all"
        raise UsageProblem(f"there is no rule {quote(code)} ({hint})")
    on_paper(lambda paper: method_text.write_rule(rule, paper))
