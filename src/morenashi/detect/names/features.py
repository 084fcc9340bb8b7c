"""What is known of every character of a text, as hashed features: itself, its neighbours, its words.

A feature is a place in the model's table of weights: some quantities of the characters around are
mixed into a hash of `BITS` bits. Nothing is stored of the text itself. Training and detection use
the same code, so a model fits only the version of this file it was trained with (`VERSION`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import DASHES, HIRAGANA, KANJI, KATAKANA, LONG_VOWEL, tables
from morenashi.values import words

VERSION = 1
BITS = 18

Hashes = NDArray[np.uint32]
Codes = NDArray[np.uint16]
Places = NDArray[np.int64]

# Shapes of characters.
_OTHER, _KANJI, _HIRAGANA, _KATAKANA, _SMALL, _CAPITAL, _DIGIT, _SPACE, _BREAK, _DOT, _STOP = range(
    11
)
# Of a stretch of one script.
_NO_SCRIPT, _LATIN = 0, 4
_MIX = np.uint32(0x9E3779B1)
_FINAL = np.uint32(0x85EBCA6B)


@cache
def _shapes() -> NDArray[np.uint8]:
    """Table of 65,536: the shape of a code point, before folding."""
    fold16, fold8, _ = tables()
    table = np.full(65536, _OTHER, np.uint8)
    for byte, shape in (
        (KANJI, _KANJI),
        (HIRAGANA, _HIRAGANA),
        (KATAKANA, _KATAKANA),
        (LONG_VOWEL, _KATAKANA),
    ):
        table[fold8 == byte] = shape
    numerals = (fold8 >= 0x90) & (fold8 <= 0xA3)
    table[numerals] = _KANJI
    table[0xC0:0x250] = _SMALL
    table[(fold16 >= 0x61) & (fold16 <= 0x7A)] = _SMALL
    table[0x41:0x5B] = table[0xFF21:0xFF3B] = _CAPITAL
    table[(fold16 >= 0x30) & (fold16 <= 0x39)] = _DIGIT
    table[(fold16 == 0x20) | (fold16 == 0x09)] = _SPACE
    for char in "\n\r\x1e\0\u2028\u2029\u0085":
        table[ord(char)] = _BREAK
    for char in "。、「」『』，．！？":
        table[ord(char)] = _STOP
    table[0x30FB] = table[0xFF65] = _DOT
    table[0xFF70] = _KATAKANA
    return table


@cache
def _light() -> NDArray[np.bool_]:
    """Which folded characters say nothing between a label and its value."""
    table = np.zeros(65536, np.bool_)
    for char in " :/()[]|,\"'<>「」【】・\t" + DASHES:
        table[ord(char)] = True
    return table


def _moved(a: Hashes, by: int) -> Hashes:
    """`out[i] = a[i + by]`, 0 beyond the ends."""
    if by == 0:
        return a
    out = np.zeros_like(a)
    if by > 0:
        out[:-by] = a[by:]
    else:
        out[-by:] = a[:by]
    return out


def _salted(a: NDArray[np.generic], salt: int) -> Hashes:
    """Quantities spread over 32 bits, differently for each salt."""
    factor = np.uint32((0x9E3779B1 * (2 * salt + 1)) & 0xFFFFFFFF)
    out = a.astype(np.uint32) * factor
    out ^= out >> np.uint32(15)
    return out


class Stretches:
    """Stretches of one script: for each character its stretch, and what stands around that."""

    def __init__(self, shape: NDArray[np.uint8], codes: Codes) -> None:
        n = len(codes)
        script = _scripts()[shape]
        begins = np.concatenate(([True], script[1:] != script[:-1]))
        begins |= script == _NO_SCRIPT
        self.start = np.flatnonzero(begins)
        self.length = np.diff(self.start, append=n)
        self.of = np.cumsum(begins) - 1
        self.script = script
        place = np.arange(n)
        self.since = np.minimum(place - self.start[self.of], 6)
        self.left = np.minimum((self.start + self.length)[self.of] - place, 8)
        known = words.lexicon().of_runs(codes, self.start, self.length)
        padded = np.concatenate(([0, 0], known, [0, 0])).astype(np.uint32)
        self.known = known.astype(np.uint32)[self.of]
        self.known_before = padded[:-4][self.of]
        self.known_after = padded[4:][self.of]
        wide = np.concatenate(([0, 0], codes, [0, 0])).astype(np.uint32)
        first, last = self.start, self.start + self.length
        self.before = (wide[first + 1] * _MIX + wide[first])[self.of]
        self.after = (wide[last + 2] * _MIX + wide[np.minimum(last + 3, n + 3)])[self.of]
        capital = shape == _CAPITAL
        self.case = (capital[first] * 2 + capital[last - 1] + 1)[self.of] * (script == _LATIN)


@cache
def _scripts() -> NDArray[np.uint8]:
    table = np.zeros(11, np.uint8)
    table[[_KANJI, _HIRAGANA, _KATAKANA, _SMALL, _CAPITAL]] = 1, 2, 3, _LATIN, _LATIN
    return table


class Known:
    """Which words of the lexicon begin, end and lie at every character: 3 bits a class for the longest."""

    def __init__(self, codes: Codes) -> None:
        n = len(codes)
        self.begin = np.zeros(n, np.uint32)
        self.end = np.zeros(n, np.uint32)
        self.inside = np.zeros(n, np.uint8)
        lanes, ones = _lanes()
        for length, at, classes in words.lexicon().found(codes):
            wide, one = lanes[classes], ones[classes] * np.uint32(length)
            self.begin[at] = (self.begin[at] & ~wide) | one
            last = at + (length - 1)
            self.end[last] = (self.end[last] & ~wide) | one
            for k in range(1, length - 1):
                self.inside[at + k] |= classes

    def of(self, *classes: int) -> Hashes:
        """How words of these classes begin, end and lie at every character, as one quantity."""
        mask, bits = np.uint32(0), np.uint8(0)
        lanes, _ = _lanes()
        for one in classes:
            mask |= lanes[one]
            bits |= np.uint8(one)
        return (self.begin & mask) * _MIX + (self.end & mask) * _FINAL + (self.inside & bits)

    def longest(self, packed: Hashes, one: int) -> Places:
        """The length of the longest word of a class: `begin` or `end`, unpacked."""
        shift = 3 * (one.bit_length() - 1)
        return ((packed >> np.uint32(shift)) & np.uint32(7)).astype(np.int64)


@cache
def _lanes() -> tuple[Hashes, Hashes]:
    """For each set of classes the three bits of every class in it, and the lowest of them."""
    lanes, ones = np.zeros(256, np.uint32), np.zeros(256, np.uint32)
    for classes in range(256):
        for i in range(8):
            if classes >> i & 1:
                lanes[classes] |= np.uint32(7 << 3 * i)
                ones[classes] |= np.uint32(1 << 3 * i)
    return lanes, ones


def _couples(known: Known, shape: NDArray[np.uint8]) -> tuple[Hashes, Hashes]:
    """A surname that begins here with a given name behind it, and a given name that ends here
    with a surname before it: the lengths of both, over a space or none."""
    n = len(shape)
    ahead, back = np.zeros(n, np.uint32), np.zeros(n, np.uint32)
    surname = known.longest(known.begin, words.SURNAME)
    at = np.flatnonzero(surname)
    then = np.minimum(at + surname[at], n - 1)
    gap = shape[then] == _SPACE
    then = np.minimum(then + gap, n - 1)
    given = known.longest(known.begin, words.GIVEN)[then]
    ahead[at] = (surname[at] * 8 + given) * 2 + gap + 1
    given = known.longest(known.end, words.GIVEN)
    at = np.flatnonzero(given)
    then = np.maximum(at - given[at], 0)
    gap = shape[then] == _SPACE
    then = np.maximum(then - gap, 0)
    surname = known.longest(known.end, words.SURNAME)[then]
    back[at] = (given[at] * 8 + surname) * 2 + gap + 1
    return ahead, back


def _marked(codes: Codes) -> tuple[Hashes, Hashes]:
    """The last three and the next two characters that say something, spaces and colons read over."""
    n = len(codes)
    light = _light()[codes]
    place = np.arange(n)
    wide = codes.astype(np.uint32)
    last = np.maximum.accumulate(np.where(light, 0, place))
    before = np.concatenate(([0], last[:-1]))
    left = (
        wide[before]
        + wide[np.maximum(before - 1, 0)] * _MIX
        + wide[np.maximum(before - 2, 0)] * _FINAL
    )
    following = np.minimum.accumulate(np.where(light, n - 1, place)[::-1])[::-1]
    after = np.concatenate((following[1:], [n - 1]))
    right = wide[after] + wide[np.minimum(after + 1, n - 1)] * _MIX
    return left, right


def features(codes: Codes, wide: Codes) -> Iterator[NDArray[np.int64]]:
    """For each feature its place in the table, for every character of a text.

    `codes` are the characters as written (UTF-16, one a character), `wide` the same folded.
    """
    wide = words.variants()[wide]
    shape = _shapes()[codes]
    wide = np.where(shape == _DIGIT, np.uint16(0x30), wide)
    return hashed(_templates(wide, shape))


def hashed(templates: Iterator[tuple[Hashes, ...]], first: int = 0) -> Iterator[NDArray[np.int64]]:
    """Each template's quantities as places in the table; templates are numbered from `first`."""
    for number, terms in enumerate(templates, first + 1):
        total = terms[0] + np.uint32((0x85EBCA6B * number) & 0xFFFFFFFF)
        for term in terms[1:]:
            total += term
        total *= _FINAL
        total ^= total >> np.uint32(13)
        total *= _MIX
        yield (total >> np.uint32(32 - BITS)).astype(np.int64)


def _templates(wide: Codes, shape: NDArray[np.uint8]) -> Iterator[tuple[Hashes, ...]]:
    c = {k: _moved(_salted(wide, 10 + k), k) for k in range(-3, 4)}
    t = {k: _moved(_salted(shape + np.uint8(1), 30 + k), k) for k in range(-6, 6)}
    yield from ((c[k],) for k in (0, -1, 1, -2, 2))
    yield from ((c[a], c[b]) for a, b in ((-1, 0), (0, 1), (-2, -1), (1, 2), (-1, 1)))
    yield from (
        tuple(c[k] for k in window)
        for window in ((-1, 0, 1), (-2, -1, 0), (0, 1, 2), (-3, -2, -1), (1, 2, 3))
    )
    stretch = Stretches(shape, wide)
    run = _salted(stretch.script * np.uint32(100) + stretch.since * 10 + stretch.left, 50)
    yield t[-2], t[-1], t[0], t[1], t[2]
    yield t[-1], t[1], run
    yield tuple(t[k] for k in range(-6, 1))
    yield tuple(t[k] for k in range(6))
    known = Known(wide)
    yield from _of_words(known, shape, c, run)
    yield from _of_stretches(stretch, run, c)
    left, right = (_salted(marked, 60 + i) for i, marked in enumerate(_marked(wide)))
    yield (left,)
    yield left, _salted(known.of(words.SURNAME), 62)
    yield (right,)
    yield right, run


def _of_words(
    known: Known, shape: NDArray[np.uint8], c: dict[int, Hashes], run: Hashes
) -> Iterator[tuple[Hashes, ...]]:
    """Features of the words that are known here."""
    surname, given = _salted(known.of(words.SURNAME), 70), _salted(known.of(words.GIVEN), 71)
    common, place = _salted(known.of(words.COMMON), 72), _salted(known.of(words.PLACE), 73)
    foreign, proper = _salted(known.of(words.FOREIGN), 74), _salted(known.of(words.PROPER), 75)
    readings = _salted(known.of(words.KANA_SURNAME, words.KANA_GIVEN), 76)
    ahead, back = (_salted(a, 77 + i) for i, a in enumerate(_couples(known, shape)))
    end_of_surname = _moved(_salted(known.end & np.uint32(7), 79), -1)
    begin_of_given = _salted(known.begin & np.uint32(0o70), 80)
    yield from ((one,) for one in (surname, given))
    yield surname, given
    yield surname, common
    yield given, common
    yield surname, given, common, place
    yield end_of_surname, begin_of_given
    yield end_of_surname, given
    yield surname, _moved(begin_of_given, 1)
    yield ahead, back
    yield ahead, run
    yield back, run
    yield ahead, c[-1]
    yield back, c[1]
    yield foreign, run
    yield foreign, proper, common
    yield place, proper, run
    yield readings, run
    yield _moved(readings, -1), readings, _moved(readings, 1)
    yield surname, c[-1]
    yield given, c[1]
    yield _moved(common, -1), common, _moved(common, 1)


def _of_stretches(
    stretch: Stretches, run: Hashes, c: dict[int, Hashes]
) -> Iterator[tuple[Hashes, ...]]:
    """Features of the stretch of one script around, and of what stands on its two sides."""
    before, after = _salted(stretch.before, 90), _salted(stretch.after, 91)
    whole = _salted(stretch.known, 92)
    yield (run,)
    yield before, _salted(stretch.since, 93)
    yield after, _salted(stretch.left, 94)
    yield before, run
    yield after, run
    yield whole, run
    yield whole, _salted(stretch.known_after, 95), run
    yield whole, _salted(stretch.known_before, 96), run
    yield whole, before
    yield whole, after
    case = _salted(stretch.case, 97)
    yield case, run, whole
    yield case, before
    yield case, after
