"""`diff`: what changed between two saved advices."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mmadvisor.cli.given import options

if TYPE_CHECKING:
    from mmadvisor.model.advice import Advice


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="Advice saved earlier with --format json.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="Advice saved later.")],
    form: options.ShapeOption = "text",
) -> None:
    """Say what changed between two saved advices, and what it did.

    Example: mmadvisor diff advice-2026.json advice-2027.json
    """
    show_difference(read_advice(old), read_advice(new), form)


def show_difference(before: "Advice", after: "Advice", form: options.Shape) -> None:
    """Show what changed from one advice to another."""
    from mmadvisor.advise.diff import compare_advice
    from mmadvisor.cli.out.showing import show
    from mmadvisor.report.terminal import diff_text

    found = compare_advice(before, after)
    show(form, found, lambda paper: diff_text.write(found, before, after, paper))


def read_advice(path: Path) -> "Advice":
    """Read an advice that was saved as JSON.

    Raises:
        DataProblems: The file cannot be read, or holds no advice of this form.
    """
    from mmadvisor.checked import convert
    from mmadvisor.located import OF_OUTPUTS, read_yaml
    from mmadvisor.model.advice import Advice
    from mmadvisor.problems import DataProblems

    located, problems = read_yaml(path, shown=str(path), limits=OF_OUTPUTS)
    advice = None
    if located is not None:
        advice, problems = convert(located, Advice, str(path))
    if advice is None:
        raise DataProblems(problems)
    return advice
