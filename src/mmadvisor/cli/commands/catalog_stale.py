"""`catalog stale`: facts that are past their age limit."""

from enum import StrEnum
from typing import Annotated

import typer

from mmadvisor.cli.given import options

SHOWN = 20


class Kind(StrEnum):
    """Kinds of facts that have an age limit."""

    status = "status"
    price = "price"
    pathway = "pathway"
    structure = "structure"


def stale(
    kind: Annotated[list[Kind] | None, typer.Option(help="Kind of fact; can be repeated.")] = None,
    top: Annotated[
        int | None, typer.Option(min=1, max=100_000, help=f"Number of facts; {SHOWN} as text and else all.")
    ] = None,
    form: options.TableShapeOption = "text",
    learners: Annotated[
        int, typer.Option(min=1, max=100_000, help="Number of simulated learners by whom facts are weighed.")
    ] = 500,
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="Seed of the learners.")] = 1,
    catalog: options.CatalogFolder = None,
    extend: options.ExtendFolder = None,
) -> None:
    """List old facts, first those that move advice most.

    Example: mmadvisor catalog stale --kind price --top 10
    """
    from random import Random

    from mmadvisor.advise.simulated_learners import population
    from mmadvisor.advise.stale import KINDS, stale_facts
    from mmadvisor.cli.given.inputs import open_catalog
    from mmadvisor.cli.out.showing import show
    from mmadvisor.cli.output import say
    from mmadvisor.errors import counted
    from mmadvisor.model.keeping import StaleFact
    from mmadvisor.report.keepers.catalog_text import as_csv, write_stale

    index = open_catalog(options.Edition(catalog, extend, no_notes=True))
    kinds = [each for each in KINDS if not kind or each in kind]
    draw = Random(seed)  # noqa: S311 - a simulation, not a secret
    found = stale_facts(index, list(population(index, draw, learners)), kinds)
    shown = found[: top or (SHOWN if form == "text" else len(found))]
    rest = len(found) - len(shown)
    show(
        form,
        shown,
        lambda paper: write_stale(index, shown, rest, learners, paper),
        lambda: as_csv(StaleFact, shown),
    )
    say(f"{counted(len(found), 'fact')} past {'its' if len(found) == 1 else 'their'} limit.")
