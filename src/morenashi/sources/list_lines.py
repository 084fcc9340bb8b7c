"""What list exports have in common: addresses written in lines, lists named by their files, text that is no address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from pathlib import PurePath

from morenashi.model.directory import Problem
from morenashi.model.mailing_list import MailingList, Member, Target, target_of
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead
from morenashi.values.days import day_of

NO_ADDRESS = Words(
    ja="メールアドレスと読めません。書き方を確かめてください。",
    en="cannot be read as an address. Check how it is written.",
)
_SUFFIXES = (".txt", ".csv", ".tsv", ".json", ".dump", ".lst", ".list", ".log", ".out", ".members")
# "soumu.owners.txt": the second suffix says whom the list of addresses names.
_ROLES = {
    "owner": "owner", "owners": "owner", "admin": "owner", "admins": "owner",
    "moderator": "moderator", "moderators": "moderator", "editor": "moderator", "editors": "moderator",
    "member": "member", "members": "member", "regular": "member", "digest": "member",
    "nomail": "nomail", "disabled": "nomail",
}  # fmt: skip
_QUOTED_LOCAL = re.compile(r'\A"([^"\s@]+)"@')
_LONGEST = 1000  # no name and address is longer; looking for brackets in more would take long
_NAMED = re.compile(r"\s*(?P<name>.*?)\s*<\s*(?P<address>[^<>]*?)\s*>\s*\Z")


@dataclass(slots=True)
class Collected:
    """Members gathered by list while a file is read, and the problems met on the way."""

    file: str
    kind: str = "list"
    members: dict[str, list[Member]] = field(default_factory=dict, repr=False)
    problems: list[Problem] = field(default_factory=list)

    def open(self, name: str) -> list[Member]:
        """The members so far of a list, which exists from now on even if it stays empty."""
        return self.members.setdefault(name.strip().lower(), [])

    def add(self, name: str, member: Member) -> None:
        """One member more; what is no address is a problem and no member."""
        if target_of(member.address) is Target.UNKNOWN:
            self.problem(member.line, NO_ADDRESS)
        else:
            self.open(name).append(member)

    def problem(self, line: int, why: Words) -> None:
        """Something that was not understood."""
        self.problems.append(Problem(self.file, line, why))

    def read(self, taken_at: datetime | None = None) -> ExportRead:
        """All of it."""
        lists = tuple(
            MailingList(name, tuple(members), self.kind, self.file)
            for name, members in self.members.items()
        )
        return ExportRead(lists, tuple(self.problems), taken_at)


def address_and_name(text: str) -> tuple[str, str]:
    """The address in small letters and the name of `Name <address>`, `address (Name)`, `address Name`
    or `address`.

    >>> address_and_name('"木村 美緒" <Kimura@example.jp>')
    ('kimura@example.jp', '木村 美緒')
    """
    if len(text) > _LONGEST:
        return text.lower(), ""
    named = _NAMED.match(text)
    if named:
        return named["address"].lower(), named["name"].strip("\"' ")
    plain, bracket, comment = text.partition("(")
    if bracket and comment.rstrip().endswith(")"):
        return plain.strip().lower(), comment.rstrip()[:-1].strip()
    plain = _QUOTED_LOCAL.sub(r"\1@", text.strip())
    first, _blank, rest = plain.partition(" ")
    if "@" in first and rest and "@" not in rest:
        return first.lower(), rest.strip("\"' ")
    return plain.strip("\"'").lower(), ""


def list_of_path(path: PurePath) -> tuple[str, str]:
    """The list a file is named for, and the role of those in it ("member" unless a suffix says more).

    >>> list_of_path(PurePath("exports/soumu.owners.txt"))
    ('soumu', 'owner')
    """
    name = path.name
    for suffix in _SUFFIXES:
        if name.lower().endswith(suffix):
            name = name[: -len(suffix)]
            break
    head, dot, tail = name.rpartition(".")
    if dot and head and tail.lower() in _ROLES:
        return head.lower(), _ROLES[tail.lower()]
    return name.lower(), "member"


def with_role(member: Member, role: str) -> Member:
    """The member in that role; owners and moderators as such are sent nothing by their list."""
    if role == "nomail":
        return replace(member, receives=False)
    if role == "member":
        return member
    return replace(member, role=role, receives=False)


def written_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, each with its number from 1; # begins a comment line."""
    for number, line in enumerate(text.splitlines(), 1):
        plain = line.strip().lstrip("\ufeff")
        if plain and not plain.startswith("#"):
            yield number, plain


def address_lines(text: str) -> Iterator[Member]:
    """One member for each line, whether it is an address or not."""
    for number, line in written_lines(text):
        address, name = address_and_name(line)
        yield Member(address, name, line=number)


def is_address_line(line: str) -> bool:
    """Whether a line is nothing but an address, with a name or without."""
    address, _name = address_and_name(line)
    return target_of(address) is Target.ADDRESS and "@" in address


def share_of_addresses(lines: Iterable[str], most: int = 200) -> float:
    """Which part of the first lines are addresses; 0 where there are none."""
    seen = [is_address_line(line) for _number, line in zip(range(most), lines, strict=False)]
    return sum(seen) / len(seen) if seen else 0.0


def read_by_file_name(file: ExportFile) -> ExportRead:
    """One address a line; the file is named for its list."""
    name, role = list_of_path(file.path)
    collected = Collected(file.name)
    collected.open(name)
    for member in address_lines(file.text):
        collected.add(name, with_role(member, role))
    return collected.read()


def moment(text: str) -> datetime | None:
    """A time as exports write it: ISO 8601, 2026/11/22 09:00, or seconds since 1970; UTC where none is said."""
    plain = text.strip()
    if re.fullmatch(r"\d{9,10}", plain):
        return datetime.fromtimestamp(int(plain), UTC)
    try:
        found = datetime.fromisoformat(plain.replace("/", "-"))
    except ValueError:
        day = day_of(plain)
        return datetime.combine(day, time(), UTC) if day else None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
