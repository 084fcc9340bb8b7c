"""The head of a mail as facts: who wrote to whom, when, under which subject (RFC 5322, read tolerantly)."""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime

from morenashi.extract.mail import header_decoded, header_text, text_of
from morenashi.extract.mailboxes import read_mailboxes
from morenashi.extract.mime import Part
from morenashi.model.mail import Mailbox, MailHead

_LONGEST_DATE = 200


def head_of(mail: Part, part: str) -> tuple[MailHead, int]:
    """The head of `mail`, which is called `part`, and how many places in it could not be decoded.

    Never raises for what is written there.
    """
    lost = 0
    fields: list[tuple[str, str]] = []
    for name, raw in mail.fields:
        text, replaced = header_decoded(raw)
        fields.append((name, text))
        lost += replaced
    first = {name.lower(): text for name, text in reversed(fields)}
    head = MailHead(
        part=part,
        sender=_all(mail, "from"),
        reply_to=_all(mail, "reply-to"),
        to=_all(mail, "to"),
        cc=_all(mail, "cc"),
        bcc=_all(mail, "bcc"),
        subject=first.get("subject", "").strip(),
        sent=_date(first.get("date", "")[:_LONGEST_DATE]),
        message_id=first.get("message-id", "").strip(),
        fields=tuple(fields),
    )
    return head, lost


def mailboxes(raw: bytes) -> tuple[Mailbox, ...]:
    """The mailboxes of one header line."""
    if not raw.isascii() or b"\x1b" in raw:  # raw 8-bit and JIS, whose bytes look like brackets
        raw = text_of(raw).text.encode("utf-8", "replace")
    return read_mailboxes(raw.decode("utf-8"), header_text)


def _all(mail: Part, wanted: str) -> tuple[Mailbox, ...]:
    lines = (raw for name, raw in mail.fields if name.lower() == wanted)
    return tuple(box for line in lines for box in mailboxes(line))


def _date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
