"""Which words are surnames, given names, places or plain words: a compact set looked up for whole texts at once.

The words themselves are not stored, only where their hash lies: 16 bits of it and the classes. One
look-up in about 80,000 of a word that is not there is answered wrongly; the judgement that uses
the answer weighs it with much else. Made by lists/compile_words.py; origins in LICENSES.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

# What a word is known as; a word may be several. KANA_*: a reading, in kana or Latin letters.
SURNAME, GIVEN, FOREIGN, PLACE, COMMON, KANA_SURNAME, KANA_GIVEN, PROPER = (
    1 << i for i in range(8)
)
NAMES = SURNAME | GIVEN | FOREIGN | KANA_SURNAME | KANA_GIVEN  # names of people
LONGEST = 7
LONGEST_RUN = 14
CELLS = 1 << 20
PREFIXES = 1 << 18
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)

# Old and variant characters of names, and what stands in the list instead of them.
_VARIANTS = dict(
    zip(
        "髙﨑邊邉齊齋澤濱國櫻廣濵嶋塚圓惠德瀨眞禮龍淺渕淵曾彌壽關應學萬與繁黑舘榮條",
        "高崎辺辺斉斎沢浜国桜広浜島塚円恵徳瀬真礼竜浅渕淵曽弥寿関応学万与繁黒館栄条",
        strict=True,
    )
)


@cache
def variants() -> NDArray[np.uint16]:
    """Table of 65,536: the character that stands in the list for a code point."""
    table = np.arange(65536, dtype=np.uint16)
    for odd, plain in _VARIANTS.items():
        table[ord(odd)] = ord(plain)
    return table


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`single`: classes of words of one character (65,536); `prefix`: for a hash of two characters
    which lengths of words begin so; `mark`, `classes`: 16 bits of a word's hash and its classes.
    """

    single: NDArray[np.uint8]
    prefix: NDArray[np.uint8]
    mark: NDArray[np.uint16]
    classes: NDArray[np.uint8]

    def found(
        self, codes: NDArray[np.uint16]
    ) -> Iterator[tuple[int, NDArray[np.int64], NDArray[np.uint8]]]:
        """For each length from 1 to 7: that length, where known words of it begin, their classes.

        `codes` are folded characters (see detect.fold) after `variants`.
        """
        one = self.single[codes]
        at = np.flatnonzero(one)
        yield 1, at, one[at]
        if len(codes) < 2:
            return
        unit = codes.astype(np.uint64)
        unit += np.uint64(1)
        begins = unit[:-1] * _MULTIPLIER
        begins += unit[1:]
        begins *= _MULTIPLIER
        lengths = self.prefix[prefix_cell(begins)]
        place = np.flatnonzero(lengths)
        state, lengths = begins[place], lengths[place]
        for length in range(2, LONGEST + 1):
            if length > 2:
                within = int(np.searchsorted(place, len(codes) - length, "right"))
                more = np.flatnonzero(lengths[:within] >= 1 << (length - 2))
                place, state, lengths = place[more], state[more], lengths[more]
                state += unit[place + (length - 1)]
                state *= _MULTIPLIER
            here = np.flatnonzero(lengths & (1 << (length - 2)))
            classes = self.looked_up(state[here])
            known = np.flatnonzero(classes)
            yield length, place[here[known]], classes[known]

    def looked_up(self, state: NDArray[np.uint64]) -> NDArray[np.uint8]:
        """The classes of words by their hashes; 0 where unknown."""
        first, mark = _first_of(state)
        out = np.zeros(len(state), np.uint8)
        hit = np.flatnonzero(self.mark[first] == mark)
        out[hit] = self.classes[first[hit]]
        rest = np.flatnonzero(out == 0)
        mark = mark[rest]
        second = _second_of(first[rest], mark)
        hit = np.flatnonzero(self.mark[second] == mark)
        out[rest[hit]] = self.classes[second[hit]]
        return out

    def of_runs(
        self, codes: NDArray[np.uint16], start: NDArray[np.int64], length: NDArray[np.int64]
    ) -> NDArray[np.uint8]:
        """The classes of whole stretches of at most 14 characters; 0 for longer or unknown ones."""
        out = np.zeros(len(start), np.uint8)
        short = np.flatnonzero((length >= 2) & (length <= LONGEST_RUN))
        state = np.zeros(len(short), np.uint64)
        left, begin = length[short], start[short]
        for i in range(int(left.max(initial=0))):
            go = np.flatnonzero(left > i)
            state[go] = (state[go] + codes[begin[go] + i] + np.uint64(1)) * _MULTIPLIER
        out[short] = self.looked_up(state)
        return out

    def of_words(
        self, codes: NDArray[np.uint16], start: NDArray[np.int64], length: NDArray[np.int64]
    ) -> NDArray[np.uint8]:
        """The same as `of_runs`, and the classes of words of one character."""
        out = self.of_runs(codes, start, length)
        one = length == 1
        out[one] = self.single[codes[start[one]]]
        return out


def prefix_cell(state: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Where two characters' hash lies in `Lexicon.prefix`."""
    return (state >> np.uint64(46)).view(np.int64)


def cells_of(
    state: NDArray[np.uint64],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint16]]:
    """The two cells where a hash may lie, and its mark (never 0)."""
    first, mark = _first_of(state)
    return first, _second_of(first, mark), mark


def _first_of(state: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.uint16]]:
    mark = (state >> np.uint64(20)).astype(np.uint16)
    return (state >> np.uint64(44)).view(np.int64), np.maximum(mark, np.uint16(1))


def _second_of(first: NDArray[np.int64], mark: NDArray[np.uint16]) -> NDArray[np.int64]:
    out = mark.astype(np.int64)
    out *= 0x5BD1E995
    out &= CELLS - 1
    out ^= first
    return out


def hash_of(word: str) -> int:
    """The hash of one word, for making the list."""
    state = 0
    for char in word:
        state = ((state + ord(char) + 1) * int(_MULTIPLIER)) & 0xFFFFFFFFFFFFFFFF
    return state


@cache
def lexicon() -> Lexicon:
    """The list that ships with the program; read once."""
    with (files("morenashi.values.lists") / "words.npz").open("rb") as stream:
        data = np.load(stream)
        return Lexicon(*(data[name] for name in ("single", "prefix", "mark", "classes")))
