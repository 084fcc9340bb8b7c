"""Who there is in the month: staff by department, leavers, firms, private customers, lists."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from morenashi.samples.cast import Cast, Company, invent_company
from morenashi.samples.month.contact import Contact, private_contact, program_of
from morenashi.samples.month.firms import Firm, invent_firms
from morenashi.values import phone
from morenashi.values.romaji import romaji

# Department and how many work there; together office.STAFF.
UNITS = (
    ("役員", 3), ("総務部", 9), ("営業一課", 24), ("営業二課", 22), ("人事部", 8), ("経理部", 9),
    ("物流部", 17), ("お客様相談室", 12), ("福祉用具課", 12), ("情報システム室", 4),
)  # fmt: skip
# What a conversation names as its writer, and the departments meant.
GROUPS = {
    "営業": ("営業一課", "営業二課"), "総務": ("総務部",), "人事": ("人事部",), "経理": ("経理部",),
    "物流": ("物流部",), "お客様相談室": ("お客様相談室",), "福祉用具": ("福祉用具課",), "情報": ("情報システム室",),
    "役員": ("役員",), "全社": tuple(name for name, _ in UNITS[1:]),
}  # fmt: skip
LIST_OF_UNIT = {
    "役員": "kanri", "総務部": "soumu", "営業一課": "eigyo1", "営業二課": "eigyo2", "人事部": "jinji",
    "経理部": "keiri", "物流部": "butsuryu", "お客様相談室": "soudan", "福祉用具課": "fukushi",
    "情報システム室": "johosys",
}  # fmt: skip
KNOWN_CUSTOMERS = 2400
NEW_CUSTOMERS = 100_000
_FREE = (
    "gmail.com",
    "gmail.com",
    "yahoo.co.jp",
    "outlook.jp",
    "icloud.com",
    "docomo.ne.jp",
    "ezweb.ne.jp",
)
_LEAVERS = 14


@dataclass(frozen=True, slots=True, repr=False)
class Leaver:
    """Who has left: the old address, the private one, and since when."""

    contact: Contact
    private: Contact
    left: date


@dataclass(slots=True, repr=False)
class World:
    """All who write and read mail in the month of one seed."""

    seed: int
    company: Company
    cast: Cast
    staff: tuple[Contact, ...]
    leavers: tuple[Leaver, ...]
    firms: tuple[Firm, ...]
    private: dict[str, str]
    aliases: dict[str, str]
    _private_people: dict[tuple[str, int], Contact] = field(default_factory=dict)
    _near: list[Contact] = field(default_factory=list)

    def unit(self, name: str) -> list[Contact]:
        """The staff of a department, its head first."""
        return [member for member in self.staff if member.unit == name]

    def boss(self, member: Contact) -> Contact:
        """Who is above a member of the staff."""
        head = self.unit(member.unit)[0]
        return head if head is not member else self.staff[0 if member is not self.staff[0] else 1]

    def firms_of(self, kind: str) -> list[Firm]:
        """The firms of a kind."""
        return [firm for firm in self.firms if firm.kind == kind]

    def customer(self, number: int, group: str = "顧客") -> Contact:
        """A private person; customers below KNOWN_CUSTOMERS have had mail of the company before."""
        key = (group, number)
        if key not in self._private_people:
            person = self.cast.person(group, number)
            rng = person.rng("address")
            local, _, domain = person.email.partition("@")
            address = f"{local}{number}@{domain}"
            if rng.random() < 0.35:
                address = f"invented.{romaji(person.given_kana)}.{number:04}@{rng.choice(_FREE)}"
            self._private_people[key] = private_contact(person, address)
        return self._private_people[key]

    def nearby(self) -> list[Contact]:
        """Customers in and around Tokyo, to whom the staff go themselves."""
        if not self._near:
            people = (self.customer(n) for n in range(KNOWN_CUSTOMERS))
            self._near += [
                c for c in people if c.street.startswith(("東京都", "神奈川県", "埼玉県", "千葉県"))
            ]
        return self._near

    def list_address(self, name: str) -> Contact:
        """A list of the company as a receiver."""
        return Contact("list", name, "", f"{name}@{self.company.domain}", style=1)


def _titles(place: int, count: int) -> str:
    if place == 0:
        return "部長" if count < 20 else "課長"
    return (
        "課長"
        if place == 1 and count < 20
        else "係長"
        if place == 2
        else "主任"
        if place < 6
        else ""
    )


def _staff(company: Company, cast: Cast, rng: random.Random) -> tuple[Contact, ...]:
    found: list[Contact] = []
    taken: set[str] = set()
    for unit, count in UNITS:
        for place in range(count):
            person = cast.person("社員", len(found))
            local = person.email.partition("@")[0]
            while local in taken:
                local += "2"
            taken.add(local)
            title = ("社長", "専務", "常務")[place] if unit == "役員" else _titles(place, count)
            found.append(
                Contact(
                    kind="staff", surname=person.surname, given=person.given, kana=person.kana,
                    address=f"{local}@{company.domain}", company=company.name, unit=unit, title=title,
                    phone=company.phone, postal_code=company.postal_code, street=company.address,
                    mobile=phone.written(person.mobile) if rng.random() < 0.5 else "",
                    program=program_of(rng, "staff"), style=rng.randrange(60), person=person,
                )
            )  # fmt: skip
    return tuple(found)


def _private_address(rng: random.Random, contact: Contact) -> str:
    person = contact.person
    assert person is not None
    first, last = romaji(person.given_kana), romaji(person.surname_kana)
    number = rng.randrange(10, 99)
    local = rng.choice(
        (f"{last}.{first}{number}", f"{first}-{last}-{number}", f"{first}{number}{last}")
    )
    return f"invented.{local}@{rng.choice(_FREE)}"


def _leavers(company: Company, cast: Cast, rng: random.Random) -> tuple[Leaver, ...]:
    found = []
    for i in range(_LEAVERS):
        person = cast.person("退職者", i)
        unit = rng.choice(UNITS[1:])[0]
        local = f"{romaji(person.given_kana)[0]}.{romaji(person.surname_kana)}.{i}"
        old = Contact(
            kind="staff", surname=person.surname, given=person.given, kana=person.kana,
            address=f"{local}@{company.domain}", company=company.name, unit=unit, person=person,
        )  # fmt: skip
        private = private_contact(person, _private_address(rng, old))
        found.append(Leaver(old, private, date(2026, 10, 31) - timedelta(days=rng.randrange(900))))
    return tuple(found)


# Addresses that belong to one of the staff beside their own.
_ALIASES = (
    ("info", "総務部", 3), ("recruit", "人事部", 3), ("order", "営業一課", 4), ("soudan-mado", "お客様相談室", 2),
    ("keiri-seikyu", "経理部", 3), ("web-form", "情報システム室", 1), ("hoken-form", "営業二課", 4),
    ("haisha", "物流部", 3),
)  # fmt: skip


def invent_world(seed: int = 1) -> World:
    """The people of `seed`: the same company and staff as in the sample company of that seed."""
    rng = random.Random(f"{seed}/month/world")  # noqa: S311 - invented, and must be repeatable
    company = invent_company(random.Random(f"{seed}/company"))  # noqa: S311 - as above
    cast = Cast(seed)
    staff = _staff(company, cast, rng)
    private = {m.address: _private_address(rng, m) for m in staff if rng.random() < 0.6}
    leavers = _leavers(company, cast, rng)
    world = World(seed, company, cast, staff, leavers, invent_firms(rng, cast), private, {})
    for local, unit, place in _ALIASES:
        world.aliases[world.unit(unit)[place].address] = f"{local}@{company.domain}"
    return world
