"""CA042: a price is such as its kind of credential has; CA043: that of the program agrees with that of a course."""

from collections.abc import Iterator

from mmadvisor.catalog.codes import LOOK_AGAIN
from mmadvisor.catalog.files import File, Folder
from mmadvisor.errors import Problem
from mmadvisor.model.cost import Price
from mmadvisor.model.program import Credential, Program

PROGRAM_USD: dict[Credential, tuple[float, float]] = {
    "MicroMasters": (100, 6_000),
    "MasterTrack": (1_000, 10_000),
    "Graduate Certificate": (2_000, 40_000),
    "Microcredential": (50, 6_000),
    "Professional Certificate": (50, 3_000),
    "Degree": (3_000, 250_000),
}
"""About half the lowest and twice the highest price that was seen of each kind: what lies outside is a slip."""
COURSE_USD = (20, 6_000)
CHEAPEST, DEAREST = 0.6, 1.3
"""Bundles save up to two fifths of the single prices; an exam or a fee adds up to a third."""


def check(folder: Folder) -> Iterator[Problem]:
    """Look at the prices of every program."""
    for file in folder.programs:
        cost = file.value.cost
        if cost is None:
            continue
        kind = file.value.credential
        yield from plausible(file, "program", cost.program, PROGRAM_USD[kind], f"a {kind}")
        yield from plausible(file, "course", cost.course, COURSE_USD, "a course")
        yield from plausible(file, "final", cost.final, COURSE_USD, "an exam or a project")
        if cost.program and cost.course:
            yield from consistent(file, cost.program, cost.course, cost.final)


def plausible(
    file: File[Program], key: str, price: Price | None, usual: tuple[float, float], of: str
) -> Iterator[Problem]:
    """Compare a price with what is usual."""
    for end, usd in enumerate(price.usd if price else ()):
        if not usual[0] <= usd <= usual[1]:
            message = f"{usd:,.0f} USD is unusual for {of}: {usual[0]:,.0f} to {usual[1]:,.0f} were expected"
            yield file.problem(("cost", key, "usd", end), "CA042", message, f"mind the currency; {LOOK_AGAIN}")
            return


def consistent(file: File[Program], whole: Price, course: Price, final: Price | None) -> Iterator[Problem]:
    """Compare the price of the program with that of its courses; a list that may have holes gives no upper end."""
    listed = sum(part.kind != "exam" for part in file.value.courses)
    counted = file.value.course_count.value if file.value.course_count else None
    fewest, most = min(listed or counted or 0, counted or listed), max(listed, counted or 0)
    too_low = whole.usd[1] < course.usd[0] * fewest * CHEAPEST
    too_high = counted is not None and whole.usd[0] > course.usd[1] * most * DEAREST + (final.usd[1] if final else 0)
    if too_low or too_high:
        message = f"the program costs {shown(whole)} USD, a course {shown(course)}: that makes no {most} courses"
        yield file.problem(("cost", "program", "usd"), "CA043", message, LOOK_AGAIN)


def shown(price: Price) -> str:
    """Return a price as text."""
    low, high = price.usd
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
