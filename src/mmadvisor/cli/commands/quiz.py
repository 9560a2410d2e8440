"""`quiz`: asks, then prints verdict and ranking."""

import typer


def quiz() -> None:
    """Answer a few questions and get a recommendation."""
    raise typer.Exit(2)
