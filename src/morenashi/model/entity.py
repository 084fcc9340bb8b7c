"""Entity: one piece of personal information in a text, with its why."""

from __future__ import annotations

from dataclasses import dataclass, field

from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Why:
    """Why something was taken for what it is: which rule, which label (as code points of the text)."""

    rule: Words
    label: tuple[int, int] | None = None
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One found item. It knows where, not what: the value stays in the text.

    `type` is a name of `items_of_data.KINDS`; `start` and `end` are code points, end exclusive;
    `score` in 0..1; `business` marks an organisation's own number or address; `item` is the key of
    `items_of_data` that says what it is, finer than the type where the words around tell.
    `person` numbers the people of the text from 1; None where nobody asked, or nobody can tell.
    """

    type: str
    start: int
    end: int
    score: float
    business: bool = False
    person: int | None = None
    why: Why | None = field(default=None, compare=False)
    item: str = ""
