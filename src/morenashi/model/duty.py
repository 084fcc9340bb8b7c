"""Duty: something the law asks after an incident, of whom, by when, on which clause, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from morenashi.model.incident import Known, YesNo
from morenashi.model.moment import Moment
from morenashi.model.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Citation:
    """A clause with the address of its text. `verified` is False where its source was not read by us.

    `checked_on` is the day on which the rule was last compared with its source.
    """

    clause: Words
    source: str = ""
    verified: bool = False
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Fallen:
    """Whether the incident falls into one class of a regime (規則7条3号 ...), why, and what would change it.

    `number` is the item (号) of the rule, 0 where the regime has no classes. `since` is the moment the
    class arose where that is later than the knowledge (growth over a threshold). `groups` names those
    groups of the incident that make it apply.
    """

    regime: str
    number: int
    label: Words
    answer: YesNo
    because: Words
    citation: Citation
    would_change: tuple[Words, ...] = ()
    since: Moment | None = None
    groups: tuple[str, ...] = ()


class DutyState(Enum):
    """Where a duty stands at the moment it is looked at."""

    DONE = Words(ja="済み", en="done")
    OPEN = Words(ja="これから", en="open")
    DUE_TODAY = Words(ja="今日が期限", en="due today")
    OVERDUE = Words(ja="期限を過ぎています", en="overdue")
    WAITING = Words(ja="条件待ち", en="waiting for a condition")


@dataclass(frozen=True, slots=True)
class Clock:
    """The due moment counted from one candidate day of knowledge; `chosen` marks the one that counts.

    `last_raw` is the last day before it moved over a weekend or holiday; `days` the length counted.
    """

    known: Known
    due: Moment
    last_raw: Moment | None = None
    days: int = 0
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty. `key` is preliminary, final, notice, publication, record ... `classes` the numbers behind it.

    `due` None: no day is set by law; `when` then says how it is put (promptly ...). `is_guide`: a guide
    value, not a statutory deadline; `due_from` begins a guide range. `effort`: asked for, not required.
    `missing` says what the case does not hold yet. `clocks` shows every candidate.
    """

    regime: str
    key: str
    label: Words
    authority: Words
    channel: Words
    citation: Citation
    classes: tuple[int, ...] = ()
    due: Moment | None = None
    due_from: Moment | None = None
    when: Words = NOTHING
    is_guide: bool = False
    effort: bool = False
    state: DutyState = DutyState.OPEN
    clocks: tuple[Clock, ...] = ()
    missing: tuple[Words, ...] = ()
    remark: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Board:
    """All duties of one incident at one moment, with the classes behind them.

    `exempt` gives reasons why duties fall away (encryption, told clients, pseudonymised, refuted).
    `open_questions` are the facts that would change the answer, most weighty first.
    """

    now: Moment
    fallen: tuple[Fallen, ...]
    duties: tuple[Duty, ...]
    exempt: tuple[Words, ...] = ()
    open_questions: tuple[Words, ...] = ()
