"""Words that are at most two slips from another, found among tens of thousands without looking at each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

_SLIPS = 2
_SHIFTS = (0, -1, 1, -2, 2)


class Nearby:
    """Words by three pieces each: two slips leave one piece whole, at most two places aside.

    Two neighbours swapped across a border of pieces count as two slips here.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_piece: dict[tuple[int, int, str], list[tuple[str, int]]] = defaultdict(list)
        for word in words:
            letters = _letters(word)
            for rank, (start, end) in enumerate(_cuts(len(word))):
                self._by_piece[len(word), rank, word[start:end]].append((word, letters))

    def candidates(self, word: str) -> Iterator[str]:
        """Words that may be as near as that, each once; how near they are is for the caller to see."""
        letters, seen = _letters(word), set[str]()
        for length in range(max(len(word) - _SLIPS, 1), len(word) + _SLIPS + 1):
            for rank, (start, end) in enumerate(_cuts(length)):
                for shift in _SHIFTS if rank else _SHIFTS[:1]:
                    piece = (length, rank, word[max(start + shift, 0) : end + shift])
                    for known, others in self._by_piece.get(piece, ()):
                        # One slip changes at most two letters of those that occur.
                        near = (letters ^ others).bit_count() <= 2 * _SLIPS
                        if near and known not in seen:
                            seen.add(known)
                            yield known


def _letters(word: str) -> int:
    """Which letters occur, as bits."""
    found = 0
    for sign in set(word):
        found |= 1 << (ord(sign) & 63)
    return found


@lru_cache(256)
def _cuts(length: int) -> tuple[tuple[int, int], ...]:
    """Where the three pieces of a word begin and end."""
    one, two = length // 3, length - length // 3
    return (0, one), (one, two), (two, length)
