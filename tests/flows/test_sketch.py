"""A sketch is exact for few values, right within its bounds for many, and joins like a set."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.flows.sketch import EXACT, Sketch


def hashes(seed: int, count: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 2**64, count, dtype=np.uint64)


def sketch_of(*parts: np.ndarray) -> Sketch:
    sketch = Sketch()
    for part in parts:
        sketch.add(part)
    return sketch


@given(st.lists(st.integers(0, 2**64 - 1), max_size=300))
def test_few_are_exact(values: list[int]) -> None:
    bounds = sketch_of(np.array(values, np.uint64), np.array(values, np.uint64)).bounds()
    assert bounds.at_least == bounds.at_most == len(set(values))


@pytest.mark.parametrize("count", [EXACT, EXACT + 1, 5_000, 40_000, 60_000, 1_000_000])
def test_many_lie_within_the_bounds(count: int) -> None:
    for seed in range(5):
        bounds = sketch_of(hashes(seed, count)).bounds()
        assert bounds.at_least <= count <= bounds.at_most
        assert bounds.at_most - bounds.at_least <= 0.051 * count


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 6000), st.integers(0, 6000), st.integers(0, 99))
def test_joining_is_adding(a: int, b: int, seed: int) -> None:
    first, second = hashes(seed, a), hashes(seed + 1000, b)
    joined = sketch_of(first)
    joined.join(sketch_of(second))
    assert joined.to_bytes() == sketch_of(first, second).to_bytes()
    assert joined.to_bytes() == sketch_of(np.concatenate([second, first])).to_bytes()


@pytest.mark.parametrize("count", [0, 1, EXACT, EXACT + 1, 30_000])
def test_bytes_and_back(count: int) -> None:
    sketch = sketch_of(hashes(1, count))
    back = Sketch.from_bytes(sketch.to_bytes())
    assert back.bounds() == sketch.bounds()
    back.add(hashes(2, 10))
    assert back.to_bytes() != sketch.to_bytes()


@pytest.mark.parametrize("data", [b"", b"X", b"D123"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="sketch"):
        Sketch.from_bytes(data)


def test_extreme_hashes() -> None:
    values = np.array([0, 1, 2**63, 2**64 - 1, 2**50 - 1], np.uint64)
    sketch = sketch_of(hashes(1, 3000), values)
    assert sketch.bounds().at_most >= 2900
