"""Mailing lists: who is on them that should not be, who has come since last time, and where their mail goes in the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from morenashi.audits import list_words as said
from morenashi.audits.audit import Audit
from morenashi.audits.list_remarks import Remarks, remarks_on
from morenashi.audits.list_seats import Judge
from morenashi.model.list_audit import (
    AuditedList,
    Concern,
    Gone,
    ListAudit,
    ListFacts,
    Seat,
)
from morenashi.model.mailing_list import MailingList, Member
from morenashi.model.words import Words


def judge(facts: ListFacts) -> ListAudit:
    """Every list with every member judged, the worst first."""
    now = facts.lists.by_address
    before = facts.before.by_address if facts.before is not None else None
    judged = Judge(facts)
    seats = _seats(judged, facts, before)
    remarks = remarks_on(facts.lists, seats)
    audited = [_audited(one, seats[address], remarks, before) for address, one in now.items()]
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


def _audited(
    one: MailingList,
    seats: tuple[Seat, ...],
    remarks: Remarks,
    before: Mapping[str, MailingList] | None,
) -> AuditedList:
    own = remarks.by_list.get(one.address, ())
    ordered = tuple(sorted(own, key=lambda remark: (-remark.concern, remark.kind)))
    concerns = [*(seat.concern for seat in seats), *(remark.concern for remark in ordered)]
    return AuditedList(
        address=one.address,
        kind=one.kind,
        source=one.source,
        concern=max(concerns, default=Concern.OK),
        seats=seats,
        remarks=ordered,
        ways=tuple(sorted(remarks.ways.get(one.address, ()), key=len)),
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
