"""Sign: the shape of every part that finds something for or against an explanation of a received mail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from morenashi.model.received import Evidence, Received
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign. `look` yields what it sees; nothing if it does not apply."""

    name: str
    label: Words
    look: Callable[[Received], Iterable[Evidence]] = field(repr=False)
