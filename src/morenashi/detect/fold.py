"""Folds a text to one byte per code point, so that every pattern is written once and offsets stay true.

Half- and full-width forms, some twenty dashes and all spaces become one ASCII character; kanji
numerals and the kanji of dates get bytes of their own above 0x80. A second folding, to 16 bits,
keeps kanji apart and serves the search for labels.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

# Zero bytes on both sides of a folded text: a look-around of up to PAD needs no bounds check.
PAD = 160

# Bytes for what is not ASCII.
KANJI, HIRAGANA, KATAKANA, OTHER = 0x80, 0x81, 0x82, 0x83
LONG_VOWEL = 0x84  # ー: a dash between digits, a letter elsewhere
OPEN, CLOSE = 0x85, 0x86  # brackets of every shape but ( ) [ ] { }
POSTAL_MARK = 0x87
MIDDLE_DOT = 0x88  # ・: links groups of digits, and separates 記号・番号
KANJI_ZERO = 0x90  # 〇一二…九 are KANJI_ZERO + value
KANJI_TEN, KANJI_HUNDRED, KANJI_THOUSAND = 0x9A, 0x9B, 0x9C
YEAR, MONTH, DAY, FIRST = 0xA0, 0xA1, 0xA2, 0xA3  # 年 月 日 元
ERA = 0xA8  # ㍾ ㍽ ㍼ ㍻ ㋿ are ERA + 0..4
RECORD_END = 0x1E  # nothing is joined across it

DASHES = "-‐‑‒–—―−─━－﹣﹘⁃˗⁻₋ｰ⸺"
SPACES = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
NEWLINES = "\n\r\u0085\u2028\u2029\v\f"
# Characters that are not seen: they are folded to a byte of their own that is skipped nowhere.
HALF_KATAKANA = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"


def _fold16() -> NDArray[np.uint16]:
    """Table of 65,536: the character that stands for a code point when labels are searched."""
    table = np.arange(65536, dtype=np.uint16)
    table[0xFF01:0xFF5F] = np.arange(0x21, 0x7F)
    table[0x41:0x5B] += 0x20
    table[0xFF21:0xFF3B] = np.arange(0x61, 0x7B)
    for i, kana in enumerate(HALF_KATAKANA):
        table[0xFF66 + i] = ord(kana)
    for code in map(ord, DASHES):
        table[code] = 0x2D
    table[0xFF70] = 0x30FC  # ｰ is a vowel in ｶｰﾄﾞ; between digits the other folding makes it a dash
    for code in map(ord, SPACES):
        table[code] = 0x20
    for odd, plain in zip("〜～℡№＃", ("~", "~", "℡", "№", "#"), strict=True):
        table[ord(odd)] = ord(plain)
    return table


def _fold8(fold16: NDArray[np.uint16]) -> Bytes:
    """Table of 65,536: the byte of a code point."""
    table = np.full(65536, OTHER, np.uint8)
    table[0x4E00:0xA000] = KANJI
    table[0x3400:0x4DC0] = KANJI
    table[0xF900:0xFB00] = KANJI
    table[[0x3005, 0x3006, 0x303B]] = KANJI
    table[0xD800:0xE000] = KANJI  # surrogates: in our 16-bit view, a character beyond U+FFFF
    table[0x3041:0x30A0] = HIRAGANA
    table[0x30A1:0x3100] = KATAKANA
    ascii_like = fold16 < 0x80
    table[ascii_like] = fold16[ascii_like]
    table[0x30FC] = LONG_VOWEL
    table[0xFF66:0xFFA0] = KATAKANA
    table[0xFF70] = 0x2D
    for code in map(ord, NEWLINES):
        table[code] = 0x0A
    for code in map(ord, "「『【〔〈《［｛〖"):
        table[code] = OPEN
    for code in map(ord, "」』】〕〉》］｝〗"):
        table[code] = CLOSE
    for i, numeral in enumerate("〇一二三四五六七八九"):
        table[ord(numeral)] = KANJI_ZERO + i
    table[ord("零")] = KANJI_ZERO
    for sign, byte in zip("十百千年月日元〒〠", (KANJI_TEN, KANJI_HUNDRED, KANJI_THOUSAND, YEAR,
                                            MONTH, DAY, FIRST, POSTAL_MARK, POSTAL_MARK),
                          strict=True):  # fmt: skip
        table[ord(sign)] = byte
    table[[0x30FB, 0xFF65]] = MIDDLE_DOT
    for i, era in enumerate("㍾㍽㍼㍻㋿"):
        table[ord(era)] = ERA + i
    return table


@cache
def tables() -> tuple[NDArray[np.uint16], Bytes, Mask]:
    """The two folding tables and, over 16 bits, which characters may stand between a label and its value."""
    fold16 = _fold16()
    light = np.zeros(65536, np.bool_)
    for char in ":;=|/,.\"'`()[]{}<>*#_-+~&\\、。，．・：；＝…‥→⇒⇨←▶▷►»《》「」『』【】〔〕〈〉※★☆●○■□◆◇▲△▼▽＊№｜│┃┆┊║　 \t\n\r":
        light[ord(char)] = True
    # Particles, and words of one character one reads over: 電話（父）, 新番号, 明・大・昭・平.
    for char in "はがのをもとへにで第父母妻夫子例次新旧正誤桁男女明大昭平令㍾㍽㍼㍻㋿":
        light[ord(char)] = True
    light[fold16 == 0x20] = True
    light[fold16 == 0x2D] = True
    return fold16, _fold8(fold16), light


class Buffer:
    """A text in its folded forms. All positions are in padded coordinates: code point + PAD.

    `f`: uint8, n + 2*PAD; `wide`: uint16, the same length, for labels and light gaps; `codes`:
    uint16, the same, not folded (0xD800 stands for every character beyond U+FFFF).
    """

    __slots__ = ("_ends", "_newlines", "codes", "f", "n", "text", "wide")

    def __init__(self, text: str) -> None:
        fold16, fold8, _ = tables()
        self.text = text
        self.n = len(text)
        codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
        if len(codes) != self.n:  # characters beyond U+FFFF: one place each, as in the text
            wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
            codes = np.where(wide > 0xFFFF, np.uint32(0xD800), wide).astype(np.uint16)
        self.f = np.zeros(self.n + 2 * PAD, np.uint8)
        self.wide = np.zeros(self.n + 2 * PAD, np.uint16)
        self.codes = np.zeros(self.n + 2 * PAD, np.uint16)
        inner = slice(PAD, PAD + self.n)
        self.codes[inner] = codes
        np.take(fold8, codes, out=self.f[inner], mode="clip")
        np.take(fold16, codes, out=self.wide[inner], mode="clip")
        self._newlines: Ints | None = None
        self._ends: Ints | None = None

    @property
    def newlines(self) -> Ints:
        """Positions of all line ends and record ends."""
        if self._newlines is None:
            ends = (self.f == 0x0A) | (self.f == RECORD_END)
            # \r\n is one line end.
            ends[:-1] &= (self.codes[:-1] != 0x0D) | (self.codes[1:] != 0x0A)
            self._newlines = np.flatnonzero(ends)
        return self._newlines

    @property
    def record_ends(self) -> Ints:
        """Positions of the record ends."""
        if self._ends is None:
            self._ends = np.flatnonzero(self.f == RECORD_END)
        return self._ends

    def raw(self, start: int, end: int) -> str:
        """The original text between two positions."""
        return self.text[max(0, start - PAD) : max(0, end - PAD)]


def is_digit(f: Bytes) -> Mask:
    """Which bytes are 0-9."""
    return (f - np.uint8(0x30)) < 10


def is_letter(f: Bytes) -> Mask:
    """Which bytes are a-z (upper case is folded)."""
    return ((f | np.uint8(0x20)) - np.uint8(0x61)) < 26


def is_word(f: Bytes) -> Mask:
    """Which bytes are 0-9, a-z or _."""
    return is_digit(f) | is_letter(f) | (f == 0x5F)


def is_written(f: Bytes) -> Mask:
    """Which bytes are kanji or kana; the kanji of dates are not among them."""
    letters = (f >= KANJI) & (f <= KATAKANA)
    return letters | (f == LONG_VOWEL) | ((f >= KANJI_ZERO) & (f <= KANJI_THOUSAND))


@cache
def byte_set(*members: int) -> Mask:
    """Table of 256 for asking many folded bytes at once whether they are among `members`."""
    table = np.zeros(256, np.bool_)
    table[list(members)] = True
    return table


@cache
def char_set(members: str) -> Mask:
    """Table of 65,536 for asking the same of characters of `Buffer.wide`."""
    table = np.zeros(65536, np.bool_)
    table[[ord(char) for char in members]] = True
    return table
