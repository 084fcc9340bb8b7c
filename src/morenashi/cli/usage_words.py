"""What click finds wrong with a command line, in the language in force: click itself speaks English only."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from morenashi.model.words import Words

_OPTION_MISSING = Words(ja="{name} を指定してください。", en="")
_NO_OPTION = Words(ja="{name} というオプションはありません。", en="")
_NO_COMMAND = Words(ja="{name} というコマンドはありません。", en="")
_NEAR = Words(ja="{near} ではありませんか。", en="")
_COMMAND_MISSING = Words(ja="コマンドを指定してください。", en="")
_NO_VALUE = Words(ja="{name} の後に値が要ります。", en="")
_TOO_MANY = Words(ja='余分な指定があります: {name}。空白を含む名前は「"」で囲んでください。', en="")
_NOT_THERE = Words(ja="{name}: {path} が見つかりません。", en="")
_CHOICES = Words(ja="{name} は次のどれかにしてください: {choices}", en="")

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_COMMAND = re.compile(r"No such command '(.*)'\.", re.DOTALL)
_VALUE = re.compile(r"Option '(.*)' requires (?:an argument|\d+ arguments)\.")
_PATH = re.compile(r"(?:File|Directory|Path) '(.*)' does not exist\.", re.DOTALL)


def usage_said(error: click.ClickException, lang: str) -> str:
    """The error in one or two sentences; English, and what is not known here, as click says it."""
    return _in_japanese(error) or error.format_message() if lang == "ja" else error.format_message()


def _in_japanese(error: click.ClickException) -> str:
    message = error.message or ""
    match error:
        case click.MissingParameter():
            return _OPTION_MISSING.filled(name=_parameter(error.param)).ja
        case click.NoSuchOption():
            return _NO_OPTION.filled(name=error.option_name).ja + _nearest(error.possibilities)
        case click.BadParameter() if choices := _choices(error.param):
            return _CHOICES.filled(name=_parameter(error.param), choices=choices).ja
        case click.BadParameter() if found := _PATH.fullmatch(message):
            return _NOT_THERE.filled(name=_parameter(error.param), path=found[1]).ja
    if found := _COMMAND.match(message):
        return _NO_COMMAND.filled(name=found[1]).ja
    if found := _EXTRA.match(message):
        return _TOO_MANY.filled(name=found[1]).ja
    if found := _VALUE.match(message):
        return _NO_VALUE.filled(name=found[1]).ja
    return _COMMAND_MISSING.ja if message == "Missing command." else ""


def _parameter(param: click.Parameter | None) -> str:
    if isinstance(param, click.Argument):
        return param.metavar or (param.name or "").upper()
    return param.opts[0] if param is not None and param.opts else ""


def _choices(param: click.Parameter | None) -> str:
    kind = param.type if param is not None else None
    return ", ".join(map(str, kind.choices)) if isinstance(kind, click.Choice) else ""


def _nearest(names: Iterable[str] | None) -> str:
    near = " か ".join(sorted(names or ()))
    return _NEAR.filled(near=near).ja if near else ""
