"""The linear model: sums of weights as sums, and the best tags as if all were tried."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from morenashi.detect.names import tagger
from morenashi.detect.names.features import BITS
from morenashi.detect.names.tagger import (
    BOUND,
    FOLLOWS,
    MOST_FEATURES,
    TAGS,
    B,
    E,
    M,
    O,
    S,
    Weights,
    best_tags,
    load,
    pack,
)

STEPS = arrays(np.int64, (TAGS, TAGS), elements=st.integers(-30, 30))


def allowed(tags: tuple[int, ...]) -> bool:
    """A stretch begins outside or with a name, ends outside or with the end of one."""
    if tags[0] in (M, E) or tags[-1] in (B, M):
        return False
    return all(FOLLOWS[a, b] for a, b in pairwise(tags))


def worth(tags: tuple[int, ...], scores: np.ndarray, steps: np.ndarray) -> int:
    own = sum(int(scores[i, tag]) for i, tag in enumerate(tags))
    return own + sum(int(steps[a, b]) for a, b in pairwise(tags))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_best_tags_are_the_best_of_all(data: st.DataObject) -> None:
    lengths = data.draw(st.lists(st.integers(1, 5), min_size=1, max_size=3))
    shape = (len(lengths), max(lengths), TAGS)
    scores = data.draw(arrays(np.int64, shape, elements=st.integers(-40, 40)))
    steps = data.draw(STEPS)
    found = best_tags(scores, np.array(lengths), steps)
    for row, length in enumerate(lengths):
        said = tuple(found[row, :length].tolist())
        assert allowed(said)
        best = max(
            worth(tags, scores[row], steps)
            for tags in product(range(TAGS), repeat=length)
            if allowed(tags)
        )
        assert worth(said, scores[row], steps) == best
        assert (found[row, length:] == O).all()


def test_who_may_follow_whom() -> None:
    assert {(a, b) for a in range(TAGS) for b in range(TAGS) if FOLLOWS[a, b]} == {
        (O, O), (O, B), (O, S), (B, M), (B, E), (M, M), (M, E),
        (E, O), (E, B), (E, S), (S, O), (S, B), (S, S),
    }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, MOST_FEATURES), st.integers(1, 20))
def test_sums_of_packed_weights_are_plain_sums(seed: int, count: int, n: int) -> None:
    chance = np.random.default_rng(seed)
    weights = chance.integers(-BOUND, BOUND + 1, (50, 4), dtype=np.int16)
    places = chance.integers(0, 50, (count, n))
    model = Weights(pack(weights), np.zeros((TAGS, TAGS), np.int64))
    expected = weights.astype(np.int64)[places].sum(0)
    assert (model.scores(iter(places)) == expected).all()


@pytest.mark.parametrize("extreme", [(-BOUND,) * 4, (BOUND,) * 4, (BOUND, -BOUND, BOUND, -BOUND), (0, 0, 0, 0)])  # fmt: skip
def test_no_lane_reaches_into_another(extreme: tuple[int, ...]) -> None:
    model = Weights(pack(np.array([extreme])), np.zeros((TAGS, TAGS), np.int64))
    places = [np.zeros(3, np.int64)] * MOST_FEATURES
    expected = [MOST_FEATURES * one for one in extreme]
    assert model.scores(places).tolist() == [expected] * 3


def test_more_features_than_fit_are_refused() -> None:
    model = Weights(pack(np.zeros((1, 4))), np.zeros((TAGS, TAGS), np.int64))
    with pytest.raises(AssertionError):
        model.scores([np.zeros(1, np.int64)] * (MOST_FEATURES + 1))


def test_weights_beyond_the_bound_are_clipped() -> None:
    model = Weights(pack(np.array([[9999, -9999, 3, -3]])), np.zeros((TAGS, TAGS), np.int64))
    assert model.scores([np.zeros(1, np.int64)]).tolist() == [[BOUND, -BOUND, 3, -3]]


def test_the_model_that_ships() -> None:
    model = load("fast")
    assert model.packed.shape == (1 << BITS,)
    assert model.packed.dtype == np.uint64
    assert model.steps.shape == (TAGS, TAGS)
    lanes = model.packed.view(np.uint16).astype(int) - tagger._ZERO
    assert abs(lanes).max() == BOUND
    assert model is load("fast")
