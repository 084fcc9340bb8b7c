"""Audit: the shape of every part that judges facts about who can reach personal information."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from morenashi.model.words import Words

Facts = TypeVar("Facts")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Audit(Generic[Facts, Answer]):
    """One audit. `question` is what it answers; `judge` is pure: the same facts give the same answer."""

    name: str
    label: Words
    question: Words
    judge: Callable[[Facts], Answer] = field(repr=False)
