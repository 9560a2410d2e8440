"""What the shell completes of options with a closed list of names, one function a list."""

from typing import get_args

import typer

from mmadvisor.cli.given.completion import catalog_of, last_of


def platforms(incomplete: str) -> list[str]:
    """Complete the name of a platform."""
    from mmadvisor.model.program import Platform  # noqa: PLC0415 - only when the shell asks, as in all of these

    return last_of(incomplete, get_args(Platform))


def credentials(incomplete: str) -> list[str]:
    """Complete a kind of credential."""
    from mmadvisor.model.program import Credential  # noqa: PLC0415

    return last_of(incomplete, get_args(Credential))


def statuses(incomplete: str) -> list[str]:
    """Complete a state of a program."""
    from mmadvisor.model.program import StatusValue  # noqa: PLC0415

    return last_of(incomplete, get_args(StatusValue))


def math_levels(incomplete: str) -> list[str]:
    """Complete a level of math."""
    from mmadvisor.model.program import MathLevel  # noqa: PLC0415

    return last_of(incomplete, get_args(MathLevel))


def orders(incomplete: str) -> list[str]:
    """Complete an order of the list."""
    from mmadvisor.report.listing.filters import SORTS  # noqa: PLC0415

    return last_of(incomplete, ("fit", *SORTS))


def countries(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the country of a provider."""
    index = catalog_of(ctx)
    return [] if index is None else last_of(incomplete, sorted({row.country for row in index.institutions.values()}))


def languages(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a language of instruction."""
    index = catalog_of(ctx)
    known = () if index is None else sorted({each for row in index.programs.values() for each in row.languages})
    return last_of(incomplete, known)


def electives(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the code of an elective of the program on the line."""
    index = catalog_of(ctx)
    program = None if index is None else index.programs.get(" ".join(ctx.params.get("program") or ()))
    pool = None if program is None else program.electives
    return [] if pool is None else last_of(incomplete, pool.of)


def rules(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the code of a rule."""
    from mmadvisor.report.keepers.method_text import every_rule  # noqa: PLC0415

    index = catalog_of(ctx)
    return [] if index is None else last_of(incomplete, every_rule(index.catalog.rules))


def schema_names(incomplete: str) -> list[str]:
    """Complete the name of a published schema."""
    from mmadvisor.errors import AdvisorError  # noqa: PLC0415
    from mmadvisor.loading import schemas  # noqa: PLC0415

    try:
        return last_of(incomplete, schemas())
    except AdvisorError:
        return []
