"""EUC-JP and ISO-2022-JP as Windows programs write them, with ①㈱髙 and half-width kana.

Python's own codecs refuse these signs: they stand in rows 13 and 89 to 92 (NEC's additions), which
JIS X 0208 leaves empty. CP932 knows them, so the cells are taken from it.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby

_ESCAPES = {"ascii": b"\x1b(B", "kana": b"\x1b(I", "kanji": b"\x1b$B"}


@cache
def _cells() -> dict[str, tuple[int, int]]:
    """Row and column (1 to 94) of every sign of CP932 that has a place in a table of 94 by 94."""
    cells: dict[str, tuple[int, int]] = {}
    for row in range(94):
        lead = (row >> 1) + (0x81 if row < 62 else 0xC1)
        for column in range(94):
            trail = column + 0x9F if row & 1 else column + 0x40 + (column >= 63)
            try:
                sign = bytes((lead, trail)).decode("cp932")
            except UnicodeDecodeError:
                continue
            cells.setdefault(sign, (row + 1, column + 1))
    return cells


def _group(sign: str) -> str:
    if sign.isascii():
        return "ascii"
    return "kana" if "｡" <= sign <= "ﾟ" else "kanji"


def _cell(sign: str) -> tuple[int, int]:
    # 〜 and a few other signs have two code points; CP932 joins them
    as_windows = sign.encode("cp932", "replace").decode("cp932")
    return _cells().get(as_windows) or _cells()["〓"]


def _bytes(group: str, text: str, offset: int) -> bytes:
    if group == "ascii":
        return text.encode("ascii")
    if group == "kana":
        return bytes(ord(sign) - 0xFF61 + 0x21 + (offset & 0x80) for sign in text)
    return bytes(number + offset for sign in text for number in _cell(sign))


def euc_jp(text: str) -> bytes:
    """As eucJP-MS; what CP932 does not know becomes 〓, as it did then."""
    encoded = b""
    for group, signs in groupby(text, _group):
        if group == "kana":
            encoded += b"".join(b"\x8e" + _bytes(group, sign, 0xA0) for sign in signs)
        else:
            encoded += _bytes(group, "".join(signs), 0xA0)
    return encoded


def iso_2022_jp(text: str) -> bytes:
    """As CP50221: seven bits, back to ASCII at the end of each line."""
    lines = text.split("\n")
    return b"\n".join(_line(line) for line in lines)


def _line(text: str) -> bytes:
    encoded, state = b"", "ascii"
    for group, signs in groupby(text, _group):
        if group != state:
            encoded += _ESCAPES[group]
            state = group
        encoded += _bytes(group, "".join(signs), 0x20)
    return encoded if state == "ascii" else encoded + _ESCAPES["ascii"]


def cp932(text: str) -> bytes:
    """As Windows: what CP932 does not know becomes ? (𠮷 becomes 吉, as people retype it)."""
    return text.encode("cp932", "replace")


def encode(text: str, encoding: str) -> bytes:
    """`text` in one of the encodings of this module or of Python."""
    own = {"cp932": cp932, "euc-jp": euc_jp, "iso-2022-jp": iso_2022_jp}
    return own[encoding](text.replace("𠮷", "吉")) if encoding in own else text.encode(encoding)
