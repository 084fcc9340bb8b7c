"""Every moment that may count as the knowledge of an incident, each with its own clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from morenashi.law.deadline import deadline
from morenashi.law.regime import Rule
from morenashi.model.duty import Clock
from morenashi.model.incident import Incident, Known
from morenashi.model.moment import Moment, instant
from morenashi.model.words import Words

_GROWN = Words(
    ja="人数が基準を超えたと分かった", en="the number was found to be over the threshold"
)
_PURPOSE = Words(ja="不正の目的のおそれが分かった", en="a possible improper purpose was found")


def candidates(incident: Incident) -> tuple[Known, ...]:
    """What really was known, earliest first; what merely could have been is no clock."""
    real = sorted((one for one in incident.known if not one.could), key=lambda k: instant(k.at))
    chosen = incident.chosen
    return tuple(replace(one, chosen=one is chosen) for one in real)


def grown(since: Moment) -> Known:
    """The moment at which a threshold was passed, as a knowledge of its own."""
    return Known(at=since, what=_GROWN, chosen=True)


def purpose_found(since: Moment) -> Known:
    """The moment at which an improper purpose was suspected, shown beside the chosen one."""
    return Known(at=since, what=_PURPOSE)


def clocks(rule: Rule, known: Iterable[Known], *, days: int | None = None) -> tuple[Clock, ...]:
    """The due moment from each candidate; none where the rule counts nothing."""
    counted = ((one, deadline(rule, one.at, days=days)) for one in known)
    return tuple(
        Clock(one, found.due.at, found.due.last_raw, found.due.days, one.chosen)
        for one, found in counted
        if found is not None
    )
