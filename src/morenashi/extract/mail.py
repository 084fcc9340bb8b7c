"""Header texts of mails as they are really written: RFC 2047 words, raw 8-bit, raw ISO-2022-JP.

Sources: RFC 5322, RFC 2047 (read tolerantly: a character may be split between two words, as many
Japanese mailers do although section 5 forbids it).
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re

from morenashi.values.decode import decode

_WORD = re.compile(rb"=\?([A-Za-z0-9_.:+-]+)(?:\*[A-Za-z-]*)?\?([BbQq])\?([^?]*)\?=")
_FOLD = re.compile(rb"\r?\n[ \t]+")


def header_text(value: object) -> str:
    """The text of a header as the standard parser gives it (bytes beyond ASCII as surrogates)."""
    raw = str(value).encode("utf-8", "surrogateescape")
    raw = _FOLD.sub(b" ", raw)
    out: list[str] = []
    charset, waiting = "", b""  # neighbouring words of one charset are one text
    at = 0
    for word in _WORD.finditer(raw):
        between = raw[at : word.start()]
        label = word[1].decode("ascii").lower()
        if at == 0 or between.strip() or label != charset:
            out.append(decode(waiting, charset).text if waiting else "")
            waiting = b""
        if between.strip() or at == 0:
            out.append(decode(between).text)
        charset = label
        waiting += _word_bytes(word[2], word[3])
        at = word.end()
    out.append(decode(waiting, charset).text if waiting else "")
    out.append(decode(raw[at:]).text)
    return " ".join("".join(out).split("\n"))


def _word_bytes(kind: bytes, text: bytes) -> bytes:
    if kind in b"Qq":
        return quopri.decodestring(text.replace(b"_", b" "), header=False)
    text = re.sub(rb"[^A-Za-z0-9+/]", b"", text)
    try:
        return base64.b64decode(text + b"=" * (-len(text) % 4))
    except binascii.Error:
        return base64.b64decode(text[:-1])
