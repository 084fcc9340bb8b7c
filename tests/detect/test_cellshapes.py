"""Shapes of cells: two cells share a number exactly if they are written alike."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect.cellshapes import CellShapes


def simple(cell: bytes) -> str:
    """Digits one by one; runs of letters, of other scripts, of each sign as one."""
    kinds = "".join(
        "0" if 0x30 <= b <= 0x39
        else "a" if chr(b).isascii() and chr(b).isalpha()
        else "F" if b == 0xEF
        else "X" if b >= 0x80
        else chr(b)
        for b in cell
    )  # fmt: skip
    return re.sub(r"([^0])\1+", r"\1", kinds)


def shapes(cells: list[bytes], between: bytes = b",") -> list[int]:
    data = between.join(cells)
    length = np.array([len(cell) for cell in cells], np.int64)
    starts = np.concatenate(([0], np.cumsum(length + len(between))[:-1]))
    found: list[int] = (
        CellShapes(data, starts, starts + length).of(starts, starts + length).tolist()
    )
    return found


CELLS = st.lists(
    st.text(alphabet='019aZ-@,. あ漢Ｆ０\n"𠮷', max_size=8).map(str.encode), min_size=1, max_size=12
)


@settings(max_examples=300)
@given(cells=CELLS, between=st.sampled_from([b",", b"0", b"a", "あ".encode(), b""]))
def test_shapes_are_equal_exactly_if_the_simple_way_says_so(
    cells: list[bytes], between: bytes
) -> None:
    found = shapes(cells, between)
    for i, one in enumerate(cells):
        for j in range(i):
            assert (found[i] == found[j]) == (simple(one) == simple(cells[j])), (one, cells[j])


def test_the_examples_of_the_docstring() -> None:
    a, b, c, d, e = shapes(
        [b"03-1234-5678", b"06-6666-0000", b"taro@example.jp", b"a@b.c", b"090-1234-5678"]
    )
    assert a == b
    assert c == d
    assert len({a, c, e}) == 3


def test_no_cells_and_empty_cells() -> None:
    none = np.empty(0, np.int64)
    assert len(CellShapes(b"", none, none).of(none, none)) == 0
    assert len(set(shapes([b"", b"", b"x", b""]))) == 2
