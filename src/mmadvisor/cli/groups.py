"""Help that groups commands by what one wants to do."""

from typing import Any

from typer.core import TyperGroup

LONGEST = 80


class GroupedCommands(TyperGroup):
    """A group whose help lists its commands under the panel of each, in the order in which they were added."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer has no public names for them
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
