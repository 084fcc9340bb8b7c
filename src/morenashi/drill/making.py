"""What the cases share in making their data: the invented company, its directory, its tables and mails."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path

from morenashi.drill.surroundings import DIRECTORY
from morenashi.model.words import Words
from morenashi.samples.cast import Cast, Person, invent_person
from morenashi.samples.mail import Attachment, Mail, Mailbox
from morenashi.samples.old_encodings import encode
from morenashi.values import phone
from morenashi.values.romaji import romaji

COMPANY = Words(ja="株式会社みなと商事", en="Minato Shoji K.K.")
DOMAIN = "minato-shoji.example"
JST = timezone(timedelta(hours=9))
_STAFF = ("メールアドレス", "氏名", "フリガナ", "部署", "役職", "私用アドレス")
_PARTNERS = ("メールアドレス", "会社名", "氏名", "役職", "期限")


class Stage:
    """The folder of one case and the people who act in it; the same seed makes the same bytes."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self._seed = seed
        self._cast = Cast(seed)

    def staff(self, number: int) -> Person:
        """A member of the staff."""
        return self._cast.person("社員", number)

    def person(self, group: str, number: int, births: tuple[int, int] = (1950, 1990)) -> Person:
        """Somebody else, born within the years `births`."""
        return invent_person(f"{self._seed}/{group}/{number}", births)

    def table(
        self, name: str, rows: Iterable[Sequence[object]], encoding: str = "utf-8-sig"
    ) -> None:
        """A CSV file."""
        self._write(name, encode(csv_text(rows), encoding))

    def mail(
        self,
        name: str,
        *,
        sender: Mailbox,
        to: Sequence[Mailbox],
        subject: str,
        body: str,
        sent: datetime,
        cc: Sequence[Mailbox] = (),
        attached: Sequence[tuple[str, Iterable[Sequence[object]]]] = (),
    ) -> None:
        """A mail in ISO-2022-JP, as Japanese offices wrote it; `attached` are tables by name."""
        files = [Attachment(title, encode(csv_text(rows), "cp932"), "") for title, rows in attached]
        mail = Mail(
            sender=sender,
            to=list(to),
            cc=list(cc),
            subject=subject,
            body=body,
            date=format_datetime(sent),
            message_id=f"{sent:%Y%m%d%H%M%S}.{name.encode().hex()[-8:]}",
            attachments=files,
        )
        self._write(name, mail.bytes())

    def directory(
        self,
        employees: int,
        *,
        private: Iterable[int] = (),
        partners: Iterable[Sequence[str]] = (),
    ) -> None:
        """The directory of the first `employees` members of the staff, and of others.

        `private` are those whose private address is known; partners are (address, company, name,
        title, until).
        """
        known = set(private)
        rows = [
            (
                office_mail(person),
                person.name,
                person.kana,
                "営業部" if number % 2 else "総務部",
                "課長" if number % 9 == 0 else "",
                person.email if number in known else "",
            )
            for number, person in enumerate(map(self.staff, range(employees)))
        ]
        self.table(f"{DIRECTORY}/社員名簿.csv", [_STAFF, *rows])
        self.table(f"{DIRECTORY}/取引先.csv", [_PARTNERS, *partners])

    def data(self, name: str, data: bytes) -> None:
        """A file of given bytes."""
        self._write(name, data)

    def _write(self, name: str, data: bytes) -> None:
        path = self.folder.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def tel(person: Person) -> str:
    """The mobile number with hyphens."""
    return phone.written(person.mobile)


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """A table as text, lines ended as Excel ends them."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def office_mail(person: Person) -> str:
    """The address of a member of the staff."""
    return f"{person.email.partition('@')[0]}@{DOMAIN}"


def office_box(person: Person) -> Mailbox:
    """The same with the name."""
    return Mailbox(person.name, office_mail(person))


def called(person: Person) -> Words:
    """The whole name as a story says it."""
    given, surname = romaji(person.given_kana).title(), romaji(person.surname_kana).title()
    return Words(ja=f"{person.surname}{person.given}", en=f"{given} {surname}")


def surname(person: Person) -> Words:
    """The surname as a story says it."""
    return Words(ja=person.surname, en=romaji(person.surname_kana).title())


def age(person: Person, on: date) -> int:
    """Whole years on a day."""
    had = (on.month, on.day) >= (person.birth.month, person.birth.day)
    return on.year - person.birth.year - (not had)
