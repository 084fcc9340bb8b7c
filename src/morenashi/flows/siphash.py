"""SipHash-2-4 of many short values at once: a keyed hash nobody can turn around without the key.

Source: Aumasson, Bernstein: "SipHash: a fast short-input PRF" (2012), https://131002.net/siphash/.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]

KEY_SIZE = 16

# Rows hashed at a time: the four words of state then stay in the processor's cache.
_ROWS = 8192


def siphash_rows(rows: NDArray[np.uint8], lengths: NDArray[np.int64], key: bytes) -> U64:
    """The 64-bit hashes of `rows[i, :lengths[i]]`; bytes behind a row's length must be 0."""
    out = np.empty(len(rows), np.uint64)
    blocks = lengths // 8
    for count in np.unique(blocks).tolist():
        chosen = np.flatnonzero(blocks == count)
        for start in range(0, len(chosen), _ROWS):
            part = chosen[start : start + _ROWS]
            out[part] = _hash(_words(rows[part], lengths[part], count), key)
    return out


def _words(rows: NDArray[np.uint8], lengths: NDArray[np.int64], count: int) -> U64:
    """count + 1 words a row; the last holds the rest and, in its top byte, the length."""
    width = 8 * (count + 1)
    padded = np.zeros((len(rows), width), np.uint8)
    taken = min(width, rows.shape[1])
    padded[:, :taken] = rows[:, :taken]
    words: U64 = padded.view("<u8").astype(np.uint64, copy=False)
    words[:, count] |= (lengths.astype(np.uint64) & np.uint64(0xFF)) << np.uint64(56)
    return words


def _hash(words: U64, key: bytes) -> U64:
    k0, k1 = (np.uint64(int.from_bytes(key[i : i + 8], "little")) for i in (0, 8))
    n = len(words)
    constants = (0x736F6D6570736575, 0x646F72616E646F6D, 0x6C7967656E657261, 0x7465646279746573)
    v0, v1, v2, v3 = (
        np.full(n, np.uint64(constant) ^ k, np.uint64)
        for constant, k in zip(constants, (k0, k1, k0, k1), strict=True)
    )
    for i in range(words.shape[1]):
        word = words[:, i]
        v3 ^= word
        for _ in range(2):
            _round(v0, v1, v2, v3)
        v0 ^= word
    v2 ^= np.uint64(0xFF)
    for _ in range(4):
        _round(v0, v1, v2, v3)
    out: U64 = v0 ^ v1 ^ v2 ^ v3
    return out


def _round(v0: U64, v1: U64, v2: U64, v3: U64) -> None:
    v0 += v1
    _rotate(v1, 13)
    v1 ^= v0
    _rotate(v0, 32)
    v2 += v3
    _rotate(v3, 16)
    v3 ^= v2
    v0 += v3
    _rotate(v3, 21)
    v3 ^= v0
    v2 += v1
    _rotate(v1, 17)
    v1 ^= v2
    _rotate(v2, 32)


def _rotate(v: U64, by: int) -> None:
    high = v >> np.uint64(64 - by)
    v <<= np.uint64(by)
    v |= high
