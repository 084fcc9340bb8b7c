"""What the audit of mailing lists is told, and what it answers: who sits on which list, and whether that is right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, IntEnum

from morenashi.model.directory import Directory, Problem
from morenashi.model.mailing_list import Lists, Member
from morenashi.model.words import Words


class Concern(IntEnum):
    """How much something matters, from weak to strong."""

    OK = 0
    LOOK = 1
    ALARM = 2

    @property
    def key(self) -> str:
        """The name in machine output: "alarm"."""
        return self.name.lower()

    @property
    def label(self) -> Words:
        """What a person reads."""
        return _CONCERNS[self]


_CONCERNS = {
    Concern.OK: Words(ja="問題なし", en="ok"),
    Concern.LOOK: Words(ja="確認", en="look"),
    Concern.ALARM: Words(ja="警報", en="alarm"),
}


class Sort(Enum):
    """What a member is to us, the worst first; those that `Standing` knows have its names."""

    LEAVER = Words(ja="退職者", en="leaver")
    PRIVATE = Words(ja="私用アドレス", en="private address")
    LOOKALIKE = Words(ja="よく似た別ドメイン", en="look-alike domain")
    FREE_MAIL = Words(ja="フリーメール・携帯", en="free or mobile mail")
    PARTNER_EXPIRED = Words(ja="期限切れの取引先", en="expired partner")
    OUTSIDE = Words(ja="社外", en="outside")
    PARTNER = Words(ja="取引先", en="approved partner")
    PROGRAM = Words(ja="プログラム", en="program")
    FILE = Words(ja="ファイル", en="file")
    UNKNOWN = Words(ja="宛先と読めない", en="not an address")
    TYPO = Words(ja="つづり違いの疑い", en="likely misspelt")
    INSIDE_UNKNOWN = Words(ja="名簿にない自社アドレス", en="not in the directory")
    SAME_PERSON = Words(ja="社員の別アドレス", en="employee, other address")
    MAILBOX = Words(ja="本人のメールボックス", en="own mailbox")
    EVERYONE = Words(ja="社内全員", en="everybody inside")
    LIST = Words(ja="リスト", en="list")
    EMPLOYEE = Words(ja="社員", en="employee")

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANKS[self]

    @property
    def key(self) -> str:
        """The name in machine output: "free_mail"."""
        return self.name.lower()

    @property
    def outside(self) -> bool:
        """Whether mail to such a member leaves the company."""
        return self in _OUTSIDE

    @property
    def inside(self) -> bool:
        """Whether such a member belongs to the company."""
        return self in _INSIDE


_OUTSIDE = frozenset(
    {
        Sort.PARTNER,
        Sort.PARTNER_EXPIRED,
        Sort.LEAVER,
        Sort.PRIVATE,
        Sort.FREE_MAIL,
        Sort.LOOKALIKE,
        Sort.OUTSIDE,
    }
)
_INSIDE = frozenset(
    {Sort.EMPLOYEE, Sort.INSIDE_UNKNOWN, Sort.SAME_PERSON, Sort.MAILBOX, Sort.EVERYONE}
)
_RANKS = {sort: rank for rank, sort in enumerate(Sort)}


@dataclass(frozen=True, slots=True)
class Intended:
    """An outsider who is meant to be on a list. `address` may be "@domain" or "*" (everybody outside).

    `list_address` may be "*" where `address` is not. Without a reason it does not count.
    """

    list_address: str
    address: str = field(repr=False)
    reason: str = ""
    until: date | None = None
    approved_by: str = field(default="", repr=False)
    line: int = 0


@dataclass(frozen=True, slots=True)
class ListFacts:
    """All the audit judges by. `same` maps an address to the inside address of the same person.

    `before` are the lists as the last snapshot has them, None where there is none.
    """

    lists: Lists
    directory: Directory = field(default_factory=Directory)
    today: date = date.min
    intended: tuple[Intended, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict, repr=False)
    before: Lists | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """One member of one list, judged. `list_address` is the list that names it: there it can be removed.

    `near` is the known address or domain it resembles; `why` and `todo` hold for all of its sort,
    `notes` say what is particular here, harmless causes to think of included; `new` is None where there is no earlier snapshot of the list. `source` is the export's file.
    """

    list_address: str
    member: Member
    sort: Sort
    concern: Concern
    why: Words = field(repr=False)
    todo: Words = field(repr=False)
    near: str = field(default="", repr=False)
    notes: tuple[Words, ...] = field(default=(), repr=False)
    new: bool | None = None
    intended: Intended | None = None
    source: str = ""

    @property
    def rules(self) -> bool:
        """Whether this member can change the list: owners and moderators."""
        return self.member.role in ("owner", "moderator")


@dataclass(frozen=True, slots=True)
class Gone:
    """A member the last snapshot had and the list has no more."""

    list_address: str
    member: Member
    sort: Sort


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a list as a whole. `kind`: circle, empty, nobody_inside, nested."""

    kind: str
    concern: Concern
    why: Words = field(repr=False)
    todo: Words = field(repr=False)


@dataclass(frozen=True, slots=True)
class AuditedList:
    """One list with all its members, the worst first. `kind` is "list", "alias" or "forward".

    `ways` lead from outer lists to this one, each from the outermost list down to it. `reached` is
    the number of different outside addresses its mail goes to, through nested lists, too.
    """

    address: str
    kind: str
    source: str
    concern: Concern
    seats: tuple[Seat, ...] = ()
    remarks: tuple[Remark, ...] = ()
    gone: tuple[Gone, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()
    reached: int = 0
    new: bool | None = None

    @property
    def open_seats(self) -> tuple[Seat, ...]:
        """The members that somebody should look at."""
        return tuple(seat for seat in self.seats if seat.concern > Concern.OK)


@dataclass(frozen=True, slots=True)
class ListAudit:
    """The whole answer, lists with the worst first. `since` is when the snapshot compared with was taken.

    `notes` are things to know that concern no list (an entry without a reason, a snapshot that could
    not be kept); `taken_at` is when the lists were read, `kept_in` the folder a snapshot was put into.
    """

    lists: tuple[AuditedList, ...]
    gone_lists: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Words, ...] = ()
    since: datetime | None = None
    taken_at: datetime | None = None
    kept_in: str = ""

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every member of every list."""
        return tuple(seat for one in self.lists for seat in one.seats)

    @property
    def concern(self) -> Concern:
        """The strongest of all."""
        return max((one.concern for one in self.lists), default=Concern.OK)

    @property
    def exit_code(self) -> int:
        """0 nothing to look at, 1 something, 3 something could not be read."""
        if self.problems:
            return 3
        return 1 if self.concern > Concern.OK or self.gone_lists else 0
