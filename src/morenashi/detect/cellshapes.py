"""The shape of every cell as one number, so that cells written alike can be judged together."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Ints

Signatures = NDArray[np.uint32]

_DIGIT, _LETTER, _OTHER_SCRIPT, _FULL_WIDTH = 0x30, 1, 2, 3
_BASE = 0x9E3779B1  # odd, so that it has an inverse modulo 2**32


@cache
def _classes() -> bytes:
    """Table of 256: digits alike, letters alike, bytes of other scripts alike; signs stay themselves."""
    table = np.arange(256, dtype=np.uint8)
    table[0x30:0x3A] = _DIGIT
    table[0x41:0x5B] = _LETTER
    table[0x61:0x7B] = _LETTER
    table[0x80:] = _OTHER_SCRIPT
    table[0xEF] = _FULL_WIDTH
    return table.tobytes()


@cache
def _weights() -> Signatures:
    """Table of 512 random numbers: one a class, then one for each length of a run of digits."""
    return np.random.default_rng(20261122).integers(1, 2**32, 512).astype(np.uint32)


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

    def __init__(self, data: bytes, starts: Ints, ends: Ints) -> None:
        """`starts`, `ends`: of all cells (int64), so that no run of bytes goes on across their edges."""
        kind = np.frombuffer(data.translate(_classes()), np.uint8)
        head = np.empty(len(kind), np.bool_)
        head[:1] = True
        np.not_equal(kind[1:], kind[:-1], out=head[1:])
        for edges in (starts, ends):
            head[edges[edges < len(head)]] = True
        at = np.flatnonzero(head)
        term = kind.take(at).astype(np.int64)
        digits = np.flatnonzero(term == _DIGIT)
        after = np.append(at, len(kind))
        term[digits] = 256 + np.minimum(after[digits + 1] - at[digits], 255)
        power, self._inverse = _powers(1 << max(10, int(len(at) + 1).bit_length()))
        self._total = np.zeros(len(at) + 1, np.uint32)
        terms = _weights().take(term) * power[: len(at)]
        np.cumsum(terms, dtype=np.uint32, out=self._total[1:])
        # Only asked for edges of cells, which are all heads: the rest stays empty.
        self._rank = np.zeros(len(kind) + 1, np.int32)
        self._rank[at] = np.arange(len(at), dtype=np.int32)
        self._rank[len(kind)] = len(at)

    def of(self, starts: Ints, ends: Ints) -> Signatures:
        """The shapes of n cells, uint32."""
        first, last = self._rank[starts], self._rank[ends]
        return (self._total[last] - self._total[first]) * self._inverse[first]
