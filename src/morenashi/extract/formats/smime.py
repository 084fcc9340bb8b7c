"""S/MIME: a signed mail is opened, an encrypted one is told, a signature beside a mail says nothing.

Sources: RFC 5652 (the content types and their object identifiers), RFC 8551; X.690 for the lengths.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.model.finding import Cause, Unread
from morenashi.model.words import Words

_PKCS7 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07"
_DATA, _SIGNED, _ENVELOPED = _PKCS7 + b"\x01", _PKCS7 + b"\x02", _PKCS7 + b"\x03"
_AUTHENTICATED = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17"
_OTHER = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x09"  # compressed
_NO_CONTENT = b"\x30\x0b"  # a sequence that ends with the identifier
_LARGEST_SIGNATURE = 64 << 10  # with certificates; more would be a place to hide something
_LARGEST = 64 << 20
_OCTETS, _OCTETS_IN_PIECES = 0x04, 0x24

_ENCRYPTED = Words(
    ja="暗号化されたメール(S/MIME)です。中身は調べられません。",
    en="an encrypted mail (S/MIME), which cannot be looked into.",
)
_UNKNOWN = Words(
    ja="S/MIME のデータですが、この版では中身を調べられません。",
    en="S/MIME data of a kind this version cannot look into.",
)


def _matches(head: Head) -> int:
    start = head.data[:64]
    kinds = (_SIGNED, _ENVELOPED, _AUTHENTICATED, _OTHER)
    return 100 if start[:1] == b"\x30" and any(kind in start for kind in kinds) else 0


def _read(content: Content, _budget: Budget) -> Iterator[Unread | Child]:
    with content.open() as file:
        data = file.read(_LARGEST)
    start = data[:64]
    if _ENVELOPED in start or _AUTHENTICATED in start:
        yield content.unread(Cause.ENCRYPTED, what=_ENCRYPTED)
        return
    at = data.find(_DATA, 0, 1024)
    if _SIGNED not in start or at < 0:
        yield content.unread(Cause.UNSUPPORTED, what=_UNKNOWN)
        return
    alone = data[at - 4 : at - 2] == _NO_CONTENT
    at += len(_DATA)
    if (alone or data[at : at + 1] != b"\xa0") and len(data) <= _LARGEST_SIGNATURE:
        return  # what it signs stands beside it
    signed = _octets(data, _length(data, at + 1)[1])
    if not signed:
        yield content.unread(Cause.UNSUPPORTED, what=_UNKNOWN)
        return
    yield Child(content.within("署名されたメール.eml"), partial(io.BytesIO, signed))


def _length(data: bytes, at: int) -> tuple[int, int]:
    """The length that stands at `at` (-1 where it is told by an end mark) and where the value begins."""
    first = data[at] if at < len(data) else 0
    if first < 0x80:
        return first, at + 1
    more = first & 0x7F
    if not more:
        return -1, at + 1
    return int.from_bytes(data[at + 1 : at + 1 + more], "big"), at + 1 + more


def _octets(data: bytes, at: int) -> bytes:
    """An octet string, whole or in pieces."""
    if data[at : at + 1] == bytes((_OCTETS,)):
        size, begin = _length(data, at + 1)
        return data[begin : begin + size] if size > 0 else b""
    if data[at : at + 1] != bytes((_OCTETS_IN_PIECES,)):
        return b""
    size, at = _length(data, at + 1)
    end = len(data) if size < 0 else at + size
    pieces: list[bytes] = []
    while at < end and data[at : at + 1] == bytes((_OCTETS,)):
        size, begin = _length(data, at + 1)
        if size < 0:
            break
        pieces.append(data[begin : begin + size])
        at = begin + size
    return b"".join(pieces)


extractor = Extractor(
    name="smime",
    label=Words(ja="S/MIME", en="S/MIME"),
    suffixes=("p7m", "p7s"),
    matches=_matches,
    read=_read,
)
