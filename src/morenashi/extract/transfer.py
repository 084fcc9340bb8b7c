"""What mails are wrapped in for the way: base64, quoted-printable and uuencode, read tolerantly.

Sources: RFC 2045 section 6; for uuencode POSIX. Wild mails pad in the middle, lose letters, and carry
footers that a mailing list wrote below the base64.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_WHITE = b" \t\r\n"
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=\s]")
_PADDING = re.compile(rb"=+")
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_STRAY = 0.03  # so few odd bytes are damage; more are another text


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The bytes; `below` is plain text that stood under base64, `broken` tells of a loss."""

    data: bytes = field(repr=False)
    below: bytes = field(default=b"", repr=False)
    broken: bool = False


def unwrapped(raw: bytes, encoding: str) -> Unwrapped:
    """The bytes that `raw` stands for under a Content-Transfer-Encoding; an unknown one wraps nothing."""
    if encoding == "base64":
        return _base64(raw)
    if encoding == "quoted-printable":
        return Unwrapped(binascii.a2b_qp(raw))
    if encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
        files = list(uuencoded(raw))
        return Unwrapped(b"".join(file.data for file in files)) if files else Unwrapped(raw)
    return Unwrapped(raw)


def from_base64(raw: bytes) -> bytes:
    """As much of base64 as can be read, whatever else stands between."""
    letters = raw.translate(None, _REST) if _NO_BASE64.search(raw) else raw.translate(None, _WHITE)
    if letters.rstrip(b"=").find(b"=") < 0:
        return _piece(letters.rstrip(b"="))
    return b"".join(_piece(piece) for piece in _PADDING.split(letters))


_REST = bytes(b for b in range(256) if b not in _ALPHABET)


def _piece(letters: bytes) -> bytes:
    left = len(letters) % 4
    if left == 1:  # six bits are no byte
        letters = letters[:-1]
        left = 0
    return binascii.a2b_base64(letters + b"=" * (-left % 4 if left else 0))


def _base64(raw: bytes) -> Unwrapped:
    odd = _NO_BASE64.search(raw)
    if not odd:
        letters = len(raw.translate(None, _WHITE).rstrip(b"="))
        return Unwrapped(from_base64(raw), broken=letters % 4 == 1)
    if _share_of_odd(raw) <= _STRAY:
        return Unwrapped(from_base64(raw), broken=True)
    start = raw.rfind(b"\n", 0, odd.start()) + 1
    if _share_of_odd(raw[start:]) <= _STRAY:
        return Unwrapped(from_base64(raw), broken=True)
    if not raw[:start].strip():  # no base64 at all
        return Unwrapped(raw, broken=True)
    return Unwrapped(from_base64(raw[:start]), raw[start:])


def _share_of_odd(raw: bytes) -> float:
    """How much of the text without white space is no base64."""
    letters = raw.translate(None, _WHITE)
    return len(letters.translate(None, _ALPHABET)) / (len(letters) or 1)


_BEGIN = re.compile(rb"(?<![^\n])begin [0-7]{3,4} ([^\r\n]{1,200}?)[ \t]*\r?\n(?=[!-`])")
_FINISH = re.compile(rb"(?<![^\n])end[ \t]*(?=\r?\n|\Z)")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A file within a text: where it stands, its name and its bytes."""

    start: int
    end: int
    name: bytes = field(repr=False)
    data: bytes = field(repr=False)


def uuencoded(text: bytes) -> Iterator[Wrapped]:
    """The files that stand uuencoded in a text."""
    at = 0
    ended = True
    while begin := _BEGIN.search(text, at):
        finish = _FINISH.search(text, begin.end()) if ended else None
        ended = finish is not None
        until, at = finish.span() if finish else _without_end(text, begin.end())
        lines = [_uu_line(line) for line in text[begin.end() : until].splitlines()]
        data = b"".join(line for line in lines if line is not None)
        if data and lines.count(None) * 10 <= len(lines):
            yield Wrapped(begin.start(), at, begin[1], data)


def _without_end(text: bytes, start: int) -> tuple[int, int]:
    """Where a file ends that nothing ends: at the first line that is none of its own."""
    at = start
    while at < len(text):
        stop = text.find(b"\n", at) + 1 or len(text)
        if not text[at:stop].strip() or _uu_line(text[at:stop]) is None:
            break
        at = stop
    return at, max(at, start + 1)


def _uu_line(line: bytes) -> bytes | None:
    line = line.rstrip()
    if not line:
        return b""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        pass
    need = ((line[0] - 32 & 63) * 4 + 5) // 3  # some writers add letters at the end
    try:
        return binascii.a2b_uu(line[:need])
    except binascii.Error:
        return None
