"""The shape of every cell as one number, so that cells written alike can be judged together."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Bytes, Ints

Signatures = NDArray[np.uint32]

_LETTER, _OTHER_SCRIPT, _FULL_WIDTH = 1, 2, 3
_BASE = 0x9E3779B1  # odd, so that it has an inverse modulo 2**32


@cache
def _classes() -> Bytes:
    """Table of 256: digits alike, letters alike, bytes of other scripts alike; signs stay themselves."""
    table = np.arange(256, dtype=np.uint8)
    table[0x30:0x3A] = 0x30
    table[0x41:0x5B] = _LETTER
    table[0x61:0x7B] = _LETTER
    table[0x80:] = _OTHER_SCRIPT
    table[0xEF] = _FULL_WIDTH
    return table


@cache
def _weights() -> Signatures:
    """Table of 256 random numbers, one a class."""
    return np.random.default_rng(20261122).integers(1, 2**32, 256).astype(np.uint32)


@cache
def _powers(count: int) -> tuple[Signatures, Signatures]:
    """The powers of the base and of its inverse, 0 to count - 1, modulo 2**32."""
    inverse = pow(_BASE, -1, 2**32)
    tables = []
    for base in (_BASE, inverse):
        table = np.full(count, base, np.uint32)
        table[0] = 1
        tables.append(np.multiply.accumulate(table, dtype=np.uint32))
    return tables[0], tables[1]


class CellShapes:
    """Gives each cell of one piece of data a number that is equal for cells of one shape.

    Digits count one by one, runs of letters and of other scripts as one: 03-1234-5678 is like
    06-6666-0000, and taro@example.jp like a@b.c. Two shapes share a number by chance once in 2**32; a column of more than a few hundred
    shapes is read as text anyway.
    """

    def __init__(self, data: bytes, starts: Ints) -> None:
        """`starts`: where any cell begins (int64); a cell's first byte counts, whatever is before it."""
        kind = _classes().take(np.frombuffer(data, np.uint8))
        kept = np.empty(len(kind), np.bool_)
        kept[:1] = True
        np.not_equal(kind[1:], kind[:-1], out=kept[1:])
        kept |= kind == 0x30
        kept[starts[starts < len(kept)]] = True
        at = np.flatnonzero(kept)
        power, self._inverse = _powers(1 << max(10, int(len(at) + 1).bit_length()))
        self._total = np.zeros(len(at) + 1, np.uint32)
        terms = _weights().take(kind.take(at)) * power[: len(at)]
        np.cumsum(terms, dtype=np.uint32, out=self._total[1:])
        self._rank = np.zeros(len(kept) + 1, np.int32)
        np.cumsum(kept, dtype=np.int32, out=self._rank[1:])

    def of(self, starts: Ints, ends: Ints) -> Signatures:
        """The shapes of n cells, uint32."""
        first, last = self._rank[starts], self._rank[ends]
        return (self._total[last] - self._total[first]) * self._inverse[first]
