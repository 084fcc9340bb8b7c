"""Source: the shape of every part that lists the things to read under one scheme of URL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from morenashi.model.finding import Unread
from morenashi.model.item import Item
from morenashi.model.words import Words


class Lister(Protocol):
    """Lists what lies at a place, always in the same order; folders in `exclude` are never entered."""

    def __call__(self, place: str, exclude: frozenset[Path]) -> Iterator[Item | Unread]: ...


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of place. `scheme` is what stands before `://`."""

    scheme: str
    label: Words
    list: Lister = field(repr=False)
