"""The vectorised SipHash equals the reference's vectors and a plain rewriting of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.flows.siphash import siphash_rows

KEY = bytes(range(16))
MASK = 2**64 - 1


def rotate(v: int, by: int) -> int:
    return ((v << by) | (v >> (64 - by))) & MASK


def plain(data: bytes, key: bytes) -> int:
    k0, k1 = int.from_bytes(key[:8], "little"), int.from_bytes(key[8:16], "little")
    a, b = k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D
    c, d = k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573

    def rounds(times: int) -> None:
        nonlocal a, b, c, d
        for _ in range(times):
            a = (a + b) & MASK
            b = rotate(b, 13) ^ a
            a = rotate(a, 32)
            c = (c + d) & MASK
            d = rotate(d, 16) ^ c
            a = (a + d) & MASK
            d = rotate(d, 21) ^ a
            c = (c + b) & MASK
            b = rotate(b, 17) ^ c
            c = rotate(c, 32)

    tail = len(data) % 8
    padded = data + bytes(7 - tail) + bytes([len(data) & 0xFF])
    for i in range(0, len(padded), 8):
        word = int.from_bytes(padded[i : i + 8], "little")
        d ^= word
        rounds(2)
        a ^= word
    c ^= 0xFF
    rounds(4)
    return a ^ b ^ c ^ d


def vectorised(values: list[bytes], key: bytes = KEY) -> list[int]:
    width = max((len(value) for value in values), default=0)
    rows = np.zeros((len(values), max(width, 1)), np.uint8)
    for i, value in enumerate(values):
        rows[i, : len(value)] = np.frombuffer(value, np.uint8)
    lengths = np.array([len(value) for value in values], np.int64)
    return [int(h) for h in siphash_rows(rows, lengths, key)]


@pytest.mark.parametrize(
    ("length", "expected"),
    # vectors of the authors' vectors.h (bytes 0, 1, 2 ... hashed with the key 0, 1, 2 ...)
    [(0, 0x726FDB47DD0E0E31), (1, 0x74F839C593DC67FD), (15, 0xA129CA6149BE45E5)],
)
def test_vectors(length: int, expected: int) -> None:
    assert vectorised([bytes(range(length))]) == [expected]
    assert plain(bytes(range(length)), KEY) == expected


@given(st.lists(st.binary(max_size=60), max_size=30), st.binary(min_size=16, max_size=16))
def test_equals_the_plain_form(values: list[bytes], key: bytes) -> None:
    assert vectorised(values, key) == [plain(value, key) for value in values]
