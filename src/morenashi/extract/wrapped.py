"""What stands wrapped within a text: base64, quoted-printable, percent signs, escapes and entities.

A mailer that takes one header for another shows a whole attachment as letters; a person who wants to
hide a list does the same on purpose. Whoever gets it unwraps it with a click.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from morenashi.extract.mail import text_of
from morenashi.extract.transfer import from_base64, uuencoded

_LEAST = 64  # letters of base64; shorter ones are marks and identifiers
_BASE64 = re.compile(
    r"(?<![A-Za-z0-9+/=])(?:[A-Za-z0-9+/]{20,}={0,2}[ \t>]*(?:\r?\n[ \t>]*)?)*[A-Za-z0-9+/]{4,}={0,2}"
)
_HEX = re.compile(
    rf"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{{2}}[ \t]?(?:\r?\n)?){{{_LEAST},}}(?![0-9A-Za-z])"
)
_QUOTED = re.compile(r"(?:=[0-9A-F]{2}|=\r?\n|[!-<>-~]){3,}")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~+-]){6,}")
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})")
_ESCAPES = re.compile(r"(?:\\u[0-9A-Fa-f]{4}){2}")
_MOST_ODD = 0.02  # of a decoded text
_WORDS = re.compile(r"[\u3041-\u30fa\u4e00-\u9fff]{2}|[0-9]{2}[^0-9]{0,3}[0-9]{3}|@\w{1,64}\.\w")
_FILES = (b"PK\x03\x04", b"\x1f\x8b\x08", b"%PDF", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0")
# Wrappings that are known and cannot be undone here.
_FOREIGN = re.compile(r"^=ybegin .*size=|^\(This file must be converted with BinHex", re.MULTILINE)
_FOLD = re.compile(r"\r?\n[ \t]")


def wrapped_files(text: str) -> Iterator[bytes]:
    """Stretches of base64, uuencode or hexadecimal digits that unwrap to a file or to a readable text."""
    if "begin " in text:
        yield from (file.data for file in uuencoded(text.encode("utf-8", "replace")))
    for pattern, unwrap in ((_BASE64, from_base64), (_HEX, _from_hex)):
        for found in pattern.finditer(text):
            if len(found[0]) < _LEAST:
                continue
            data = unwrap(re.sub(r"[\s>]", "", found[0]).encode())
            if data.startswith(_FILES) or _is_text(data):
                yield data


def wrapped_strangely(text: str) -> bool:
    """Whether a file stands there in a wrapping that is not undone here (yEnc, BinHex)."""
    return _FOREIGN.search(text) is not None


def wrapped_text(text: str) -> str:
    """What the stretches in other wrappings say, one below the other; "" where there are none."""
    found = (_of_quoted(text), _of_percent(text), _of_escapes(text), _of_cards(text))
    return "\n".join(filter(None, found))


def _from_hex(digits: bytes) -> bytes:
    return binascii.a2b_hex(digits[: len(digits) & ~1])


def _is_text(data: bytes) -> bool:
    """Whether it is text that says something: chance makes none of any length."""
    decoded = text_of(data)
    text = decoded.text
    odd = decoded.replaced + sum(not (c.isprintable() or c in "\r\n\t") for c in text)
    if odd > len(text) * _MOST_ODD or not _WORDS.search(text):
        return False
    plain = sum(c.isalnum() and (c.isascii() or "\u3000" < c < "\ua000") for c in text)
    return plain * 2 > len(text)


def _of_cards(text: str) -> str:
    """Calendars and address cards fold their lines wherever they like (RFC 5545, RFC 6350)."""
    if "BEGIN:V" not in text:
        return ""
    whole = _FOLD.sub("", text)
    return "" if whole == text else whole.replace("\\n", "\n")


def _of_quoted(text: str) -> str:
    if not re.search(r"=[0-9A-F]{2}=[0-9A-F]{2}=[0-9A-F]{2}", text):
        return ""
    lines = (
        text_of(binascii.a2b_qp(line.encode("utf-8", "replace"))).text
        for line in re.sub(r"=\r?\n", "", text).splitlines()
        if _QUOTED.search(line) and "=" in line
    )
    return "\n".join(lines)


def _of_percent(text: str) -> str:
    if not re.search(r"%[0-9A-Fa-f]{2}%[0-9A-Fa-f]{2}%[0-9A-Fa-f]{2}", text):
        return ""
    found = (
        text_of(unquote_to_bytes(one[0])).text
        for one in _PERCENT.finditer(text)
        if one[0].count("%") > 5
    )
    return "\n".join(found)


def _of_escapes(text: str) -> str:
    if not _ESCAPES.search(text):
        return ""
    lines = (line for line in text.replace("\\n", "\n").splitlines() if _ESCAPES.search(line))
    return "\n".join(_ESCAPED.sub(_letter, line) for line in lines)


def _letter(escape: re.Match[str]) -> str:
    letter = chr(int(escape[1], 16))
    return "" if "\ud800" <= letter <= "\udfff" else letter
