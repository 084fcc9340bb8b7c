"""Proposes pairs of persons who are likely one: with reasons and a score, never merged by themselves.

Same telephone or address under another name is a household, not a duplicate: it is counted, never
proposed. The weights stand in likeness.py; what they find of known duplicates is measured in
tests/affected/test_measured.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from morenashi.affected.decisions import mark
from morenashi.affected.likeness import Features, Names, features, names_of, points
from morenashi.model.person import Person, Proposal
from morenashi.model.words import Words

LEAST = 60
# A mailbox or telephone of more names than a family has is an office's: it leads to nobody.
_MOST_OF_A_FAMILY = 5
# A larger set of people who share something (a dormitory, a common name) says too little of each pair.
_MOST_OF_A_BLOCK = 400
_TWINS = Words(ja="双子やきょうだいの可能性があります", en="could be twins or siblings")
_SHARED = Words(
    ja="家族で同じ連絡先を使っている可能性があります",
    en="a family may share the mailbox or telephone",
)


@dataclass(frozen=True, slots=True)
class Likely:
    """What was proposed, best first, and how many sets of people share a contact under several names.

    `skipped` counts blocks too large to compare pair by pair.
    """

    proposals: tuple[Proposal, ...] = field(repr=False)
    households: int = 0
    skipped: int = 0


def likely(
    people: Sequence[Person],
    *,
    owners: Mapping[str, str] | None = None,
    decided: Iterable[frozenset[str]] = (),
) -> Likely:
    """Pairs of persons who may be one. `decided`: pairs of keys a human has already told apart."""
    places = {row.place: person for person in people for row in person.rows}
    seen = [
        features(one, dict(owners or {}), places.get(one.within) if one.within else None)
        for one in people
    ]
    apart = set(decided)
    pairs, skipped = _pairs(seen)
    sharing = _sharing(seen)
    offices = {key[1] for key, names in sharing.items() if len(names) > _MOST_OF_A_FAMILY}
    found = []
    for i, j in sorted(pairs):
        proposal = _proposal(seen[i], seen[j], offices)
        if proposal and frozenset((proposal.one.key, proposal.other.key)) not in apart:
            found.append(proposal)
    found.sort(key=lambda one: (-one.score, one.one.rows[0].place, one.other.rows[0].place))
    return Likely(tuple(found), _households(sharing), skipped)


def _pairs(seen: Sequence[Features]) -> tuple[set[tuple[int, int]], int]:
    """Pairs that share something at all; every other pair is two persons."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(seen):
        for key in set(_blocks(one)):
            blocks[key].append(at)
    skipped = sum(len(block) > _MOST_OF_A_BLOCK for block in blocks.values())
    pairs = {
        pair
        for block in blocks.values()
        if 1 < len(block) <= _MOST_OF_A_BLOCK
        for pair in combinations(block, 2)
    }
    return pairs, skipped


def _blocks(one: Features) -> Iterator[tuple[str, ...]]:
    yield from (("email", value) for value in one.emails)
    yield from (("phone", value) for value in one.phones)
    yield from (("member", *value) for value in one.members)
    yield from (("name", value) for value in one.whole_names)
    yield from (("name", value) for value in one.kana)
    for form in (*one.addresses, *one.beside):
        if form.house:
            yield "place", form.town[-3:], "-".join(form.house.split("-")[:3])
    for day in one.birthdates:
        for name in one.names:
            yield "born", day, name.whole[:1]
            yield "born", day, name.given or name.whole[-1:]


def _proposal(one: Features, other: Features, offices: Container[str]) -> Proposal | None:
    if other.person.within in {row.place for row in one.person.rows}:
        return None  # a spouse is not the person in whose record they stand
    if one.person.within in {row.place for row in other.person.rows}:
        return None
    names = names_of(one, other)
    if names is Names.DIFFERENT or (names is Names.ONE_MISSING and _at_work(one, other, offices)):
        return None
    weight, said = names.value
    found = list(points(one, other))
    score = weight + sum(point.weight for point in found)
    if score < LEAST or not any(point.weight > 10 for point in found):
        return None
    against = [point.why for point in found if point.weight < 0]
    if names is Names.SLIP:
        against.append(_TWINS)
    if names is Names.ONE_MISSING:
        against.append(_SHARED)
    speaks_for = (said, *(point.why for point in found if point.weight > 0))
    return Proposal(
        one.person,
        other.person,
        min(score, 100),
        speaks_for,
        tuple(against),
        (mark(one.person), mark(other.person)),
    )


def _at_work(one: Features, other: Features, offices: Container[str]) -> bool:
    """Whether all the two share are contacts of an office."""
    shared = (one.phones & other.phones) | (one.emails & other.emails)
    return bool(shared) and all(value in offices for value in shared)


def _sharing(seen: Sequence[Features]) -> dict[tuple[str, ...], set[str]]:
    """The names at each telephone, mailbox and address."""
    sharing: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in seen:
        keys: list[tuple[str, ...]] = []
        keys += [("phone", value) for value in one.phones]
        keys += [("email", value) for value in one.emails]
        keys += [("place", f.town, f.house, f.room) for f in one.addresses if f.house]
        for key in keys:
            sharing[key] |= one.whole_names
    return sharing


def _households(sharing: Mapping[tuple[str, ...], set[str]]) -> int:
    """Sets of people at one telephone, mailbox or address under several names."""
    return len({frozenset(names) for names in sharing.values() if len(names) > 1})
