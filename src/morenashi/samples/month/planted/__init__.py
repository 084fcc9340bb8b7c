"""The planted leaks: twelve kinds of the source cases, each in easy and in sneaky forms."""

from __future__ import annotations

import random

from morenashi.samples.month.planted import (
    id_document,
    leaver,
    list_size,
    lookalike_domain,
    many_people,
    open_addresses,
    outside_on_list,
    own_private,
    quoted_third_party,
    special_care,
    uninspectable,
    wrong_recipient,
)
from morenashi.samples.month.planted.scene import Leak, Scene, Variant

# Kind of leak: its share of 500, and its forms, easy ones first.
KINDS: dict[str, tuple[int, tuple[Variant, ...]]] = {
    "own_private": (48, own_private.variants),
    "leaver": (40, leaver.variants),
    "many_people": (52, many_people.variants),
    "special_care": (50, special_care.variants),
    "id_document": (42, id_document.variants),
    "outside_on_list": (40, outside_on_list.variants),
    "quoted_third_party": (58, quoted_third_party.variants),
    "open_addresses": (36, open_addresses.variants),
    "lookalike_domain": (34, lookalike_domain.variants),
    "wrong_recipient": (34, wrong_recipient.variants),
    "uninspectable": (36, uninspectable.variants),
    "list_size": (30, list_size.variants),
}


def plan(count: int, rng: random.Random) -> list[tuple[str, int]]:
    """Kind and number of the form for each of `count` leaks, in the shares of KINDS, shuffled."""
    whole = sum(share for share, _ in KINDS.values())
    names = [name for name, (share, _) in KINDS.items() for _ in range(-(-share * count // whole))]
    rng.shuffle(names)
    seen: dict[str, int] = {}
    found = []
    for name in names[:count]:
        seen[name] = seen.get(name, -1) + 1
        found.append((name, seen[name]))
    return found


def plant(kind: str, number: int, scene: Scene) -> Leak:
    """Leak `number` of a kind; the forms of the kind take turns."""
    forms = KINDS[kind][1]
    letter, note, form = forms[number % len(forms)](scene)
    return Leak(kind, letter, note, form)


__all__ = ["KINDS", "Leak", "plan", "plant"]
