"""JIS bytes (EUC-JP, ISO-2022-JP) to text as CP932 reads them, so that ①㈱髙 and half-width kana survive.

Sources: JIS X 0208 and 0212; RFC 1468; Microsoft's code pages 50221 and 51932; for IBM's extensions
in EUC the rule of eucJP-ms (OSF Japanese Vendors Council, 1997).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import cache

BAD = "\ufffd"

# Where Python's tables follow the JIS standard and CP932 has another character for the same cell.
_AS_CP932 = tuple(zip("〜−‖¢£¬¦", "～－∥￠￡￢￤", strict=True))

_NO_CHARACTER = re.compile(rb"[\x80-\x8d\x90-\xa0\xff]+")
_PAIR_BYTES = bytes(range(0xA1, 0xFF))
_TO_EUC = bytes(b | 0x80 if 0x21 <= b <= 0x7E else b for b in range(256))


def decode_euc(data: bytes) -> str:
    """Text of EUC-JP bytes that begin and end between characters; what means nothing is U+FFFD.

    The standard codec does the bulk; it stops at what CP932 adds, and `_extension` answers.
    """
    text = data.decode("euc_jp", "morenashi-cp932")
    for standard, microsoft in _AS_CP932:
        if standard in text:
            text = text.replace(standard, microsoft)
    return text


def _extension(error: UnicodeError) -> tuple[str, int]:
    """Answers the codec where it stopped: the character there, and where to go on."""
    assert isinstance(error, UnicodeDecodeError)
    data, at = error.object, error.start
    nonsense = _NO_CHARACTER.match(data, at)
    if nonsense:
        return BAD * len(nonsense[0]), nonsense.end()
    if data[at] == 0x8F:
        char = _ibm_in_euc().get(data[at + 1 : at + 3])
        return (char, at + 3) if char else (BAD, at + _length_of_bad(data, at, 3))
    char = jis_to_char(data[at] & 0x7F, data[at + 1] & 0x7F) if _is_pair(data, at) else None
    return (char, at + 2) if char else (BAD, at + _length_of_bad(data, at, 2))


codecs.register_error("morenashi-cp932", _extension)


def _is_pair(data: bytes, at: int) -> bool:
    return data[at] in _PAIR_BYTES and at + 1 < len(data) and data[at + 1] in _PAIR_BYTES


def _length_of_bad(data: bytes, at: int, most: int) -> int:
    """A character that is well formed but unknown is one mistake, not one for each byte."""
    length = 1
    while length < most and at + length < len(data) and data[at + length] in _PAIR_BYTES:
        length += 1
    return length


def jis_to_char(row: int, column: int) -> str | None:
    """The character of a JIS cell (both bytes 21-7E) by arithmetic over Shift_JIS and CP932.

    >>> jis_to_char(0x2D, 0x6A), jis_to_char(0x7C, 0x62)
    ('㈱', '髙')
    """
    lead = ((row - 0x21) >> 1) + (0x81 if row < 0x5F else 0xC1)
    trail = column + 0x1F + (column >= 0x60) if row & 1 else column + 0x7E
    return _char(bytes((lead, trail)), "cp932")


def _char(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if len(text) != 1 or "\ue000" <= text <= "\uf8ff" else text


@cache
def _ibm_in_euc() -> dict[bytes, str]:
    """IBM's characters that neither JIS X 0208 nor 0212 holds: 8F F3F3 and on, in their CP932 order."""
    ibm = (
        _char(bytes((lead, trail)), "cp932")
        for lead in (0xFA, 0xFB, 0xFC)
        for trail in range(0x40, 0xFD)
    )
    extra = [char for char in ibm if char and not _in_jis(char)]
    cells = [bytes((row, column)) for row in (0xF3, 0xF4) for column in _PAIR_BYTES]
    return dict(zip(cells[cells.index(b"\xf3\xf3") :], extra, strict=False))


def _in_jis(char: str) -> bool:
    if char in "￢￤":
        return True
    try:
        char.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return char != "№"  # in JIS X 0212, and yet repeated here


def euc_tail(data: bytes) -> int:
    """How many bytes at the end of `data` are an unfinished EUC-JP character (0 to 2)."""
    run = len(data) - len(data.rstrip(_PAIR_BYTES))
    before = data[-run - 1] if run < len(data) else 0
    if before in (0x8E, 0x8F):
        need = before - 0x8D
        if run < need:
            return run + 1
        run -= need
    return run % 2


# States of ISO-2022-JP while reading: the set that bytes 21-7E stand for. SHIFTED is added while SO holds.
ASCII, KANJI, SUPPLEMENT, KANA = 0, 1, 2, 3
SHIFTED = 4

_DESIGNATIONS: dict[bytes, int] = {
    b"\x1b$@": KANJI,
    b"\x1b$B": KANJI,
    b"\x1b$(@": KANJI,
    b"\x1b$(B": KANJI,
    b"\x1b$(D": SUPPLEMENT,
    b"\x1b(B": ASCII,
    b"\x1b(J": ASCII,
    b"\x1b(H": ASCII,
    b"\x1b(I": KANA,
}
# ESC & @ says "the edition of 1990 follows" and means nothing by itself.
_MARK = re.compile(rb"(\x1b\$\(?[@B]|\x1b\$\(D|\x1b\([BJHI]|\x1b&@|[\x0e\x0f]|[\r\n]+)")

# What makes a text ISO-2022-JP. (ESC ( B alone is also what terminals print to reset themselves.)
ENTERS_JAPANESE = re.compile(rb"\x1b(?:\$\(?[@B]|\$\(D|\(I)")
_UNFINISHED = re.compile(rb"\x1b(?:\$\(?|\(|&)?\Z")
_GRAPHIC = bytes(range(0x21, 0x7F))


# One stretch of kanji with its way in and its way out.
_STRETCH = re.compile(rb"\x1b\$[@B]([^\x1b\r\n]*(?:\x1b\$[@B][^\x1b\r\n]*)*)\x1b\([BJ]")
_AGAIN = re.compile(rb"\x1b\$[@B]")
_RARE = (b"\x1b(I", b"\x1b$(", b"\x0e", b"\x0f")


def decode_2022(data: bytes, state: int, decode_8bit: Callable[[bytes], str]) -> tuple[str, int]:
    """Text of ISO-2022-JP and the state at its end; `decode_8bit` reads what stands in no set of 2022.

    A line end returns to ASCII even when the writer forgot the escape that RFC 1468 demands.
    """
    if state == ASCII and data.isascii() and not any(mark in data for mark in _RARE):
        data = _STRETCH.sub(_stretch_to_euc, data)  # nearly all mail: three times as fast
        return _decode_lines(data)
    return _decode_pieces(data, state, decode_8bit)


def _decode_lines(data: bytes) -> tuple[str, int]:
    """Text of lines that are EUC-JP but for those that still hold an escape."""
    pieces: list[str] = []
    state, done = ASCII, 0
    while (escape := data.find(b"\x1b", done)) >= 0:
        start = max(data.rfind(b"\n", done, escape) + 1, done)
        end = data.find(b"\n", escape) + 1 or len(data)
        pieces.append(decode_euc(data[done:start]))
        text, state = _decode_pieces(data[start:end], ASCII, decode_euc)
        pieces.append(text)
        done = end
    if done < len(data):
        state = ASCII
        pieces.append(decode_euc(data[done:]))
    return "".join(pieces), state


def _stretch_to_euc(found: re.Match[bytes]) -> bytes:
    stretch = found[1]
    if b"\x1b" in stretch:
        stretch = _AGAIN.sub(b"", stretch)
    return stretch.translate(_TO_EUC)


def _decode_pieces(data: bytes, state: int, decode_8bit: Callable[[bytes], str]) -> tuple[str, int]:
    pieces: list[str] = []
    for i, piece in enumerate(_MARK.split(data)):
        if i % 2 == 0:
            if piece and state == ASCII:
                pieces.append(decode_8bit(piece))
            elif piece:
                pieces.append(decode_euc(_segment_to_euc(piece, state)))
        elif piece[0] in b"\r\n":
            pieces.append(piece.decode("ascii"))
            state = ASCII
        elif piece[0] == 0x1B:
            state = _DESIGNATIONS.get(piece, state & ~SHIFTED) | (state & SHIFTED)
        else:
            state = state | SHIFTED if piece == b"\x0e" else state & ~SHIFTED
    return "".join(pieces), state


def _segment_to_euc(piece: bytes, state: int) -> bytes:
    euc = piece.translate(_TO_EUC)
    if state == KANJI:
        return euc
    if state == SUPPLEMENT:
        return re.sub(rb"([\xa1-\xfe]{2})", b"\x8f\\1", euc)
    return re.sub(rb"([\xa1-\xdf])", b"\x8e\\1", euc)


def tail_2022(data: bytes, state: int) -> int:
    """How many bytes at the end are half an escape or half a character, when reading began in `state`."""
    half = _UNFINISHED.search(data, max(0, len(data) - 4))
    if half:
        return len(data) - half.start()
    line = data[max(data.rfind(b"\n"), data.rfind(b"\r")) + 1 :]
    if len(line) < len(data):
        state = ASCII
    last = None
    for last in _MARK.finditer(line):
        if last[0][0] == 0x1B:
            state = _DESIGNATIONS.get(last[0], state & ~SHIFTED) | (state & SHIFTED)
        else:
            state = state | SHIFTED if last[0] == b"\x0e" else state & ~SHIFTED
    if state not in (KANJI, SUPPLEMENT):
        return 0
    segment = line[last.end() :] if last else line
    return (len(segment) - len(segment.rstrip(_GRAPHIC))) % 2
