"""Rule: the shape of every part that may have something against a message leaving."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Options:
    """What the policy says to one rule: its level, and its own options, complete and of the right type."""

    level: Level
    values: Mapping[str, Any]

    def number(self, name: str) -> int:
        """A whole number."""
        return int(self.values[name])

    def on(self, name: str) -> bool:
        """A switch."""
        return bool(self.values[name])

    def words(self, name: str) -> tuple[str, ...]:
        """A list of words."""
        return tuple(self.values[name])

    def chosen(self, name: str) -> Level:
        """A level other than the rule's own."""
        value = self.values[name]
        return value if isinstance(value, Level) else Level[str(value).upper()]


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a rule: its default, which also says its type, and what it means (with its unit)."""

    default: Any
    said: Words


@dataclass(frozen=True, slots=True)
class Example:
    """An invented message that the rule must stop, or must let go; tests judge each by the whole flow.

    The company and people are those of tests/policy/company.py (minato-shoji.example). `raw` replaces
    everything by a whole mail as text; `attached` maps names to texts.
    """

    told: str
    stops: bool
    to: tuple[str, ...]
    body: str = field(default="", repr=False)
    subject: str = "ご連絡"
    cc: tuple[str, ...] = ()
    sender: str = "kimura.mio@minato-shoji.example"
    attached: Mapping[str, str] = field(default_factory=dict)
    raw: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `judge` yields its reasons, each at a level the options allow; most yield one.

    A reason at PASS says why it let go what it found; only the trace shows it.

    `why` says which leak the rule learned from, in one or two sentences; `level` is the default.
    """

    name: str
    label: Words
    why: Words
    level: Level
    judge: Callable[[Outgoing, Options], Iterable[Reason]] = field(repr=False)
    options: Mapping[str, Option] = field(default_factory=dict)
    examples: tuple[Example, ...] = field(default=(), repr=False)
