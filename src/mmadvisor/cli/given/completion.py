"""What the shell completes beside commands and options: ids of programs, fields, keys and values of answers."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from mmadvisor.model.catalog import Index


def program_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of a program; one that stands on the line already is not offered again."""
    from mmadvisor.wordlists import program_ids as known  # noqa: PLC0415 - only when the shell asks

    taken = set(ctx.params.get("programs") or ())
    ids = known(folder_of(ctx, "catalog"), folder_of(ctx, "extend"))
    return [name for name in ids if name.startswith(incomplete) and name not in taken]


def field_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of a field; in a list, the last one."""
    from mmadvisor.wordlists import field_ids as known  # noqa: PLC0415 - only when the shell asks

    return last_of(incomplete, known(folder_of(ctx, "catalog")))


def last_of(incomplete: str, known: Iterable[str], separators: str = ",") -> list[str]:
    """Complete the last name of a list; one that stands in it already is not offered again."""
    place = max(incomplete.rfind(sign) for sign in separators) + 1
    before, last = incomplete[:place], incomplete[place:]
    taken = set(before.translate(dict.fromkeys(map(ord, separators), " ")).split(" "))
    return [f"{before}{name}" for name in known if name.startswith(last) and name not in taken]


def settings(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the key of an answer; once there is no other, its value where there is a list of them."""
    from mmadvisor.questionnaire.settings import EXAMPLES, KEYS  # noqa: PLC0415 - only when the shell asks

    key, equals, value = incomplete.partition("=")
    keys = [name for name in KEYS if name == key or (not equals and name.startswith(key))]
    if len(keys) != 1:
        return [f"{name}=" for name in keys]
    words = values_of(ctx, keys[0], value)
    return with_values(keys[0], equals, words, EXAMPLES)


def with_values(key: str, equals: str, words: list[str], examples: dict[str, str]) -> list[str]:
    """Return a key with its values; where there is no list of them, with an example.

    A shell that is offered a key alone would go on to the next word.
    """
    if words or equals:
        return [f"{key}={word}" for word in words]
    return [f"{key}=", f"{key}={examples[key]}"]


def values_of(ctx: typer.Context, key: str, value: str) -> list[str]:
    """Return what the value of an answer may go on to; nothing where numbers answer it."""
    from mmadvisor.questionnaire.settings import EMPTY, choices  # noqa: PLC0415 - only when the shell asks

    every = [EMPTY[key]] if key in EMPTY and not {",", "+"} & set(value) else []
    if key == "fields":
        return last_of(value, every) + field_ids(ctx, value)
    if key in EMPTY:
        found = catalog_of(ctx)
        return last_of(value, every + ([] if found is None else list_values(found, key)))
    return last_of(value, choices(key), ",+") if key == "priorities" else last_of(value, choices(key), "=")


def list_values(index: "Index", key: str) -> list[str]:
    """Return the words of the catalog that an answer takes."""
    questionnaire = index.catalog.questionnaire
    known = {
        "completed": index.completable,
        "degree_countries": questionnaire.countries,
        "languages": questionnaire.languages,
    }
    return list(known[key])


def weekdays(incomplete: str) -> list[str]:
    """Complete a day of the week; in a list, the last one."""
    from mmadvisor.planning.weekly import WEEKDAYS  # noqa: PLC0415 - only when the shell asks

    return last_of(incomplete, WEEKDAYS)


def zones(incomplete: str) -> list[str]:
    """Complete a time zone."""
    from zoneinfo import available_timezones  # noqa: PLC0415 - only when the shell asks

    return last_of(incomplete, sorted(available_timezones()))


def noted_facts(incomplete: str) -> list[str]:
    """Complete the key of a fact that can be noted; once there is no other, its value where there is a list of them."""
    from mmadvisor.cli.given.note_values import EXAMPLES, KEYS, LISTS  # noqa: PLC0415 - only when the shell asks

    key, equals, value = incomplete.partition("=")
    keys = [name for name in KEYS if name == key or (not equals and name.startswith(key))]
    if len(keys) != 1:
        return [f"{name}=" for name in keys]
    words = [word for word in LISTS.get(keys[0], ()) if word.startswith(value)]
    return with_values(keys[0], equals, words, EXAMPLES)


def catalog_of(ctx: typer.Context) -> "Index | None":
    """Return the catalog of a line; None if it cannot be read, as nothing that is wrong with it matters here."""
    from mmadvisor.errors import AdvisorError  # noqa: PLC0415 - only when the shell asks for its words
    from mmadvisor.loading import load  # noqa: PLC0415 - as above

    try:
        return load(folder_of(ctx, "catalog"), folder_of(ctx, "extend"))
    except AdvisorError:
        return None


def folder_of(ctx: typer.Context, name: str) -> Path | None:
    """Return the folder that an option before the cursor, or the environment, names."""
    value = ctx.params.get(name)
    return Path(value) if value else None
