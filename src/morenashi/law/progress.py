"""Where a duty stands: by what the case says was told, notified and published."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime

from morenashi.law.regime import Regime, Rule
from morenashi.model.duty import DutyState
from morenashi.model.incident import Incident, Notified, Progress, Publication
from morenashi.model.moment import Moment, day, instant


def state(due: Moment | None, now: Moment, *, done: bool, waiting: bool = False) -> DutyState:
    """Done before all; then overdue, due today, waiting for a condition, open."""
    if done:
        return DutyState.DONE
    if due is not None and not waiting:
        if _over(due, now):
            return DutyState.OVERDUE
        if day(due) == day(now):
            return DutyState.DUE_TODAY
    return DutyState.WAITING if waiting else DutyState.OPEN


def reported(
    incident: Incident,
    one: Regime,
    rule: Rule,
    now: Moment,
    *,
    names: Container[str],
    shared: Container[str] = (),
    since: Moment | None = None,
) -> bool:
    """Whether an authority of these `names` was told by this duty.

    Where an authority has one duty only, any entry for it counts, except for `shared` ones, to
    which other reports go, too. What was told before `since` does not count.
    """
    for told in incident.told:
        if told.authority not in names or told.progress is not Progress.DONE:
            continue
        if told.on is not None and not _between(told.on, since, now):
            continue
        if told.duty == rule.key or _only_duty(told.duty, told.authority, one, rule, shared):
            return True
    return False


def notified(incident: Incident, now: Moment) -> bool:
    """Whether the persons were told by now."""
    return _done(incident.notified, now)


def published(incident: Incident, now: Moment) -> bool:
    """Whether the public was told by now."""
    return _done(incident.publication, now)


def _done(one: Notified | Publication, now: Moment) -> bool:
    return one.progress is Progress.DONE and (one.on is None or one.on <= day(now))


def _only_duty(asked: str, authority: str, one: Regime, rule: Rule, shared: Container[str]) -> bool:
    if authority in shared:
        return False
    same = [
        other.key
        for other in one.rule
        if other.kind == "duty" and other.authority == rule.authority
    ]
    return asked not in same and same[:1] == [rule.key]


def _between(on: date, since: Moment | None, now: Moment) -> bool:
    return (since is None or on >= day(since)) and on <= day(now)


def _over(due: Moment, now: Moment) -> bool:
    if isinstance(due, datetime):
        return instant(now) > due
    return day(now) > due
