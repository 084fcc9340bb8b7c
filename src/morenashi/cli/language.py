"""Which language the terminal speaks; costs nothing where no settings file lies about."""

from __future__ import annotations

import locale
import os
import sys
from pathlib import Path

import click

from morenashi.errors import MorenashiError
from morenashi.model.words import language_of

LANGS = ("ja", "en")
_META = "morenashi.lang"
_ASKED = "morenashi.lang.asked"


def spoken(context: click.Context | None = None) -> str:
    """The language chosen by --lang, else that of the settings, else that of the system."""
    context = context or click.get_current_context(silent=True)
    if context is None:
        return desk_language()
    if _META not in context.meta:
        context.meta[_META] = desk_language()
    return str(context.meta[_META])


def choose(context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Takes what --lang says for the rest of the command."""
    if value is not None:
        context.meta[_META] = context.meta[_ASKED] = value
    return value


def asked() -> str | None:
    """What --lang said, None without it."""
    context = click.get_current_context(silent=True)
    return None if context is None else context.meta.get(_ASKED)


def desk_language() -> str:
    """MORENASHI_LANG, else the settings file's, else the system's; never an error."""
    if os.environ.get("MORENASHI_LANG") in LANGS:
        return os.environ["MORENASHI_LANG"]
    if os.environ.get("MORENASHI_CONFIG") or _file_upward():
        from morenashi.settings import load_settings

        try:
            return load_settings().lang
        except MorenashiError:
            pass  # the command itself will say what is wrong, in whichever language
    system = locale.getlocale()[0] if sys.platform == "win32" else None
    return language_of(os.environ, system or "")


def _file_upward() -> bool:
    here = Path.cwd()
    return any((folder / "morenashi.toml").is_file() for folder in (here, *here.parents))
