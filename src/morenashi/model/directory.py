"""Directory: who belongs to us, who works with us, who has left; what an address is to us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from morenashi.model.words import Words


class Standing(Enum):
    """What an address is to us."""

    EMPLOYEE = Words(ja="社員", en="employee")
    INSIDE_UNKNOWN = Words(
        ja="自社の宛先だが社員名簿にない", en="at our domain, but not in the directory"
    )
    PARTNER = Words(ja="取引先", en="approved partner")
    PARTNER_EXPIRED = Words(ja="期限の切れた取引先", en="partner whose approval has expired")
    LEAVER = Words(ja="退職者", en="leaver")
    PRIVATE = Words(ja="社員の私用アドレス", en="an employee's private address")
    FREE_MAIL = Words(ja="フリーメール・携帯メール", en="free mail or a mobile carrier's mail")
    LOOKALIKE = Words(ja="よく似た別のドメイン", en="look-alike of a known domain")
    OUTSIDE = Words(ja="社外", en="outside")

    @property
    def inside(self) -> bool:
        """Whether what is sent there stays with us."""
        return self in (Standing.EMPLOYEE, Standing.INSIDE_UNKNOWN)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the directory. `until` ends a partner's approval, `left` is a leaver's last day.

    `addresses` are all of the person's business addresses, `private` those at home; an address that
    begins with @ stands for everybody at that domain. `care` says of a partner that it may receive
    special care-required information.
    """

    addresses: tuple[str, ...] = field(repr=False)
    name: str = field(default="", repr=False)
    kana: str = field(default="", repr=False)
    company: str = ""
    department: str = ""
    title: str = ""
    private: tuple[str, ...] = field(default=(), repr=False)
    until: date | None = None
    left: date | None = None
    note: str = field(default="", repr=False)
    care: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be used of a file: its name, the line (from 1; 0: all of it), and why, without values."""

    file: str
    line: int
    why: Words


@dataclass(frozen=True, slots=True)
class Directory:
    """All we know of addresses, keyed by address in small letters (partners also by "@domain").

    `contacts` are addresses written to before; None where no such list was given. `domains` are our
    own. A leaver is found by the old business address and by the private one. `problems` are the
    lines that could not be used.
    """

    domains: frozenset[str] = frozenset()
    employees: Mapping[str, Entry] = field(default_factory=dict, repr=False)
    partners: Mapping[str, Entry] = field(default_factory=dict, repr=False)
    leavers: Mapping[str, Entry] = field(default_factory=dict, repr=False)
    private: Mapping[str, Entry] = field(default_factory=dict, repr=False)
    contacts: Mapping[str, Entry] | None = field(default=None, repr=False)
    problems: tuple[Problem, ...] = ()

    def entry(self, address: str) -> Entry | None:
        """Who that is, if we know: employee, leaver, partner (by address, then by domain), contact."""
        domain = "@" + address.rpartition("@")[2]
        places = (self.employees, self.private, self.leavers, self.partners, self.contacts or {})
        return next((p[address] for p in places if address in p), None) or self.partners.get(domain)

    def partner(self, address: str) -> Entry | None:
        """The partner's line: of the address itself, or of its whole firm and what lies below its domain."""
        if found := self.partners.get(address):
            return found
        domain = address.rpartition("@")[2]
        while domain:
            if found := self.partners.get("@" + domain):
                return found
            domain = domain.partition(".")[2]
        return None


@dataclass(frozen=True, slots=True)
class Recipient:
    """One address a message really reaches, what it is to us, and the lists it is reached through.

    `near` names the known address or domain it resembles; `header` is where it was written: "to",
    "cc", "bcc", or "" where only the envelope has it. `first_time` is None where no list of earlier
    contacts was given.
    """

    address: str = field(repr=False)
    standing: Standing
    name: str = field(default="", repr=False)
    via: tuple[str, ...] = ()
    header: str = ""
    near: str = field(default="", repr=False)
    first_time: bool | None = None
