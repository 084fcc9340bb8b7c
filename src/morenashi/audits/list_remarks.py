"""What is to be said of lists as a whole: circles, empty ones, those nobody inside is on, doubtful lists in a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from morenashi.audits import list_words as said
from morenashi.audits.list_graph import circles, inner_lists, steps_from, way_back
from morenashi.model.list_audit import Concern, Remark, Seat
from morenashi.model.mailing_list import Lists, MailingList
from morenashi.model.words import Words

# Lists that hold each other by the thousand would else be told of each other a million times.
MOST_NESTED, MOST_WAYS = 10, 20

Seats = Mapping[str, Sequence[Seat]]


@dataclass(slots=True)
class Remarks:
    """Remarks by list, and the ways from outer lists to each doubtful one, the nearest first."""

    by_list: dict[str, list[Remark]] = field(default_factory=lambda: defaultdict(list))
    ways: dict[str, list[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class _Sum:
    """The members of one list in short: `doubtful` outside addresses, the strongest concern about them."""

    inside: bool
    outside: bool
    doubtful: int
    concern: Concern


def remarks_on(lists: Lists, seats: Seats) -> Remarks:
    """Everything to be said of lists as a whole."""
    graph = inner_lists(lists)
    sums = {address: _sum(found) for address, found in seats.items()}
    remarks = Remarks()
    for way in circles(graph):
        why = said.CIRCLE.filled(way=" > ".join(_shortened(way)))
        remarks.by_list[way[0]].append(Remark("circle", Concern.LOOK, why, said.CIRCLE_TODO))
    for address, one in lists.by_address.items():
        before = steps_from(address, graph)
        told = remarks.by_list[address]
        told += _of_members(one, [sums[name] for name in before])
        doubtful = [name for name in before if name != address and sums[name].doubtful]
        for inner in doubtful[:MOST_NESTED]:
            way = tuple(reversed(way_back(inner, before)))
            way = way if way[0] == address else (address, *way)
            told.append(_nested(lists.by_address[inner], sums[inner], way))
            if len(remarks.ways[inner]) < MOST_WAYS:
                remarks.ways[inner].append(way)
        rest = doubtful[MOST_NESTED:]
        if rest:
            why = said.NESTED_MORE.filled(n=f"{len(rest):,}")
            concern = max(sums[inner].concern for inner in rest)
            told.append(Remark("nested", concern, why, said.NOTHING))
    return remarks


def _sum(seats: Sequence[Seat]) -> _Sum:
    receiving = [seat.sort for seat in seats if seat.member.receives]
    doubtful = [s for s in seats if s.concern > Concern.OK and s.sort.outside]
    return _Sum(
        inside=any(sort.inside for sort in receiving),
        outside=any(sort.outside for sort in receiving),
        doubtful=len({seat.member.address for seat in doubtful}),
        concern=max((seat.concern for seat in doubtful), default=Concern.OK),
    )


def _of_members(one: MailingList, reached: Sequence[_Sum]) -> Iterator[Remark]:
    """Whether anybody is on the list, and anybody inside among all whom its mail reaches."""
    if not one.members:
        yield Remark("empty", Concern.LOOK, said.EMPTY, said.EMPTY_TODO)
    elif one.kind != "forward":
        inside = any(found.inside for found in reached)
        if not inside and any(found.outside for found in reached):
            why, todo = said.NOBODY_INSIDE, said.NOBODY_INSIDE_TODO
            yield Remark("nobody_inside", Concern.LOOK, why, todo)


def _nested(inner: MailingList, found: _Sum, way: tuple[str, ...]) -> Remark:
    shape = said.NESTED_FORWARD if inner.kind == "forward" else said.NESTED
    why = shape.filled(inner=inner.address, n=f"{found.doubtful:,}")
    if len(way) > 2:
        longer = said.ON_THE_WAY.filled(way=" > ".join(way[1:]))
        why = Words(ja=why.ja + longer.ja, en=f"{why.en} {longer.en}")
    return Remark("nested", found.concern, why, said.NESTED_TODO.filled(inner=inner.address))


def _shortened(way: tuple[str, ...], most: int = 8) -> tuple[str, ...]:
    return way if len(way) <= most else (*way[: most - 2], "...", way[-1])
