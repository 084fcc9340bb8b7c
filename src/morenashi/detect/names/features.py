"""What is known of every character of a text, as hashed features: itself, its neighbours, its words.

A feature is a place in the model's table of weights: some quantities of the characters around are
mixed into a hash of `BITS` bits. Nothing is stored of the text itself. Training and detection use
the same code, so a model fits only the version of this file it was trained with (`VERSION`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import DASHES, HIRAGANA, KANJI, KATAKANA, LONG_VOWEL, tables
from morenashi.values import words

VERSION = 1
BITS = 18

Hashes = NDArray[np.uint32]
Codes = NDArray[np.uint16]
Places = NDArray[np.int64]
Shapes = NDArray[np.uint8]

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


def salted(a: NDArray[np.generic], salt: int) -> Hashes:
    """Quantities spread over 32 bits, differently for each salt; 0 stays 0."""
    factor = np.uint32((0x9E3779B1 * (2 * salt + 1)) & 0xFFFFFFFF)
    out = a.astype(np.uint32)
    out *= factor
    out ^= out >> np.uint32(15)
    return out


@cache
def _scripts() -> Shapes:
    table = np.zeros(11, np.uint8)
    table[[_KANJI, _HIRAGANA, _KATAKANA, _SMALL, _CAPITAL]] = 1, 2, 3, _LATIN, _LATIN
    return table


class Stretches:
    """Stretches of one script: which each character belongs to (`of`), and what stands around them."""

    def __init__(self, codes: Codes, shape: Shapes) -> None:
        self._codes, self._shape = codes, shape
        script = _scripts()[shape]
        begins = script == _NO_SCRIPT
        begins[0] = True
        begins[1:] |= script[1:] != script[:-1]
        self.start = np.flatnonzero(begins)
        self.end = np.append(self.start[1:], len(codes))
        self.script = script[self.start]
        self.run = self.script.astype(np.int64) * 100
        self.of: Places = begins.astype(np.int32).cumsum(dtype=np.int32).astype(np.int64) - 1

    @cached_property
    def known(self) -> NDArray[np.uint8]:
        """The classes of each stretch as a word, with two zeros on both sides."""
        out = np.zeros(len(self.start) + 4, np.uint8)
        out[2:-2] = words.lexicon().of_runs(self._codes, self.start, self.end - self.start)
        return out

    @cached_property
    def before(self) -> Hashes:
        """The two characters before each stretch, as one quantity."""
        wide = np.concatenate(([0, 0], self._codes)).astype(np.uint32)
        return wide[self.start + 1] * _MIX + wide[self.start]

    @cached_property
    def after(self) -> Hashes:
        """The two characters behind each stretch."""
        wide = np.concatenate((self._codes, [0, 0])).astype(np.uint32)
        return wide[self.end] * _MIX + wide[np.minimum(self.end + 1, len(wide) - 1)]

    @cached_property
    def case(self) -> NDArray[np.uint8]:
        """Whether a Latin stretch begins and ends with a capital; 0 of other scripts."""
        capital = (self._shape == _CAPITAL).view(np.uint8)
        both = capital[self.start] * np.uint8(2) + capital[self.end - 1] + np.uint8(1)
        return both * (self.script == _LATIN).view(np.uint8)


class Known:
    """Which words of the lexicon begin, end and lie at every character: 3 bits a class for the longest."""

    def __init__(self, codes: Codes) -> None:
        n = len(codes)
        self.begin = np.zeros(n, np.uint32)
        self.end = np.zeros(n, np.uint32)
        self.inside = np.zeros(n, np.uint8)
        lanes, ones = _lanes()
        for length, at, classes in words.lexicon().found(codes):
            others, one = ~lanes[classes], ones[classes] * np.uint32(length)
            self.begin[at] = (self.begin[at] & others) | one
            last = at + (length - 1)
            self.end[last] = (self.end[last] & others) | one
            for k in range(1, length - 1):
                self.inside[at + k] |= classes


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


# The bits of surnames and of given names in what begins or ends at a character.
_SURNAME_BITS, _GIVEN_BITS, _GIVEN_SHIFT = np.uint32(7), np.uint32(0o70), np.uint32(3)


def _ahead(known: Known, shape: Shapes) -> Hashes:
    """A surname that begins here with a given name behind it, over a space or none: their lengths."""
    out, most = np.zeros(len(shape), np.uint32), len(shape) - 1
    at = np.flatnonzero(known.begin & _SURNAME_BITS)
    surname = (known.begin[at] & _SURNAME_BITS).astype(np.int64)
    then = np.minimum(at + surname, most)
    gap = shape[then] == _SPACE
    given = (known.begin[np.minimum(then + gap, most)] & _GIVEN_BITS) >> _GIVEN_SHIFT
    out[at] = (surname * 8 + given) * 2 + gap + 1
    return out


def _back(known: Known, shape: Shapes) -> Hashes:
    """A given name that ends here with a surname before it: their lengths."""
    out = np.zeros(len(shape), np.uint32)
    at = np.flatnonzero(known.end & _GIVEN_BITS)
    given = ((known.end[at] & _GIVEN_BITS) >> _GIVEN_SHIFT).astype(np.int64)
    then = np.maximum(at - given, 0)
    gap = shape[then] == _SPACE
    surname = known.end[np.maximum(then - gap, 0)] & _SURNAME_BITS
    out[at] = (given * 8 + surname) * 2 + gap + 1
    return out


# Characters beside one that count for it, at most.
_BESIDE = 8


class Quantities:
    """What features are made of, for a whole text; each is worked out when it is first asked for."""

    def __init__(self, codes: Codes, wide: Codes) -> None:
        self.n = len(codes)
        self.shape = _shapes()[codes]
        plain = words.variants()[wide]
        plain[self.shape == _DIGIT] = 0x30
        self.wide = plain
        self.padded_wide = np.zeros(self.n + 2 * _BESIDE, np.uint16)
        self.padded_wide[_BESIDE:-_BESIDE] = plain
        self.padded_shape = np.zeros(self.n + 2 * _BESIDE, np.uint8)
        np.add(self.shape, 1, out=self.padded_shape[_BESIDE:-_BESIDE])

    @cached_property
    def stretches(self) -> Stretches:
        """The stretches of one script."""
        return Stretches(self.wide, self.shape)

    @cached_property
    def known(self) -> Known:
        """The words that are known."""
        return Known(self.wide)

    @cached_property
    def _heavy(self) -> tuple[Places, NDArray[np.int32]]:
        """Places of the characters that say something, between 0 and the last place of all; and
        how many of them stand before each place."""
        heavy = ~_light()[self.wide]
        count = np.zeros(self.n + 1, np.int32)
        np.cumsum(heavy.astype(np.int32), out=count[1:])
        return np.concatenate(([0], np.flatnonzero(heavy), [self.n - 1])), count

    def marked_before(self, at: Places) -> Hashes:
        """The last three characters that say something, spaces and colons read over."""
        heavy, count = self._heavy
        before = heavy[count[at]]
        total = self.wide[before].astype(np.uint32)
        for back, factor in ((1, _MIX), (2, _FINAL)):
            total += self.wide[np.maximum(before - back, 0)] * factor
        return total

    def marked_behind(self, at: Places) -> Hashes:
        """The next two of them."""
        heavy, count = self._heavy
        after = heavy[count[at + 1] + 1]
        total = self.wide[after].astype(np.uint32)
        total += self.wide[np.minimum(after + 1, self.n - 1)] * _MIX
        return total


class Terms:
    """The hashed quantities of a text, of all its characters or only of those `at` some places."""

    def __init__(self, text: Quantities, at: Places | None = None) -> None:
        self._text, self._at = text, at
        self._place = np.arange(text.n) if at is None else at
        self._made: dict[str, Hashes] = {}
        self._known: dict[int, tuple[Hashes, Hashes, NDArray[np.uint8]]] = {}

    def feature(self, number: int) -> Places:
        """The place of feature `number` in the table of weights."""
        first, *others = TEMPLATES[number]
        total = self._term(first) + np.uint32((0x85EBCA6B * (number + 1)) & 0xFFFFFFFF)
        for name in others:
            total += self._term(name)
        return _placed(total)

    def _term(self, name: str) -> Hashes:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = _MAKERS[name](self)
        return made

    def beside(self, padded: NDArray[np.generic], by: int) -> NDArray[np.generic]:
        """What stands `by` characters further."""
        if self._at is None:
            return padded[_BESIDE + by : _BESIDE + by + self._text.n]
        return padded.take(self._at + (_BESIDE + by), mode="clip")

    def char(self, by: int, salt: int) -> Hashes:
        """The character `by` further."""
        return salted(self.beside(self._text.padded_wide, by), salt)

    def shape(self, by: int, salt: int) -> Hashes:
        """The shape of the character `by` further."""
        return salted(self.beside(self._text.padded_shape, by), salt)

    @cached_property
    def _of(self) -> Places:
        of = self._text.stretches.of
        return of if self._at is None else of[self._at]

    @cached_property
    def _since(self) -> Places:
        out = self._place - self._text.stretches.start.take(self._of, mode="clip")
        return np.minimum(out, 6, out=out)

    @cached_property
    def _left(self) -> Places:
        out = self._text.stretches.end.take(self._of, mode="clip")
        out -= self._place
        return np.minimum(out, 8, out=out)

    def since(self, salt: int) -> Hashes:
        """How many characters of the stretch stand before, 6 at most."""
        return salted(self._since, salt)

    def left(self, salt: int) -> Hashes:
        """How many of them are left, 8 at most."""
        return salted(self._left, salt)

    def run(self, salt: int) -> Hashes:
        """The script of the stretch, and where in it the character stands."""
        total = self._since * 10
        total += self._left
        total += self._text.stretches.run.take(self._of, mode="clip")
        return salted(total, salt)

    def of_stretch(self, quantity: NDArray[np.generic], salt: int) -> Hashes:
        """A quantity of every stretch, for the characters in it."""
        return salted(quantity, salt).take(self._of, mode="clip")

    def whole(self, by: int, salt: int) -> Hashes:
        """What is known of the stretch as a word, or of the one `by` further."""
        known = self._text.stretches.known
        return self.of_stretch(known[2 + by : len(known) - 2 + by], salt)

    def known(self, salt: int, by: int, *classes: int) -> Hashes:
        """How words of these classes begin, end and lie at the character `by` further."""
        mask, bits = np.uint32(0), np.uint8(0)
        lanes, _ = _lanes()
        for one in classes:
            mask |= lanes[one]
            bits |= np.uint8(one)
        begin, end, inside = self._known_at(by)
        total = (begin & mask) * _MIX
        total += (end & mask) * _FINAL
        total += inside & bits
        return salted(total, salt)

    def _known_at(self, by: int) -> tuple[Hashes, Hashes, NDArray[np.uint8]]:
        made = self._known.get(by)
        if made is None:
            known = self._text.known
            made = self._known[by] = (
                self.moved(known.begin, by),
                self.moved(known.end, by),
                self.moved(known.inside, by),
            )
        return made

    def moved(self, quantity: NDArray[Any], by: int) -> NDArray[Any]:
        """What a quantity is `by` (-1, 0 or 1) characters further, 0 beyond the ends."""
        if self._at is not None:
            if by == 0:
                return quantity.take(self._at)
            out: NDArray[Any] = quantity.take(self._at + by, mode="clip")
            out[self._at == (0 if by < 0 else len(quantity) - 1)] = 0
            return out
        if by == 0:
            return quantity
        out = np.zeros_like(quantity)
        if by > 0:
            out[:-by] = quantity[by:]
        else:
            out[-by:] = quantity[:by]
        return out

    def ending_surname(self, salt: int) -> Hashes:
        """The surname that ends right before."""
        return salted(self.moved(self._text.known.end, -1) & _SURNAME_BITS, salt)

    def beginning_given(self, by: int, salt: int) -> Hashes:
        """The given name that begins `by` further."""
        return salted(self.moved(self._text.known.begin, by) & _GIVEN_BITS, salt)

    def picked(self, quantity: Hashes, salt: int) -> Hashes:
        """A quantity of the whole text."""
        return salted(self.moved(quantity, 0), salt)

    def marked(self, *, behind: bool, salt: int) -> Hashes:
        """The characters that say something, before or behind."""
        text = self._text
        return salted((text.marked_behind if behind else text.marked_before)(self._place), salt)

    def couple(self, make: Callable[[Known, Shapes], Hashes], salt: int) -> Hashes:
        """A surname and a given name beside each other."""
        return self.picked(make(self._text.known, self._text.shape), salt)

    @property
    def stretches(self) -> Stretches:
        """The stretches of the whole text."""
        return self._text.stretches


def _makers() -> dict[str, Callable[[Terms], Hashes]]:
    """How each term is made; the numbers are salts, and part of what a model was trained with."""
    made: dict[str, Callable[[Terms], Hashes]] = {}
    for k in range(-3, 4):
        made[f"c{k}"] = lambda t, k=k: t.char(k, 10 + k)  # type: ignore[misc]
    for k in range(-6, 6):
        made[f"t{k}"] = lambda t, k=k: t.shape(k, 30 + k)  # type: ignore[misc]
    made |= {
        "run": lambda t: t.run(50),
        "left": lambda t: t.marked(behind=False, salt=60),
        "right": lambda t: t.marked(behind=True, salt=61),
        "surname-left": lambda t: t.known(62, 0, words.SURNAME),
        "surname": lambda t: t.known(70, 0, words.SURNAME),
        "given": lambda t: t.known(71, 0, words.GIVEN),
        "common": lambda t: t.known(72, 0, words.COMMON),
        "common-1": lambda t: t.known(72, -1, words.COMMON),
        "common1": lambda t: t.known(72, 1, words.COMMON),
        "place": lambda t: t.known(73, 0, words.PLACE),
        "foreign": lambda t: t.known(74, 0, words.FOREIGN),
        "proper": lambda t: t.known(75, 0, words.PROPER),
        "reading": lambda t: t.known(76, 0, words.KANA_SURNAME, words.KANA_GIVEN),
        "reading-1": lambda t: t.known(76, -1, words.KANA_SURNAME, words.KANA_GIVEN),
        "reading1": lambda t: t.known(76, 1, words.KANA_SURNAME, words.KANA_GIVEN),
        "ahead": lambda t: t.couple(_ahead, 77),
        "back": lambda t: t.couple(_back, 78),
        "surname-ended": lambda t: t.ending_surname(79),
        "given-begins": lambda t: t.beginning_given(0, 80),
        "given-begins1": lambda t: t.beginning_given(1, 80),
        "before": lambda t: t.of_stretch(t.stretches.before, 90),
        "after": lambda t: t.of_stretch(t.stretches.after, 91),
        "whole": lambda t: t.whole(0, 92),
        "since": lambda t: t.since(93),
        "ends-in": lambda t: t.left(94),
        "whole-after": lambda t: t.whole(2, 95),
        "whole-before": lambda t: t.whole(-2, 96),
        "case": lambda t: t.of_stretch(t.stretches.case, 97),
    }
    return made


_MAKERS = _makers()


def _templates() -> tuple[tuple[str, ...], ...]:
    """Which terms make up each feature; the order is part of what a model was trained with."""
    lines = """
        c0|c-1|c1|c-2|c2|c-1 c0|c0 c1|c-2 c-1|c1 c2|c-1 c1
        c-1 c0 c1|c-2 c-1 c0|c0 c1 c2|c-3 c-2 c-1|c1 c2 c3
        t-2 t-1 t0 t1 t2|t-1 t1 run|t-6 t-5 t-4 t-3 t-2 t-1 t0|t0 t1 t2 t3 t4 t5
        surname|given|surname given|surname common|given common|surname given common place
        surname-ended given-begins|surname-ended given|surname given-begins1|ahead back
        ahead run|back run|ahead c-1|back c1|foreign run|foreign proper common|place proper run
        reading run|reading-1 reading reading1|surname c-1|given c1|common-1 common common1
        run|before since|after ends-in|before run|after run|whole run|whole whole-after run
        whole whole-before run|whole before|whole after|case run whole|case before|case after
        left|left surname-left|right|right run
    """
    return tuple(
        tuple(one.split()) for line in lines.strip().splitlines() for one in line.split("|")
    )


TEMPLATES = _templates()


def features(codes: Codes, wide: Codes) -> Iterator[Places]:
    """For each feature its place in the table, for every character of a text.

    `codes` are the characters as written (UTF-16, one a character), `wide` the same folded.
    """
    terms = Terms(Quantities(codes, wide))
    for number in range(len(TEMPLATES)):
        yield terms.feature(number)


def hashed(templates: Iterator[tuple[Hashes, ...]], first: int = 0) -> Iterator[Places]:
    """Each template's quantities as places in the table; templates are numbered from `first`."""
    for number, terms in enumerate(templates, first + 1):
        total = terms[0] + np.uint32((0x85EBCA6B * number) & 0xFFFFFFFF)
        for term in terms[1:]:
            total += term
        yield _placed(total)


def _placed(total: Hashes) -> Places:
    """A sum of quantities as a place in the table; the sum is used up."""
    total *= _FINAL
    total ^= total >> np.uint32(13)
    total *= _MIX
    total >>= np.uint32(32 - BITS)
    return total.astype(np.int64)
