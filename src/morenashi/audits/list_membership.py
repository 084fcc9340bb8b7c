"""Mailing lists: who is on them that should not be, who has come since last time, and where their mail goes in the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from morenashi.audits import list_words as said
from morenashi.audits.audit import Audit
from morenashi.audits.list_graph import circles, inner_lists, steps_from, turned, way_back
from morenashi.audits.list_seats import Judge
from morenashi.model.list_audit import (
    AuditedList,
    Concern,
    Gone,
    ListAudit,
    ListFacts,
    Remark,
    Seat,
)
from morenashi.model.mailing_list import Lists, MailingList, Member
from morenashi.model.words import Words


def judge(facts: ListFacts) -> ListAudit:
    """Every list with every member judged, the worst first."""
    now = facts.lists.by_address
    before = facts.before.by_address if facts.before is not None else None
    judged = Judge(facts)
    seats = _seats(judged, facts, before)
    remarks, ways = _remarks(facts.lists, seats)
    audited = [
        _audited(one, seats[address], remarks[address], ways.get(address, ()), before)
        for address, one in now.items()
    ]
    audited = [_with_gone(one, before, judged) for one in audited]
    gone_lists = tuple(sorted(set(before) - set(now))) if before is not None else ()
    return ListAudit(
        lists=tuple(sorted(audited, key=_worst_first)),
        gone_lists=gone_lists,
        notes=tuple(_notes(facts, judged)),
    )


def _notes(facts: ListFacts, judged: Judge) -> Iterator[Words]:
    """What concerns no list: entries that do nothing, and that there is no directory."""
    for one in facts.intended:
        if one.list_address != "*" and facts.lists.find(one.list_address) is None:
            yield said.NO_SUCH_LIST.filled(line=one.line)
        elif not one.reason.strip() and one.line not in judged.told:
            yield said.UNUSED.filled(line=one.line)
    if not facts.directory.employees:
        yield said.NO_DIRECTORY


def _seats(
    judged: Judge, facts: ListFacts, before: Mapping[str, MailingList] | None
) -> dict[str, tuple[Seat, ...]]:
    """The members of each list, judged and in their order."""
    return {
        address: tuple(sorted(judged.seats(one, (before or {}).get(address)), key=_worse))
        for address, one in facts.lists.by_address.items()
    }


def _worse(seat: Seat) -> tuple[int, bool, bool, int, str]:
    return (-seat.concern, not seat.rules, not seat.new, seat.sort.rank, seat.member.address)


def _worst_first(one: AuditedList) -> tuple[int, int, int, int, str]:
    alarms = sum(seat.concern is Concern.ALARM for seat in one.seats)
    own = sum(seat.concern > Concern.OK for seat in one.seats)
    return (-one.concern, -alarms, -own, -one.reached, one.address)


@dataclass(slots=True)
class _Remarks:
    """Remarks by list, gathered."""

    by_list: dict[str, list[Remark]] = field(default_factory=lambda: defaultdict(list))

    def add(self, address: str, kind: str, concern: Concern, why: Words, todo: Words) -> None:
        self.by_list[address].append(Remark(kind, concern, why, todo))


def _remarks(
    lists: Lists, seats: Mapping[str, Sequence[Seat]]
) -> tuple[dict[str, list[Remark]], dict[str, tuple[tuple[str, ...], ...]]]:
    """What is to be said of lists as a whole, and the ways from outer lists to each troubled one."""
    graph = inner_lists(lists)
    found = _Remarks()
    for way in circles(graph):
        why = said.CIRCLE.filled(way=" > ".join(way))
        found.add(way[0], "circle", Concern.LOOK, why, said.CIRCLE_TODO)
    for address, one in lists.by_address.items():
        if not one.members:
            found.add(address, "empty", Concern.LOOK, said.EMPTY, said.EMPTY_TODO)
        elif one.kind != "forward" and _nobody_inside(address, graph, seats):
            why, todo = said.NOBODY_INSIDE, said.NOBODY_INSIDE_TODO
            found.add(address, "nobody_inside", Concern.LOOK, why, todo)
    return found.by_list, _nested(lists, graph, seats, found)


def _nobody_inside(
    address: str, graph: Mapping[str, Sequence[str]], seats: Mapping[str, Sequence[Seat]]
) -> bool:
    """Whether mail to the list reaches addresses, and none of them inside."""
    reached = [
        seat.sort
        for name in steps_from(address, graph)
        for seat in seats[name]
        if seat.member.receives
    ]
    return any(sort.outside for sort in reached) and not any(sort.inside for sort in reached)


def _nested(
    lists: Lists,
    graph: Mapping[str, Sequence[str]],
    seats: Mapping[str, Sequence[Seat]],
    found: _Remarks,
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Tells outer lists of the doubtful members of inner ones; returns the ways to each inner list."""
    outer = turned(graph)
    ways: dict[str, tuple[tuple[str, ...], ...]] = {}
    for inner in sorted(seats):
        doubtful = [s for s in seats[inner] if s.concern > Concern.OK and s.sort.outside]
        if not doubtful or not outer[inner]:
            continue
        before = steps_from(inner, outer)
        ways[inner] = tuple(way_back(end, before) for end in before if end != inner)
        concern = max(seat.concern for seat in doubtful)
        for way in ways[inner]:
            shape = (
                said.NESTED_FORWARD if lists.by_address[inner].kind == "forward" else said.NESTED
            )
            why = shape.filled(inner=inner, n=f"{len(doubtful):,}")
            if len(way) > 2:
                longer = said.ON_THE_WAY.filled(way=" > ".join(way[1:]))
                why = Words(ja=why.ja + longer.ja, en=f"{why.en} {longer.en}")
            found.add(way[0], "nested", concern, why, said.NESTED_TODO.filled(inner=inner))
    return ways


def _audited(
    one: MailingList,
    seats: tuple[Seat, ...],
    remarks: Iterable[Remark],
    ways: tuple[tuple[str, ...], ...],
    before: Mapping[str, MailingList] | None,
) -> AuditedList:
    ordered = tuple(sorted(remarks, key=lambda remark: (-remark.concern, remark.kind)))
    concerns = [*(seat.concern for seat in seats), *(remark.concern for remark in ordered)]
    return AuditedList(
        address=one.address,
        kind=one.kind,
        source=one.source,
        concern=max(concerns, default=Concern.OK),
        seats=seats,
        remarks=ordered,
        ways=ways,
        reached=len({s.member.address for s in seats if s.concern > Concern.OK and s.sort.outside}),
        new=None if before is None else one.address not in before,
    )


def _with_gone(
    one: AuditedList, before: Mapping[str, MailingList] | None, judged: Judge
) -> AuditedList:
    """The same with the members it had at the last snapshot and has no more."""
    if before is None or one.address not in before:
        return one
    there = {seat.member.address for seat in one.seats}
    gone = tuple(
        Gone(one.address, member, judged.sort(member.address, one.address)[0])
        for member in _once(before[one.address].members)
        if member.address not in there
    )
    return replace(one, gone=gone)


def _once(members: Iterable[Member]) -> Iterable[Member]:
    return {member.address: member for member in members}.values()


audit: Audit[ListFacts, ListAudit] = Audit(
    name="list_membership",
    label=Words(ja="メーリングリストの棚卸し", en="members of mailing lists"),
    question=Words(
        ja="社内のリストに、社外の人や退職した人が入っていませんか。",
        en="Is anybody on our lists who is outside, or has left?",
    ),
    judge=judge,
)
