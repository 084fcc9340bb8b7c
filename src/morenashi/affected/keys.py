"""Merges rows that are certainly one person: equal keys, equal names, and nothing that speaks against it.

A false merge is somebody who is never told; a missed one is a second letter. So every doubt keeps
two rows apart, and the doubtful pair is proposed to a human (likely.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from morenashi.affected.forms import Normal, normal
from morenashi.model.person import Person, PersonRow, Place

Key = tuple[str, ...]


def merged(
    rows: Iterable[PersonRow], *, owners: Mapping[str, str] | None = None
) -> tuple[Person, ...]:
    """The persons of all rows, in the order of the lists whatever order the rows come in.

    `owners`: whose members a group counts, by group: numbers of two clients say nothing of each other.
    A third person is one with another only within the record of one and the same person.
    """
    ordered = sorted(set(rows), key=lambda row: row.place)
    first = [row for row in ordered if row.within is None]
    people = _merged(first, owners or {})
    holder = {row.place: person.key for person in people for row in person.rows}
    third = [row for row in ordered if row.within is not None]
    people += _third(third, holder)
    return tuple(sorted(people, key=lambda person: person.rows[0].place))


def _merged(rows: Sequence[PersonRow], owners: Mapping[str, str]) -> list[Person]:
    forms = [normal(row) for row in rows]
    sets = _Sets(len(rows))
    for key, members in _buckets(rows, forms, owners).items():
        for one, other in _certain(key, members, forms):
            sets.join(one, other)
    people: list[Person] = []
    for members in sets.all():
        parts = [members] if _agree(members, forms) else _identical(members, forms)
        people += [Person(tuple(rows[at] for at in part)) for part in parts]
    return people


def _third(rows: Sequence[PersonRow], holder: Mapping[Place, str]) -> list[Person]:
    """Third persons of the same name and part, in the records of one person."""
    found: dict[Key, list[PersonRow]] = defaultdict(list)
    for row in rows:
        assert row.within is not None
        form = normal(row)
        numbers = tuple(sorted(form.phones)) if not form.name else ()
        record = holder.get(row.within, row.within.key)
        found[(record, row.place.part, form.name, *numbers)].append(row)
    return [Person(tuple(same)) for same in found.values()]


def _buckets(
    rows: Sequence[PersonRow], forms: Sequence[Normal], owners: Mapping[str, str]
) -> dict[Key, list[int]]:
    """Rows that have a key in common."""
    found: dict[Key, list[int]] = defaultdict(list)
    for at, (row, form) in enumerate(zip(rows, forms, strict=True)):
        for key in _keys(row, form, owners):
            found[key].append(at)
    return {key: members for key, members in found.items() if len(members) > 1}


def _keys(row: PersonRow, form: Normal, owners: Mapping[str, str]) -> Iterator[Key]:
    yield from (("email", value) for value in form.emails)
    yield from (("phone", value) for value in form.phones)
    if form.member:
        yield ("member", owners.get(row.group, ""), form.member)
    if form.name and form.birthdate:
        yield ("birthdate", form.name, form.birthdate)
    if form.name and form.address:
        yield ("address", form.name, form.address)


_MOST_ALIKE = 100


def _certain(
    key: Key, members: Sequence[int], forms: Sequence[Normal]
) -> Iterator[tuple[int, int]]:
    """Pairs of a bucket that are one person as far as this key can tell."""
    named: dict[str, list[int]] = defaultdict(list)
    for at in members:
        named[forms[at].name].append(at)
    nameless = named.pop("", [])
    for same in named.values():
        if key[0] == "birthdate":
            yield from _not_otherwise_different(same, forms)
        else:
            yield from pairwise(same)
    if len(named) > 1:
        return  # a shared mailbox or telephone: nobody knows whose row the nameless one is
    if named and key[0] != "phone":
        nameless = [*nameless, next(iter(named.values()))[0]]
    yield from pairwise(nameless)


def _not_otherwise_different(
    same: Sequence[int], forms: Sequence[Normal]
) -> Iterator[tuple[int, int]]:
    """Name and day of birth are shared by strangers too: where all else differs they are kept apart."""
    if len(same) > _MOST_ALIKE:
        return  # a name and a day that stand for "not known": nobody is merged by them
    for i, one in enumerate(same):
        for other in same[i + 1 :]:
            a, b = forms[one], forms[other]
            both = [
                (a.emails, b.emails),
                (a.phones, b.phones),
                ({a.address} - {""}, {b.address} - {""}),
            ]
            compared = [bool(x & y) for x, y in both if x and y]
            if any(compared) or not compared:
                yield one, other


def _agree(members: Sequence[int], forms: Sequence[Normal]) -> bool:
    """Whether nothing within what was joined contradicts: two names, readings or days of birth."""
    if len(members) == 1:
        return True
    if any(len(_values(members, forms, name)) > 1 for name in ("name", "kana", "birthdate")):
        return False
    if _values(members, forms, "name"):
        return True
    # Rows without a name are one only if they say the same wherever both say something.
    return all(
        len({getattr(forms[at], name) for at in members if getattr(forms[at], name)}) <= 1
        for name in ("emails", "phones", "address", "member")
    )


def _values(members: Sequence[int], forms: Sequence[Normal], name: str) -> set[str]:
    return {value for at in members if (value := getattr(forms[at], name))}


def _identical(members: Sequence[int], forms: Sequence[Normal]) -> Iterator[list[int]]:
    """Where rows contradict each other only those stay together that say exactly the same."""
    same: dict[Normal, list[int]] = defaultdict(list)
    for at in members:
        same[forms[at]].append(at)
    yield from same.values()


class _Sets:
    """Disjoint sets of row numbers."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def _top(self, at: int) -> int:
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def join(self, one: int, other: int) -> None:
        """Both and all that is joined with them become one set."""
        a, b = sorted((self._top(one), self._top(other)))
        self._above[b] = a

    def all(self) -> list[list[int]]:
        """Every set, each in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in range(len(self._above)):
            found[self._top(at)].append(at)
        return list(found.values())
