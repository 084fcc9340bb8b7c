"""Fact, Rows: the shapes of what a letter's sentences are filled with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from morenashi.model.words import Words
from morenashi.notice.scene import Scene

Told = str | None  # None: the case does not hold it
Flag = Callable[[Scene], bool]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a sentence may state; `label` names it where it is left blank."""

    label: Words
    read: Callable[[Scene], Told]


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of things, each told by several named facts.

    `select` picks the things; `tell` gives what is said of one. `labels` names what may be blank.
    """

    select: Callable[[Scene], Sequence[Any]]
    tell: Callable[[Scene, Any], Mapping[str, Told]]
    labels: Mapping[str, Words]


def fact(ja: str, en: str, read: Callable[[Scene], Told]) -> Fact:
    """A Fact whose label is given in both languages."""
    return Fact(Words(ja=ja, en=en), read)
