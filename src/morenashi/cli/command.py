"""The shape of a command: click's, with words in both languages and exit codes as return values."""

from __future__ import annotations

from typing import Any

import click

from morenashi.cli.language import spoken
from morenashi.model.words import Words

OK, FOUND, USAGE, INCOMPLETE, INTERRUPTED = 0, 1, 2, 3, 130

_OPTIONS = Words(ja="オプション", en="Options")
_USAGE = Words(ja="使い方: ", en="Usage: ")
_HELP = Words(ja="この説明を表示して終わります。", en="Shows this message and exits.")


class Option(click.Option):
    """An option whose help is a Words."""

    def __init__(self, *args: Any, said: Words, **kwargs: Any) -> None:
        super().__init__(*args, **(kwargs | {"help": said.en}))
        self.said = said

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The lines for this option, in the language in force."""
        self.help = self.said.said(spoken(ctx))
        record = super().get_help_record(ctx)
        if record is None or spoken(ctx) != "ja":
            return record
        return record[0], record[1].replace("[required]", "［必須］").replace(
            "[default: ", "[既定: "
        )


class Said:
    """What group and command share: help from Words."""

    said: Words
    details: Words | None

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        """The same wherever the command is called from: click remembers those of the first call."""
        return ["-h", "--help"]

    def get_short_help_str(self, limit: int = 45) -> str:
        """The one line in the list of commands."""
        return self.said.said(spoken())

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        assert isinstance(self, click.Command)
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _USAGE.said(spoken(ctx))
        )

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The sentence, then the details."""
        lang = spoken(ctx)
        for words in (self.said, self.details):
            if words is not None:
                formatter.write_paragraph()
                with formatter.indentation():
                    formatter.write_text(words.said(lang))

    def write_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options under a heading in the language in force."""
        assert isinstance(self, click.Command)
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        for option in options:
            if "--help" in option.opts:
                option.help = _HELP.said(spoken(ctx))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(_OPTIONS.said(spoken(ctx))):
            formatter.write_dl(records)


class Command(Said, click.Command):
    """One command; its function returns the exit code."""

    def __init__(
        self, *args: Any, said: Words, details: Words | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **(kwargs | {"help": said.en}))
        self.said = said
        self.details = details

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        self.write_options(ctx, formatter)


def exit_code(returned: object) -> int:
    """What a command returned, as an exit code."""
    return returned if isinstance(returned, int) else OK
