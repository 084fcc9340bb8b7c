"""Overlaps: the rest is disjoint and sorted; who wins, and that many claims on one place stay quick."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect.overlaps import resolve
from morenashi.model.spans import Spans

CLAIM = st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from([0.5, 0.7, 0.9]))


def made(claims: list[tuple[int, int, float]]) -> Spans:
    n = len(claims)
    start = np.array([c[0] for c in claims], np.int64)
    return Spans(
        np.arange(n, dtype=np.int16),
        start,
        start + np.array([c[1] for c in claims], np.int64),
        np.array([c[2] for c in claims], np.float32),
        np.zeros(n, np.bool_),
        np.zeros(n, np.int32),
    )


def greedy(claims: list[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Better scored first, then longer, then earlier; whoever overlaps a winner is out."""
    chosen: list[tuple[int, int]] = []
    for start, length, _ in sorted(claims, key=lambda c: (-c[2], -c[1], c[0])):
        if all(start + length <= a or b <= start for a, b in chosen):
            chosen.append((start, start + length))
    return sorted(chosen)


@given(st.lists(CLAIM, max_size=25))
def test_what_is_left_is_sorted_disjoint_and_the_best(
    claims: list[tuple[int, int, float]],
) -> None:
    left = resolve(made(claims))
    assert (left.end[:-1] <= left.start[1:]).all()
    assert list(zip(left.start.tolist(), left.end.tolist(), strict=True)) == greedy(claims)


def test_scores_are_compared_in_tenths() -> None:
    left = resolve(made([(0, 5, 0.96), (0, 9, 0.98)]))
    assert left.end.tolist() == [9]


def test_nothing() -> None:
    assert len(resolve(Spans.empty())) == 0
