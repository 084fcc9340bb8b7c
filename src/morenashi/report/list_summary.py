"""What all formats of the audit of mailing lists say alike: the first sentences and the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from morenashi.model.list_audit import AuditedList, Concern, ListAudit, Sort
from morenashi.model.words import Words

KINDS = {
    "list": Words(ja="リスト", en="list"),
    "alias": Words(ja="別名", en="alias"),
    "forward": Words(ja="転送", en="forward"),
}
_MANY = {"list": "lists", "alias": "aliases", "forward": "forwards"}


def outsiders(audit: ListAudit) -> set[str]:
    """The outside addresses that nobody has approved, each once."""
    return {s.member.address for s in audit.seats if s.sort.outside and s.concern > Concern.OK}


def lists_with_outsiders(audit: ListAudit) -> list[AuditedList]:
    """The lists that name such an address themselves."""
    return [
        one
        for one in audit.lists
        if any(seat.sort.outside and seat.concern > Concern.OK for seat in one.seats)
    ]


def sentence(audit: ListAudit) -> Words:
    """The whole audit in one sentence."""
    found = len(outsiders(audit))
    if found:
        where = counted_kinds(lists_with_outsiders(audit))
        said = Words(
            ja=f"社外の宛先が{found:,}件、{where.ja}に含まれています。",
            en=f"{found:,} outside {'addresses are' if found > 1 else 'address is'} on {where.en}.",
        )
    elif audit.concern > Concern.OK or audit.gone_lists:
        said = Words(
            ja="認めていない社外の宛先はありません。ただし、確認したいことがあります。",
            en="No outside address without approval, but there are things to look at.",
        )
    else:
        said = Words(
            ja=f"調べた{len(audit.lists):,}個のリストに、認めていない社外の宛先はありません。",
            en=f"None of the lists ({len(audit.lists):,}) has an outside address without approval.",
        )
    if not audit.problems:
        return said
    return Words(
        ja=said.ja + "読み取りに問題があり、結果は完全ではないかもしれません。",
        en=said.en + " There were problems in reading: the result may not be complete.",
    )


def counted_kinds(lists: Iterable[AuditedList]) -> Words:
    """How many of each kind: リスト2つと転送1つ / 2 lists and 1 forward."""
    counts = Counter(one.kind for one in lists)
    kinds = [kind for kind in KINDS if counts[kind]]
    # "2つ", but "12個": Japanese counts that way.
    ja = [f"{KINDS[k].ja}{counts[k]}つ" if counts[k] < 10 else f"{KINDS[k].ja}{counts[k]:,}個" for k in kinds]  # fmt: skip
    en = [f"{counts[k]:,} {_MANY[k] if counts[k] > 1 else KINDS[k].en}" for k in kinds]
    return Words(ja="、".join(ja), en=" and ".join([", ".join(en[:-1]), en[-1]] if en[1:] else en))


def newcomers(audit: ListAudit) -> Words | None:
    """How many of the outsiders have come since the last snapshot; None where none has."""
    new = {s.member.address for s in audit.seats if s.new and s.sort.outside and s.concern}
    if not new or audit.since is None:
        return None
    when = moment(audit.since)
    return Words(
        ja=f"うち{len(new):,}件は、前回（{when}）の後に加わりました。",
        en=f"{len(new):,} of them came after the last audit ({when}).",
    )


def by_sort(audit: ListAudit) -> list[tuple[Sort, Words, Words, int]]:
    """Each sort of doubtful member with why it matters, what to do, and how many; worst first."""
    counts = Counter(seat.sort for seat in audit.seats if seat.concern > Concern.OK)
    first = {s.sort: s for s in reversed(audit.seats) if s.concern > Concern.OK}
    strongest = {sort: max(s.concern for s in audit.seats if s.sort is sort) for sort in counts}
    ordered = sorted(counts, key=lambda sort: (-strongest[sort], sort.rank))
    return [(sort, first[sort].why, first[sort].todo, counts[sort]) for sort in ordered]


def moment(when: datetime) -> str:
    """A time as people read it, in the zone of this machine.

    >>> len(moment(datetime.now().astimezone()))
    16
    """
    return f"{when.astimezone():%Y-%m-%d %H:%M}"
