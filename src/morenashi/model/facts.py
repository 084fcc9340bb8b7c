"""The facts of an incident one by one, each with its path as in `groups[0].items[2].outcome`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from morenashi.model.words import Words

# What may name a case, a group, a party, a piece of evidence: it stands in paths and in file names.
# Never a name that Windows keeps for its devices.
KEY = re.compile(
    r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?![A-Za-z0-9_-]))[A-Za-z0-9][A-Za-z0-9_-]{0,59}"
)

# A fact that is not divided further; a tuple holds keys of other things.
Fact = Words | str | int | bool | date | Enum | tuple[str, ...] | None


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """One value of the model and where it stands; `required` where its class gives it no default."""

    path: str
    name: str
    value: Any = dataclasses.field(repr=False)
    required: bool = False


def walk(value: object, path: str = "") -> Iterator[Place]:
    """Every value inside a dataclass of the model, whole ones before their parts."""
    for field in dataclasses.fields(value):  # type: ignore[arg-type]  # only dataclasses come here
        inner = getattr(value, field.name)
        where = f"{path}.{field.name}" if path else field.name
        yield Place(where, field.name, inner, field.default is dataclasses.MISSING)
        if is_record(inner):
            yield from walk(inner, where)
        elif isinstance(inner, tuple):
            for number, one in enumerate(inner):
                yield Place(f"{where}[{number}]", field.name, one)
                if is_record(one):
                    yield from walk(one, f"{where}[{number}]")


def is_record(value: object) -> bool:
    """Whether the value has facts of its own."""
    return dataclasses.is_dataclass(value) and not isinstance(value, Words | type)
