"""A letter becomes the bytes of a mail, in the encodings that Japanese offices really send."""

from __future__ import annotations

import base64
import binascii
import random
import struct
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from urllib.parse import quote

from morenashi.samples.month.contact import Contact
from morenashi.samples.month.html import whole_html
from morenashi.samples.month.letter import File, Letter
from morenashi.samples.month.quoting import whole_text
from morenashi.samples.old_encodings import encode

JST = timezone(timedelta(hours=9))
_MAILERS = {
    "outlook": "X-Mailer: Microsoft Outlook 16.0", "thunderbird": "User-Agent: Mozilla Thunderbird",
    "becky": "X-Mailer: Becky! ver. 2.81.06 [ja]", "gmail": "", "phone": "X-Mailer: iPhone Mail (22A3354)",
}  # fmt: skip
_CHARSETS = {
    "outlook": ((("iso-2022-jp", "7bit"), 40), (("utf-8", "base64"), 38), (("utf-8", "quoted-printable"), 10),
                (("shift_jis", "8bit"), 7), (("windows-31j", "base64"), 5)),
    "gmail": ((("utf-8", "base64"), 60), (("utf-8", "quoted-printable"), 28), (("iso-2022-jp", "7bit"), 12)),
    "thunderbird": ((("utf-8", "8bit"), 35), (("utf-8", "base64"), 15), (("iso-2022-jp", "7bit"), 40), (("shift_jis", "base64"), 10)),
    "becky": ((("iso-2022-jp", "7bit"), 85), (("shift_jis", "quoted-printable"), 15)),
    "phone": ((("utf-8", "base64"), 50), (("utf-8", "quoted-printable"), 50)),
}  # fmt: skip
_HTML_SHARE = {
    "outlook": (0.32, 0.06),
    "gmail": (0.75, 0.0),
    "thunderbird": (0.1, 0.08),
    "becky": (0.0, 0.0),
    "phone": (0.0, 0.0),
}
_SIGNS_IN_A_WORD = 12


@dataclass(frozen=True, slots=True)
class Form:
    """How a mail is written: character set, transfer encoding, with text and/or HTML."""

    charset: str
    transfer: str
    text: bool = True
    html: bool = False
    logo: bool = False


def form_of(letter: Letter, rng: random.Random) -> Form:
    """A form as usual for the sender's program."""
    program = letter.sender.program
    forms, weights = zip(*_CHARSETS[program], strict=True)
    charset, transfer = rng.choices(forms, weights)[0]
    both, only = _HTML_SHARE[program]
    chance = rng.random()
    html = chance < both + only
    if html and transfer == "8bit":
        transfer = "base64"
    return Form(
        charset, transfer, text=not (chance < only), html=html, logo=html and rng.random() < 0.12
    )


def mail_bytes(letter: Letter, rng: random.Random, form: Form | None = None) -> bytes:
    """The mail as it goes over the wire, lines ended by CR LF; never a Bcc header."""
    form = form or form_of(letter, rng)
    kind, body = _content(letter, rng, form)
    lines = [line for line in (*_head(letter, rng, form), "MIME-Version: 1.0", kind) if line]
    return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + body


def _message_id(letter: Letter, salt: int) -> str:
    stamp = letter.when.strftime("%Y%m%d%H%M%S")
    return f"<{stamp}.{zlib.crc32(letter.subject.encode() + letter.text.encode()):08x}{salt:04x}@{letter.sender.domain}>"


def _head(letter: Letter, rng: random.Random, form: Form) -> list[str]:
    charset = form.charset
    to = letter.to or ((letter.sender,) if letter.hidden else ())
    refers: list[str] = []
    chain = None if letter.forwarded else letter.earlier
    while chain is not None:
        refers.insert(0, _message_id(chain, 0))
        chain = chain.earlier
    return [
        f"From: {_boxes((letter.sender,), charset)}",
        f"To: {_boxes(to, charset)}",
        f"Cc: {_boxes(letter.cc, charset)}" if letter.cc else "",
        f"Subject: {words(letter.subject, charset)}",
        f"Date: {format_datetime(letter.when.replace(tzinfo=JST))}",
        f"Message-ID: {_message_id(letter, 0)}",
        f"In-Reply-To: {refers[-1]}" if refers else "",
        "References: " + "\r\n ".join(refers) if refers else "",
        _MAILERS[letter.sender.program],
        "Content-Language: ja" if letter.sender.program == "outlook" and rng.random() < 0.7 else "",
    ]


def _content(letter: Letter, rng: random.Random, form: Form) -> tuple[str, bytes]:
    main = _main(letter, rng, form)
    parts = [main]
    parts += [_file(file, form) for file in letter.files]
    for inner in letter.nested:
        data = mail_bytes(
            inner,
            random.Random(inner.subject),  # noqa: S311 - invented, and must be repeatable
            Form(form.charset, "7bit" if form.charset == "iso-2022-jp" else "base64"),
        )
        name = f'name="{words(inner.subject[:20] + ".eml", form.charset)}"'
        parts.append(
            (f"Content-Type: message/rfc822;\r\n {name}\r\nContent-Disposition: attachment", data)
        )
    if len(parts) == 1:
        return main
    return _multipart("mixed", parts, rng)


def _main(letter: Letter, rng: random.Random, form: Form) -> tuple[str, bytes]:
    choices: list[tuple[str, bytes]] = []
    if form.text:
        choices.append(_text(whole_text(letter), "plain", form))
    if form.html:
        logo = f"image001.png@01DC{rng.randrange(16**8):08X}" if form.logo else ""
        page = _text(whole_html(letter, form.charset, logo), "html", form)
        if logo:
            head = f'Content-Type: image/png; name="image001.png"\r\nContent-ID: <{logo}>\r\nContent-Disposition: inline; filename="image001.png"\r\nContent-Transfer-Encoding: base64'
            page = _multipart(
                "related", [page, (head, _base64(logo_png(letter.sender.style)))], rng
            )
        choices.append(page)
    if letter.meeting is not None:
        choices.append(
            _text(_calendar(letter), "calendar; method=REQUEST", Form("utf-8", "base64"))
        )
    return choices[0] if len(choices) == 1 else _multipart("alternative", choices, rng)


def _multipart(kind: str, parts: list[tuple[str, bytes]], rng: random.Random) -> tuple[str, bytes]:
    boundary = f"----=_NextPart_{rng.randrange(1000):03}_{rng.randrange(16**8):08X}.{rng.randrange(16**8):08X}"
    between = f"--{boundary}\r\n".encode("ascii")
    body = b"".join(
        between + head.encode("ascii") + b"\r\n\r\n" + data + b"\r\n" for head, data in parts
    )
    return (
        f'Content-Type: multipart/{kind};\r\n boundary="{boundary}"',
        body + f"--{boundary}--\r\n".encode("ascii"),
    )


def coded(text: str, charset: str) -> bytes:
    """`text` in a charset, with ① ㈱ and half-width kana also where Python's own codecs refuse."""
    if charset == "utf-8":
        return text.encode("utf-8")
    if charset == "iso-2022-jp":
        try:
            return text.encode("iso2022_jp")
        except UnicodeEncodeError:
            pass
    return encode(
        text.replace("〜", "～").replace("−", "－"),
        "cp932" if charset != "iso-2022-jp" else charset,
    )


def _text(text: str, kind: str, form: Form) -> tuple[str, bytes]:
    sub, _, more = kind.partition(";")
    head = f"Content-Type: text/{sub}; charset={form.charset};{more}".rstrip(";")
    head += f"\r\nContent-Transfer-Encoding: {form.transfer}"
    return head, _transferred(coded(text.replace("\n", "\r\n"), form.charset), form.transfer)


def _transferred(data: bytes, transfer: str) -> bytes:
    if transfer == "base64":
        return _base64(data)
    if transfer == "quoted-printable":
        return binascii.b2a_qp(data.replace(b"\r\n", b"\n"), istext=True).replace(b"\n", b"\r\n")
    return data


def _base64(data: bytes) -> bytes:
    whole = base64.b64encode(data)
    return b"\r\n".join(whole[i : i + 76] for i in range(0, len(whole), 76)) + b"\r\n"


def words(text: str, charset: str) -> str:
    """`text` as encoded words (RFC 2047)."""
    if text.isascii():
        return text
    pieces = [text[i : i + _SIGNS_IN_A_WORD] for i in range(0, len(text), _SIGNS_IN_A_WORD)]
    label = {"utf-8": "UTF-8", "windows-31j": "Windows-31J"}.get(charset, charset.upper())
    return "\r\n ".join(
        f"=?{label}?B?{base64.b64encode(coded(p, charset)).decode('ascii')}?=" for p in pieces
    )


def _boxes(contacts: tuple[Contact, ...], charset: str) -> str:
    boxes = []
    for contact in contacts:
        name = contact.shown
        if not name:
            boxes.append(contact.address)
        elif name.isascii():
            boxes.append(f'"{name}" <{contact.address}>')
        else:
            boxes.append(f"{words(name, charset)} <{contact.address}>")
    return ",\r\n ".join(boxes)


def _file(file: File, form: Form) -> tuple[str, bytes]:
    if form.charset == "utf-8" and not file.name.isascii():
        coded_name = quote(file.name)
        name, shown = f"name*=UTF-8''{coded_name}", f"filename*=UTF-8''{coded_name}"
    else:
        word = words(file.name, form.charset).replace("\r\n", "\r\n")
        name, shown = f'name="{word}"', f'filename="{word}"'
    head = f"Content-Type: {file.kind};\r\n {name}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n {shown}"
    return head, _base64(file.data)


def logo_png(style: int) -> bytes:
    """A small picture of two colours: 120 by 32 pixels, stored, not deflated, so always the same."""
    colour = ((20, 60, 120), (160, 30, 40), (30, 110, 60), (90, 90, 90))[style % 4]
    rows = b"".join(
        b"\x00"
        + b"".join(
            bytes(colour if x < 32 or (8 < y < 24 and x % (5 + style % 5)) else (255, 255, 255))
            for x in range(120)
        )
        for y in range(32)
    )
    stored = (
        b"\x78\x01\x01"
        + struct.pack("<HH", len(rows), 0xFFFF - len(rows))
        + rows
        + struct.pack(">I", zlib.adler32(rows))
    )
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 120, 32, 8, 2, 0, 0, 0)),
        (b"IDAT", stored),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _calendar(letter: Letter) -> str:
    """An invitation (RFC 5545) to the receivers."""
    assert letter.meeting is not None
    start: datetime = letter.meeting
    form = "%Y%m%dT%H%M00"
    guests = "".join(
        f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN={c.name}:mailto:{c.address}\n"
        for c in (*letter.to, *letter.cc)
    )
    return (
        "BEGIN:VCALENDAR\nMETHOD:REQUEST\nPRODID:-//Denshi Mail//JA\nVERSION:2.0\nBEGIN:VEVENT\n"
        f"UID:{_message_id(letter, 7)[1:-1]}\nDTSTAMP:{letter.when.strftime(form)}\nDTSTART;TZID=Asia/Tokyo:{start.strftime(form)}\n"
        f"DTEND;TZID=Asia/Tokyo:{(start + timedelta(hours=1)).strftime(form)}\nSUMMARY:{letter.subject}\n"
        f"ORGANIZER;CN={letter.sender.name}:mailto:{letter.sender.address}\n{guests}END:VEVENT\nEND:VCALENDAR\n"
    )
