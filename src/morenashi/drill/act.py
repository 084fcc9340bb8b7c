"""Act: the shape of every part of a drill that lets the real software look at a case's files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """What the software saw in one act.

    `lines` are for people and show no value unmasked; `facts` are for comparison: texts, whole
    numbers, lists of texts, and numbers by name. `command` does the same at a terminal, in the
    folder of the case.
    """

    lines: tuple[Words, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    command: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One verb. `play` gets the case's folder and the act's inputs, and calls one flow."""

    play: Callable[[Path, Mapping[str, Any]], Seen] = field(repr=False)
