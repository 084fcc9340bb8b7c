"""Between our words and plain data (tables, lists, texts, numbers, days): what TOML, JSON and the store hold.

Enumerations are named by their member in small letters; a Words is one text (Japanese) or a table
`{ja, en}`; a whole number stands for an exact Count, the key of an item for one that leaked. A missing
key takes its default, an unknown one is a problem that names the nearest key. What people write by hand
is taken where it means one thing only: the Japanese word of a choice or an item (「盗難」, 「氏名」), and a
day written as text (令和8年4月1日). Texts are kept as people see them (`unseen.seen`).
"""

from __future__ import annotations

import dataclasses
import types
import typing
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from morenashi.model.count import Count
from morenashi.model.group import Leaked
from morenashi.model.items_of_data import ITEMS
from morenashi.model.moment import written
from morenashi.model.unseen import seen
from morenashi.model.words import Words

T = TypeVar("T")
_LARGEST = 2**63  # TOML 1.0 and every database stop there
_MOST = 5000  # entries of one list; no incident has as many groups, a table exported by mistake has
_FIRST, _LAST = 1900, 2199  # years
_NAME = 60  # letters of a key that are compared
_UNKNOWN = 20  # keys of one table that are named one by one
_BAD = object()  # stands for what could not be used; the problem says why


class Level(Enum):
    """How much a problem matters: an error stops every command, a warning is shown."""

    ERROR = Words(ja="誤り", en="error")
    WARNING = Words(ja="注意", en="warning")


@dataclasses.dataclass(frozen=True, slots=True)
class Wrong:
    """What cannot be used of some data: `where` is the path of keys, as in `groups[2].items[0].item`.

    `line` is its line in the file, 0 where that is not known.
    """

    where: str
    why: Words
    level: Level = Level.ERROR
    line: int = 0

    def said(self, lang: str) -> str:
        """One line: where, and what.

        >>> Wrong("groups[0].key", Words(ja="書かれていません。", en="is missing."), line=3).said("en")
        'line 3, groups[0].key: is missing.'
        """
        place = self.where or ("" if self.line else "全体" if lang == "ja" else "the whole")
        if self.line:
            at = f"line {self.line}" if lang == "en" else f"{self.line}行目"
            place = (f"{at}, {place}" if lang == "en" else f"{at} {place}") if place else at
        return f"{place}: {self.why.said(lang)}"


def structured(shape: type[T], data: object, problems: list[Wrong], where: str = "") -> T | None:
    """`data` as the dataclass `shape`; None, and at least one problem more, where it cannot be."""
    before = len(problems)
    value = _value(shape, data, where, problems)
    return cast(T, value) if len(problems) == before else None


def plain(value: object) -> Any:
    """The value as plain data; what is at its default is left out of tables.

    >>> plain(Words(ja="氏名", en="name"))
    {'ja': '氏名', 'en': 'name'}
    """
    match value:
        case Words():
            return {"ja": value.ja, "en": value.en} if value.en else value.ja
        case Count() if value == Count(value.at_least, value.at_least):
            return value.at_least
        case Leaked() if value == Leaked(value.item):
            return value.item
        case Enum():
            return value.name.lower()
        case tuple() | list():
            return [plain(one) for one in value]
        case frozenset() | set():
            return sorted(plain(one) for one in value)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {
                field.name: plain(told)
                for field in dataclasses.fields(value)
                if (told := getattr(value, field.name)) is not None and told != field.default
            }
    return value


def _value(shape: Any, data: object, where: str, problems: list[Wrong]) -> object:
    kind = typing.get_origin(shape)
    if kind in (typing.Union, types.UnionType):
        return _either(typing.get_args(shape), data, where, problems)
    if kind in (tuple, frozenset):
        return _several(kind, typing.get_args(shape)[0], data, where, problems)
    if shape is Words:
        return _words(data, where, problems)
    if isinstance(shape, type) and issubclass(shape, Enum):
        return _member(shape, data, where, problems)
    if shape is Count and isinstance(data, int) and not isinstance(data, bool):
        number = _simple(int, data, where, problems)
        return Count(number, number) if isinstance(number, int) else _BAD
    if shape is Leaked and isinstance(data, str):
        return Leaked(_item(_seen(data)))
    if dataclasses.is_dataclass(shape):
        return _table(cast("type[Any]", shape), data, where, problems)
    return _simple(shape, data, where, problems)


def _either(shapes: tuple[Any, ...], data: object, where: str, problems: list[Wrong]) -> object:
    """`X | None`, or `date | datetime`: what already is one of them stays as it is."""
    if data is None and type(None) in shapes:
        return None
    shapes = tuple(shape for shape in shapes if shape is not type(None))
    if isinstance(data, date) and type(data) in shapes:
        return _dated(data, where, problems)
    if type(data) in shapes and not isinstance(data, int):
        return data
    if isinstance(data, str) and datetime in shapes and (at := written(data)) is not None:
        return _dated(at, where, problems)
    return _value(shapes[0], data, where, problems)


def _several(kind: Any, shape: Any, data: object, where: str, problems: list[Wrong]) -> object:
    if isinstance(data, Mapping) and dataclasses.is_dataclass(shape) and "." not in where:
        return _wrong(
            where,
            problems,
            f"見出しを二重の [[{where}]] にしてください（いくつでも並べられるためです）。",
            f"needs a double heading, [[{where}]]: there may be several.",
        )
    if isinstance(data, str):
        return _wrong(
            where,
            problems,
            '並び [ ] で書いてください。例: ["..."]',
            'must be a list [ ], as ["..."].',
        )
    if not isinstance(data, list | tuple):
        return _wrong(where, problems, "並び [ ] で書いてください。", "must be a list [ ].")
    if len(data) > _MOST:
        ja = f"{len(data):,}個あります。{_MOST:,}個までにしてください。"
        return _wrong(where, problems, ja, f"has {len(data):,} entries; up to {_MOST:,} are read.")
    return kind(_value(shape, one, f"{where}[{i}]", problems) for i, one in enumerate(data))


def _words(data: object, where: str, problems: list[Wrong]) -> object:
    if isinstance(data, str):
        return Words(ja=_seen(data), en="")
    if isinstance(data, Mapping) and data.keys() <= {"ja", "en"}:
        said = [data.get(lang, "") for lang in ("ja", "en")]
        if all(isinstance(text, str) for text in said):
            return Words(ja=_seen(said[0]), en=_seen(said[1]))
    return _wrong(
        where,
        problems,
        '文字列か { ja = "...", en = "..." } で書いてください。',
        'must be a text or { ja = "...", en = "..." }.',
    )


def _member(shape: type[Enum], data: object, where: str, problems: list[Wrong]) -> object:
    names = {member.name.lower(): member for member in shape}
    if isinstance(data, str):
        named = names | {_folded(label): one for one in shape if (label := _label(one))}
        if (found := named.get(_folded(data))) is not None:
            return found
    choices_ja = ", ".join(
        f"{name}（{label}）" if (label := _label(one)) else name for name, one in names.items()
    )
    return _wrong(
        where,
        problems,
        f"次のどれかにしてください: {choices_ja}",
        f"must be one of: {', '.join(names)}",
    )


def _label(member: Enum) -> str:
    return member.value.ja if isinstance(member.value, Words) else ""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


@cache
def _items() -> dict[str, str]:
    return {_folded(item.label.ja): item.key for item in ITEMS}


def _item(text: str) -> str:
    """The key of an item that is named by its key or by its Japanese label."""
    return _items().get(_folded(text), text.strip())


def _table(shape: type[Any], data: object, where: str, problems: list[Wrong]) -> object:
    if not isinstance(data, Mapping):
        return _wrong(where, problems, "表 { } で書いてください。", "must be a table { }.")
    shapes = _shapes(cast(Any, shape))
    _unknown(shapes, data, where, problems)
    given: dict[str, object] = {}
    for field in dataclasses.fields(shape):
        path = _join(where, field.name)
        if field.name in data:
            given[field.name] = _value(shapes[field.name], data[field.name], path, problems)
        elif field.default is dataclasses.MISSING:
            given[field.name] = _wrong(path, problems, "書かれていません。", "is missing.")
    if shape is Leaked and isinstance(given.get("item"), str):
        given["item"] = _item(str(given["item"]))
    return _BAD if _BAD in given.values() else shape(**given)


def _unknown(
    shapes: dict[str, Any], data: Mapping[Any, Any], where: str, problems: list[Wrong]
) -> None:
    """A problem for each key that is none, with the nearest one; many of them become one problem."""
    unknown = sorted(str(key) for key in data.keys() - shapes.keys())
    for key in unknown[:_UNKNOWN]:
        near = get_close_matches(key[:_NAME], shapes, 1)
        hint_ja = f"「{near[0]}」ではありませんか。" if near else _ASTRAY.ja
        hint_en = f" Did you mean `{near[0]}`?" if near else f" {_ASTRAY.en}"
        path = _join(where, key)
        _wrong(path, problems, f"知らない項目です。{hint_ja}", f"is not known.{hint_en}")
    if (more := len(unknown) - _UNKNOWN) > 0:
        ja = f"知らない項目が、ほかに{more:,}個あります。"
        _wrong(where, problems, ja, f"has {more:,} more keys that are not known.")


def _simple(shape: Any, data: object, where: str, problems: list[Wrong]) -> object:
    if shape is str and isinstance(data, str):
        return _seen(data)
    if shape is bool and isinstance(data, bool):
        return data
    if shape is int and isinstance(data, int) and not isinstance(data, bool):
        if abs(data) < _LARGEST:
            return data
        return _wrong(where, problems, "数が大きすぎます。", "is too large a number.")
    if shape is date and isinstance(data, date) and not isinstance(data, datetime):
        return _dated(data, where, problems)
    if shape is datetime and isinstance(data, datetime):
        return _dated(data, where, problems)
    if shape in (date, datetime) and isinstance(data, str):
        at = written(data)
        if at is not None and isinstance(at, datetime) is (shape is datetime):
            return _dated(at, where, problems)
    ja, en = _ASKED.get(shape, ("別の書き方にしてください。", "has the wrong type."))
    return _wrong(where, problems, ja, en)


# A key that belongs below another heading: most often a heading still stands behind a #.
_ASTRAY = Words(
    ja="この見出しの下には書けません。すぐ上の見出し（[desk] や [[known]] の行）の先頭に # が残っていないか、見てください。",
    en="Perhaps its heading ([desk], [[known]]) still stands behind a #.",
)


def _dated(data: date, where: str, problems: list[Wrong]) -> object:
    """The day or instant; near the ends of the calendar no zone and no deadline can be counted."""
    if _FIRST <= data.year <= _LAST:
        return data
    ja, en = (
        f"{_FIRST}年から{_LAST}年までの日付にしてください。",
        f"must lie in {_FIRST} to {_LAST}.",
    )
    return _wrong(where, problems, ja, en)


def _seen(text: str) -> str:
    return seen(text).strip()


_ASKED = {
    str: ("文字列で書いてください。", "must be a text."),
    bool: ("true か false で書いてください。", "must be true or false."),
    int: ("整数で書いてください。", "must be a whole number."),
    date: (
        "日付（2026-04-01 の形、または令和8年4月1日）で書いてください。",
        "must be a day, as 2026-04-01.",
    ),
    datetime: (
        "日時（2026-04-01T09:00:00+09:00 の形）で書いてください。",
        "must be an instant, as 2026-04-01T09:00:00+09:00.",
    ),
}


def _wrong(where: str, problems: list[Wrong], ja: str, en: str) -> object:
    problems.append(Wrong(where, Words(ja=ja, en=en)))
    return _BAD


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


@cache
def _shapes(shape: Any) -> dict[str, Any]:
    return typing.get_type_hints(shape)
