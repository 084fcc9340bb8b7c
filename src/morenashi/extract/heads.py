"""The head of a mail as facts: who wrote to whom, when, under which subject (RFC 5322, read tolerantly)."""

from __future__ import annotations

from datetime import datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from morenashi.extract.mail import header_text
from morenashi.model.mail import Mailbox, MailHead
from morenashi.values.email import normal


def head_of(message: Message, part: str) -> MailHead:
    """The head of `message`, which is the mail called `part`. Never raises for what is written there."""
    return MailHead(
        part=part,
        sender=_mailboxes(message, "from"),
        reply_to=_mailboxes(message, "reply-to"),
        to=_mailboxes(message, "to"),
        cc=_mailboxes(message, "cc"),
        bcc=_mailboxes(message, "bcc"),
        subject=_first(message, "subject"),
        sent=_date(_first(message, "date")),
        message_id=_first(message, "message-id").strip(),
        fields=tuple((name, header_text(value)) for name, value in message.raw_items()),
    )


def mailboxes(value: object) -> tuple[Mailbox, ...]:
    """The mailboxes of one header line, as the standard parser gives it."""
    return tuple(
        Mailbox(header_text(name), normal(address) or address.lower())
        for name, address in getaddresses([str(value)])
        if address or name
    )


def _mailboxes(message: Message, wanted: str) -> tuple[Mailbox, ...]:
    lines = (value for name, value in message.raw_items() if name.lower() == wanted)
    return tuple(box for line in lines for box in mailboxes(line))


def _first(message: Message, wanted: str) -> str:
    lines = (value for name, value in message.raw_items() if name.lower() == wanted)
    return header_text(next(lines, ""))


def _date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
