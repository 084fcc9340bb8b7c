"""Writes the page of the case file: every table of it, every key, and what may stand there."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Any

from morenashi.model.count import Count
from morenashi.model.fact_names import NAMES
from morenashi.model.group import Leaked
from morenashi.model.incident import Incident
from morenashi.model.plain import plain
from morenashi.model.words import Words

Table = Callable[[Iterable[str], Iterable[Iterable[object]]], str]

INTRO = (
    "事案のファイルはTOMLです（UTF-8。Shift_JISでも読みます）。`morenashi respond new` で質問の付いた様式が作れます。"
    "書かなかった項目は既定値になります。分からないことは書かないでください。推測より空欄が役に立ちます。\n\n"
    "A case file is TOML (UTF-8; Shift_JIS is read, too). `morenashi respond new` makes a form with questions. What is "
    "left out takes its default. Leave out what is not known: an empty field is worth more than a guess."
)
HOW = (
    "- **文 / text**: `\"...\"` は日本語、`{ ja = \"...\", en = \"...\" }` は両方。 / `\"...\"` is Japanese, the table gives both.\n"
    "- **日 / day**: `2026-04-01`。**日時 / moment**: `2026-04-01` か `2026-04-01T09:30:00+09:00`。"
    "時差を書かない日時は日本時間です。 / A moment without a zone is one of Japan.\n"
    "- **人数・件数 / count**: `1240`、または `{ at_least = 3, at_most = 1240 }`。`at_most` を書かなければ上限は分かりません。"
    " / Without `at_most` no upper bound is known.\n"
    "- **key**: 英数字と `-` `_` で60字まで。人の名前は使わないでください（台帳にそのまま残ります）。"
    " / ASCII letters, digits, `-` and `_`, up to 60. Never a person's name: keys stand in the ledger as they are.\n"
    "- **証拠 / evidence**: `evidence` に書いた証拠の key の並び。 / A list of keys of `evidence`.\n"
    "- 情報項目は [種類の一覧](kinds.md) の key です。 / Items are keys of [the vocabulary](kinds.md)."
)  # fmt: skip


def blocks(table: Table) -> Iterator[str]:
    """The page below its title, block by block."""
    yield INTRO
    yield HOW
    shapes = list(_shapes(Incident, []))
    for shape in shapes:
        yield f"## {_title(shape)}"
        head = ["key", "意味 / meaning", "書き方 / what", "既定値 / default"]
        yield table(head, _rows(shape))
    yield "## 選択肢 / Choices"
    for choices in _choices(shapes):
        yield f"### {choices.__name__}"
        said = ((f"`{one.name.lower()}`", one.value.ja, one.value.en) for one in choices)
        yield table(["", "日本語", "English"], said)


def _title(shape: type[Any]) -> str:
    return "全体 / The whole" if shape is Incident else shape.__name__


def _rows(shape: type[Any]) -> Iterator[tuple[str, str, str, str]]:
    hints = typing.get_type_hints(shape)
    for field in dataclasses.fields(shape):
        name = NAMES.get(f"{shape.__name__}.{field.name}") or NAMES[field.name]
        said = f"{name.ja} / {name.en}"
        yield f"`{field.name}`", said, _kind(hints[field.name], field.name), _default(field)


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is dataclasses.MISSING:
        return "必ず書く / required"
    told = plain(field.default)
    if told in ("", [], {}, None) or isinstance(told, dict):
        return ""
    if isinstance(told, bool):
        return f"`{str(told).lower()}`"
    return f"`{', '.join(told) if isinstance(told, list) else told}`"


def _kind(shape: Any, name: str) -> str:
    arguments = [one for one in typing.get_args(shape) if one not in (type(None), Ellipsis)]
    if typing.get_origin(shape) in (tuple, frozenset):
        if name == "evidence" and arguments[0] is str:
            return "証拠の key の並び / list of evidence"
        return f"並び / list of: {_kind(arguments[0], name)}"
    if typing.get_origin(shape) in (typing.Union, types.UnionType):
        return "日か日時 / moment" if datetime in arguments else _kind(arguments[0], name)
    if shape is Leaked:
        return f"項目の key か {_link(shape)} / key of an item, or {_link(shape)}"
    if isinstance(shape, type) and shape in _SIMPLE:
        return _SIMPLE[shape]
    return _link(shape)


_SIMPLE: dict[type[Any], str] = {
    Words: "文 / text",
    Count: "人数・件数 / count",
    str: "文字列 / string",
    bool: "`true` `false`",
    int: "整数 / whole number",
    date: "日 / day",
}


def _link(shape: type[Any]) -> str:
    return f"[{shape.__name__}](#{shape.__name__.lower()})"


def _shapes(shape: Any, seen: list[type[Any]]) -> Iterator[type[Any]]:
    """The tables of a case in the order in which they are met."""
    if typing.get_args(shape):
        for one in typing.get_args(shape):
            yield from _shapes(one, seen)
    elif dataclasses.is_dataclass(shape) and shape is not Words and shape not in seen:
        seen.append(typing.cast("type[Any]", shape))
        yield typing.cast("type[Any]", shape)
        for inner in typing.get_type_hints(shape).values():
            yield from _shapes(inner, seen)


def _choices(shapes: Iterable[type[Any]]) -> list[type[Enum]]:
    found: dict[str, type[Enum]] = {}
    for shape in shapes:
        for hint in typing.get_type_hints(shape).values():
            for one in (hint, *typing.get_args(hint)):
                if isinstance(one, type) and issubclass(one, Enum):
                    found.setdefault(one.__name__, one)
    return list(found.values())
