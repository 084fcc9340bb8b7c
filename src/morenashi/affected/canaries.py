"""Leaves out canary persons: nobody is behind them, so they are never counted and never told."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable

from morenashi.affected.forms import normal
from morenashi.model.person import PersonRow


def fingerprints(row: PersonRow, key: bytes) -> frozenset[str]:
    """What a row can be recognised by without its values: one for each exact key (32 hexadecimal digits)."""
    form = normal(row)
    values = [*(f"email {one}" for one in form.emails), *(f"phone {one}" for one in form.phones)]
    if form.name and form.address:
        values.append(f"address {form.name} {form.address}")
    if form.name and form.birthdate:
        values.append(f"birthdate {form.name} {form.birthdate}")
    return frozenset(
        hashlib.blake2b(
            value.encode(), key=key, digest_size=16, person=b"morenashi-canary"
        ).hexdigest()
        for value in values
    )


def without_canaries(
    rows: Iterable[PersonRow], known: Collection[str] = (), *, key: bytes = b""
) -> tuple[list[PersonRow], int]:
    """The rows of real people, and how many were left out.

    A row is a canary's if it says so, or if one of its fingerprints is among `known`. Third persons
    inside a canary's record are invented as well.
    """
    rows = list(rows)
    canaries = {
        row.place
        for row in rows
        if row.canary or (known and not fingerprints(row, key).isdisjoint(known))
    }
    real = [row for row in rows if row.place not in canaries and row.within not in canaries]
    return real, len(rows) - len(real)
