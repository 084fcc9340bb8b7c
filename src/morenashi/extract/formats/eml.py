"""A mail in a file: its headers, its texts, and what is attached, mails in mails included.

Read with the standard parser in its old, tolerant form (compat32), texts with our own decoder.
"""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections.abc import Iterator
from email.message import Message
from functools import partial

from morenashi.extract.blocks import decoded, text_blocks
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.heads import head_of
from morenashi.extract.mail import header_text
from morenashi.extract.markup import markup_text
from morenashi.model.finding import Cause, Unread
from morenashi.model.mail import Aside, Attached
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words
from morenashi.values.decode import decode

_LARGEST = 64 << 20  # the standard parser needs several times the size of a mail
_HEADERS = (
    "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject",
    "Resent-From", "Resent-To", "Resent-Cc", "Delivered-To", "X-Original-To",
)  # fmt: skip
_TOO_LARGE = Words(
    ja="大きなメールのため、先頭の {size} MB だけを調べました。添付ファイルを保存してから調べてください。",
    en="a large mail, of which only the first {size} MB were read. Save its attachments and scan them.",
)
_DEEP = Words(ja="メールの入れ子が深すぎます。", en="the parts of the mail are nested too deeply.")
_DEEPEST = 100

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?")
_KNOWN = frozenset(
    "from to subject date message-id received return-path mime-version content-type delivered-to "
    "reply-to x-mailer dkim-signature sender cc".split()
)


def _matches(head: Head) -> int:
    lines = head.text[:4096].lstrip("\ufeff\r\n").splitlines()[:30]
    fields: set[str] = set()
    for i, line in enumerate(lines):
        field = _FIELD.match(line)
        if field:
            fields.add(field[1].lower())
        elif not line.startswith((" ", "\t")) and not (i == 0 and line.startswith("From ")):
            break
    known = len(fields & _KNOWN)
    if head.suffix == "eml":
        return 75 if known else 0
    if lines and lines[0].startswith("From "):  # a whole mailbox, which is another format
        return 0
    letter = fields & {"received", "message-id", "mime-version", "return-path"}
    return 50 if known >= 3 and letter else 0


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child | Aside]:
    with content.open() as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        what = _TOO_LARGE.filled(size=_LARGEST >> 20)
        yield content.unread(Cause.TOO_LARGE, partial=True, what=what)
    try:
        message = email.message_from_bytes(data[:_LARGEST], policy=email.policy.compat32)
    except RecursionError:
        yield content.unread(Cause.TOO_DEEP, partial=True, what=_DEEP)
        notes: list[Unread] = []
        yield from text_blocks(content.part, decoded(content, notes))
        return
    yield head_of(message, content.part)
    yield TextBlock(content.within("ヘッダー"), _headers(message))
    yield from _Parts(content).of(message)


def _headers(message: Message) -> str:
    wanted = {name.lower(): name for name in _HEADERS}
    lines = [
        f"{wanted[name.lower()]}: {header_text(value)}\n"
        for name, value in message.raw_items()
        if name.lower() in wanted
    ]
    return "".join(lines)


class _Parts:
    """The parts of one mail, each under a name of its own."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._seen: dict[str, int] = {}

    def of(self, message: Message) -> Iterator[Segment | Unread | Child | Aside]:
        """Goes through the parts in their order without recursion."""
        waiting: list[tuple[Message, int, bool]] = [(message, 0, False)]
        plain = ""  # the plain text that an HTML alternative may repeat
        while waiting:
            part, depth, alternative = waiting.pop()
            inner = part.get_payload()
            kind = part.get_content_type()
            if depth > _DEEPEST:
                yield self._content.unread(Cause.TOO_DEEP, partial=True, what=_DEEP)
            elif kind.startswith("message/") and isinstance(inner, list):
                for mail in inner:
                    name = self._file_name(part) or "添付メール.eml"
                    yield from self._child(name, _whole(mail), part)
            elif isinstance(inner, list):
                of_alternative = kind == "multipart/alternative"
                waiting.extend(
                    (x, depth + 1, of_alternative)
                    for x in reversed(inner)
                    if isinstance(x, Message)
                )
            elif kind in ("text/plain", "text/html") and not self._is_attached(part):
                text = self._text(part, html=kind == "text/html")
                if alternative and kind == "text/html" and _bare(text) == _bare(plain):
                    continue
                plain = text if kind == "text/plain" else plain
                name = "本文" if kind == "text/plain" else "本文(HTML)"
                yield from text_blocks(self._named(name), [text])
            else:
                data = _payload(part)
                if data:
                    name = self._file_name(part) or f"添付.{kind.partition('/')[2]}"
                    yield from self._child(name, data, part)

    def _text(self, part: Message, *, html: bool) -> str:
        text = decode(_payload(part), _charset(part)).text
        return "".join(markup_text([text], html=True, quotes=True)) if html else text

    def _child(self, name: str, data: bytes, part: Message) -> Iterator[Child | Aside]:
        """Something attached: first the fact that it is, then its content."""
        place = self._named(name)
        inline = part.get_content_disposition() == "inline" or part.get("Content-ID") is not None
        yield Attached(place, name, part.get_content_type(), len(data), inline)
        yield Child(place, partial(io.BytesIO, data), _charset(part))

    def _named(self, name: str) -> str:
        self._seen[name] = self._seen.get(name, 0) + 1
        stem, dot, suffix = name.rpartition(".")
        if self._seen[name] > 1:
            number = f" ({self._seen[name]})"
            name = f"{stem}{number}.{suffix}" if dot else name + number
        return self._content.within(name)

    @staticmethod
    def _is_attached(part: Message) -> bool:
        return part.get_content_disposition() == "attachment" or bool(_Parts._file_name(part))

    @staticmethod
    def _file_name(part: Message) -> str:
        try:
            name = part.get_filename() or ""
        except (ValueError, LookupError, TypeError):  # RFC 2231 as some write it
            name = "添付"
        return header_text(name).replace("/", "_").replace("\\", "_").strip()


def _whole(mail: object) -> bytes:
    if not isinstance(mail, Message):
        return str(mail).encode("utf-8", "surrogateescape")
    return mail.as_bytes(policy=email.policy.compat32.clone(max_line_length=None))


def _payload(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else str(data or "").encode("utf-8", "surrogateescape")


def _charset(part: Message) -> str | None:
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError, TypeError):
        return None
    return charset


def _bare(text: str) -> str:
    return "".join(text.split())


extractor = Extractor(
    name="eml",
    label=Words(ja="メール", en="mail"),
    suffixes=("eml",),
    matches=_matches,
    read=_read,
)
