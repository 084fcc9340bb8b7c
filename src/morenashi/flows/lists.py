"""Mailing lists from files, folders and snapshots, ready to be expanded: for the audit and for outgoing checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from morenashi.model.directory import Directory, Problem
from morenashi.model.mailing_list import Lists, MailingList, Member, at_home, stays_here
from morenashi.model.words import Words
from morenashi.sources.list_reading import read_lists

STALE_HOURS = 24.0
_STALE = Words(
    ja="スナップショットが{hours}時間前のものです。その後に変わっているかもしれません。"
    "morenashi audit lists で取り直してください。",
    en="the snapshot is {hours} hours old and the lists may have changed since. "
    "Take a new one with morenashi audit lists.",
)


@dataclass(frozen=True, slots=True)
class ReadLists:
    """All lists of the sources. `unread` are files and folders of which nothing is known."""

    lists: Lists
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]
    oldest: datetime | None


def lists_from(
    sources: Iterable[Path],
    *,
    directory: Directory | None = None,
    now: datetime | None = None,
    stale_hours: float = STALE_HOURS,
) -> tuple[Lists, tuple[Problem, ...]]:
    """The lists of exports and snapshots, and what is wrong with them; an old snapshot is a problem.

    Members that keep mail on our own server (files, the programs of the lists) are left out: they
    are no recipients.
    """
    places = tuple(sources)
    read = read_all(places, directory or Directory())
    told = {address: _recipients(one) for address, one in read.lists.by_address.items()}
    lists = replace(read.lists, by_address=told)
    if read.oldest is None:
        return lists, read.problems
    hours = ((now or datetime.now(UTC)) - read.oldest).total_seconds() / 3600
    if hours <= stale_hours:
        return lists, read.problems
    stale = Problem(", ".join(map(str, places)), 0, _STALE.filled(hours=f"{hours:,.0f}"))
    return lists, (*read.problems, stale)


def _recipients(one: MailingList) -> MailingList:
    return replace(one, members=tuple(m for m in one.members if not stays_here(m.address)))


def read_all(
    sources: Iterable[Path], directory: Directory, *, exclude: Iterable[Path] = ()
) -> ReadLists:
    """Every list; members without a domain that are no lists are given ours."""
    read = read_lists(sources, exclude=exclude)
    lists = _joined(read.lists, directory)
    whole = {one: _at_home(lists.by_address[one], lists, directory) for one in lists.by_address}
    told = {one.source for one in read.lists}
    unread = {p.file for p in read.problems if p.line == 0 and p.file not in told}
    return ReadLists(
        lists=replace(lists, by_address=whole),
        problems=read.problems,
        unread=tuple(sorted(unread)),
        oldest=read.oldest,
    )


def _joined(read: Iterable[MailingList], directory: Directory) -> Lists:
    """`soumu` of one source and `soumu@minato-shoji.example` of another are one list."""
    domains = sorted(directory.domains)
    if len(domains) == 1:
        read = (
            one if "@" in one.address else replace(one, address=f"{one.address}@{domains[0]}")
            for one in read
        )
        return Lists.of(read, domains)
    lists = Lists.of(read, domains)
    by_address = dict(lists.by_address)
    for address, one in lists.by_address.items():
        local, _, domain = address.rpartition("@")
        if domain in directory.domains and local in by_address:
            # A bare name stands at each of our domains, so its members are this list's, too.
            by_address[address] = replace(one, members=(*one.members, Member(local)))
    return replace(lists, by_address=by_address)


def _at_home(one: MailingList, lists: Lists, directory: Directory) -> MailingList:
    members = tuple(
        replace(member, address=at_home(member.address, directory))
        if member.address not in lists.by_address
        else member
        for member in one.members
    )
    return replace(one, members=members)
