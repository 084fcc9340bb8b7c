"""Writes plain data as a TOML text people like to read: short tables in one line, long texts in several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

_WIDEST = 100  # letters of a line that holds more than one value


def toml_text(data: Mapping[str, Any], *, comments: tuple[str, ...] = ()) -> str:
    """The data in its own order, except that values come before the tables, as TOML demands.

    >>> print(toml_text({"title": {"ja": "題", "en": "T"}, "told": [{"a": 1}]}), end="")
    title = { ja = "題", en = "T" }
    <BLANKLINE>
    [[told]]
    a = 1
    """
    lines = [f"# {comment}".rstrip() for comment in comments]
    if comments:
        lines.append("")
    lines += _table("", data)
    return "\n".join(lines) + "\n"


def _table(path: str, data: Mapping[str, Any]) -> Iterator[str]:
    """The pairs of one table, then the tables below it."""
    below = {key: value for key, value in data.items() if _is_below(key, value)}
    for key, value in data.items():
        if key not in below:
            yield from _pair(key, value)
    for key, value in below.items():
        name = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            yield ""
            yield f"[{name}]"
            yield from _table(name, value)
            continue
        for one in value:
            yield ""
            yield f"[[{name}]]"
            yield from _table(name, one)


def _is_below(key: str, value: object) -> bool:
    if isinstance(value, Mapping):
        return not (_is_words(value) or _in_one_line(key, value))
    if isinstance(value, list) and value and all(isinstance(one, Mapping) for one in value):
        return not all(_is_words(one) for one in value)
    return False


def _pair(key: str, value: object) -> Iterator[str]:
    if isinstance(value, Mapping) and not _in_one_line(key, value):
        for lang, text in value.items():
            yield f"{key}.{lang} = {_literal(text, long=True)}"
        return
    if isinstance(value, list) and len(f"{key} = {_inline(value)}") > _WIDEST:
        yield f"{key} = ["
        yield from (f"    {_inline(one)}," for one in value)
        yield "]"
        return
    yield f"{key} = {_literal(value, long=True) if isinstance(value, str) else _inline(value)}"


def _is_words(value: object) -> bool:
    return isinstance(value, Mapping) and bool(value) and value.keys() <= {"ja", "en"}


def _in_one_line(key: str, value: Mapping[str, Any]) -> bool:
    flat = all(
        _is_words(one) or not isinstance(one, Mapping | list) or _all_plain(one)
        for one in value.values()
    )
    return flat and len(f"{key} = {_inline(value)}") <= _WIDEST


def _all_plain(value: object) -> bool:
    return isinstance(value, list) and not any(isinstance(one, Mapping | list) for one in value)


def _inline(value: object) -> str:
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key} = {_inline(one)}" for key, one in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list):
        return f"[{', '.join(_inline(one) for one in value)}]"
    return _literal(value)


def _literal(value: object, *, long: bool = False) -> str:
    """One value. A text of several lines stands in several, if it may."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    import tomli_w

    several = long and isinstance(value, str) and "\n" in value and "\r" not in value
    return tomli_w.dumps({"x": value}, multiline_strings=several).removeprefix("x = ")[:-1]
