"""A linear model over the features of characters, and the best way to cut a text into names.

Tags: O outside, B M E the first, middle and last character of a name, S a name of one character.
The weight of O is 0 throughout; the four others lie side by side in one 64-bit number a feature,
so that one look-up fetches all of them and one addition adds all of them: ten bits each, and room
for the sum of 64 features.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

O, B, M, E, S = range(5)  # noqa: E741 - the names of the scheme
TAGS = 5
FORBIDDEN = -(10**8)
BOUND = 511  # the largest weight
_ZERO = BOUND + 1  # a weight of 0 as stored: no lane ever borrows from its neighbour
MOST_FEATURES = 0x10000 // (2 * _ZERO)
# Which tag may follow which.
FOLLOWS = np.zeros((TAGS, TAGS), np.bool_)
for _before, _after in ((O, (O, B, S)), (B, (M, E)), (M, (M, E)), (E, (O, B, S)), (S, (O, B, S))):
    FOLLOWS[_before, list(_after)] = True


@dataclass(frozen=True, slots=True)
class Gate:
    """Where no name is, as the few most telling features say: `least` is what they must say of a pair.

    Made by training/gate.py for one set of weights.
    """

    telling: tuple[int, ...]
    least: int


@dataclass(frozen=True, slots=True)
class Weights:
    """`packed`: 2**18 numbers of four lanes (B M E S); `steps`: 5 x 5, from tag to tag.

    Without a `gate` every character gets all features.
    """

    packed: NDArray[np.uint64]
    steps: Ints
    gate: Gate | None = None

    def scores(self, features: Iterable[Ints]) -> NDArray[np.int32]:
        """n x 4: how much speaks for B, M, E and S at every character, against O."""
        count = 0

        def counted() -> Iterator[Ints]:
            nonlocal count
            for places in features:
                count += 1
                yield places

        total = self.total(counted())
        return self.lanes(total, count)

    def total(self, features: Iterable[Ints]) -> NDArray[np.uint64]:
        """The sums of the weights, four lanes in one number."""
        total = np.empty(0, np.uint64)
        for number, places in enumerate(features):
            found = np.take(self.packed, places, mode="clip")
            if number:
                total += found
            else:
                total = found
        return total

    def lanes(self, total: NDArray[np.uint64], count: int) -> NDArray[np.int32]:
        """The four sums of `count` features in each number."""
        assert count <= MOST_FEATURES
        lanes = total.view(np.uint16).reshape(-1, 4).astype(np.int32)
        lanes -= np.int32(_ZERO * count)
        return lanes


def pack(weights: NDArray[np.integer]) -> NDArray[np.uint64]:
    """2**18 x 4 weights, clipped to +-511, as one number a feature."""
    stored = (np.clip(weights, -BOUND, BOUND) + _ZERO).astype("<u2")
    return np.ascontiguousarray(stored).view("<u8").ravel().astype(np.uint64)


def best_tags(scores: NDArray[np.int64], lengths: Ints, steps: Ints) -> NDArray[np.int8]:
    """The best allowed tags of many stretches at once.

    `scores`: stretches x longest x 5; a stretch counts up to its own length, what lies behind is O.
    """
    count, longest, _ = scores.shape
    allowed = np.where(FOLLOWS, steps, FORBIDDEN)
    total = scores[:, 0].copy()
    total[:, [M, E]] = FORBIDDEN
    came = np.zeros((count, longest, TAGS), np.int8)
    final = np.where((lengths == 1)[:, None], total, 0)
    for i in range(1, longest):
        ways = total[:, :, None] + allowed
        best = ways.argmax(1)
        came[:, i] = best
        total = np.take_along_axis(ways, best[:, None, :], 1)[:, 0] + scores[:, i]
        done = lengths == i + 1
        final[done] = total[done]
    final[:, [B, M]] = FORBIDDEN
    tags = np.zeros((count, longest), np.int8)
    now, rows = final.argmax(1), np.arange(count)
    for i in range(longest - 1, -1, -1):
        within = lengths > i
        tags[within, i] = now[within]
        now = np.where(within, came[rows, i, now], now)
    return tags


@cache
def load(name: str) -> Weights:
    """The model `name` that ships with the program ("fast" or "deep"); read once."""
    folder = files("morenashi.detect.names")
    with (folder / f"{name}.npz").open("rb") as stream:
        data = np.load(stream)
        weights, steps = data["weights"], data["steps"].astype(np.int64)
    return Weights(pack(weights), steps, _gate_of(weights) if name == "fast" else None)


def _gate_of(weights: NDArray[np.integer]) -> Gate | None:
    """The gate, if it was made for these very weights: an old one would miss names."""
    with (files("morenashi.detect.names") / "gate.npz").open("rb") as stream:
        data = np.load(stream)
        if int(data["made_for"]) != checksum(weights):
            return None
        return Gate(tuple(data["telling"].tolist()), int(data["least"]))


def checksum(weights: NDArray[np.integer]) -> int:
    """What tells one set of weights from another."""
    return crc32(np.ascontiguousarray(weights).tobytes())
