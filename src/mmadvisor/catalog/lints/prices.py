"""CA042: a price is usual for its kind of credential; CA043: parts add up to the whole; CA048: courses are counted."""

from collections.abc import Iterator

from mmadvisor.catalog.codes import LOOK_AGAIN
from mmadvisor.catalog.files import File, Folder
from mmadvisor.model.cost import Cost, Price
from mmadvisor.model.program import Credential, Program
from mmadvisor.problems import Problem
from mmadvisor.reckoning.money import SAME, covered, row_price
from mmadvisor.reckoning.outline import outline

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
MONTH_USD = (5, 500)


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
        yield from plausible(file, "bundle", cost.bundle, PROGRAM_USD[kind], f"all courses of a {kind}")
        yield from plausible(file, "month", cost.month, MONTH_USD, "a month")
        if cost.program is not None:
            yield from consistent(file, cost, cost.program)
        elif cost.course is not None and not file.value.courses and file.value.course_count is None:
            message = "one course has a price, and nothing says how many there are: it would pass for that of the whole"
            yield file.problem(("cost", "course"), "CA048", message, "add course_count, or the price of the whole")


def plausible(
    file: File[Program], key: str, price: Price | None, usual: tuple[float, float], of: str
) -> Iterator[Problem]:
    """Compare a price with what is usual."""
    for end, usd in enumerate(price.usd if price else ()):
        if not usual[0] <= usd <= usual[1]:
            message = f"{usd:,.0f} USD is unusual for {of}: {usual[0]:,.0f} to {usual[1]:,.0f} were expected"
            yield file.problem(("cost", key, "usd", end), "CA042", message, f"mind the currency; {LOOK_AGAIN}")
            return


def consistent(file: File[Program], cost: Cost, whole: Price) -> Iterator[Problem]:
    """Add up the parts that the price of the whole covers; it leaves something for those without a price."""
    chosen = outline(file.value, ())
    rows = [row for row in (*chosen.rows, *[None] * chosen.unnamed) if covered(cost, row.kind if row else "course")]
    prices = [row_price(cost, row) for row in rows]
    open_ = None in prices
    if covered(cost, "exam"):
        prices += [row.exam_fee for row in chosen.rows if row.exam_fee is not None]
    known = [price for price in prices if price is not None]
    low, high = sum(price.usd[0] for price in known), sum(price.usd[1] for price in known)
    slack = SAME * whole.usd[1]
    adds_up = (high if open_ else low) - slack <= whole.usd[1] and (open_ or whole.usd[1] <= high + slack)
    if known and not adds_up:
        message = (
            f"the program costs {span_of(whole.usd)} USD, its {len(known)} parts with a price {span_of((low, high))}"
        )
        hint = "say by 'covers', 'bundle' or the price of a part what each pays for, or move the older to 'history'"
        yield file.problem(("cost", "program", "usd"), "CA043", message, hint)


def span_of(usd: tuple[float, float]) -> str:
    """Return a price as text."""
    low, high = usd
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
