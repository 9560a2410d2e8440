"""Commands that are imported when asked for, and help that groups them by what one wants to do."""

from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from importlib import import_module
from inspect import Parameter, Signature, signature
from itertools import chain
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup

LONGEST = 80


class Place(NamedTuple):
    """A file of `commands/`, in which a function or a group of the same name stands, and the panel that lists it."""

    file: str
    panel: str
    hidden: bool = False


class Commands(Mapping[str, Any]):
    """Commands by name, in the order of a table. Each is imported and built when asked for: no run pays for others."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self.places = places
        self.built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - typer has no public names for them
        if name not in self.built:
            self.built[name] = built(name, self.places[name])
        return self.built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def built(name: str, place: Place) -> Any:  # noqa: ANN401 - as above
    """Import a command or a group of commands, and build it."""
    found = getattr(import_module(f"mmadvisor.cli.commands.{place.file}"), place.file)
    alone = typer.Typer(rich_markup_mode=None)
    if isinstance(found, typer.Typer):
        alone.add_typer(found, name=name, rich_help_panel=place.panel)
    else:
        alone.command(name, hidden=place.hidden, rich_help_panel=place.panel)(spread_options(found))
    return typer.main.get_group(alone).commands[name]


def spread_options(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command in which each part of a record of options is an option of its own, as typer wants it."""
    wanted = signature(command).parameters.values()
    records = {each.name: each.annotation for each in wanted if hasattr(each.annotation, "_fields")}

    @wraps(command)
    def run(**given: Any) -> None:  # noqa: ANN401 - whatever the options hold
        for name, record in records.items():
            given[name] = record(*(given.pop(part) for part in record._fields))
        command(**given)

    parts = (signature(records[each.name]).parameters.values() if each.name in records else [each] for each in wanted)
    shown = [part.replace(kind=Parameter.KEYWORD_ONLY) for part in chain.from_iterable(parts)]
    run.__signature__ = Signature(shown)  # type: ignore[attr-defined] # what typer asks for
    return run


class GroupedCommands(TyperGroup):
    """A group whose help lists its commands under the panel of each, in the order in which they were added."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
        """Write the commands, one section for each panel."""
        panels: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                panel = getattr(command, "rich_help_panel", None) or "Commands"
                panels.setdefault(panel, []).append((name, command.get_short_help_str(LONGEST)))
        for panel, rows in panels.items():
            with formatter.section(panel):
                formatter.write_dl(rows)
