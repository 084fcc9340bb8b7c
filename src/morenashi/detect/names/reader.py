"""Reads the names of a text: features, scores, and the best way to cut each stretch that may hold one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.names.features import Codes, features
from morenashi.detect.names.tagger import TAGS, B, E, Ints, S, Weights, best_tags

# Characters looked at in one go: their features then stay in the processor's cache.
_AT_ONCE = 1 << 14
# What stands beside a piece counts for its first and last characters.
_BESIDE = 24
# Characters so near to one that may be in a name are cut together with it.
_NEAR = 2
_LONGEST = 200
# Weight, a character, below which a name is left out: by five folds the best F1, and a fifth fewer
# false ones than with 0, because texts in which nobody is named are commoner than in any corpus.
LEAST = 270.0
# A name's total weight, a character, that makes it as sure as 0.73.
_SCALE = 240.0

Extra = Callable[[int, int], Iterable[Ints]]


@dataclass(frozen=True, slots=True)
class Reading:
    """The names of a text, sorted, and what speaks for each tag at every character (n x 4)."""

    scores: NDArray[np.int32]
    start: Ints
    end: Ints

    def weight(self, start: Ints, end: Ints) -> NDArray[np.float64]:
        """What speaks for [start, end) being a name, a character; 0 and more is more likely than not."""
        length = end - start
        middle = np.concatenate(([0], np.cumsum(self.scores[:, 1], dtype=np.int64)))
        total = np.where(
            length == 1,
            self.scores[start, 3],
            self.scores[start, 0].astype(np.int64) + self.scores[end - 1, 2],
        )
        inner = middle[np.maximum(end - 1, start)] - middle[np.minimum(start + 1, end)]
        return (total + np.where(length > 2, inner, 0)) / length

    def sure(self) -> NDArray[np.float64]:
        """How sure each name is, 0.5 to 1."""
        return 0.5 + 0.5 / (1.0 + np.exp(1.0 - self.weight(self.start, self.end) / _SCALE))


def read_names(
    codes: Codes,
    wide: Codes,
    weights: Weights,
    breaks: NDArray[np.bool_],
    extra: Extra | None = None,
) -> Reading:
    """The names of a text.

    `codes` are its characters as written, `wide` the same folded, `breaks` the places no name
    crosses; `extra(a, b)` gives further features of the characters a to b.
    """
    return read_scores(scores_of(codes, wide, weights, extra), weights.steps, breaks)


def read_scores(scores: NDArray[np.int32], steps: Ints, breaks: NDArray[np.bool_]) -> Reading:
    """The names that the scores of all characters (n x 4) speak for."""
    start, end = _stretches(scores, breaks)
    every = Reading(scores, *_cut(scores, start, end, steps))
    keep = every.weight(every.start, every.end) >= LEAST
    return Reading(scores, every.start[keep], every.end[keep])


def scores_of(
    codes: Codes, wide: Codes, weights: Weights, extra: Extra | None = None
) -> NDArray[np.int32]:
    """n x 4: what speaks for the first, a middle, the last, the only character of a name."""
    out = np.empty((len(codes), 4), np.int32)
    for first in range(0, len(codes), _AT_ONCE):
        last = min(first + _AT_ONCE, len(codes))
        a, b = max(0, first - _BESIDE), min(len(codes), last + _BESIDE)
        found = features(codes[a:b], wide[a:b])
        both = found if extra is None else _chained(found, extra(a, b))
        out[first:last] = weights.scores(both)[first - a : last - a]
    return out


def _chained(one: Iterable[Ints], other: Iterable[Ints]) -> Iterator[Ints]:
    yield from one
    yield from other


def _stretches(scores: NDArray[np.int32], breaks: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Where characters that may be in a name stand together; nothing else needs to be cut."""
    likely = scores.max(1, initial=0) > 0
    near = likely.copy()
    for k in range(1, _NEAR + 1):
        near[k:] |= likely[:-k]
        near[:-k] |= likely[k:]
    near &= ~breaks
    edge = np.flatnonzero(np.diff(near, prepend=False, append=False))
    start, end = edge[::2], edge[1::2]
    if (end - start).max(initial=0) <= _LONGEST:
        return start, end
    pieces = [
        (i, min(i + _LONGEST, b)) for a, b in zip(start.tolist(), end.tolist(), strict=True)
        for i in range(a, b, _LONGEST)
    ]  # fmt: skip
    table = np.array(pieces, np.int64)
    return table[:, 0], table[:, 1]


def _cut(scores: NDArray[np.int32], start: Ints, end: Ints, steps: Ints) -> tuple[Ints, Ints]:
    """The names of every stretch, sorted by place."""
    length = end - start
    order = np.argsort(length, kind="stable")
    first, last = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    at = 0
    while at < len(order):
        # As many stretches as fit, the longest of them last.
        room = _AT_ONCE // int(length[order[at]])
        lot = order[at : at + max(1, min(room, 2048))]
        lot = lot[: max(1, int(np.searchsorted(length[lot], length[lot[0]] * 2 + 4)))]
        a, b = _names_of(scores, start[lot], length[lot], steps)
        first.append(a)
        last.append(b)
        at += len(lot)
    a, b = np.concatenate(first), np.concatenate(last)
    sort = np.argsort(a)
    return a[sort], b[sort]


def _names_of(
    scores: NDArray[np.int32], start: Ints, length: Ints, steps: Ints
) -> tuple[Ints, Ints]:
    reach = np.arange(int(length.max()))
    within = reach < length[:, None]
    at = np.where(within, start[:, None] + reach, start[:, None])
    table = np.zeros((*at.shape, TAGS), np.int64)
    table[:, :, 1:] = scores[at]
    tags = best_tags(table, length, steps)
    flat = at[within]
    said = tags[within]
    begins, ends = (said == B) | (said == S), (said == E) | (said == S)
    return flat[begins], flat[ends] + 1
