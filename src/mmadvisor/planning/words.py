"""Figures in words, as several parts of a plan say them."""


def amount(number: float) -> str:
    """Write a figure: whole from ten on, else with a decimal where it has one."""
    rounded = round(number) if number >= 10 else round(number, 1)  # noqa: PLR2004 - ten
    return f"{rounded:,g}" if rounded < 1000 else f"{round(rounded):,}"  # noqa: PLR2004 - :g would write 1e+06


def span(low: float, high: float) -> str:
    """Write a range of figures, or the one figure that it is."""
    return amount(low) if amount(low) == amount(high) else f"{amount(low)} to {amount(high)}"


def counted(number: float, noun: str) -> str:
    """Write `1 week`, `2 weeks`."""
    return f"{amount(number)} {noun if amount(number) == '1' else noun + 's'}"
