"""Addresses, companies and names that stand with one name after the other: they say of no record whose it is.

The export of a customer system has a column with the address of whoever looks after the customer: the
sender, often. Each row would pass as the sender's own.
"""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.model.message import Mention

# One mailbox of a family or an office may stand with so many names.
_MOST = 3


def shared_values(records: Iterable[tuple[Mention, ...]]) -> frozenset[str]:
    """The mail addresses, companies and names (see `plain`) that stand in the records of too many others."""
    beside: dict[str, set[str]] = {}
    for said in records:
        names = {plain(one) for one in said if one.kind == "PERSON"}
        if not names:
            continue
        for value in {plain(one) for one in said if one.kind in ("EMAIL", "COMPANY", "PERSON")}:
            beside.setdefault(value, set()).update(names - {value})
    return frozenset(value for value, names in beside.items() if len(names) > _MOST)


def plain(mention: Mention) -> str:
    """What is said, in small letters and without spaces."""
    return "".join(mention.value.reveal().lower().split())


def called(said: Iterable[Mention]) -> str:
    """The longest name in one record, without spaces; "" where there is none."""
    names = ("".join(one.value.reveal().split()) for one in said if one.kind == "PERSON")
    return max(names, key=len, default="")
