"""Overlaps: the rest is disjoint and sorted; who wins, and that many claims on one place stay quick."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect import find_entities
from morenashi.detect.overlaps import resolve
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

CLAIM = st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from([0.5, 0.7, 0.9]))


def made(claims: list[tuple[int, int, float]]) -> Spans:
    n = len(claims)
    start = np.array([c[0] for c in claims], np.int64)
    return Spans(
        np.arange(n, dtype=np.int16) % 10,
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


@pytest.mark.parametrize(
    ("claims", "kept"),
    [
        ([("ADDRESS", 0, 30, 0.8), ("PERSON", 10, 12, 1.0)], [0]), ([("PERSON", 0, 30, 1.0), ("ADDRESS", 0, 30, 0.8)], [1]),
        ([("ADDRESS", 0, 30, 0.8), ("PERSON", 28, 32, 1.0)], [1]), ([("ADDRESS", 0, 30, 0.8), ("PERSON", 30, 32, 1.0)], [0, 1]),
        ([("PERSON", 5, 8, 0.6), ("ADDRESS", 6, 30, 0.8)], [1]), ([("ADDRESS", 0, 30, 0.8), ("PHONE", 10, 22, 1.0)], [1]),
    ],
)  # fmt: skip
def test_an_address_keeps_the_names_within_it(
    claims: list[tuple[str, int, int, float]], kept: list[int]
) -> None:
    kind, start, end, score = zip(*claims, strict=True)
    n = len(claims)
    spans = Spans(
        np.array([KIND_INDEX[k] for k in kind], np.int16), np.array(start), np.array(end),
        np.array(score, np.float32), np.zeros(n, np.bool_), np.arange(n, dtype=np.int32),
    )  # fmt: skip
    assert sorted(resolve(spans).rule.tolist()) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Home: Green Heights 202, 9-8 Honmachi, Kawagoe-shi, Saitama, Japan", "東京都港区芝9-9-9 山田ビル302", "住所：東京都港区芝9-9-9 第二佐藤マンション101号室",
    ],
)  # fmt: skip
def test_names_of_buildings_are_nobody(text: str) -> None:
    assert [e.type for e in find_entities(text)] == ["ADDRESS"]
