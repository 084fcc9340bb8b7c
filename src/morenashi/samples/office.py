"""What every department of the sample company works with, and how it writes a person's data."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from morenashi.samples.cast import Cast, Company, Person
from morenashi.samples.folder import Folder
from morenashi.samples.marks import mark
from morenashi.values import eras, phone
from morenashi.values.half_width import half_width
from morenashi.values.value import Value

# How many work for the company.
STAFF = 120


@dataclass(frozen=True, slots=True)
class Office:
    """The company, its people, its folder, and how large the whole is to become (bytes)."""

    company: Company
    cast: Cast
    folder: Folder
    rng: random.Random
    size: int

    def staff(self, number: int) -> Person:
        """A member of the staff."""
        return self.cast.person("社員", number)

    def customer(self, number: int) -> Person:
        """A customer."""
        return self.cast.person("顧客", number)


def company_mail(office: Office, person: Person) -> str:
    """The address of a member of the staff."""
    return f"{person.email.partition('@')[0]}@{office.company.domain}"


def invented(person: Person, kind: str) -> str:
    """This person's value of a kind, for instance "my_number": the same wherever it is written."""
    value: Value = import_module(f"morenashi.values.{kind}").value
    return value.make(person.rng(kind))


def name(person: Person, space: str = " ") -> str:
    """The marked name."""
    return mark("PERSON", f"{person.surname}{space}{person.given}")


def relative(person: Person, other: Person, space: str = "　") -> str:
    """The marked name of `other` as one of the family of `person`."""
    return mark("PERSON", f"{person.surname}{space}{other.given}")


def kana(person: Person, half: bool = False) -> str:
    """The marked reading, in half-width kana if wanted."""
    return mark("PERSON", half_width(person.kana) if half else person.kana)


def surname(person: Person) -> str:
    """The marked surname alone."""
    return mark("PERSON", person.surname)


def mobile(person: Person) -> str:
    """The marked mobile number with hyphens."""
    return mark("PHONE", phone.written(person.mobile))


def home(person: Person) -> str:
    """The marked number at home with hyphens."""
    return mark("PHONE", phone.written(person.home))


def email(person: Person) -> str:
    """The marked address of mail."""
    return mark("EMAIL", person.email)


def postal_code(person: Person) -> str:
    """The marked postal code."""
    return mark("POSTAL_CODE", person.address.postal_code)


def address(person: Person) -> str:
    """The marked address."""
    return mark("ADDRESS", person.address.line)


def _written(day: date, style: str) -> str:
    # strftime refuses Japanese signs in some locales of Windows
    numbers = {"%Y": f"{day.year}", "%m": f"{day.month:02}", "%d": f"{day.day:02}"}
    for sign, shown in numbers.items():
        style = style.replace(sign, shown)
    return style


def birth(person: Person, style: str = "%Y/%m/%d") -> str:
    """The marked date of birth, "和暦" or with %Y, %m and %d."""
    day = person.birth
    return mark("BIRTHDATE", eras.written(day) if style == "和暦" else _written(day, style))


def number(person: Person, kind: str, spaces: bool = False) -> str:
    """The marked number of a kind, in groups of four if wanted."""
    made = invented(person, kind)
    value: Value = import_module(f"morenashi.values.{kind}").value
    shown = " ".join(made[i : i + 4] for i in range(0, len(made), 4)) if spaces else made
    return mark(value.kind, shown)


def signature(office: Office, person: Person, department: str) -> str:
    """What stands below the mails of the company."""
    company = office.company
    return (
        "**********************************\n"
        f"{company.name} {department}\n"
        f"{name(person)}\n"
        f"〒{mark('POSTAL_CODE', company.postal_code)} {mark('ADDRESS', company.address)}\n"
        f"TEL: {mark('PHONE', company.phone)} / FAX: {mark('PHONE', company.fax)}\n"
        f"E-mail: {mark('EMAIL', company_mail(office, person))}\n"
        "**********************************\n"
    )


def csv_row(cells: Iterable[str], delimiter: str = ",") -> str:
    """A row of marked cells, quoted where needed (RFC 4180)."""
    return delimiter.join(_cell(cell, delimiter) for cell in cells)


def _cell(cell: str, delimiter: str) -> str:
    if delimiter in cell or '"' in cell or "\n" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell
