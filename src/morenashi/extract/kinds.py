"""Formats that are recognised and cannot be read yet: told by their first bytes."""

from __future__ import annotations

import re

from morenashi.extract.extractor import Head
from morenashi.model.words import Words
from morenashi.values.decode import Encoding, guess

_IMAGE = Words(ja="画像", en="an image")
_PROGRAM = Words(ja="プログラム", en="a program")
_ARCHIVE = Words(ja="zip 以外の圧縮ファイル", en="an archive other than zip")
_MEDIA = Words(ja="音声または動画", en="sound or video")
_DATABASE = Words(ja="データベースのファイル", en="a database file")
_FONT = Words(ja="フォント", en="a font")
_RTF = Words(ja="リッチテキスト(RTF)", en="a rich text document (RTF)")
_MAILBOX = Words(ja="Outlook のデータファイル", en="an Outlook data file")
_BINARY = Words(ja="文字ではないデータ", en="data that is no text")

_NOT_YET = Words(
    ja="{kind}です。この版ではまだ中身を調べられません。",
    en="{kind}. This version cannot look inside it yet.",
)

_MARKS: tuple[tuple[bytes, Words], ...] = (
    (rb"\{\\rtf", _RTF),
    (
        rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|II\*\x00|MM\x00\*|RIFF....WEBP|BM....\x00\x00\x00\x00",
        _IMAGE,
    ),
    (
        rb"\x00\x00..ftyp(heic|heix|hevc|mif1|msf1|avif)|\x00\x00\x01\x00[\x01-\x40]\x00|8BPS",
        _IMAGE,
    ),
    (
        rb"MZ(?=.{0,62}\x00)|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]",
        _PROGRAM,
    ),
    (rb"\x00asm|dex\n0", _PROGRAM),
    (
        rb"\x1f\x8b\x08|BZh[1-9]1AY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd",
        _ARCHIVE,
    ),
    (rb"MSCF\x00|..-lh[0-9d]-|[\x00-\xff]{257}ustar|\x1f\x9d", _ARCHIVE),
    (rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2][\x10-\xef]|OggS\x00|fLaC|RIFF....(WAVE|AVI )", _MEDIA),
    (rb"\x00\x00..ftyp|\x1a\x45\xdf\xa3|\x30\x26\xb2\x75\x8e\x66\xcf\x11|FLV\x01|MThd\x00", _MEDIA),
    (rb"SQLite format 3\x00|\x00\x01\x00\x00Standard |PAR1\x15|Obj\x01", _DATABASE),
    (rb"!BDN", _MAILBOX),
    (rb"\x00\x01\x00\x00\x00[\x00-\x40]|OTTO\x00|wOF[F2]|ttcf", _FONT),
)
_COMPILED = tuple((re.compile(b"(?s:" + mark + b")"), kind) for mark, kind in _MARKS)

# Archives are read from their end, so that a picture may stand before them; and what follows a
# picture's own end is shown by nobody.
_PACKED_BEHIND = (b"PK\x05\x06", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
_TAIL = 1 << 22
_TEXT_SUFFIXES = frozenset(
    "txt log md sql csv tsv tab json jsonl ndjson xml html htm eml ini cfg conf yml yaml toml".split()
)
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))


def unreadable(head: Head) -> Words | None:
    """Says what it is, if it is a known format that cannot be read yet."""
    for mark, kind in _COMPILED:
        if mark.match(head.data):
            return not_yet(kind)
    return None


def is_image(data: bytes) -> bool:
    """Whether it is a picture to its end: nothing else is packed behind one."""
    picture = any(kind is _IMAGE and mark.match(data) for mark, kind in _COMPILED)
    return picture and not any(mark in data[-_TAIL:] for mark in _PACKED_BEHIND)


def no_text(head: Head) -> Words | None:
    """Says so, if something without a format of its own is no text either.

    Many control characters mean no text; a name that promises text is believed.
    """
    data = head.data
    if head.suffix in _TEXT_SUFFIXES or not data:
        return None
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 10 <= len(data) or guess(data) in (Encoding.UTF_16_LE, Encoding.UTF_16_BE):
        return None
    return not_yet(_BINARY)


def not_yet(kind: Words) -> Words:
    """The sentence for a format that a later version will read."""
    return Words(ja=_NOT_YET.ja.format(kind=kind.ja), en=_NOT_YET.en.format(kind=kind.en))
