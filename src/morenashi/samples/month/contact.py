"""Somebody who writes or gets mail: staff, people of other firms, private customers, lists."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from morenashi.samples.cast import Person
from morenashi.values import phone

# How often each program is used, by kind of contact.
_PROGRAMS = {
    "staff": (("outlook", 62), ("gmail", 14), ("thunderbird", 18), ("becky", 6)),
    "firm": (("outlook", 55), ("gmail", 25), ("thunderbird", 12), ("becky", 8)),
    "private": (("phone", 45), ("gmail", 40), ("outlook", 10), ("thunderbird", 5)),
}


@dataclass(frozen=True, slots=True, repr=False)
class Contact:
    """One address and the person (or list) behind it.

    `kind` is staff, firm, private or list; `program` the mail program, which decides how threads
    are quoted; `style` a number that decides the form of the signature.
    """

    kind: str
    surname: str
    given: str
    address: str
    kana: str = ""
    company: str = ""
    unit: str = ""
    title: str = ""
    phone: str = ""
    mobile: str = ""
    postal_code: str = ""
    street: str = ""
    program: str = "outlook"
    style: int = 0
    person: Person | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """Surname and given name, with the space that most people write."""
        return f"{self.surname} {self.given}".strip()

    @property
    def shown(self) -> str:
        """The name as it stands before the address in a header."""
        if self.kind == "list":
            return ""
        if self.kind == "firm" and self.style % 3 == 0:
            return f"{self.company} {self.surname}"
        if self.kind == "staff" and self.style % 4 == 0:
            return f"{self.name}（みなと商事）"
        if self.kind == "private" and self.style % 3 == 0:
            return ""
        return self.name

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]


def program_of(rng: random.Random, kind: str) -> str:
    """A mail program as usual for the kind of contact."""
    programs = _PROGRAMS[kind]
    return rng.choices([name for name, _ in programs], [weight for _, weight in programs])[0]


def private_contact(person: Person, address: str) -> Contact:
    """A private person with the address of mail `address`."""
    rng = person.rng("contact")
    return Contact(
        kind="private", surname=person.surname, given=person.given, kana=person.kana,
        address=address, phone=phone.written(person.home), mobile=phone.written(person.mobile),
        postal_code=person.address.postal_code, street=person.address.line.replace("　", " "),
        program=program_of(rng, "private"), style=rng.randrange(60), person=person,
    )  # fmt: skip
