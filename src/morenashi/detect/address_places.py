"""Where in a text addresses may lie: numbers with a municipality before them, ends of postal codes."""

from __future__ import annotations

import re
from codecs import utf_16_le_decode
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.address_grammar import Place, place_at
from morenashi.detect.fold import (
    DAY,
    FIRST,
    HIRAGANA,
    KANJI,
    KANJI_THOUSAND,
    KANJI_ZERO,
    KATAKANA,
    LONG_VOWEL,
    MONTH,
    PAD,
    POSTAL_MARK,
    YEAR,
    Ints,
    Mask,
    byte_set,
    char_set,
    tables,
)
from morenashi.detect.numbers import DASH
from morenashi.detect.view import View
from morenashi.values.place_names import plain_forms
from morenashi.values.places import places

_REACH = 44  # characters from the municipality to the first number
_SPARSE = 100  # characters to a number: fewer, and the whole text is looked at instead
_LOOK_BACK, _WINDOW = 64, 600  # no address looks further back or ahead
_MUNICIPAL = re.compile("[都道府県市区町村郡]")


@cache
def plain_fold() -> NDArray[np.uint16]:
    """Table of 65,536: a UTF-16 unit folded for labels and then to its common form.

    Beyond ASCII only kana and kanji remain: other signs become U+007F, ・ 、 。 U+0010 to U+0012, and
    kanji from elsewhere 々.
    """
    fold16, _, _ = tables()
    plain = plain_forms().copy()
    strange = plain == 0xFFFD
    strange[0xF900:0xFB00] |= plain[0xF900:0xFB00] >= 0xF900
    for first, last in _SIGNS:
        plain[first:last] = 0x7F
    for sign, stand_in in zip("・、。", (0x10, 0x11, 0x12), strict=True):
        plain[ord(sign)] = stand_in
    plain[[ord(sign) for sign in "々〆〇"]] = [ord(sign) for sign in "々〆〇"]
    plain[0x2160:0x2180] = ord("i")  # Ⅱ in the name of a building
    plain[strange] = ord("々")
    return plain[fold16]


# Neither kana nor kanji: up to ぁ, behind ゖ and ヺ (but for ゛゜ー), and behind the last kanji.
_SIGNS = (
    (0x80, 0x3041),
    (0x3097, 0x309B),
    (0x309D, 0x30A1),
    (0x30FD, 0x3400),
    (0xA000, 0xF900),
    (0xFB00, 0x10000),
)


class PlainText:
    """Windows of a view's text with every character folded: all at once, or one by one where few are asked for."""

    def __init__(self, view: View, wanted: int) -> None:
        """`wanted`: about how many places will be looked at."""
        buffer = view.buffer
        self._codes = buffer.codes[PAD : PAD + buffer.n]
        self._whole = self._folded(self._codes) if wanted * _WINDOW > buffer.n else None

    def around(self, at: int) -> tuple[str, int]:
        """The piece of the text around a code point that an address may need, and where it begins."""
        begin, end = max(0, at - _LOOK_BACK), at + _WINDOW
        if self._whole is not None:
            return self._whole[begin:end], begin
        return self._folded(self._codes[begin:end]), begin

    @staticmethod
    def _folded(codes: NDArray[np.uint16]) -> str:
        plain = np.take(plain_fold(), codes, mode="clip")
        return utf_16_le_decode(plain.view(np.uint8).data)[0] if len(plain) else ""


@cache
def _kinds() -> NDArray[np.uint8]:
    """Table of 65,536: 1 for signs of municipalities, 2 for what no address reaches across."""
    table = np.zeros(65536, np.uint8)
    table[[ord(c) for c in "市区町村郡都道府県"]] = 1
    table[[ord(c) for c in "、。，．!?|\t\n\r\x1e\"'()「」『』【】<>=:;,/"]] = 2
    return table


def anchors(view: View) -> Ints:
    """Padded places of numbers that may be the first of an address: sorted."""
    numbers, f, wide = view.numbers, view.f, view.buffer.wide
    start, end = numbers.start, numbers.end
    if len(start):
        keep = _BEFORE[f[start - 1]] & (numbers.length <= 5)
        start, end = start[keep], end[keep]
        keep = ~_counted()[wide[end]] & ~_particle()[wide[start - 1]]
        start = start[keep]
    found = np.concatenate((start, _kanji_numbers(view)))
    found.sort()
    return found[_placed(view, found)] if len(found) else found


_BEFORE = byte_set(
    KANJI,
    HIRAGANA,
    KATAKANA,
    LONG_VOWEL,
    0x20,
    YEAR,
    MONTH,
    DAY,
    FIRST,
    *range(KANJI_ZERO, KANJI_THOUSAND + 1),
)


@cache
def _counted() -> Mask:
    return char_set("年月日時分秒人円件回個本枚台名歳才度点位割倍億万%％系便等級冊:/")


@cache
def _particle() -> Mask:
    return char_set("はをがでにへともや第約計")


def _kanji_numbers(view: View) -> Ints:
    """Where kanji numerals begin that a unit of addresses follows."""
    f, wide = view.f, view.buffer.wide
    at = np.flatnonzero((f >= KANJI_ZERO) & (f <= KANJI_THOUSAND))
    if not len(at):
        return at
    following = wide[at + 1]
    last = at[char_set("丁番条号線")[following]]
    return last


def _placed(view: View, places: Ints) -> Mask:
    """A sign of a municipality stands within reach, and nothing that ends a sentence or a cell between."""
    wide = view.buffer.wide
    if len(places) * _SPARSE > len(wide):
        kinds = np.take(_kinds(), wide, mode="clip")
        marks = np.flatnonzero(kinds)
        last = np.searchsorted(marks, places) - 1
        at = marks[np.maximum(last, 0)] if len(marks) else places
        return np.asarray((last >= 0) & (kinds[at] == 1) & (places - at <= _REACH))
    kinds = _kinds()[wide[places[:, None] - np.arange(1, _REACH + 1)]]
    nearest = (kinds > 0).argmax(axis=1)
    return np.asarray(kinds[np.arange(len(places)), nearest] == 1)


def place_before(text: str, at: int) -> Iterator[tuple[int, Place]]:
    """Places of the line that may begin the address whose number stands at `at`: from the left."""
    known = places()
    behind = -1
    begin = max(0, at - _REACH - 8)
    begin = 1 + max(begin - 1, *(text.rfind(stop, begin, at) for stop in "\n\x1e\x12"))
    for sign in _MUNICIPAL.finditer(text, begin, at):
        end = sign.end()
        if end <= behind:
            continue
        names = known.prefectures if sign[0] in "都道府県" else known.cities
        for length in (8, 7, 6, 5, 4, 3, 2):
            start = end - length
            if start < begin or (
                text[start:end] not in names and text[start:end] not in known.districts
            ):
                continue
            place = place_at(text, start)
            if place is not None:
                behind = place.end
                yield start, place
            break


def postal_ends(view: View) -> tuple[Ints, Ints]:
    """Padded ends of seven digits, with 〒 before them and without, where letters follow."""
    numbers, f = view.numbers, view.f
    if not len(numbers):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    pair = numbers.windows((3, 4), [(DASH,)])
    single = numbers.windows((7,), [()])
    start = np.concatenate((numbers.start[pair], numbers.start[single]))
    end = np.concatenate((numbers.end[pair + 1], numbers.end[single]))
    at = end.copy()
    for _ in range(8):
        blank = byte_set(0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x29, 0x22, 0x27)[f[at]]
        at[blank] += 1
    written = byte_set(KANJI, HIRAGANA, KATAKANA, *range(KANJI_ZERO, KANJI_THOUSAND + 1), 0x20)[
        f[at]
    ]
    marked = np.zeros(len(start), np.bool_)
    for k in range(1, 4):
        marked |= f[start - k] == POSTAL_MARK
    return np.sort(end[written & marked]), np.sort(end[written & ~marked])
