"""What the shell completes beside commands and options: ids of programs, fields, keys and values of answers."""

from collections.abc import Iterable
from pathlib import Path

import typer


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


def course_codes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the code of a course, or the id of a program, that was passed; in a list, the last one."""
    from mmadvisor.errors import AdvisorError  # noqa: PLC0415 - only when the shell asks for these
    from mmadvisor.loading import load  # noqa: PLC0415 - as above

    try:
        return last_of(incomplete, load(folder_of(ctx, "catalog"), folder_of(ctx, "extend")).completable)
    except AdvisorError:
        return []


def last_of(incomplete: str, known: Iterable[str]) -> list[str]:
    """Complete the last name of a list; one that stands in it already is not offered again."""
    before, comma, last = incomplete.rpartition(",")
    taken = set(before.split(","))
    return [f"{before}{comma}{name}" for name in known if name.startswith(last) and name not in taken]


def settings(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete the key of an answer; once there is no other, its value where there is a list of them.

    bash takes `key=` for a word of its own: there, values are offered with the key alone, and not behind it.
    """
    from mmadvisor.questionnaire.settings import KEYS, choices  # noqa: PLC0415 - only when the shell asks

    key, equals, value = incomplete.partition("=")
    keys = [name for name in KEYS if name == key or (not equals and name.startswith(key))]
    if len(keys) != 1:
        return [f"{name}=" for name in keys]
    key = keys[0]
    if key == "fields":
        words = field_ids(ctx, value)
    elif key == "completed":
        words = course_codes(ctx, value)
    else:
        words = [word for word in choices(key) if word.startswith(value)]
    return [f"{key}={word}" for word in words] if words or equals else [f"{key}="]


def noted_facts(incomplete: str) -> list[str]:
    """Complete the key of a fact that can be noted."""
    from mmadvisor.cli.given.note_values import KEYS  # noqa: PLC0415 - only when the shell asks

    return [f"{name}=" for name in KEYS if name.startswith(incomplete)]


def folder_of(ctx: typer.Context, name: str) -> Path | None:
    """Return the folder that an option before the cursor, or the environment, names."""
    value = ctx.params.get(name)
    return Path(value) if value else None
