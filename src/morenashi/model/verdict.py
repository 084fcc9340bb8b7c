"""Verdict: may this leave? What was decided, by which rules, for which words, of whom, seen by whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from morenashi.model.directory import Recipient
from morenashi.model.finding import Unread
from morenashi.model.message import Spot
from morenashi.model.words import Words


class Level(IntEnum):
    """What is to happen, from weak to strong; a verdict is the strongest of its reasons."""

    PASS = 0
    ASK = 1  # the sender confirms
    HOLD = 2  # another person approves
    REFUSE = 3

    @property
    def key(self) -> str:
        """The name in machine output and settings: "hold"."""
        return self.name.lower()

    @property
    def label(self) -> Words:
        """What a person reads."""
        return _LABELS[self]


_LABELS = {
    Level.PASS: Words(ja="送信できます", en="may be sent"),
    Level.ASK: Words(ja="送信の前に確認してください", en="confirm before you send"),
    Level.HOLD: Words(ja="保留します（承認が必要です）", en="held: another person must approve"),
    Level.REFUSE: Words(ja="送信できません", en="must not be sent"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a rule. Nothing in it shows a value: `evidence` and `whose` are masked.

    `whose` are the people concerned (a few, masked), `people` how many they are; `seen_by` the
    recipients who would see it, as they are addressed.
    """

    rule: str
    level: Level
    message: Words
    spot: Spot | None = None
    evidence: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()
    people: int = 0
    seen_by: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """What one rule said, in the order of the rules. `level` is None where it found no reason.

    `mode` is "on", "test" (found, but without consequence) or "off"; `note` says why a rule could
    not be asked, for instance because no directory was given, or why it let go what it found.
    """

    rule: str
    label: Words
    mode: str
    level: Level | None = None
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole answer. `uninspectable` is what could not be looked into; it never passes silently."""

    level: Level
    reasons: tuple[Reason, ...] = ()
    uninspectable: tuple[Unread, ...] = ()
    trace: tuple[Step, ...] = ()
    recipients: tuple[Recipient, ...] = ()
