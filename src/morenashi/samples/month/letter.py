"""A letter as it was written: who, to whom, when, what, and the letter below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from morenashi.samples.month.contact import Contact

WEEKDAYS = "月火水木金土日"


@dataclass(frozen=True, slots=True, repr=False)
class File:
    """A file within a mail; `kind` is its media type, `charset` that of a text."""

    name: str
    data: bytes
    kind: str = "application/octet-stream"


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """One mail before it becomes bytes.

    `text` is what this writer wrote, `earlier` the letter quoted below it; `forwarded` says that
    the quote is a forward; `nested` letters are attached as message/rfc822; `hidden` gets a Bcc.
    """

    sender: Contact
    to: tuple[Contact, ...]
    when: datetime
    subject: str
    text: str
    cc: tuple[Contact, ...] = ()
    hidden: tuple[Contact, ...] = ()
    earlier: Letter | None = None
    forwarded: bool = False
    files: tuple[File, ...] = ()
    nested: tuple[Letter, ...] = ()
    meeting: datetime | None = None
    html_table: str = ""
    bottom: bool = field(default=False)

    @property
    def recipients(self) -> tuple[str, ...]:
        """The envelope: each address once, in the order of the headers."""
        return tuple(dict.fromkeys(box.address for box in (*self.to, *self.cc, *self.hidden)))

    @property
    def depth(self) -> int:
        """How many letters are quoted below."""
        return 0 if self.earlier is None else 1 + self.earlier.depth


def day(when: datetime) -> str:
    """11月12日（木）."""
    return f"{when.month}月{when.day}日（{WEEKDAYS[when.weekday()]}）"
