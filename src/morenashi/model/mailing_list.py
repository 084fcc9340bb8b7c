"""Mailing lists, aliases and forwards as their exports tell them, and whom one of them really reaches."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from morenashi.model.directory import Directory


class Target(StrEnum):
    """What a member of a list or alias is, by its form alone."""

    ADDRESS = "address"
    EVERYONE = "everyone"  # "@example.jp": everybody at a domain
    PROGRAM = "program"  # "|/usr/bin/procmail"
    FILE = "file"  # "/var/mail/archive"
    UNKNOWN = "unknown"


def target_of(text: str) -> Target:
    """What stands there: a program, a file, a domain's everybody, or an address (also a bare local name).

    >>> target_of("|/usr/bin/vacation"), target_of("taro"), target_of("@example.jp")
    (<Target.PROGRAM: 'program'>, <Target.ADDRESS: 'address'>, <Target.EVERYONE: 'everyone'>)
    """
    if text.startswith("|"):
        return Target.PROGRAM
    if text.startswith("/"):
        return Target.FILE
    local, at, domain = text.rpartition("@")
    if len(text.split()) != 1 or text != text.strip() or "@" in local:
        return Target.UNKNOWN
    if at and not local:
        return Target.EVERYONE if domain else Target.UNKNOWN
    # A sentence in Japanese has no blanks, and is no local name.
    named = bool(at and domain) or (not at and text.isascii())
    return Target.ADDRESS if named else Target.UNKNOWN


# What mailing-list programs put into aliases for their own work: it leads to the list itself.
_SERVERS = frozenset({"mailman", "wrapper", "queue", "bouncequeue", "familyqueue", "majordomo"})


def runs_lists(text: str) -> bool:
    """Whether that is a program that runs mailing lists, which every alias of such a list calls.

    >>> runs_lists("|/usr/lib/mailman/mail/mailman post soumu"), runs_lists("|/opt/mailman.sh")
    (True, False)
    """
    return _program(text) in _SERVERS


def stays_here(text: str) -> bool:
    """Whether what goes there stays on our mail server: files, list programs, answers to absent people's mail."""
    return target_of(text) is Target.FILE or runs_lists(text) or _program(text) == "vacation"


def _program(text: str) -> str:
    words = text[1:].split(maxsplit=1) if text.startswith("|") else []
    return words[0].strip("\"'").rpartition("/")[2] if words else ""


def at_home(name: str, directory: Directory) -> str:
    """A local name such as `taro` as an address of ours: where an employee has it, else at the first domain.

    What has a domain, or is no address, stays as it is.
    """
    if "@" in name or not directory.domains or target_of(name) is not Target.ADDRESS:
        return name
    places = [f"{name}@{domain}" for domain in sorted(directory.domains)]
    return next((place for place in places if place in directory.employees), places[0])


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a list as its source names it. `line` counts from 1, 0 where there are no lines.

    `address` may also be a program or a file (see `target_of`), or a local name without domain;
    `role` is "member", "owner" or "moderator"; `added_by` and `added_on` are filled where the source
    says so; `receives` is false for members to whom the list sends nothing. `source` is the file
    that names the member, "" where the list's own says it.
    """

    address: str = field(repr=False)
    name: str = field(default="", repr=False)
    role: str = "member"
    added_by: str = field(default="", repr=False)
    added_on: datetime | None = None
    receives: bool = True
    line: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class MailingList:
    """One list, alias or forward. `address` is in small letters, without a domain where the source
    has none; `kind` is "list", "alias" or "forward"; `source` names the file or account."""

    address: str
    members: tuple[Member, ...] = field(repr=False)
    kind: str = "list"
    source: str = ""


def _both(one: MailingList, other: MailingList) -> MailingList:
    """One list of two sources: more of a list than of an alias, of an alias than of a forward."""
    kinds = ("list", "alias", "forward")
    first, second = sorted((one, other), key=lambda found: kinds.index(found.kind))
    members = tuple(
        member if member.source else replace(member, source=found.source)
        for found in (first, second)
        for member in found.members
    )
    return MailingList(one.address, members, first.kind, first.source)


@dataclass(frozen=True, slots=True)
class Leaf:
    """An address that is no list, and the lists on the way to it, the outermost first."""

    address: str = field(repr=False)
    via: tuple[str, ...]
    member: Member | None = None


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists by address; those without a domain stand at each of our `domains`."""

    by_address: Mapping[str, MailingList] = field(default_factory=dict, repr=False)
    domains: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lists: Iterable[MailingList], domains: Iterable[str] = ()) -> Lists:
        """The lists together; a list told by two sources has the members of both, each with its source."""
        together: dict[str, MailingList] = {}
        for one in lists:
            known = together.get(one.address)
            together[one.address] = _both(known, one) if known else one
        return cls(together, frozenset(domains))

    def find(self, address: str) -> MailingList | None:
        """The list of that address, if it is one."""
        small = address.lower()
        local, at, domain = small.rpartition("@")
        if small in self.by_address:
            return self.by_address[small]
        if at:
            return self.by_address.get(local) if domain in self.domains else None
        places = (self.by_address.get(f"{small}@{own}") for own in sorted(self.domains))
        return next((found for found in places if found is not None), None)

    def expand(self, address: str) -> tuple[Leaf, ...]:
        """Every address reached through `address`, lists in lists included; a circle ends where it closes.

        An address reached on two ways is one leaf, by the shorter way. A list that names itself keeps a
        copy (`taro: \\taro, ...`): that is a leaf, too.
        """
        leaves: dict[str, Leaf] = {}
        waiting: deque[tuple[str, tuple[str, ...], Member | None]] = deque()
        waiting.append((address.lower(), (), None))
        opened: set[str] = set()
        while waiting:
            now, via, member = waiting.popleft()
            found = self.find(now)
            if found is None or (via and via[-1] == found.address):
                leaves.setdefault(now, Leaf(now, via, member))
            elif found.address not in opened:
                opened.add(found.address)
                waiting.extend(
                    (m.address.lower(), (*via, found.address), m)
                    for m in found.members
                    if m.receives
                )
        return tuple(leaves.values())
