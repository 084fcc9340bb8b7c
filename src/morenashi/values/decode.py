"""Bytes to Japanese text, whatever encoding they are in: never raises, never loses the readable rest.

The standard codecs refuse ① ㈱ 髙 in EUC-JP and ISO-2022-JP, and those are surnames. Here all JIS
encodings are read with CP932's repertoire (see jis.py), and files that change their encoding on the
way (logs do) stay readable.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from morenashi.values import jis
from morenashi.values.encoding import (
    Encoding,
    by_bom,
    by_label,
    guess,
    guess_8bit,
    looks_like_utf16,
)

__all__ = ["Decoded", "Decoder", "Encoding", "by_label", "decode", "guess", "stream"]

_HEAD = 4096  # bytes seen before UTF-16 is decided
_WINDOW = 1 << 16  # bytes seen, from the first that is no ASCII, before the encoding is decided
_PIECE = 1 << 20  # bytes decoded at a time
_ENOUGH = 256  # bytes beyond ASCII after which a guess is not doubted any more
_WIDE = frozenset({Encoding.UTF_16_LE, Encoding.UTF_16_BE})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in, and how many places meant nothing (they are U+FFFD)."""

    text: str = field(repr=False)
    encoding: Encoding
    replaced: int


class Reader(Protocol):
    """Anything with `read`."""

    def read(self, size: int, /) -> bytes: ...


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data`; `encoding` is a claim that is believed as long as the bytes bear it out."""
    decoder = Decoder(encoding)
    text = decoder.feed(data)
    text += decoder.finish()
    return Decoded(text, decoder.encoding, decoder.replaced)


def stream(reader: Reader, chunk: int = _PIECE, encoding: str | None = None) -> Iterator[str]:
    """The text of an open binary file, piece by piece, in bounded memory."""
    decoder = Decoder(encoding)
    while data := reader.read(chunk):
        text = decoder.feed(data)
        if text:
            yield text
    text = decoder.finish()
    if text:
        yield text


class Decoder:
    """Decodes a stream fed in chunks of any size; a chunk may end inside a character or an escape.

    ISO-2022-JP is an overlay: its escapes are honoured wherever they stand, since mail folders and
    logs mix it with 8-bit text. `encoding` and `replaced` are right after `finish`.
    """

    def __init__(self, encoding: str | None = None) -> None:
        claimed = by_label(encoding) if encoding else None
        self._base: Encoding | None = None
        if claimed not in (None, Encoding.ASCII, Encoding.ISO_2022_JP):
            self._base = Encoding.UTF_8 if claimed is Encoding.UTF_8_SIG else claimed
        self._doubt = self._base is None
        self._seen = b""  # bytes beyond ASCII, in their lines, while in doubt
        self._alternative: Encoding | None = None
        self._held = b""
        self._at = 0  # how much of `_held` is done: cutting it for each piece would be quadratic
        self._guesses = 1000
        self._state = jis.ASCII
        self._begun = False
        self._mark = False
        self._overlay = False
        self._wide: codecs.IncrementalDecoder | None = None
        self.replaced = 0

    @property
    def encoding(self) -> Encoding:
        """The encoding as far as it is known now."""
        if self._overlay and self._base in (None, Encoding.UTF_8):
            return Encoding.ISO_2022_JP
        if self._mark and self._base is Encoding.UTF_8:
            return Encoding.UTF_8_SIG
        return self._base or Encoding.ASCII

    def feed(self, data: bytes) -> str:
        """The text that is certain so far."""
        rest = self._held[self._at :]
        self._held, self._at = rest + data if rest else data, 0
        return self._drain(final=False)

    def finish(self) -> str:
        """The rest."""
        return self._drain(final=True)

    def _drain(self, *, final: bool) -> str:
        if not self._begun:
            if not final and len(self._held) < _HEAD:
                return ""
            self._begin()
        if self._wide:
            data, self._held, self._at = self._held[self._at :], b"", 0
            return self._count(self._wide.decode(data, final), data)
        pieces = []
        while (piece := self._next_piece(final)) is not None:
            pieces.append(self._decode_piece(piece))
        return "".join(pieces)

    def _begin(self) -> None:
        """Decides what must be decided at the first byte: the mark, and UTF-16."""
        self._begun = True
        told = by_bom(self._held)
        wide = told if told in _WIDE else None
        if not told and (self._base is None or self._base in _WIDE):
            wide = looks_like_utf16(self._held[:_HEAD])
        if wide is None and self._base in _WIDE:
            self._base, self._doubt = None, True
        if told is Encoding.UTF_8_SIG:
            self._base, self._doubt, self._mark, self._at = Encoding.UTF_8, False, True, 3
        if wide:
            self._base, self._doubt, self._at = wide, False, 2 if told else 0
            self._wide = codecs.getincrementaldecoder(wide.value)("replace")

    def _next_piece(self, final: bool) -> bytes | None:
        """The next bytes that can be decoded by themselves, or None to wait for more."""
        piece = self._held[self._at : self._at + _PIECE]
        if not piece:
            return None
        if self._base is None and not piece.isascii() and not self._decide(piece, final):
            return None
        cut = len(piece)
        if not final or self._at + cut < len(self._held):
            cut = piece.rfind(b"\n", max(0, cut - _WINDOW)) + 1 or cut - self._tail(piece)
        self._at += cut
        return piece[:cut] or None

    def _decide(self, piece: bytes, final: bool) -> bool:
        """Decides the 8-bit encoding at the first byte beyond ASCII; False to wait for more bytes."""
        first = _first_beyond_ascii(piece)
        if not final and len(self._held) - self._at - first < _WINDOW:
            return False
        line = piece.rfind(b"\n", 0, first) + 1
        start = self._at + max(line, first - _HEAD)
        self._base = guess_8bit(self._held[start : start + _WINDOW])
        return True

    def _tail(self, data: bytes) -> int:
        """How many bytes at the end of `data` are half of something."""
        if b"\x1b" in data or self._state != jis.ASCII:
            tail = jis.tail_2022(data, self._state)
            if tail:
                return tail
        if self._base is Encoding.EUC_JP:
            return jis.euc_tail(data)
        if self._base is Encoding.CP932:
            return (len(data) - len(data.rstrip(_CP932_LEADS))) % 2
        return _utf8_tail(data)

    def _decode_piece(self, piece: bytes) -> str:
        if self._state != jis.ASCII or (b"\x1b" in piece and jis.ENTERS_JAPANESE.search(piece)):
            self._overlay = True
            counted = self.replaced
            text, self._state = jis.decode_2022(piece, self._state, self._decode_8bit)
            in_2022 = text.count(jis.BAD) - piece.count(b"\xef\xbf\xbd") - self.replaced + counted
            self.replaced += max(0, in_2022)
            return text
        return self._decode_8bit(piece)

    def _decode_8bit(self, piece: bytes) -> str:
        if piece.isascii():
            return piece.decode("ascii")
        if self._doubt:
            self._doubt_again(piece)
        base = self._base or Encoding.UTF_8
        text = _strictly(piece, base)
        if text is None:
            return self._decode_lines(piece, base)
        return text

    def _doubt_again(self, piece: bytes) -> None:
        """A few bytes beyond ASCII may mislead: guesses anew until enough of them were seen."""
        for line in piece.split(b"\n"):
            if not line.isascii():
                first = _first_beyond_ascii(line)
                self._seen += line[first : first + _HEAD] + b"\n"
                if len(self._seen) >= _ENOUGH * 16:
                    break
        self._base = guess_8bit(self._seen)
        if len(self._seen.translate(None, _ASCII_BYTES)) >= _ENOUGH:
            self._doubt, self._seen = False, b""

    def _decode_lines(self, piece: bytes, base: Encoding) -> str:
        """For pieces that are not wholly in one encoding: each line by itself, UTF-8 first."""
        if base is Encoding.UTF_8 and self._alternative is None:
            self._alternative = _of_bad_lines(piece)
        other = self._alternative if base is Encoding.UTF_8 else base
        lines = []
        for line in piece.split(b"\n"):
            try:
                lines.append(line.decode("utf-8"))
            except UnicodeDecodeError as error:
                lines.append(self._decode_bad_line(line, error, other))
        return "\n".join(lines)

    def _decode_bad_line(
        self, line: bytes, error: UnicodeDecodeError, other: Encoding | None
    ) -> str:
        """A line that begins as UTF-8 may be damaged, or go on as something else."""
        if other is None:
            return self._count(line.decode("utf-8", "replace"), line)
        good, rest = line[: error.start], line[error.start :]
        if good.isascii():
            good, rest = b"", line
        elif self._guesses:
            self._guesses -= 1  # a guess costs 0.1 ms, and hostile files have many lines
            if guess_8bit(rest) is Encoding.UTF_8:
                return self._count(line.decode("utf-8", "replace"), line)
        text = _strictly(rest, other)
        if text is None:
            text = self._count(_loosely(rest, other), b"")
        return good.decode("utf-8") + text

    def _count(self, text: str, data: bytes) -> str:
        """Counts U+FFFD, except those the data itself holds."""
        if jis.BAD in text:
            wide = self._base is not None and self._base in _WIDE
            own = data.count(jis.BAD.encode(self._base if wide and self._base else "utf-8"))
            self.replaced += max(0, text.count(jis.BAD) - own)
        return text


_ASCII_BYTES = bytes(range(0x80))
_CP932_LEADS = bytes((*range(0x81, 0xA0), *range(0xE0, 0xFD)))


def _first_beyond_ascii(data: bytes) -> int:
    """Where the first byte beyond ASCII stands (there is one)."""
    low, high = 0, len(data)
    while high - low > 64:  # bisection with isascii is faster than any search for a class of bytes
        middle = (low + high) // 2
        if data[low:middle].isascii():
            low = middle
        else:
            high = middle
    return next(i for i in range(low, high) if data[i] >= 0x80)


def _utf8_tail(data: bytes) -> int:
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            length = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return back if back < length else 0
        if byte < 0x80:
            return 0
    return 0


def _strictly(data: bytes, encoding: Encoding) -> str | None:
    if encoding is Encoding.EUC_JP:
        text = jis.decode_euc(data)
        return None if jis.BAD in text else text
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _loosely(data: bytes, encoding: Encoding) -> str:
    if encoding is Encoding.EUC_JP:
        return jis.decode_euc(data)
    return data.decode(encoding, "replace")


def _of_bad_lines(piece: bytes) -> Encoding | None:
    """What the lines that are no UTF-8 are instead; None where UTF-8 with damage explains them best."""
    bad: list[bytes] = []
    size = 0
    for line in piece.split(b"\n"):
        if line.isascii() or _strictly(line, Encoding.UTF_8) is not None:
            continue
        bad.append(line)
        size += len(line)
        if size > 8192:
            break
    sample = b"\n".join(bad)
    found = guess_8bit(sample)
    return None if found is Encoding.UTF_8 else found
