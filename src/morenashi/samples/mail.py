"""Mails as Japanese programs of the 2000s wrote them: ISO-2022-JP, seven bits (RFC 1468, RFC 2047)."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

from morenashi.samples.marks import plain
from morenashi.samples.old_encodings import encode

_BOUNDARY = "----=_NextPart_000_0012_01DA5F2E.7C3A9B10"
_SIGNS_IN_A_WORD = 12


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name and an address, both perhaps marked; the name may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within a mail; `data` is what `marked` says, in its encoding."""

    name: str
    data: bytes
    marked: str


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail with marked texts; `date` in the form of RFC 5322."""

    sender: Mailbox
    to: list[Mailbox]
    subject: str
    date: str
    body: str
    message_id: str
    cc: list[Mailbox] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    encoding: str = "iso-2022-jp"

    @property
    def marked(self) -> str:
        """All that a reader of the mail sees, for counting."""
        boxes = [f"{box.name} {box.address}" for box in (self.sender, *self.to, *self.cc)]
        files = [attachment.marked for attachment in self.attachments]
        return "\n".join((*boxes, self.subject, self.body, *files))

    def bytes(self) -> bytes:
        """The mail as it lies in a file, lines ended by CR LF."""
        lines = [
            f"From: {_box(self.sender, self.encoding)}",
            f"To: {_boxes(self.to, self.encoding)}",
            *([f"Cc: {_boxes(self.cc, self.encoding)}"] if self.cc else []),
            f"Subject: {_words(plain(self.subject), self.encoding)}",
            f"Date: {self.date}",
            f"Message-ID: <{self.message_id}@mx.minato-shoji.example>",
            "MIME-Version: 1.0",
            "X-Mailer: Denshi Mail 6.00",
        ]
        head = "\r\n".join(lines).encode("ascii") + b"\r\n"
        text = _text_part(plain(self.body), self.encoding)
        if not self.attachments:
            return head + text
        kind = f'Content-Type: multipart/mixed; boundary="{_BOUNDARY}"\r\n\r\n'.encode("ascii")
        parts = [text, *(_file_part(file, self.encoding) for file in self.attachments)]
        between = f"--{_BOUNDARY}\r\n".encode("ascii")
        body = b"".join(between + part + b"\r\n" for part in parts)
        return head + kind + body + f"--{_BOUNDARY}--\r\n".encode("ascii")


def _words(text: str, encoding: str) -> str:
    if text.isascii():
        return text
    pieces = [text[i : i + _SIGNS_IN_A_WORD] for i in range(0, len(text), _SIGNS_IN_A_WORD)]
    coded = (base64.b64encode(encode(piece, encoding)).decode("ascii") for piece in pieces)
    return "\r\n ".join(f"=?{encoding.upper()}?B?{word}?=" for word in coded)


def _box(box: Mailbox, encoding: str) -> str:
    address = plain(box.address)
    return f"{_words(plain(box.name), encoding)} <{address}>" if box.name else address


def _boxes(boxes: list[Mailbox], encoding: str) -> str:
    return ",\r\n ".join(_box(box, encoding) for box in boxes)


def _base64_lines(data: bytes) -> bytes:
    coded = base64.b64encode(data)
    return b"\r\n".join(coded[i : i + 76] for i in range(0, len(coded), 76)) + b"\r\n"


def _text_part(text: str, encoding: str) -> bytes:
    seven = encoding == "iso-2022-jp"
    head = (
        f"Content-Type: text/plain; charset={encoding.upper()}\r\n"
        f"Content-Transfer-Encoding: {'7bit' if seven else 'base64'}\r\n\r\n"
    )
    body = encode(text.replace("\n", "\r\n"), encoding)
    return head.encode("ascii") + (body if seven else _base64_lines(body))


def _file_part(file: Attachment, encoding: str) -> bytes:
    name = _words(file.name, encoding)
    head = (
        f'Content-Type: application/octet-stream; name="{name}"\r\n'
        "Content-Transfer-Encoding: base64\r\n"
        f'Content-Disposition: attachment; filename="{name}"\r\n\r\n'
    )
    return head.encode("ascii") + _base64_lines(file.data)
