"""Traced: a case that notes which of its facts are read, so that every sentence knows what it rests on.

A letter's code reads `scene.case.cause.state` as if it were the case itself; the trace remembers
`cause.state`. Nobody writes the list of facts beside a sentence by hand, so none can be forgotten.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar, cast

from morenashi.model.count import Count
from morenashi.model.plain import plain
from morenashi.model.words import Words

T = TypeVar("T")
_WHOLE = (Words, Count)  # told as one fact, never in parts
_NAMED_BY = ("key", "item")  # what names an entry of a list; others go by their place
_STEP = re.compile(r"\.?([^.\[\]]+)|\[([^\]]*)\]")
GONE = "—"  # the plain form of a place that the case does not have


class Trace:
    """The places read since it was last emptied, in the order of reading."""

    def __init__(self) -> None:
        self._read: dict[str, None] = {}

    def note(self, path: str) -> None:
        """Remembers that this place was read."""
        self._read[path] = None

    def take(self) -> tuple[str, ...]:
        """What was read, and forgets it."""
        read, self._read = tuple(self._read), {}
        return read


def traced(case: T, trace: Trace) -> T:
    """The case as it is to its readers, with every reading of a fact noted."""
    return cast(T, _Seen(case, "", trace))


def path_of(seen: object) -> str:
    """Where in the case this part stands; "" for the case itself and for what is not traced."""
    return cast(str, object.__getattribute__(seen, "_path")) if isinstance(seen, _Seen) else ""


def at(case: object, path: str) -> object:
    """What stands at a place of a case; None where there is no such place.

    `groups[*]` is the list of the names of all groups: it changes when one comes or goes.
    """
    value: object = case
    for name, entry in _STEP.findall(path):
        if entry == "*":
            return _names(cast("tuple[object, ...]", value or ()))
        value = getattr(value, name, None) if name else _entry(value, entry)
        if value is None:
            return None
    return value


def shown(case: object, path: str) -> str:
    """What stands there, short and for people: names of choices, dates, texts."""
    there = at(case, path)
    if isinstance(there, Words):
        return " / ".join(filter(None, (there.ja, there.en))) or GONE
    value = plain(there)
    if value is None or value in ("", [], {}):
        return GONE
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def digest(case: object, path: str) -> str:
    """A short hash of what stands at a place; equal exactly when the fact is."""
    return hashlib.sha256(shown(case, path).encode()).hexdigest()[:16]


class _Seen:
    """A part of a case in its place."""

    __slots__ = ("_path", "_thing", "_trace")

    def __init__(self, thing: object, path: str, trace: Trace) -> None:
        object.__setattr__(self, "_thing", thing)
        object.__setattr__(self, "_path", path)
        object.__setattr__(self, "_trace", trace)

    def __getattr__(self, name: str) -> Any:
        thing, path, trace = _parts(self)
        known = getattr(type(thing), name, None)
        if isinstance(known, property):
            assert known.fget is not None
            return known.fget(self)  # what the property reads is read through us
        value = getattr(thing, name)
        return value if callable(value) else _wrapped(value, f"{path}.{name}".lstrip("."), trace)

    def __repr__(self) -> str:
        return f"<{path_of(self) or 'case'}>"


def _parts(seen: _Seen) -> tuple[object, str, Trace]:
    get = object.__getattribute__
    return get(seen, "_thing"), get(seen, "_path"), get(seen, "_trace")


def _wrapped(value: object, path: str, trace: Trace) -> object:
    if isinstance(value, tuple) and any(_has_parts(one) for one in value):
        trace.note(f"{path}[*]")
        return tuple(_Seen(one, f"{path}[{name}]", trace) for name, one in _named(value))
    if _has_parts(value):
        return _Seen(value, path, trace)
    trace.note(path)
    return value


def _has_parts(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, _WHOLE)


def _named(values: Iterable[object]) -> Iterator[tuple[str, object]]:
    for number, one in enumerate(values):
        name = next((getattr(one, key) for key in _NAMED_BY if hasattr(one, key)), str(number))
        yield str(name), one


def _names(values: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(name for name, _ in _named(values))


def _entry(values: object, wanted: str) -> object:
    if not isinstance(values, tuple):
        return None
    return next((one for name, one in _named(values) if name == wanted), None)
