"""Finds the words of illness, medicine, disability, crime, belief ... in a text: where, and which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Buffer, Ints, Mask, char_set, tables
from morenashi.values.kana import voiced_apart
from morenashi.values.lists import sensitive_words

NONE = "none"  # the item of words that only look alike: がん保険


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the list: its item of `model.items_of_data`, its strength, whether it ends longer ones."""

    item: str
    strength: str
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """Words found: padded coordinates, sorted, no overlaps; `word` is a position in `words()`."""

    start: Ints
    end: Ints
    word: Ints

    def __len__(self) -> int:
        return len(self.start)


@cache
def _forms() -> dict[str, Word]:
    """Every way a word is written once folded; the first row of the list wins."""
    rows = sensitive_words()
    folded = _folded("\n".join(text for _, _, text in rows))
    spellings = (folded, folded.replace("がん", "癌"), voiced_apart(folded))
    same: dict[Word, Word] = {}
    forms: dict[str, Word] = {}
    for (item, strength, _), *written in zip(
        rows, *(text.split("\n") for text in spellings), strict=True
    ):
        for form in written:
            known = forms.get(form)
            word = Word(item, strength, strength == "tail")
            if known is not None:
                word = Word(known.item, known.strength, known.ends or word.ends)
            forms[form] = same.setdefault(word, word)
    return forms


def _folded(text: str) -> str:
    fold16, _, _ = tables()
    codes = np.frombuffer(text.encode("utf-16-le"), np.uint16)
    return fold16[codes].tobytes().decode("utf-16-le")


@cache
def words() -> tuple[Word, ...]:
    """What each form is, in the order of the search."""
    return tuple(_forms().values())


@cache
def _search() -> BytesAhoCorasick:
    # Quick to build; it only sees what the filter lets through.
    return BytesAhoCorasick(
        [form.encode("utf-16-le") for form in _forms()],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
    )


_CHUNK = 1 << 16  # characters at a time, for the cache


@dataclass(frozen=True, slots=True)
class _Filter:
    """Where a word may begin, told by its first two or three characters.

    `rough`: 65,536, by the sum of the first two; `fine`: 2**20, by a sum of the first three, the third
    0 for words of two; `single`: 65,536, the words of one; `longest`: characters of the longest word.
    """

    rough: Mask
    fine: Mask
    single: Mask
    longest: int

    def places(self, wide: NDArray[np.uint16]) -> Ints:
        """Places in `wide`, at whose last two characters no word is looked for."""
        found = []
        for begin in range(0, len(wide) - 2, _CHUNK):
            piece = wide[begin : begin + _CHUNK + 2]
            first, second = piece[:-2], piece[1:-1]
            # mode="clip" is the quick one: no index is out of bounds.
            maybe = self.rough.take(_rough(first, second), mode="clip")
            maybe |= self.single.take(first, mode="clip")
            at = np.flatnonzero(maybe)
            a, b, c = (piece.take(at + i, mode="clip") for i in range(3))
            sure = self.fine.take(_fine(a, b, c), mode="clip")
            sure |= self.fine.take(_fine(a, b, np.zeros_like(c)), mode="clip")
            sure |= self.single.take(a, mode="clip")
            found.append(at[sure] + begin)
        return np.concatenate(found) if found else np.zeros(0, np.int64)


def _rough(first: NDArray[np.uint16], second: NDArray[np.uint16]) -> NDArray[np.uint16]:
    return first * np.uint16(40503) + second


def _fine(
    first: NDArray[np.uint16], second: NDArray[np.uint16], third: NDArray[np.uint16]
) -> NDArray[np.uint32]:
    mixed = first.astype(np.uint32) * np.uint32(2654435761)
    mixed += second.astype(np.uint32) * np.uint32(2246822519)
    mixed += third.astype(np.uint32) * np.uint32(3266489917)
    return mixed >> np.uint32(12)


@cache
def _filter() -> _Filter:
    forms = [form for form in _forms() if len(form) > 1]
    singles = [ord(form) for form in _forms() if len(form) == 1]
    heads = np.array([[*map(ord, form[:3].ljust(3, "\0"))] for form in forms], np.uint16)
    first, second, third = heads.T
    rough, single = np.zeros(65536, np.bool_), np.zeros(65536, np.bool_)
    fine = np.zeros(1 << 20, np.bool_)
    rough[_rough(first, second)] = True
    fine[_fine(first, second, third)] = True
    single[singles] = True
    return _Filter(rough, fine, single, max(map(len, forms)))


def hits_in(buffer: Buffer) -> Hits:
    """All words of the list in a buffer, those of the item `none` left out."""
    chosen = _filter()
    places = chosen.places(buffer.wide[PAD : PAD + buffer.n + 2])
    if not len(places):
        none = np.zeros(0, np.int64)
        return Hits(none, none, none)
    begin, window, text = _windows(buffer.wide, places + PAD, chosen.longest)
    table = np.array(_search().find_matches_as_indexes(text.tobytes()), np.int64).reshape(-1, 3)
    table = table[_counts()[table[:, 0]] & ((table[:, 1] & 1) == 0)]
    start, end = table[:, 1] >> 1, table[:, 2] >> 1
    shift = (begin - window)[np.searchsorted(window, start, "right") - 1]
    return _joined(buffer, start + shift, end + shift, table[:, 0])


def _windows(
    wide: NDArray[np.uint16], places: Ints, length: int
) -> tuple[Ints, Ints, NDArray[np.uint16]]:
    """The text around places, cut together: where each piece begins in `wide`, where in the cut, the cut.

    A zero, which no word holds, ends each piece.
    """
    last = np.append(np.diff(places) > length, True)
    first = np.concatenate(([True], last[:-1]))
    begin, size = places[first], places[last] + length - places[first] + 1
    window = np.cumsum(size) - size
    text = wide.take(np.arange(size.sum()) + np.repeat(begin - window, size), mode="clip")
    text[window + size - 1] = 0
    return begin, window, text


def _joined(buffer: Buffer, start: Ints, end: Ints, word: Ints) -> Hits:
    """Words that 型 or 性 joins are one: 妄想型統合失調症."""
    joins = (start[1:] - end[:-1] == 1) & _JOINING[buffer.wide[end[:-1]]]
    first = np.concatenate(([True], ~joins)) if len(start) else np.zeros(0, np.bool_)
    last = np.concatenate((~joins, [True])) if len(start) else first
    return Hits(start[first], end[last], word[last])


_JOINING = char_set("型性")


@cache
def _counts() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.array([word.item != NONE for word in words()], np.bool_)
