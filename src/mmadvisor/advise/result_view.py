"""What a verdict may ask of a whole result: a few plain values for a learner, and the facts made of them.

The facts are made here for one learner and for many: a batch makes them once for each different view.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from mmadvisor.advise.bands import TOUCHED, base_level, percent
from mmadvisor.advise.gates import Screened
from mmadvisor.advise.score import Scored
from mmadvisor.facts.result import KEY_ANSWERS, MAIN_ANSWERS
from mmadvisor.model.catalog import Index
from mmadvisor.model.facts import UNKNOWN, Fact, number, text_fact
from mmadvisor.model.profile import Profile
from mmadvisor.model.rules import RuleBook

CLOSE = 5
"""Points (of 100) within which a MicroMasters counts as nearly first, and from which on a program is the stronger."""


class Named(Struct, frozen=True):
    """A program, and how a sentence names it: by title and school."""

    id: str
    says: str


class ResultView(Struct, frozen=True, kw_only=True):
    """A result as verdict rules see it; None is none.

    `answered` holds the keys of the profile that were answered. Each other value is the fact `result.*` of its name, of
    which `facts.result` says what it is; how firm the first place is stands there after the draws alone.
    """

    answered: frozenset[str]
    passing: int
    look_into: Named | None = None
    in_field: bool | None = None
    micromasters_close: bool | None = None
    safe_degree: Named | None = None
    main_obstacle: str | None = None
    ended: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    closed_first: tuple[str, ...] = ()
    wished_first: Named | None = None
    nearest: Named | None = None
    professional_bodies: tuple[str, ...] = ()
    countries_without: tuple[str, ...] = ()
    recognition_bodies: tuple[str, ...] = ()
    one_course: Named | None = None
    read_free: Named | None = None
    stronger: Named | None = None
    first_share: float | None = None
    top3_share: float | None = None


def facts_of(view: ResultView) -> dict[str, Fact]:
    """Return the facts `result.*` of a view."""
    asked = MAIN_ANSWERS, KEY_ANSWERS
    main, key = (tuple(words for name, words in each.items() if name not in view.answered) for each in asked)
    of_answers = {
        "result.main_answers": number(len(MAIN_ANSWERS) - len(main)),
        "result.open_answers": text_fact(main),
        "result.key_answers": number(len(KEY_ANSWERS) - len(key)),
        "result.open_key_answers": text_fact(key),
        "result.fields_answered": text_fact("fields" in view.answered),
    }
    seen = {name: getattr(view, name) for name in view.__struct_fields__ if name != "answered"}
    return of_answers | {f"result.{name}": fact_of(value) for name, value in seen.items()}


def fact_of(value: Named | tuple[str, ...] | str | float | None) -> Fact:
    """Return one value of a view as a fact; no names at all are unknown."""
    if value is None or value == ():
        return UNKNOWN
    if isinstance(value, Named):
        return text_fact(value.says)
    return text_fact(value) if isinstance(value, bool | str | tuple) else number(value)


def answered(profile: Profile) -> frozenset[str]:
    """Return the keys that were answered, be it in part; `not sure` is no goal."""
    keys = {key for key in profile.__struct_fields__ if is_given(getattr(profile, key))}
    return frozenset(keys - {"goal"} if profile.goal == "not-sure" else keys)


def is_given(answer: object) -> bool:
    """Tell whether an answer says anything."""
    return answer not in (None, {})


def view_of(index: Index, profile: Profile, ranked: Sequence[Scored]) -> ResultView:
    """Return the view of one learner's result, before draws, and without what can be advised where nothing leads."""
    levels = index.catalog.rules.levels
    view = ResultView(
        answered=answered(profile),
        passing=len(ranked),
        in_field=any(base_level(levels, row.screened.sheet.get) <= TOUCHED for row in ranked) if ranked else None,
        micromasters_close=micromasters_close(ranked) if ranked else None,
        wished_first=first_named(row for row in ranked if is_wished_first(row.screened)),
        safe_degree=first_named(row for row in ranked if is_safe_degree(row.screened)),
        stronger=first_named(row for row in ranked if is_stronger(row, ranked[0])),
    )
    return replace(view, **{name: find(index, profile) for name, (_, find) in NAME_LISTS.items()})


def first_named(rows: Iterable[Scored]) -> Named | None:
    """Name the first of some programs, if there is one."""
    return next((as_named(row.screened) for row in rows), None)


def as_named(row: Screened) -> Named:
    """Name a program by title and school."""
    return Named(row.program.id, f"{row.program.title}, {row.sheet.get('program.provider').value}")


def micromasters_close(ranked: Sequence[Scored]) -> bool:
    """Tell whether a MicroMasters is first or nearly so."""
    best = percent(ranked[0].value)
    return any(
        row.screened.program.credential == "MicroMasters" and percent(row.value) >= best - CLOSE for row in ranked
    )


def is_stronger(row: Scored, first: Scored) -> bool:
    """Tell whether a program has more points than the first place, behind which it stands by its field."""
    return row.level > first.level and percent(row.value) >= percent(first.value) + CLOSE


def is_wished_first(row: Screened) -> bool:
    """Tell whether a program's own field is the one that was named first."""
    return row.sheet.get("fit.wish").value == "first"


def is_safe_degree(row: Screened) -> bool:
    """Tell whether a degree takes all who meet what it states, and the learner is not known to miss any of that."""
    return row.program.credential == "Degree" and row.sheet.get("fit.admission").value == "safe"


def leaves(row: Screened, what: str, fact: str) -> bool:
    """Tell whether this much can be advised of a program, whatever keeps it out, since a fact is true of it."""
    return all(what in gate.leaves for gate in row.held_by) and row.sheet.get(fact).value is True


def nearest_of(rules: RuleBook, rows: Iterable[Screened]) -> Named | None:
    """Name the nearest of programs that are not ranked."""
    found = min(rows, key=lambda row: nearness(rules, row), default=None)
    return None if found is None else as_named(found)


def nearness(rules: RuleBook, row: Screened) -> tuple[int, bool, float, str]:
    """Return what orders programs that are not ranked.

    The level of field; whether it is in a language that the learner may not read; the likely price, unknown last; the
    id.
    """
    get = row.sheet.get
    foreign = get("fit.language").value is None and get("program.in_english").value is False
    price = get("fit.likely_usd").low
    return base_level(rules.levels, get), foreign, inf if price is None else price, row.program.id


def ended_in(index: Index, fields: Sequence[str] | None) -> tuple[str, ...]:
    """Return the programs of some fields that ended."""
    return tuple(title for field in fields or () for title in index.titles_ended.get(field, ()))


def closed_in(index: Index, fields: Sequence[str] | None) -> tuple[str, ...]:
    """Return the programs of some fields that ended, if none but degrees is open in any of them."""
    return () if index.open_fields.intersection(fields or ()) else ended_in(index, fields)


def professional_bodies(index: Index, profile: Profile) -> tuple[str, ...]:
    """Return whom to ask in the profession of the wished fields, each with its page."""
    bodies = (each for field in profile.fields or () for each in index.catalog.advisers.fields.get(field, ()))
    return tuple(f"{each.name}, {each.url}" for each in bodies) or ("a professional body of your field",)


def countries_without(index: Index, profile: Profile) -> tuple[str, ...]:
    """Return the names of the wished countries, if no degree is on record in any of them."""
    wanted = profile.degree_countries or ()
    if any(code in index.degree_countries for code in wanted):
        return ()
    return tuple(index.catalog.questionnaire.countries.get(code, code) for code in wanted)


def recognition_bodies(index: Index, profile: Profile) -> tuple[str, ...]:
    """Return for each wished country without a degree on record whom to ask about foreign study there."""
    if not countries_without(index, profile):
        return ()
    return tuple(body_in_words(index, code) for code in profile.degree_countries or ())


def body_in_words(index: Index, code: str) -> str:
    """Name the body of a country with its page, or say that none is known."""
    bodies = index.catalog.advisers.countries.get(code, ())
    country = index.catalog.questionnaire.countries.get(code, code)
    return "; ".join(f"{each.name}, {country}, {each.url}" for each in bodies) or f"nobody is known here for {country}"


NAME_LISTS: dict[str, tuple[str, Callable[[Index, Profile], tuple[str, ...]]]] = {
    "ended": ("fields", lambda index, profile: ended_in(index, (profile.fields or ())[:1])),
    "closed": ("fields", lambda index, profile: closed_in(index, profile.fields)),
    "closed_first": ("fields", lambda index, profile: closed_in(index, (profile.fields or ())[:1])),
    "professional_bodies": ("fields", professional_bodies),
    "countries_without": ("degree_countries", countries_without),
    "recognition_bodies": ("degree_countries", recognition_bodies),
}
"""Names of a view that follow from one answer alone: the key of that answer, and how they are found."""


def main_obstacle(excluded: Sequence[Screened]) -> str | None:
    """Return the title of the gate that keeps out most of the programs a learner could take after all.

    Programs that a gate keeps out for good (they ended, or are about something else) do not count.
    """
    count: Counter[str] = Counter()
    for row in excluded:
        shut = [gate for gate in row.held_by if gate.outcome == "out"]
        if all(gate.changeable for gate in shut):
            count.update(gate.title for gate in shut)
    return min(count, key=lambda title: (-count[title], title)).lower() if count else None
