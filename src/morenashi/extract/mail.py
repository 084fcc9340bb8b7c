"""Texts of mails as they are really written: RFC 2047 words, raw 8-bit, raw ISO-2022-JP, foreign charsets.

Sources: RFC 5322, RFC 2047 (read tolerantly: a character may be split between two words, as many
Japanese mailers do although section 5 forbids it).
"""

from __future__ import annotations

import codecs
import re

from morenashi.extract.transfer import from_base64, unwrapped
from morenashi.values.decode import Decoded, by_label, decode
from morenashi.values.encoding import Encoding

_WORD = re.compile(rb"=\?([A-Za-z0-9_.:+-]+)(?:\*[A-Za-z-]*)?\?([BbQq])\?([^?]*)\?=")
_FOLD = re.compile(rb"\r?\n[ \t]*|\r")
_JIS = b"\x1b"

# Charsets of mails from abroad, which our decoder does not read. Only these: a label is written by
# whoever sent the mail, and some of Python's codecs are no charsets, or slow.
_FOREIGN = re.compile(
    r"iso-?8859-?\d{1,2}(?:-[ei])?|latin-?[1-9]|windows-?125\d|cp-?125\d|cp-?(?:437|850|866|949)|koi8-?[ru]"
    r"|gb-?2312|gbk|gb-?18030|hz(?:-gb-2312)?|big-?5(?:-?hkscs)?|euc-?kr|ks_c_5601(?:-1987)?|iso-?2022-?kr"
    r"|utf-?7|utf-?32(?:[lb]e)?|tis-?620|windows-874|macintosh|mac-?roman"
)
_SUPERSETS = (
    (re.compile("gb.*|hz.*"), "gb18030"),
    (re.compile("big.*"), "big5hkscs"),
    (re.compile("euc-?kr|ks_c.*|cp-?949"), "cp949"),
    (re.compile("iso-?8859-?1|latin-?1"), "cp1252"),
    (re.compile("windows-874|tis-?620"), "cp874"),
    (re.compile("mac.*"), "mac-roman"),
)
# Western labels that some mailers put on everything they send.
_ON_EVERYTHING = re.compile("iso-?8859-?15?|latin-?1|windows-?1252|cp-?1252|macintosh|mac-?roman")
_7BIT = re.compile("utf-?7|hz(?:-gb-2312)?|iso-?2022-?kr")
_JAPANESE = re.compile("[\u3041-\u30fa\u4e00-\u9fff]{2}")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_NOT_WESTERN = re.compile(rb"[\x80-\xff]{3}|[\x80-\x9f]{2}")


def is_foreign(charset: str | None) -> bool:
    """Whether a label means a charset that `values.decode` does not read."""
    return charset is not None and _FOREIGN.fullmatch(_label(charset)) is not None


def text_of(data: bytes, charset: str | None = None) -> Decoded:
    """The text of `data`, which claims to be in `charset`.

    Labels that Japanese mails bear are left to `values.decode`. A label of Latin letters is believed
    unless the bytes are plainly Japanese; letters with accents are read as such without one, too.
    """
    label = _label(charset or "")
    foreign = _FOREIGN.fullmatch(label) is not None and not by_label(label)
    if foreign and data.isascii() and not _7BIT.fullmatch(label):
        foreign = False
    ours = decode(data, None if foreign else label or None)
    if foreign:
        theirs = _foreign(data, label)
        single = len(theirs.text) == len(data)  # one byte, one character: any bytes are valid
        japanese = _ON_EVERYTHING.fullmatch(label) and _JAPANESE.search(ours.text)
        plainly = ours.encoding is Encoding.UTF_8 or japanese is not None
        if ours.replaced or not (theirs.replaced or (single and plainly)):
            return theirs if theirs.replaced <= ours.replaced else ours
    elif (ours.replaced or _PRIVATE.search(ours.text)) and not _NOT_WESTERN.search(data):
        return Decoded(data.decode("cp1252", "replace"), Encoding.UTF_8, 0)
    return ours


def _foreign(data: bytes, label: str) -> Decoded:
    """The text in a charset from abroad, or as much of it as there is."""
    names = [
        label.replace("ks_c_5601", "ks_c-5601"),
        *(to for of, to in _SUPERSETS if of.match(label)),
    ]
    for name in names:
        try:
            return Decoded(codecs.lookup(name).decode(data, "strict")[0], Encoding.UTF_8, 0)
        except (LookupError, ValueError):
            continue
    try:
        text = codecs.lookup(names[-1]).decode(data, "replace")[0]
    except (LookupError, ValueError):
        return decode(data)
    return Decoded(text, Encoding.UTF_8, text.count("\ufffd"))


def _label(charset: str) -> str:
    return charset.strip().lower().strip("'\"")


def header_text(value: object) -> str:
    """The text of a header: of bytes, or of what the standard parser gives (odd bytes as surrogates)."""
    return header_decoded(value)[0]


def header_decoded(value: object) -> tuple[str, int]:
    """The text of a header, and how many places in it meant nothing."""
    raw, claim = _raw(value)
    raw = _FOLD.sub(b" ", raw)
    if b"=?" not in raw and _JIS not in raw and raw.isascii():
        return raw.decode("ascii"), 0
    reader = _Words(claim)
    at = 0
    for word in _WORD.finditer(raw):
        between = raw[at : word.start()]
        if at == 0 or between.strip():
            reader.plain(between)
        reader.word(word[1].decode("ascii").lower(), _word_bytes(word[2], word[3]))
        at = word.end()
    reader.plain(raw[at:])
    return " ".join("".join(reader.out).split("\n")), reader.replaced


def _raw(value: object) -> tuple[bytes, str | None]:
    """The bytes of a header, and their charset where it is known."""
    if isinstance(value, bytes):
        return value, None
    try:
        return str(value).encode(), "utf-8"
    except UnicodeEncodeError:
        return str(value).encode("utf-8", "surrogateescape"), None


class _Words:
    """Puts the words of a header together: neighbours of one charset are one text."""

    def __init__(self, claim: str | None) -> None:
        self.out: list[str] = []
        self.replaced = 0
        self._claim = claim
        self._charset = ""
        self._waiting: list[bytes] = []

    def plain(self, raw: bytes) -> None:
        """What is no encoded word."""
        self._end()
        if raw.isascii() and _JIS not in raw:
            self.out.append(raw.decode("ascii"))
        else:
            self._add(raw, self._claim)

    def word(self, charset: str, data: bytes) -> None:
        """One encoded word."""
        if charset != self._charset:
            self._end()
        self._charset = charset
        self._waiting.append(data)

    def _end(self) -> None:
        if self._waiting:
            self._add(b"".join(self._waiting), self._charset)
            self._waiting.clear()

    def _add(self, data: bytes, charset: str | None) -> None:
        decoded = text_of(data, charset)
        self.out.append(decoded.text)
        self.replaced += decoded.replaced


def _word_bytes(kind: bytes, text: bytes) -> bytes:
    if kind in b"Qq":
        return unwrapped(text.replace(b"_", b" "), "quoted-printable").data
    return from_base64(text)
