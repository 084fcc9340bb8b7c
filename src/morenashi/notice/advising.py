"""Which advice a person gets for the items that leaked, and what is missing before it may be sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from morenashi.errors import NoticeError
from morenashi.model.advice import (
    Advice,
    AdviceSheet,
    Circumstance,
    Contact,
    DeadEnd,
    Gaps,
    Step,
    When,
)
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.catalogue import Catalogue, catalogue

_TIMES = list(When)


def advice_for(
    items: Iterable[str],
    *,
    circumstances: Collection[Circumstance] = (),
    known: Catalogue | None = None,
) -> AdviceSheet:
    """The advice for `items` (keys of the vocabulary), merged: worst first, each thing once.

    An item without advice adds nothing; `gaps` names it. Raises NoticeError for a key that is not
    in the vocabulary.
    """
    known = known or catalogue()
    keys = _worst_items_first(items)
    applying = _applying(known, keys, frozenset(circumstances))
    steps = _steps(applying)
    dead_ends = tuple({end.key: end for advice in applying for end in advice.dead_ends}.values())
    contacts = _contacts(known, steps)
    return AdviceSheet(
        items=keys,
        circumstances=frozenset(circumstances),
        advice=applying,
        harms=tuple(dict.fromkeys(said for advice in applying for said in advice.harms)),
        steps=steps,
        dead_ends=dead_ends,
        contacts=contacts,
        checked_on=min(
            [advice.checked_on for advice in applying] + [c.checked_on for c in contacts],
            default=date.min,
        ),
        unverified=_unverified(applying, steps, dead_ends, contacts),
    )


def gaps(
    items: Iterable[str],
    *,
    today: date,
    circumstances: Collection[Circumstance] = (),
    known: Catalogue | None = None,
) -> Gaps:
    """What keeps the advice for `items` from being sent on `today`.

    An item needs advice of its own: a combination that happens to contain it does not speak for it.
    """
    known = known or catalogue()
    sheet = advice_for(items, circumstances=circumstances, known=known)
    told = {key for advice in sheet.advice if len(advice.items) == 1 for key in advice.items}
    return Gaps(
        missing=tuple(key for key in sheet.items if key not in told),
        expired=tuple(advice.key for advice in sheet.advice if advice.expires_on <= today),
        unverified=sheet.unverified,
    )


def _worst_items_first(items: Iterable[str]) -> tuple[str, ...]:
    keys = dict.fromkeys(items)
    if unknown := [key for key in keys if key not in BY_KEY]:
        raise NoticeError(
            where=", ".join(unknown),
            why=Words(
                ja="個人情報の項目の一覧にありません。", en="is not in the vocabulary of items."
            ),
            todo=Words(
                ja="docs/reference の項目の一覧にある名前を使ってください。",
                en="Use a name from the list of items in docs/reference.",
            ),
        )
    return tuple(sorted(keys, key=lambda key: -BY_KEY[key].harm))


def _applying(
    known: Catalogue, keys: tuple[str, ...], circumstances: frozenset[Circumstance]
) -> tuple[Advice, ...]:
    """The advice that fits, worst first; at equal harm, what speaks of more items first."""
    held = frozenset(keys)
    fitting = [
        advice
        for advice in known.advice
        if advice.items <= held and advice.circumstances <= circumstances
    ]
    return tuple(sorted(fitting, key=lambda advice: (-advice.harm, -len(advice.items), advice.key)))


def _steps(applying: Iterable[Advice]) -> tuple[Step, ...]:
    """Each step once, where the worst advice has it, by its time."""
    first: dict[str, Step] = {}
    for advice in applying:
        for step in advice.steps:
            first.setdefault(step.key, step)
    return tuple(sorted(first.values(), key=lambda step: _TIMES.index(step.when)))


def _contacts(known: Catalogue, steps: Iterable[Step]) -> tuple[Contact, ...]:
    named = dict.fromkeys(step.contact for step in steps if step.contact is not None)
    return tuple(known.contacts[key] for key in named)


def _unverified(
    applying: Iterable[Advice],
    steps: Iterable[Step],
    dead_ends: Iterable[DeadEnd],
    contacts: Iterable[Contact],
) -> tuple[str, ...]:
    entries: list[Advice | Step | DeadEnd | Contact] = [*applying, *steps, *dead_ends, *contacts]
    return tuple(dict.fromkeys(entry.key for entry in entries if not entry.verified))
