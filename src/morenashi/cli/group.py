"""A group of commands found by the names of their files in one folder."""

from __future__ import annotations

from typing import Any

import click

from morenashi import catalog
from morenashi.cli.command import Said
from morenashi.cli.language import spoken
from morenashi.model.words import Words

_COMMANDS = Words(ja="コマンド", en="Commands")


class Group(Said, click.Group):
    """All commands of the package `folder`; each is loaded when it is called or shown."""

    def __init__(
        self, *args: Any, said: Words, folder: str, details: Words | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **(kwargs | {"help": said.en}))
        self.said = said
        self.details = details
        self.folder = folder

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names; hidden commands are left out by click."""
        return [name.replace("_", "-") for name in catalog.names(self.folder)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Loads the file of one command."""
        name = cmd_name.replace("-", "_")
        if name not in catalog.names(self.folder):
            return None
        return catalog.load(self.folder, name, "command", click.Command)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        self.write_options(ctx, formatter)
        lines = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                lines.append((name, command.get_short_help_str()))
        with formatter.section(_COMMANDS.said(spoken(ctx))):
            formatter.write_dl(lines)
