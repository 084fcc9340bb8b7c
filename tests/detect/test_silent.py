"""Unexplained columns of check digits: nine in ten of sixteen neighbours must pass."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect.silent import RUN, dense


def simple(passes: list[bool], column: list[int]) -> list[bool]:
    """Each place that lies in some stretch of RUN neighbours of its column of which nine in ten pass."""
    result = [False] * len(passes)
    for wanted in set(column):
        mine = [i for i, c in enumerate(column) if c == wanted]
        for first in range(len(mine) - RUN + 1):
            window = mine[first : first + RUN]
            if 10 * sum(passes[i] for i in window) >= 9 * RUN:
                for i in window:
                    result[i] = True
    return result


@given(st.lists(st.tuples(st.integers(0, 9).map(lambda x: x > 0), st.integers(0, 1)), max_size=80))
def test_dense_is_as_the_simple_way(rows: list[tuple[bool, int]]) -> None:
    passes, column = [p for p, _ in rows], [c for _, c in rows]
    found = dense(np.array(passes, bool), np.array(column, np.int64))
    assert found.tolist() == simple(passes, column)


def test_fifteen_are_too_few() -> None:
    assert not dense(np.ones(15, bool), np.zeros(15, np.int64)).any()
    assert dense(np.ones(16, bool), np.zeros(16, np.int64)).all()
    assert not dense(np.ones(30, bool), np.arange(30) // 15).any()
