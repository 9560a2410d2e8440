"""What can be noted of a program's page, and how each fact takes the place of what the program's file says."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, get_args

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.model.common import MathNeed, MathTopic, Source
from mmadvisor.model.cost import Cost, Price
from mmadvisor.model.course import Course
from mmadvisor.model.dates import date_in_words
from mmadvisor.model.learner_notes import UsedNote
from mmadvisor.model.program import Duration, MathEntry, Program, ProgrammingEntry, Status
from mmadvisor.reckoning.money import CENTS, row_price
from mmadvisor.reckoning.outline import outline

MONTH = len("2026-12")
NEEDED: dict[MathNeed, str] = {"required": "required", "helpful": "helpful", "none": "not needed"}


class Stamp(NamedTuple):
    """What marks a fact as noted: id of its source, the month, and how a sentence begins that tells it."""

    source: str
    month: str
    lead: str = "You noted: "

    def price(self, usd: float, says: str | None = None) -> Price:
        """Return a price that was noted."""
        return Price(usd=(usd, usd), source=self.source, as_of=self.month, says=says)


class Key(NamedTuple):
    """How a fact is put into a program, which records it takes the place of, and what these say in one value.

    Of what is dated by its source alone, the id of the source stands for a record.
    """

    put: Callable[[Program, Any, Stamp], Program]
    records: Callable[[Program], Iterable[Struct | str | None]]
    before: Callable[[Program], Any]


def with_note(program: Program, note: UsedNote) -> Program:
    """Return a program with one fact noted, and the source that says so."""
    month = note.on[:MONTH]
    name = f"you-{note.on}"
    source = Source(url=note.url, title=f"you, {date_in_words(note.on)}", publisher="you", kind="learner", dated=month)
    changed = KEYS[note.key].put(program, note.value, Stamp(name, month))
    return replace(changed, sources={**program.sources, name: source})


def put_status(program: Program, value: str, stamp: Stamp) -> Program:
    """Put in whether it takes learners."""
    status = Status(value="open" if value == "open" else "retired", as_of=stamp.month, source=stamp.source)
    return replace(program, status=status)


def put_price(program: Program, usd: float, stamp: Stamp) -> Program:
    """Put in the price of the whole. Where it is sold course by course, each pays an equal part of it."""
    cost = program.cost or Cost()
    taken = outline(program, ())
    sold = [row for row in taken.rows if row_price(cost, row) is not None]
    whole = with_prices(program, program=stamp.price(usd), final=None)
    if not any(row.kind == "course" for row in sold) and not (taken.unnamed and cost.course):
        return replace(program, cost=whole, courses=unpriced_courses(program.courses))
    number = len(sold) + taken.unnamed
    each = stamp.price(round(usd / number, CENTS), f"An equal part of {usd:g} USD for the whole.")
    names = {row.code for row in sold}
    return replace(
        program,
        cost=replace(whole, course=each),
        courses=tuple(
            replace(row, price=each if row.code in names and row.kind != "course" else None)
            for row in unpriced_courses(program.courses)
        ),
    )


def put_course_price(program: Program, usd: float, stamp: Stamp) -> Program:
    """Put in the price of one course, which each of them has then; exams and projects keep theirs."""
    courses = tuple(replace(row, price=None) if row.kind == "course" else row for row in program.courses)
    return replace(program, cost=with_prices(program, course=stamp.price(usd)), courses=courses)


def put_month_price(program: Program, usd: float, stamp: Stamp) -> Program:
    """Put in the price of a subscription by the month."""
    cost = with_prices(program, month=stamp.price(usd))
    return replace(program, cost=cost, courses=unpriced_courses(program.courses))


def with_prices(program: Program, /, **prices: Price | None) -> Cost:
    """Return the cost of a program with prices in place of all that would say another one."""
    none = {"program": None, "covers": (), "course": None, "bundle": None, "month": None}
    return replace(program.cost or Cost(), **{**none, **prices})


def unpriced_courses(courses: Iterable[Course]) -> tuple[Course, ...]:
    """Return courses without prices of their own."""
    return tuple(replace(row, price=None, exam_fee=None, second_try=None) for row in courses)


def put_hours(program: Program, value: tuple[float, float], stamp: Stamp) -> Program:
    """Put in the weekly hours of every course; where none is named, they are numbered."""
    number = program.course_count.value if program.course_count else 1
    courses = program.courses or tuple(
        Course(code=f"{program.id}-{place}", title=f"Course {place}", source=stamp.source)
        for place in range(1, number + 1)
    )
    return replace(
        program,
        courses=tuple(
            replace(row, hours_per_week=value, load_source=stamp.source) if row.kind == "course" else row
            for row in courses
        ),
    )


def put_months(program: Program, value: tuple[float, float], stamp: Stamp) -> Program:
    """Put in the months that the page states."""
    return replace(program, months=Duration(value=value, source=stamp.source))


def put_pacing(program: Program, value: Any, stamp: Stamp) -> Program:  # noqa: ANN401 - a word of the type
    """Put in whether it runs on dates; a program's pacing names no source."""
    del stamp
    return replace(program, pacing=value, courses=tuple(replace(row, pacing=None) for row in program.courses))


def put_read_free(program: Program, value: bool, stamp: Stamp) -> Program:
    """Put in whether lessons can be read free of charge."""
    return replace(program, cost=replace(program.cost or Cost(), audit_free=value, audit_source=stamp.source))


def put_programming(program: Program, value: Any, stamp: Stamp) -> Program:  # noqa: ANN401 - as above
    """Put in the programming that is expected."""
    languages = program.programming.languages if program.programming else ()
    return replace(program, programming=ProgrammingEntry(source=stamp.source, need=value, languages=languages))


def math_key(topic: MathTopic) -> Key:
    """Return how it is noted how much a topic of math is needed: behind other topics of the same look."""

    def put(program: Program, value: MathNeed, stamp: Stamp) -> Program:
        before = program.math
        needed = f"{topic.replace('-', ' ')} {'are' if topic == 'proofs' else 'is'} {NEEDED[value]}"
        if before is not None and before.source == stamp.source:
            says = f"{before.says.removesuffix('.')}, {needed}."
        else:
            says = f"{stamp.lead}{needed}." if stamp.lead else f"{needed[0].upper()}{needed[1:]}."
        topics: dict[MathTopic, MathNeed] = {**(before.topics if before else {}), topic: value}
        return replace(program, math=MathEntry(says=says, source=stamp.source, topics=topics))

    return Key(put, lambda row: [row.math], lambda row: row.math.topics.get(topic) if row.math else None)


def prices(program: Program) -> list[Price | None]:
    """Return every price that the learner would pay."""
    cost = program.cost or Cost()
    return [cost.program, cost.course, cost.bundle, cost.month, cost.final, *(row.price for row in program.courses)]


def with_hours(program: Program) -> list[str]:
    """Return the source of the hours of each course that has any."""
    return [row.load_source or row.source for row in program.courses if row.hours_per_week]


def whole_price(program: Program) -> float | None:
    """Return the price of the whole: as stated, else what its parts come to; None where one of them has none."""
    cost = program.cost or Cost()
    if cost.program is not None:
        return cost.program.usd[1]
    taken = outline(program, ())
    paid = [row_price(cost, row) for row in (*taken.rows, *[None] * taken.unnamed)]
    fees = [row.exam_fee for row in taken.rows if row.exam_fee is not None]
    known = [price.usd[1] for price in (*paid, *fees) if price is not None]
    return sum(known) if known and len(known) == len(paid) + len(fees) else None


def hours_before(program: Program) -> tuple[float, float] | None:
    """Return the hours of the heaviest course."""
    stated = [row.hours_per_week for row in program.courses if row.kind == "course" and row.hours_per_week]
    return (max(low for low, _ in stated), max(high for _, high in stated)) if stated else None


def upper_end(price: Price | None) -> float | None:
    """Return the upper end of a price."""
    return price.usd[1] if price else None


KEYS: dict[str, Key] = {
    "status": Key(put_status, lambda row: [row.status], lambda row: row.status.value),
    "price": Key(put_price, prices, whole_price),
    "course_price": Key(put_course_price, prices, lambda row: upper_end((row.cost or Cost()).course)),
    "month_price": Key(put_month_price, prices, lambda row: upper_end((row.cost or Cost()).month)),
    "hours_per_week": Key(put_hours, with_hours, hours_before),
    "months": Key(put_months, lambda row: [row.months], lambda row: row.months.value if row.months else None),
    "pacing": Key(put_pacing, lambda _: (), lambda row: row.pacing),  # names no source of its own
    "read_free": Key(
        put_read_free,
        lambda row: [row.cost.audit_source] if row.cost else (),
        lambda row: row.cost.audit_free if row.cost else None,
    ),
    "programming": Key(
        put_programming, lambda row: [row.programming], lambda row: row.programming.need if row.programming else None
    ),
    **{f"math.{topic}": math_key(topic) for topic in get_args(MathTopic)},
}
"""Everything that can be noted, in the order in which it is put in."""
