"""A case with one fact changed, in every way the fact may change."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from morenashi.model.count import Count
from morenashi.model.group import Period
from morenashi.model.incident import Incident
from morenashi.model.words import Words

_STEP = re.compile(r"\.?([^.\[\]]+)|\[([^\]]*)\]")


def changed_at(case: Incident, path: str) -> Iterator[Incident]:
    """The case with another fact at `path`; every member of a choice is tried."""
    steps = [(name, entry) for name, entry in _STEP.findall(path)]
    yield from _changed(case, steps)


def _changed(value: Any, steps: list[tuple[str, str]]) -> Iterator[Any]:
    if not steps:
        yield from _others(value)
        return
    (name, entry), rest = steps[0], steps[1:]
    if name and not rest and getattr(value, name) is None:
        yield dataclasses.replace(value, **{name: _some(value, name)})
    elif name:
        for new in _changed(getattr(value, name), rest):
            yield dataclasses.replace(value, **{name: new})
    elif entry == "*":
        yield from (value[:n] + value[n + 1 :] for n in range(len(value)))
    else:
        keys = [getattr(one, "key", getattr(one, "item", str(n))) for n, one in enumerate(value)]
        at = keys.index(entry)
        for new in _changed(value[at], rest):
            yield (*value[:at], new, *value[at + 1 :])


def _some(record: Any, name: str) -> Any:
    """A value where there is none yet."""
    kinds = typing.get_args(typing.get_type_hints(type(record))[name])
    samples: tuple[Any, ...] = (
        date(2026, 1, 2),
        Count(1, 1),
        Period(date(2026, 1, 2), date(2026, 1, 3)),
        1,
        True,
    )
    return next(sample for sample in samples if type(sample) in kinds)


def _others(value: Any) -> Iterator[Any]:
    match value:
        case Words():
            yield Words(ja=f"別の{value.ja}", en=f"other {value.en}")
        case Count():
            yield Count(value.at_least + 1, (value.at_most or 0) + 2)
        case bool():
            yield not value
        case Enum():
            yield from (other for other in type(value) if other is not value)
        case datetime() | date():
            yield value + timedelta(days=1)
        case int():
            yield value + 1
        case str():
            yield f"{value}x"
        case tuple() | frozenset():
            kinds = {type(one) for one in value if isinstance(one, Enum)}
            yield from ((one,) for kind in kinds for one in kind if (one,) != value)
            yield from () if kinds else ((*value, "x"), ())
        case _:
            raise AssertionError(f"no other value for a {type(value)}")
