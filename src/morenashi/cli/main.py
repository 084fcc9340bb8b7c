"""The program `morenashi`: finds the command by name and loads nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from morenashi import __version__
from morenashi.cli import console
from morenashi.cli.command import (
    INCOMPLETE,
    INTERRUPTED,
    OK,
    USAGE,
    Option,
    exit_code,
)
from morenashi.cli.group import Group
from morenashi.cli.language import LANGS, choose, spoken
from morenashi.cli.usage_words import usage_said
from morenashi.errors import MorenashiError
from morenashi.model.words import Words
from morenashi.report.text import visible

FOLDER = "morenashi.cli.commands"

_WRONG = Words(ja="使い方の誤り: {why}", en="Usage error: {why}")
_SEE = Words(ja="使い方は {path} --help で見られます。", en="See {path} --help.")
_FAILED = Words(
    ja="予期しない誤りで止まりました（{what}）。ここまでの結果は不完全です。この行を添えて報告してください。",
    en="Stopped by an unexpected error ({what}). The result is incomplete. Please report this line.",
)


class Program(Group):
    """The group of all commands."""

    def main(  # type: ignore[override]  # always ends the program itself
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Runs the command and ends the program with its exit code."""
        console.prepare()
        sys.exit(self._run(args, prog_name or "morenashi", extra))

    def _run(self, args: Sequence[str] | None, name: str, extra: dict[str, Any]) -> int:
        try:
            return self._say_errors(args, name, extra)
        except (KeyboardInterrupt, click.Abort):
            return INTERRUPTED
        except BrokenPipeError:
            console.close_quietly()
            return OK

    def _say_errors(self, args: Sequence[str] | None, name: str, extra: dict[str, Any]) -> int:
        given = list(sys.argv[1:] if args is None else args)
        try:
            returned = super().main(given, name, standalone_mode=False, **extra)
            sys.stdout.flush()
            return exit_code(returned)
        except click.ClickException as error:
            _say_usage(error, _lang_in(given))
        except MorenashiError as error:
            for line in error.said(_lang_in(given)).split("\n"):
                click.echo(visible(line), err=True)
        except (KeyboardInterrupt, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # the last place that can keep a value out of a traceback
            click.echo(_FAILED.filled(what=_where(error)).said(_lang_in(given)), err=True)
            return INCOMPLETE
        return USAGE


def _say_usage(error: click.ClickException, lang: str) -> None:
    context = getattr(error, "ctx", None)
    said = error.format_message()
    if context is not None and said == context.get_help():  # called without any argument
        click.echo(said, err=True)
        return
    click.echo(_WRONG.said(lang).format(why=visible(usage_said(error, lang))), err=True)
    if context is not None:
        click.echo(_SEE.filled(path=context.command_path).said(lang), err=True)


def _lang_in(args: Sequence[str]) -> str:
    """The language asked for, also where the command line could not be read to its end."""
    for position, arg in enumerate(args):
        if arg.startswith("--lang="):
            return arg.removeprefix("--lang=")
        if arg == "--lang":
            return args[position + 1] if position + 1 < len(args) else spoken()
    return spoken()


def _where(error: Exception) -> str:
    """The error's type and place. Its message may hold a value that was being read."""
    from morenashi.log import describe_error

    return str(describe_error(None, "", {"exc_info": error})["error"])


def _say_version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(f"morenashi {__version__}")
        context.exit(OK)


@click.group(
    "morenashi",
    cls=Program,
    folder=FOLDER,
    said=Words(
        ja="漏れなし: 個人情報がどこにあるかを探し、漏えいを防ぎ、起きたときに応えます。",
        en="morenashi (漏れなし): finds personal information, and answers leaks of it.",
    ),
    context_settings={"max_content_width": 100},
)
@click.option(
    "--lang",
    cls=Option,
    type=click.Choice(LANGS),
    callback=choose,
    is_eager=True,
    expose_value=False,
    said=Words(ja="表示の言語。", en="Language of what is shown."),
)
@click.option(
    "--version",
    cls=Option,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_say_version,
    said=Words(ja="版を表示して終わります。", en="Shows the version and exits."),
)
def root() -> None:
    """The program."""


def main() -> None:
    """Starts the program."""
    root.main(prog_name="morenashi")
