"""Advice: what a leak of an item can lead to, what the person can do, and what does not work.

規則10条 with 規則8条1項9号 (個人情報の保護に関する法律施行規則): what a person can do belongs into the notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from morenashi.model.words import Words


class When(Enum):
    """How soon a step is to be taken; the order of the members is the order of the steps."""

    NOW = Words(ja="今日のうちに", en="Today")
    SOON = Words(ja="数日のうちに", en="Within a few days")
    LATER = Words(ja="しばらく続けること", en="For the time to come")

    @property
    def key(self) -> str:
        """The name in machine output: "now"."""
        return self.name.lower()


class Circumstance(Enum):
    """What is true of the person, whatever leaked."""

    EX_MEMBER = Words(ja="退会した人", en="no longer a member")
    CHILD = Words(ja="子ども", en="a child")

    @property
    def key(self) -> str:
        """The name in machine output: "ex_member"."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement of the catalogue comes from; one without `url` is not a public record."""

    key: str
    title: Words
    url: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A desk to turn to; `phone` is empty where there is none for all of Japan."""

    key: str
    name: Words
    phone: str
    hours: Words
    fee: Words
    url: str
    note: Words
    source: str
    verified: bool
    checked_on: date


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `order` is its place in the advice it belongs to, from 1."""

    key: str
    order: int
    when: When
    does: Words
    who: Words
    contact: str | None
    fee: Words
    url: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """What does not work, and why, so that nobody loses a day on it."""

    key: str
    said: Words
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice for one item, or for several that leaked together (`items`: all of them).

    `harm` ranks what can happen from 1 (nuisance) to 5 (grave, lasting). `verified` speaks of the
    harms and the advice as a whole; steps, dead ends and contacts each carry their own.
    """

    key: str
    items: frozenset[str]
    circumstances: frozenset[Circumstance]
    harm: int
    harms: tuple[Words, ...]
    steps: tuple[Step, ...]
    dead_ends: tuple[DeadEnd, ...]
    basis: Words
    sources: tuple[str, ...]
    checked_on: date
    expires_after_days: int
    verified: bool

    @property
    def expires_on(self) -> date:
        """The first day on which it must not be handed out any more."""
        return self.checked_on + timedelta(days=self.expires_after_days)


@dataclass(frozen=True, slots=True)
class AdviceSheet:
    """What one person gets: the advice for all their items, worst first, each thing said once.

    `items` are keys of the vocabulary, worst first; `unverified` the keys of what in the sheet has
    no source that was read; `checked_on` the oldest date of all of it.
    """

    items: tuple[str, ...]
    circumstances: frozenset[Circumstance]
    advice: tuple[Advice, ...]
    harms: tuple[Words, ...]
    steps: tuple[Step, ...]
    dead_ends: tuple[DeadEnd, ...]
    contacts: tuple[Contact, ...]
    checked_on: date
    unverified: tuple[str, ...]

    def steps_at(self, when: When) -> tuple[Step, ...]:
        """The steps for one time, in order."""
        return tuple(step for step in self.steps if step.when is when)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What keeps advice from being sent: keys of items, and keys of advice, steps and contacts."""

    missing: tuple[str, ...]
    expired: tuple[str, ...]
    unverified: tuple[str, ...]

    @property
    def blocks(self) -> bool:
        """Whether nothing may be sent: advice is missing or too old."""
        return bool(self.missing or self.expired)

    @property
    def needs_sign_off(self) -> bool:
        """Whether a named person must sign for what no source confirms."""
        return bool(self.unverified)
