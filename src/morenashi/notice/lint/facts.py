"""Facts: what the case knows of those a text speaks to."""

from __future__ import annotations

from morenashi.model.group import Group, Leaked, Outcome
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.lint import NoticeKind
from morenashi.notice.lint.items import gravity
from morenashi.notice.lint.rule import Around


def groups(around: Around) -> tuple[Group, ...]:
    """The groups the text speaks to: the named one; of a case with one group that; else all for a text to all."""
    if around.incident is None:
        return ()
    everyone = around.incident.groups
    if around.group:
        return tuple(group for group in everyone if group.key == around.group)
    if around.kind is NoticeKind.INDIVIDUAL and len(everyone) > 1:
        return ()
    return everyone


def concerned(around: Around) -> tuple[str, ...]:
    """The keys of all items that leaked or may have, gravest first, each once."""
    found = {one.item for group in groups(around) for one in group.concerned if one.item in BY_KEY}
    return tuple(sorted(found, key=lambda key: (-gravity(key), key)))


def spared(around: Around) -> tuple[Leaked, ...]:
    """What is known not to have leaked for any of them."""
    lost = set(concerned(around))
    found = {
        one.item: one
        for group in groups(around)
        for one in group.items
        if one.outcome is Outcome.NOT_LEAKED and one.item in BY_KEY and one.item not in lost
    }
    return tuple(found.values())
