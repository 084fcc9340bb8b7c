"""Severity: how grave a leak is for the persons, and what a model says of its cost; figures for people to weigh."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from morenashi.model.count import Count
from morenashi.model.words import NOTHING, Words


class Grade(Enum):
    """The four bands of ENISA's method."""

    LOW = Words(ja="低", en="low")
    MEDIUM = Words(ja="中", en="medium")
    HIGH = Words(ja="高", en="high")
    VERY_HIGH = Words(ja="非常に高", en="very high")


@dataclass(frozen=True, slots=True)
class Factor:
    """One number with why; `verified` False where it is our reading or was not read in the source."""

    value: float = field(repr=False)
    because: Words
    verified: bool = True
    given: bool = False


@dataclass(frozen=True, slots=True)
class Enisa:
    """SE = DPC x EI + CB of one group. `circumstances` are the parts of CB."""

    group: str
    label: Words
    context: Factor
    identification: Factor
    circumstances: tuple[Factor, ...]
    score: float
    grade: Grade
    flags: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Jnsa:
    """The JNSA model of one group: yen a person, and for all of it between two bounds."""

    group: str
    label: Words
    sensitivity: Factor
    identification: Factor
    society: Factor
    response: Factor
    yen: int
    persons: Count
    at_least: int = 0
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """What was really paid or awarded to one person, in yen."""

    case: Words
    yen: Words
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Severity:
    """Both models, the gravest group first; `warning` goes with every sum of money."""

    enisa: tuple[Enisa, ...]
    jnsa: tuple[Jnsa, ...]
    warning: Words = NOTHING
    paid: tuple[Paid, ...] = ()
    sources: tuple[str, ...] = field(default=())
