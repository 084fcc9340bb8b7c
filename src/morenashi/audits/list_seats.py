"""Judges one member of a list: what the address is to us, how much that matters, and what may explain it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from morenashi.audits import list_words as said
from morenashi.model.directory import Standing
from morenashi.model.list_audit import Concern, Intended, ListFacts, Seat, Sort
from morenashi.model.mailing_list import MailingList, Member, Target, at_home, runs_lists, target_of
from morenashi.model.words import Words
from morenashi.values.standing import standing_of

_CONCERN = {
    Sort.LEAVER: Concern.ALARM,
    Sort.PRIVATE: Concern.ALARM,
    Sort.FREE_MAIL: Concern.ALARM,
    Sort.LOOKALIKE: Concern.ALARM,
    Sort.OUTSIDE: Concern.ALARM,
    Sort.PARTNER_EXPIRED: Concern.ALARM,
    Sort.PARTNER: Concern.LOOK,
    Sort.TYPO: Concern.LOOK,
    Sort.INSIDE_UNKNOWN: Concern.LOOK,
    Sort.PROGRAM: Concern.LOOK,
    Sort.FILE: Concern.LOOK,
    Sort.UNKNOWN: Concern.LOOK,
}
_TARGETS = {
    Target.PROGRAM: Sort.PROGRAM,
    Target.FILE: Sort.FILE,
    Target.UNKNOWN: Sort.UNKNOWN,
}
_NOWHERE = "/dev/null"
# The same person may be known by another address only where nothing else speaks against it.
_EXCUSED = frozenset({Sort.OUTSIDE, Sort.INSIDE_UNKNOWN, Sort.TYPO})


class Judge:
    """Judges members by the facts; what an address is to us is found out once.

    `told` are the lines of intended outsiders whose lack of a reason was said beside a member.
    """

    def __init__(self, facts: ListFacts) -> None:
        self._facts = facts
        self._sorts: dict[str, tuple[Sort, str]] = {}
        self.told: set[int] = set()
        self._approved = self._by_list()
        self._alone = not facts.directory.employees

    def sort(self, address: str, list_address: str) -> tuple[Sort, str]:
        """What a member is, and the known address or domain it resembles ("" if none)."""
        found = self._facts.lists.find(address)
        if found is not None and found.address == list_address:
            return Sort.MAILBOX, ""
        person = address in self._facts.directory.employees or (found and found.kind == "forward")
        if found is not None and not person:  # who forwards mail is still a person
            return Sort.LIST, ""
        if address not in self._sorts:
            self._sorts[address] = self._find(at_home(address, self._facts.directory))
        return self._sorts[address]

    def _find(self, address: str) -> tuple[Sort, str]:
        directory = self._facts.directory
        target = target_of(address)
        if target in _TARGETS:
            return _TARGETS[target], ""
        if target is Target.EVERYONE and address[1:] in directory.domains:
            return Sort.EVERYONE, ""
        standing, near = standing_of(address, directory, self._facts.today)
        sort = Sort[standing.name]
        if standing is Standing.INSIDE_UNKNOWN and near:
            same_name = near.rpartition("@")[0] == address.rpartition("@")[0]
            sort = Sort.INSIDE_UNKNOWN if same_name else Sort.TYPO
        if "@" not in address:  # no domain is known to be ours: a local name is a local person
            sort = Sort.INSIDE_UNKNOWN
        if sort in _EXCUSED and self._same(address):
            return Sort.SAME_PERSON, self._facts.same[address]
        return sort, near

    def _same(self, address: str) -> bool:
        person = self._facts.same.get(address, "")
        directory = self._facts.directory
        inside = person.rpartition("@")[2] in directory.domains if self._alone else False
        return person in directory.employees or inside

    def seats(self, one: MailingList, before: MailingList | None) -> Iterable[Seat]:
        """Every member of a list, each once in each role."""
        known = {m.address for m in before.members} if before is not None else None
        here = {m.address for m in one.members}
        gone = [m for m in before.members if m.address not in here] if before is not None else []
        for member in {(m.address, m.role): m for m in one.members}.values():
            new = None if known is None else member.address not in known
            yield self._seat(one, member, new, gone if new else ())

    def _seat(
        self, one: MailingList, member: Member, new: bool | None, gone: Iterable[Member]
    ) -> Seat:
        sort, near = self.sort(member.address, one.address)
        harmless = _harmless(member.address)
        intended, standing = self._intended(one.address, member.address, sort)
        concern = Concern.OK if harmless or intended else self._concern(sort, member, new)
        notes = () if harmless else (
            *standing,
            *self._of_member(one, member, sort, new),
            *self._of_address(member.address, sort, near),
            *(self._possible(member, sort, gone) if concern else ()),
        )  # fmt: skip
        return Seat(
            list_address=one.address,
            member=member,
            sort=sort,
            concern=concern,
            why=harmless or said.WHY.get(sort, said.NOTHING),
            todo=said.TODO.get(sort, said.NOTHING) if concern else said.NOTHING,
            near=near,
            notes=notes,
            new=new,
            intended=intended,
            source=member.source or one.source,
        )

    def _concern(self, sort: Sort, member: Member, new: bool | None) -> Concern:
        concern = _CONCERN.get(sort, Concern.OK)
        if sort is Sort.INSIDE_UNKNOWN and self._alone:
            return Concern.OK
        if sort.outside and (new or member.role != "member"):
            return Concern.ALARM
        if concern is Concern.ALARM and not member.receives:
            return Concern.LOOK
        return concern

    def _intended(
        self, list_address: str, address: str, sort: Sort
    ) -> tuple[Intended | None, tuple[Words, ...]]:
        """The entry by which an outsider may be there, and what is to be said of entries that fit."""
        if not sort.outside:
            return None, ()
        notes: list[Words] = []
        for entry in (*self._approved[list_address], *self._approved["*"]):
            if not _covers(entry.address, address):
                continue
            if not entry.reason.strip():
                notes.append(said.NO_REASON.filled(line=entry.line))
                self.told.add(entry.line)
            elif entry.until is not None and entry.until < self._facts.today:
                notes.append(said.INTENDED_OVER.filled(day=entry.until))
            else:
                return entry, (said.INTENDED.filled(reason=entry.reason),)
        return None, tuple(notes)

    def _by_list(self) -> dict[str, list[Intended]]:
        """The intended outsiders by the list they may be on, "*" for any; everybody on any list is nobody."""
        found: dict[str, list[Intended]] = defaultdict(list)
        for entry in self._facts.intended:
            one = self._facts.lists.find(entry.list_address)
            if entry.list_address == "*" and entry.address != "*":
                found["*"].append(entry)
            elif one is not None:
                found[one.address].append(entry)
        return found

    def _of_member(
        self, one: MailingList, member: Member, sort: Sort, new: bool | None
    ) -> Iterable[Words]:
        """What is particular about the member: role, forwarding, delivery, since when and by whom."""
        if sort.outside and member.role == "owner":
            yield said.OWNER
        elif sort.outside and member.role == "moderator":
            yield said.MODERATOR
        elif sort.outside and not member.receives:
            yield said.STOPPED
        forwards = one.kind == "forward" or one.address in self._facts.directory.employees
        if sort.outside and forwards:
            yield said.FORWARDED.filled(name=one.address)
        if (new or sort.outside) and (member.added_by or member.added_on):
            when = f"{member.added_on:%Y-%m-%d}" if member.added_on else ""
            yield said.ADDED.filled(when=when, who=member.added_by)

    def _of_address(self, address: str, sort: Sort, near: str) -> Iterable[Words]:
        directory = self._facts.directory
        entry = directory.entry(address)
        if near and sort is not Sort.SAME_PERSON:
            yield said.NEAR.filled(near=near)
        if entry is None:
            return
        if sort is Sort.PARTNER_EXPIRED and entry.until is not None:
            yield said.UNTIL.filled(day=entry.until)
        if sort in (Sort.LEAVER, Sort.PRIVATE) and entry.name:
            yield said.PERSON.filled(name=entry.name)

    def _possible(self, member: Member, sort: Sort, gone: Iterable[Member]) -> Iterable[Words]:
        """Harmless causes that mail services are known for, where the facts fit them."""
        local, _, domain = member.address.rpartition("@")
        for old in gone:
            same_name = bool(member.name) and member.name == old.name
            if old.address.rpartition("@")[0] == local or same_name:
                yield said.RENAMED.filled(old=old.address)
                break
        if any(domain.endswith("." + own) for own in self._facts.directory.domains):
            yield said.SPLIT


def _covers(pattern: str, address: str) -> bool:
    return pattern in ("*", address) or (pattern[:1] == "@" and address.endswith(pattern))


def _harmless(address: str) -> Words | None:
    """Programs and files that every mail server has."""
    if address == _NOWHERE:
        return said.DISCARDED
    if runs_lists(address):
        return said.SERVER
    return None
