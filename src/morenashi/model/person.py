"""Person: somebody concerned by an incident, the rows of lists that speak of them, and the ways to reach them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from morenashi.model.count import Count
from morenashi.model.directory import Problem
from morenashi.model.group import Channel
from morenashi.model.words import NOTHING, Words


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a row stands: the number of the list as it was handed in, of its sheet (0: none), the line from 1.

    `part` tells several persons of one row apart: "" for the one it is about, "spouse" and so on.
    """

    list_number: int
    sheet: int
    line: int
    part: str = ""
    file: str = ""

    @property
    def key(self) -> str:
        """The place in one word; it holds nothing personal: "2:56", "2.1:56:spouse"."""
        sheet = f".{self.sheet}" if self.sheet else ""
        return f"{self.list_number}{sheet}:{self.line}{self.part and ':'}{self.part}"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What one row of a list says of one person, as written.

    `group` is the key of a group of the case. `within` is the place of the person in whose record a
    third person stands. `canary`: the row says itself that nobody is behind it.
    """

    place: Place
    group: str
    name: str = field(default="", repr=False)
    kana: str = field(default="", repr=False)
    postal_code: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    emails: tuple[str, ...] = field(default=(), repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)
    member: str = field(default="", repr=False)
    birthdate: str = field(default="", repr=False)
    items: tuple[str, ...] = ()
    within: Place | None = None
    canary: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One person: all rows that are certainly theirs, in the order of the lists.

    Nothing of a row is dropped: every address, number and group a row gave stays.
    """

    rows: tuple[PersonRow, ...]

    @property
    def key(self) -> str:
        """The place of the first row: the person's name within one set of lists."""
        return self.rows[0].place.key

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups the person is in."""
        return tuple(dict.fromkeys(row.group for row in self.rows))

    @property
    def within(self) -> Place | None:
        """Where the record stands that holds this third person."""
        return next((row.within for row in self.rows if row.within is not None), None)

    @property
    def emails(self) -> tuple[str, ...]:
        """Every e-mail address the rows give."""
        return tuple(dict.fromkeys(value for row in self.rows for value in row.emails))

    @property
    def phones(self) -> tuple[str, ...]:
        """Every telephone number the rows give."""
        return tuple(dict.fromkeys(value for row in self.rows for value in row.phones))

    def all(self, name: str) -> tuple[str, ...]:
        """Every different text the rows give for a field, as written."""
        return tuple(dict.fromkeys(value for row in self.rows if (value := getattr(row, name))))

    def first(self, name: str) -> str:
        """The first value of a field; empty where no row has one."""
        return next(iter(self.all(name)), "")


class Verdict(Enum):
    """What the officer decided on a proposal."""

    SAME = Words(ja="同じ人", en="same person")
    DIFFERENT = Words(ja="別の人", en="different persons")
    OPEN = Words(ja="未決", en="open")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two persons who may be one, with what speaks for it and against it; `score` from 0 to 100.

    `marks` stand for what the rows of both hold: a decision that comes back must be on the same rows.
    """

    one: Person
    other: Person
    score: int
    speaks_for: tuple[Words, ...]
    speaks_against: tuple[Words, ...] = ()
    marks: tuple[str, str] = field(default=("", ""), repr=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decided proposal as it came back: the keys of both, and marks of what their rows held then."""

    one: str
    other: str
    verdict: Verdict
    line: int = 0
    marks: tuple[str, str] = field(default=("", ""), repr=False)


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of one table were taken: field and header of those read, headers of those not."""

    file: str
    read: tuple[tuple[str, str], ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What was read of one list: its rows, the lines that could not be used, how its columns were taken."""

    file: str
    rows: tuple[PersonRow, ...] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    columns: tuple[Columns, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One number of the funnel; None where the case does not give it."""

    key: str
    label: Words
    count: Count | None
    basis: Words = NOTHING
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Funnel:
    """exposed >= accessed >= affected >= notified >= resolved, and what contradicts it."""

    steps: tuple[Step, ...]
    problems: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """One person of one group and the way they will be told."""

    person: Person
    group: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class PeopleResult:
    """All people of the lists: who they are, how each is reached, what is proposed, what was not read.

    `canaries` counts rows that were left out because nobody is behind them, `decided` the proposals
    that came back with a decision, `skipped` sets of people too large to be compared pair by pair.
    """

    case: str
    labels: dict[str, Words]
    people: tuple[Person, ...] = field(repr=False)
    reached: tuple[Reached, ...] = field(repr=False)
    proposals: tuple[Proposal, ...] = field(repr=False)
    funnel: Funnel
    rows: int = 0
    canaries: int = 0
    households: int = 0
    decided: int = 0
    skipped: int = 0
    columns: tuple[Columns, ...] = ()
    problems: tuple[Problem, ...] = ()

    def groups(self) -> Iterator[tuple[str, tuple[Reached, ...]]]:
        """Each group of the case that has people, in the case's order, then groups it does not know."""
        order: Iterable[str] = dict.fromkeys((*self.labels, *(one.group for one in self.reached)))
        for key in order:
            if found := tuple(one for one in self.reached if one.group == key):
                yield key, found
