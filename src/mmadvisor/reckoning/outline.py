"""Parts of a program in the order in which a learner takes them: courses, then projects, then exams.

Of several exams, each stands behind its own courses.
"""

from collections.abc import Sequence

from msgspec import Struct

from mmadvisor.errors import UsageProblem, did_you_mean, quote
from mmadvisor.model.course import Course
from mmadvisor.model.program import Program

KINDS = ("course", "project", "exam")


class Outline(Struct, frozen=True):
    """Named rows in order, and how many more courses a listing counts without naming them.

    `courses` is how many the program asks in all, with those that are done. `chosen` are the electives among the rows,
    `others` those left aside. A program without any list or count has neither rows nor unnamed courses.
    """

    rows: tuple[Course, ...]
    unnamed: int
    courses: int
    chosen: tuple[str, ...]
    others: tuple[str, ...]


def outline(program: Program, wished: tuple[str, ...], done: frozenset[str] = frozenset()) -> Outline:
    """Return the parts that a learner takes, without those that are `done`.

    Raises:
        UsageProblem: A wished elective is none, or there are too many.
    """
    chosen = electives(program, wished, done)
    pool = program.electives.of if program.electives else ()
    core = [row for row in program.courses if row.code not in pool]
    rows = in_order([*core, *(row for row in program.courses if row.code in chosen)])
    counted = program.course_count.value if program.course_count else 0
    others = tuple(code for code in pool if code not in chosen)
    left = tuple(row for row in rows if row.code not in done)
    unnamed = max(0, counted - len(rows))
    courses = sum(row.kind == "course" for row in rows) + unnamed
    return Outline(left, unnamed, courses, chosen, others)


def electives(program: Program, wished: tuple[str, ...], done: frozenset[str]) -> tuple[str, ...]:
    """Return the electives to take: those wished for, those that are done, then the first of the others.

    Raises:
        UsageProblem: A wished elective is none, or there are too many.
    """
    if program.electives is None:
        if wished:
            raise UsageProblem(f"--elective: {program.id} has no electives to choose from")
        return ()
    pool, number = program.electives.of, program.electives.choose
    for code in wished:
        if code not in pool:
            hint = did_you_mean(code, pool) or f"one of {', '.join(pool)}"
            raise UsageProblem(f"--elective: there is no elective {quote(code)} ({hint})")
    if len(set(wished)) > number:
        raise UsageProblem(f"--elective: {program.id} takes {number} of them, and not {len(set(wished))}")
    taken = list(dict.fromkeys((*wished, *(code for code in pool if code in done), *pool)))[:number]
    return tuple(code for code in pool if code in taken)


def in_order(rows: list[Course]) -> list[Course]:
    """Put each course behind those it comes after; else by kind, else in the order given.

    One exam closes the program, even if it names only some courses; one of several comes once its courses are passed.
    """
    left = sorted(rows, key=lambda row: -1 if has_own_courses(row, rows) else KINDS.index(row.kind))
    ordered: list[Course] = []
    while left:
        waiting = {row.code for row in left}
        # Only a catalog that is still being checked may have a circle, in which none is free.
        row = next((row for row in left if not waiting & set(row.after)), left[0])
        left.remove(row)
        ordered.append(row)
    return ordered


def has_own_courses(row: Course, rows: Sequence[Course]) -> bool:
    """Tell whether a row is one of several exams, each on courses of its own."""
    return row.kind == "exam" and bool(row.after) and sum(each.kind == "exam" for each in rows) > 1


def together_forbidden(program: Program, *codes: str) -> bool:
    """Tell whether the provider warns against taking these courses, or with none named any two, together."""
    rows = [row for row in program.prerequisites if row.about == "not-together"]
    return any(not row.courses or (codes and set(codes) <= set(row.courses)) for row in rows)
