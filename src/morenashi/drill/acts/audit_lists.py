"""Audit of lists: who is on the case's mailing lists, as `morenashi audit lists` tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from morenashi.drill.act import Act, Seen
from morenashi.drill.surroundings import DIRECTORY, LISTS
from morenashi.model.list_audit import ListAudit, Seat
from morenashi.model.words import Words

_MEMBERS = Words(
    ja="{list} の宛先{count}件を、社員名簿と照らし合わせました。",
    en="The {count} addresses of {list} were held against the directory.",
)
_SORT = Words(ja="　{sort} {count}件: {names}", en="  {sort}, {count}: {names}")
_MORE = Words(ja="{names} ほか{count}件", en="{names} and {count} more")
_FEW = 2


def _play(folder: Path, given: Mapping[str, Any]) -> Seen:
    from morenashi.flows.audit import audit_lists, known_from

    known = known_from(directory=folder / DIRECTORY)
    day = given["today"]
    now = datetime.combine(day, time(9), UTC)
    audit = audit_lists([folder / LISTS], known, now=now, today=day)
    command = f"morenashi audit lists {LISTS} --directory {DIRECTORY} --no-snapshot"
    return Seen(tuple(_lines(audit)), _facts(audit), command)


def _facts(audit: ListAudit) -> dict[str, Any]:
    from morenashi.report.list_summary import outsiders

    return {
        "lists": len(audit.lists),
        "members": len(audit.seats),
        "outsiders": len(outsiders(audit)),
        "sorts": dict(sorted(Counter(seat.sort.key for seat in audit.seats).items())),
        "concern": audit.concern.key,
        "problems": len(audit.problems),
    }


def _lines(audit: ListAudit) -> Iterator[Words]:
    from morenashi.report.list_summary import by_sort, sentence

    for one in audit.lists:
        yield _MEMBERS.filled(list=one.address, count=len(one.seats))
    yield sentence(audit)
    for sort, why, _todo, count in by_sort(audit):
        seats = [seat for seat in audit.seats if seat.sort is sort]
        yield _SORT.filled(sort=sort.value, count=count, names=_few(seats))
        yield Words(ja=f"　{why.ja}", en=f"  each {why.en}")


def _few(seats: list[Seat]) -> Words:
    shown = [seat.member.address for seat in seats[:_FEW]]
    names = Words(ja="、".join(shown), en=", ".join(shown))
    more = len(seats) - len(shown)
    return _MORE.filled(names=names, count=more) if more > 0 else names


act = Act(_play)
