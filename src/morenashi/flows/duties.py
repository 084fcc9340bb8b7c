"""Duties: from the facts of a case, or from one date, to what must be done by when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from morenashi.model.moment import Moment

if TYPE_CHECKING:
    from morenashi.law.deadline import Answer


def due(regime: str, known: Moment, *, classes: Iterable[int] = (), duty: str = "") -> Answer:
    """When the report of a regime is due; a LawError where that cannot be said."""
    from morenashi.law.deadline import answer

    return answer(regime, known, classes=classes, duty=duty)
