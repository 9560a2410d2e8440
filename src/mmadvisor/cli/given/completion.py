"""What the shell completes beside commands and options: ids, names of closed lists, keys and values of answers."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mmadvisor.model.catalog import Index


def program_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of a program; one that stands on the line already is not offered again."""
    from mmadvisor.wordlists import program_ids as known  # noqa: PLC0415 - only when the shell asks, as in all of these

    taken = set(ctx.params.get("programs") or ())
    ids = known(folder_of(ctx, "catalog"), folder_of(ctx, "extend"))
    return [name for name in ids if name.startswith(incomplete) and name not in taken]


def field_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of a field; in a list, the last one."""
    from mmadvisor.wordlists import field_ids as known  # noqa: PLC0415 - as above

    return last_of(incomplete, known(folder_of(ctx, "catalog")))


def names_of(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Return what completes names of a closed list; in a list, the last one."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        from mmadvisor.cli.given.closed_lists import LISTS, LISTS_OF_CATALOG  # noqa: PLC0415 - as above

        if kind in LISTS:
            return last_of(incomplete, LISTS[kind])
        index = catalog_of(ctx)
        return [] if index is None else last_of(incomplete, LISTS_OF_CATALOG[kind](index))

    return complete


def electives(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the code of an elective of the program on the line."""
    index = catalog_of(ctx)
    program = None if index is None else index.programs.get(" ".join(ctx.params.get("program") or ()))
    return [] if program is None or program.electives is None else last_of(incomplete, program.electives.of)


def rules(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the code of a rule."""
    from mmadvisor.report.keepers.method_text import every_rule  # noqa: PLC0415 - as above

    index = catalog_of(ctx)
    return [] if index is None else last_of(incomplete, every_rule(index.catalog.rules))


def schema_names(incomplete: str) -> list[str]:
    """Complete the name of a published schema."""
    from mmadvisor.errors import AdvisorError  # noqa: PLC0415 - as above
    from mmadvisor.loading import schemas  # noqa: PLC0415 - as above

    try:
        return last_of(incomplete, schemas())
    except AdvisorError:
        return []


def weekdays(incomplete: str) -> list[str]:
    """Complete a day of the week; in a list, the last one."""
    from mmadvisor.planning.study_blocks import WEEKDAYS  # noqa: PLC0415 - as above

    return last_of(incomplete, WEEKDAYS)


def zones(incomplete: str) -> list[str]:
    """Complete a time zone."""
    from zoneinfo import available_timezones  # noqa: PLC0415 - as above

    return last_of(incomplete, sorted(available_timezones()))


def keys_of_answers(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the key of an answer; once there is no other, its value where there is a list of them."""
    from mmadvisor.questionnaire.settings import EMPTY, EXAMPLES, KEYS, choices  # noqa: PLC0415 - as above

    def values_of(key: str, value: str) -> list[str]:
        if key == "priorities":
            return last_of(value, choices(key), ",+")
        if key not in EMPTY:
            return last_of(value, choices(key), "=")
        every = last_of(value, [EMPTY[key]] if not {",", "+"} & set(value) else [])
        if key == "fields":
            return every + field_ids(ctx, value)
        index = catalog_of(ctx)
        if index is None:
            return every
        asked = index.catalog.questionnaire
        known = {"completed": index.completable, "degree_countries": asked.countries, "languages": asked.languages}
        return every + last_of(value, known[key])

    return key_and_value(incomplete, KEYS, values_of, EXAMPLES)


def noted_facts(incomplete: str) -> list[str]:
    """Complete the key of a fact that can be noted; once there is no other, its value where there is a list of them."""
    from mmadvisor.cli.given.noting import KEYS, LISTS, NUMBERS  # noqa: PLC0415 - as above

    def values_of(key: str, value: str) -> list[str]:
        return [word for word in LISTS.get(key, ()) if word.startswith(value)]

    return key_and_value(incomplete, KEYS, values_of, {key: example for key, (_, example) in NUMBERS.items()})


def key_and_value(
    incomplete: str, keys: Iterable[str], values_of: Callable[[str, str], list[str]], examples: dict[str, str]
) -> list[str]:
    """Complete a key; once there is no other, its value, or an example of one where there is no list of them.

    A shell that is offered a key alone would go on to the next word.
    """
    begun, equals, value = incomplete.partition("=")
    found = [name for name in keys if name == begun or (not equals and name.startswith(begun))]
    if len(found) != 1:
        return [f"{name}=" for name in found]
    words = values_of(found[0], value)
    if words or equals:
        return [f"{found[0]}={word}" for word in words]
    return [f"{found[0]}=", f"{found[0]}={examples[found[0]]}"]


def last_of(incomplete: str, known: Iterable[str], separators: str = ",") -> list[str]:
    """Complete the last name of a list; one that stands in it already is not offered again."""
    place = max(incomplete.rfind(sign) for sign in separators) + 1
    before, last = incomplete[:place], incomplete[place:]
    taken = set(before.translate(dict.fromkeys(map(ord, separators), " ")).split(" "))
    return [f"{before}{name}" for name in known if name.startswith(last) and name not in taken]


def catalog_of(ctx: typer.Context) -> "Index | None":
    """Return the catalog of a line; None if it cannot be read, as nothing that is wrong with it matters here."""
    from mmadvisor.errors import AdvisorError  # noqa: PLC0415 - as above
    from mmadvisor.loading import load  # noqa: PLC0415 - as above

    try:
        return load(folder_of(ctx, "catalog"), folder_of(ctx, "extend"))
    except AdvisorError:
        return None


def folder_of(ctx: typer.Context, name: str) -> Path | None:
    """Return the folder that an option before the cursor, or the environment, names."""
    value = ctx.params.get(name)
    return Path(value) if value else None
