"""Which courses run one at a time, and which two at once: the grouping with the fewest weeks."""

from collections.abc import Sequence

from mmadvisor.planning.loads import Part
from mmadvisor.planning.pace import LIKELY, Pace
from mmadvisor.planning.wishes import Study

Round = tuple[Part, ...]
"""One part, or two side by side."""


def rounds(study: Study, parts: Sequence[Part], pace: Pace, wait: int) -> list[Round]:
    """Group parts, in their order, so that the likely end is earliest; `wait` weeks go before each round.

    More hours allow more groupings and never fewer, so that they never make the end later.
    """
    best: list[tuple[int, list[Round]]] = [(0, [])]
    for place in reversed(range(len(parts))):
        rest, after = best[0]
        choice = (pace.alone(parts[place])[LIKELY] + wait + rest, [(parts[place],), *after])
        if place + 1 < len(parts) and together(study, parts[place], parts[place + 1]):
            first, second = parts[place], parts[place + 1]
            rest, after = best[1]
            weeks = pace.beside(first, second)[LIKELY] + wait + rest
            if weeks < choice[0]:
                choice = weeks, [(first, second), *after]
        best.insert(0, choice)
    return best[0][1]


def together(study: Study, first: Part, second: Part) -> bool:
    """Tell whether two neighbors may run at once: wished for, allowed, and carried by the hours."""
    return (
        study.wishes.parallel
        and obstacle(study) is None
        and {first.kind, second.kind} == {"course"}
        and first.code is not None
        and second.code is not None
        and first.code not in second.after
        and not warned_against(study, first.code, second.code)
        and study.hours >= first.hours_per_week[LIKELY] + second.hours_per_week[LIKELY]
    )


def warned_against(study: Study, *codes: str) -> bool:
    """Tell whether the provider warns against taking these courses, or with none named any two, together."""
    rows = [row for row in study.at.program.prerequisites if row.about == "not-together"]
    return any(not row.courses or (codes and set(codes) <= set(row.courses)) for row in rows)


def obstacle(study: Study) -> str | None:
    """Return why two courses at once would not end this program sooner, whatever the hours; None if they may."""
    program = study.at.program
    if program.pacing == "self":
        return "at your own pace two courses at once take as long as one after the other"
    if warned_against(study):
        return "the provider advises against two courses at once"
    if not program.courses:
        return "no source names its courses"
    return None
