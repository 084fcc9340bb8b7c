"""Audit: who can reach it, and should it still be there? Reads lists, compares them with the last time, and judges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from morenashi.audits.list_membership import audit as list_membership
from morenashi.flows.list_snapshots import KEPT, Shelf
from morenashi.flows.lists import ReadLists, read_all
from morenashi.model.directory import Directory, Problem
from morenashi.model.list_audit import Intended, ListAudit, ListFacts
from morenashi.model.mailing_list import Lists, MailingList
from morenashi.model.words import Words
from morenashi.sources.list_snapshot import Snapshot

_NO_LISTS = Words(
    ja="リストが一つも見つかりません。書き出したファイルのあるフォルダーを指定してください。",
    en="no list was found. Name the folder with the exported files.",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the organisation says of its own lists, and what was wrong with how it said it.

    `files` are those it was read from: they may lie beside the exports, and are none.
    """

    directory: Directory = field(default_factory=Directory)
    intended: tuple[Intended, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()


def known_from(
    *,
    directory: Path | None = None,
    domains: Iterable[str] = (),
    intended: Path | None = None,
    same: Path | None = None,
) -> Known:
    """Reads the directory, the intended outsiders and the map of same persons, as far as they are given."""
    from morenashi.sources.directory import files_of, read_directory
    from morenashi.sources.list_intended import read_intended, read_same

    own = frozenset(domain.lower().lstrip("@") for domain in domains)
    read = read_directory(directory, domains=own) if directory else Directory(domains=own)
    outsiders, wrong = read_intended(intended) if intended else ((), ())
    persons, odd = read_same(same) if same else ({}, ())
    files = [path for path in (intended, same) if path is not None]
    return Known(
        directory=read,
        intended=outsiders,
        same=persons,
        problems=(*read.problems, *wrong, *odd),
        files=(*files, *(files_of(directory) if directory else ())),
    )


def audit_lists(
    sources: Sequence[Path],
    known: Known,
    *,
    now: datetime,
    today: date | None = None,
    snapshots: Path | None = None,
    keep: int = KEPT,
    exclude: Iterable[Path] = (),
) -> ListAudit:
    """Every list of the sources judged. `now` is UTC.

    With a folder of `snapshots` the result says what is new since the last one of these sources, and
    keeps the lists as they are now; a snapshot that fails never costs the result.
    """
    left_out = [*exclude, *known.files, *([snapshots] if snapshots else [])]
    read = read_all(sources, known.directory, exclude=left_out)
    problems = [*known.problems, *read.problems]
    if not read.lists.by_address and not read.problems:
        problems.append(Problem(", ".join(map(str, sources)), 0, _NO_LISTS))
    shelf = Shelf.of(snapshots, sources) if snapshots is not None else None
    last: Snapshot | None = None
    if shelf is not None:
        last, broken = shelf.newest()
        problems += broken
    before, carried = _before(last, read, known.directory)
    facts = ListFacts(
        lists=read.lists,
        directory=known.directory,
        today=today or now.astimezone().date(),
        intended=known.intended,
        same=known.same,
        before=before,
    )
    result = list_membership.judge(facts)
    kept_in = ""
    if shelf is not None and read.lists.by_address:
        # What is carried over joins the list of its name, if that was read from elsewhere.
        together = Lists.of((*read.lists.by_address.values(), *carried))
        kept = tuple(together.by_address.values())
        failed = shelf.keep(Snapshot(now, kept), most=keep)
        problems += failed
        kept_in = "" if failed else str(snapshots)
    since = last.taken_at if last is not None else None
    return replace(result, problems=tuple(problems), since=since, taken_at=now, kept_in=kept_in)


def _before(
    last: Snapshot | None, read: ReadLists, directory: Directory
) -> tuple[Lists | None, tuple[MailingList, ...]]:
    """What to compare with, and what could not be read now: that is neither gone nor forgotten."""
    if last is None:
        return None, ()
    compared: list[MailingList] = []
    carried: list[MailingList] = []
    for one in last.lists:
        unread = tuple(
            member
            for member in one.members
            if any(_lies_in(member.source or one.source, place) for place in read.unread)
        )
        there = tuple(member for member in one.members if member not in frozenset(unread))
        if unread or (not one.members and _unread(one, read)):
            carried.append(replace(one, members=unread))
        if there or not (unread or _unread(one, read)):
            compared.append(replace(one, members=there))
    return Lists.of(compared, directory.domains), tuple(carried)


def _unread(one: MailingList, read: ReadLists) -> bool:
    return any(_lies_in(one.source, place) for place in read.unread)


def _lies_in(source: str, place: str) -> bool:
    folder = place.rstrip("/\\")
    return source == place or source.startswith((f"{folder}/", f"{folder}\\"))
