"""The way each person is told: the first of the group's ways, then mail, post, SMS, call; else publication."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from morenashi.model.group import Channel
from morenashi.model.person import Person, Reached
from morenashi.values import phone
from morenashi.values.phone import Use

_ORDER = (Channel.EMAIL, Channel.POST, Channel.SMS, Channel.CALL)


def ways(person: Person) -> frozenset[Channel]:
    """Every way the rows give; a telephone at home takes no SMS, a number of a machine no call."""
    found = set()
    if person.emails:
        found.add(Channel.EMAIL)
    if person.first("address"):
        found.add(Channel.POST)
    for text in person.phones:
        use = phone.classify(phone.normal(text) or "")
        if use is Use.MOBILE:
            found |= {Channel.SMS, Channel.CALL}
        elif use not in (None, Use.MACHINE):
            found.add(Channel.CALL)
    return frozenset(found)


def reached(
    people: Iterable[Person], wanted: Mapping[str, tuple[Channel, ...]] | None = None
) -> tuple[Reached, ...]:
    """Each person once in each of their groups: items differ by group, and so does what they are told.

    `wanted`: the ways a group is to be reached by, best first. A group that is reached through its
    client needs no contact data.
    """
    wanted = wanted or {}
    return tuple(
        Reached(person, group, _way(ways(person), wanted.get(group, ())))
        for person in people
        for group in person.groups
    )


def _way(possible: frozenset[Channel], wanted: tuple[Channel, ...]) -> Channel:
    if wanted[:1] == (Channel.CLIENT,):
        return Channel.CLIENT
    return next((one for one in (*wanted, *_ORDER) if one in possible), Channel.NONE)
