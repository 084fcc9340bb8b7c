"""Short ways to write rows for tests."""

from __future__ import annotations

from typing import Any

from morenashi.model.person import Person, PersonRow, Place


def row(line: int, name: str = "", **given: Any) -> PersonRow:
    """One row; `email`, `phone` may be one text."""
    for one, many in (("email", "emails"), ("phone", "phones")):
        if one in given:
            given[many] = (given.pop(one),)
    group = given.pop("group", "customers")
    return PersonRow(Place(1, 0, line), group, name, **given)


def person(*rows: PersonRow) -> Person:
    """Rows of one person."""
    return Person(rows)
