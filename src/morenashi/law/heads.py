"""How many persons: bounds over several groups, and the moment at which a threshold was passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from morenashi.model.count import Count
from morenashi.model.group import Group
from morenashi.model.incident import Incident
from morenashi.model.moment import Moment, instant


@dataclass(frozen=True, slots=True)
class Heads:
    """At least and at most so many persons; `most` None: no bound is known."""

    least: int
    most: int | None


def heads(groups: Iterable[Group], incident: Incident) -> Heads:
    """Bounds of the persons in these groups; nobody is taken to be in two, the safe reading.

    The bounds of the whole incident narrow them: nobody is outside it.
    """
    taken = tuple(groups)
    bounds = [_bounds(group) for group in taken]
    least = sum(one.least for one in bounds)
    most = _sum(one.most for one in bounds)
    whole = incident.totals.affected or incident.totals.exposed
    if taken and whole.at_most is not None:
        most = whole.at_most if most is None else min(most, whole.at_most)
        least = min(least, whole.at_most)
    if len(taken) == len(incident.groups):
        least = max(least, whole.at_least)
    return Heads(least, most if most is None else max(least, most))


def passed_since(groups: Iterable[Group], threshold: int) -> Moment | None:
    """When the possible maximum first went over the threshold, by the reckonings of the groups.

    None where no reckoning is known, or where the first already was over it. Before its first
    reckoning a group counts as in it.
    """
    taken = tuple(groups)
    moments = sorted((one.at for group in taken for one in group.reckonings), key=instant)
    for moment in moments:
        if over(_sum(_most_at(group, instant(moment)) for group in taken), threshold):
            return None if moment == moments[0] else moment
    return None


def over(most: int | None, threshold: int) -> bool:
    """Whether the maximum is over the threshold; one without bound is."""
    return most is None or most > threshold


def _bounds(group: Group) -> Heads:
    count = group.affected or group.persons
    return Heads(count.at_least, _narrowest(group))


def _narrowest(group: Group) -> int | None:
    """Nobody is concerned who was not exposed: either bound holds."""
    known = [group.persons.at_most, group.affected.at_most if group.affected else None]
    return min((most for most in known if most is not None), default=None)


def _most_at(group: Group, at: datetime) -> int | None:
    if not group.reckonings:
        return _narrowest(group)
    told = sorted(group.reckonings, key=lambda one: instant(one.at))
    until = [one for one in told if instant(one.at) <= at]
    count: Count = (until[-1] if until else told[0]).persons
    return count.at_most


def _sum(bounds: Iterable[int | None]) -> int | None:
    total = 0
    for most in bounds:
        if most is None:
            return None
        total += most
    return total
