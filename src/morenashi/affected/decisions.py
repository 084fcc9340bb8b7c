"""Applies what the officer decided on proposals; a decision on rows that have changed since is refused."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from morenashi.model.person import Decision, Person, PersonRow, Verdict
from morenashi.model.words import Words

_GONE = Words(
    ja="提案のあとで名簿が変わったため、この判断は使いませんでした。",
    en="the lists have changed since the proposal; the decision was not used.",
)
_CONTRADICTION = Words(
    ja="同じ人とした判断のつながりに、別の人とした組が含まれています。この人たちはまとめていません。",
    en="is decided different, but joined by other decisions; none of these persons was merged.",
)


@dataclass(frozen=True, slots=True)
class Decided:
    """The persons after the decisions; pairs told apart; lines of decisions that could not be used, and why."""

    people: tuple[Person, ...] = field(repr=False)
    apart: frozenset[frozenset[str]] = frozenset()
    used: int = 0
    refused: tuple[tuple[int, Words], ...] = ()


def mark(person: Person) -> str:
    """Sixteen hexadecimal digits that change when a value of the person's rows does."""
    text = "\n".join(_values(row) for row in person.rows)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _values(row: PersonRow) -> str:
    values = (
        row.group,
        row.name,
        row.kana,
        row.postal_code,
        row.address,
        row.member,
        row.birthdate,
    )
    return "\t".join((row.place.key, *values, *row.emails, *row.phones))


def applied(people: Sequence[Person], decisions: Iterable[Decision]) -> Decided:
    """The persons with those merged whom a human called one."""
    by_key = {person.key: person for person in people}
    refused: list[tuple[int, Words]] = []
    same: list[Decision] = []
    apart: set[frozenset[str]] = set()
    for one in decisions:
        if one.verdict is Verdict.OPEN:
            continue
        known = [by_key.get(key) for key in (one.one, one.other)]
        if any(p is None or mark(p) != m for p, m in zip(known, one.marks, strict=True)):
            refused.append((one.line, _GONE))
        elif one.verdict is Verdict.SAME:
            same.append(one)
        else:
            apart.add(frozenset((one.one, one.other)))
    sets = _joined(same)
    lines = {one.line for one in same for pair in apart if _inside(pair, sets, one.one)}
    refused += [(line, _CONTRADICTION) for line in sorted(lines)]
    good = [keys for keys in sets if not any(pair <= keys for pair in apart)]
    used = len(same) - len(lines) + len(apart)
    merged = _merged(people, good)
    return Decided(merged, _renamed(apart, merged), used, tuple(refused))


def _inside(pair: frozenset[str], sets: Iterable[frozenset[str]], key: str) -> bool:
    return any(pair <= keys and key in keys for keys in sets)


def _joined(same: Iterable[Decision]) -> list[frozenset[str]]:
    """The sets of keys that decisions join."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one in same:
        beside[one.one].add(one.other)
        beside[one.other].add(one.one)
    sets, seen = [], set()
    for key in beside:
        if key in seen:
            continue
        found, ahead = set(), [key]
        while ahead:
            at = ahead.pop()
            if at not in found:
                found.add(at)
                ahead += beside[at]
        seen |= found
        sets.append(frozenset(found))
    return sets


def _merged(people: Sequence[Person], sets: Iterable[frozenset[str]]) -> tuple[Person, ...]:
    together = {key: keys for keys in sets for key in keys}
    rows: dict[frozenset[str], list[PersonRow]] = defaultdict(list)
    for person in people:
        rows[together.get(person.key, frozenset((person.key,)))] += person.rows
    merged = (Person(tuple(sorted(found, key=lambda row: row.place))) for found in rows.values())
    return tuple(sorted(merged, key=lambda person: person.rows[0].place))


def _renamed(
    apart: Iterable[frozenset[str]], people: Iterable[Person]
) -> frozenset[frozenset[str]]:
    """The pairs told apart, by the keys the persons have after merging."""
    now = {row.place.key: person.key for person in people for row in person.rows}
    return frozenset(frozenset(now[key] for key in pair) for pair in apart)
