"""What a mail says of itself: its head, what is attached, and who wrote which stretch of its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name and an address (small letters; as written where it is no address). Does not show itself."""

    name: str = field(repr=False)
    address: str = field(repr=False)

    @property
    def domain(self) -> str:
        """What stands behind the last @, or ""."""
        return self.address.rpartition("@")[2] if "@" in self.address else ""


@dataclass(frozen=True, slots=True)
class MailHead:
    """The head of one mail. `part` names the mail within its item: "" for the item itself.

    `fields` are all header lines in their order, names as written, values decoded; `sent` is None
    where the date cannot be read.
    """

    part: str
    sender: tuple[Mailbox, ...] = field(repr=False)
    reply_to: tuple[Mailbox, ...] = field(repr=False)
    to: tuple[Mailbox, ...] = field(repr=False)
    cc: tuple[Mailbox, ...] = field(repr=False)
    bcc: tuple[Mailbox, ...] = field(repr=False)
    subject: str = field(repr=False)
    sent: datetime | None
    message_id: str = field(repr=False)
    fields: tuple[tuple[str, str], ...] = field(repr=False)

    @property
    def parties(self) -> tuple[Mailbox, ...]:
        """All who wrote or got it."""
        return (*self.sender, *self.to, *self.cc, *self.bcc)

    def all(self, name: str) -> tuple[str, ...]:
        """The values of every header line of that name."""
        wanted = name.lower()
        return tuple(value for key, value in self.fields if key.lower() == wanted)


@dataclass(frozen=True, slots=True)
class Attached:
    """One thing attached to a mail: where, under which name, declared as what, how many bytes.

    `inline` is true for what the mail shows within its text, such as the logo of a signature.
    """

    part: str
    name: str = field(repr=False)
    kind: str
    size: int
    inline: bool = False


# Facts beside the text, which extraction tells those who ask for them.
Aside = MailHead | Attached


class Voice(StrEnum):
    """Who speaks in a stretch of text."""

    NEW = "new"  # written for this message
    QUOTED = "quoted"  # a mail that is being answered
    FORWARDED = "forwarded"  # a mail passed on, in the text or attached
    FILE = "file"  # an attached file


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a mail's text by one author: `start` and `end` are code points.

    `depth` is 0 for what was written for this mail, and grows with each mail quoted within another.
    `parties` are the author and receivers as the quote names them; None where it names nobody.
    """

    start: int
    end: int
    voice: Voice
    depth: int = 0
    parties: tuple[Mailbox, ...] | None = field(default=None, repr=False)
    subject: str = field(default="", repr=False)
