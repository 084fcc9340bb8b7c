"""Reads the names of a text: features, scores, and the best way to cut each stretch that may hold one.

Where the model says from what sum of its most telling features on a name is possible (`Weights.gate`),
only the characters around such sums get all features; the others count as surely outside of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.names.features import TEMPLATES, Codes, Quantities, Terms, features
from morenashi.detect.names.tagger import TAGS, B, E, Gate, Ints, O, S, Weights, best_tags

# Characters looked at in one go: their features then stay in the processor's cache.
_AT_ONCE = 1 << 15
# What stands beside a piece counts for its first and last characters.
_BESIDE = 24
# Characters so near to one that may be in a name are cut together with it.
_NEAR = 2
_LONGEST = 200
# Weight, a character, below which a name is left out where nothing else calls it one. By five folds
# it gives the best F1, and a fifth fewer false names than 0 does: texts in which nobody is named
# are commoner than in any corpus.
LEAST = 270.0
# Characters so near to a telling pair get all features.
_AROUND = 3
# The score of a character that got only a few: never in a name.
_UNSCORED = -10_000
# What is scored later, by itself, is looked at together with so many characters on both sides.
_CONTEXT = 24
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
        total = np.where(
            length == 1,
            self.scores[start, 3],
            self.scores[start, 0].astype(np.int64) + self.scores[end - 1, 2],
        )
        long = np.flatnonzero(length > 2)
        if len(long):
            inner = np.stack((start[long] + 1, end[long] - 1), axis=1).ravel()
            total[long] += np.add.reduceat(self.scores[:, 1], inner, dtype=np.int64)[::2]
        return total / length

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
    scores, peak = _scored(codes, wide, weights, extra)
    return _read(scores, peak, weights.steps, breaks)


def read_scores(scores: NDArray[np.int32], steps: Ints, breaks: NDArray[np.bool_]) -> Reading:
    """The names that the scores of all characters (n x 4) speak for."""
    return _read(scores, scores.max(1, initial=_UNSCORED), steps, breaks)


def _read(
    scores: NDArray[np.int32], peak: NDArray[np.int32], steps: Ints, breaks: NDArray[np.bool_]
) -> Reading:
    start, end = _stretches(scores, peak, breaks, steps)
    return Reading(scores, *_cut(scores, start, end, steps))


def scores_of(
    codes: Codes, wide: Codes, weights: Weights, extra: Extra | None = None
) -> NDArray[np.int32]:
    """n x 4: what speaks for the first, a middle, the last, the only character of a name."""
    return _scored(codes, wide, weights, extra)[0]


def looked_at(reading: Reading) -> NDArray[np.bool_]:
    """Which characters got all features."""
    return reading.scores[:, 0] != _UNSCORED


def complete(
    reading: Reading, codes: Codes, wide: Codes, weights: Weights, start: Ints, end: Ints
) -> None:
    """Scores the characters of [start, end) that got only a few features so far."""
    inside = _covered(start, end, len(codes))
    missing = np.flatnonzero(inside)
    missing = missing[~looked_at(reading)[missing]]
    if not len(missing):
        return
    low = np.maximum(missing - _CONTEXT, 0)
    high = np.minimum(missing + _CONTEXT + 1, len(codes))
    around = _covered(low, high, len(codes))
    place = np.flatnonzero(around)
    # The pieces one behind the other, with an empty place between those that are apart.
    slot = np.arange(len(place)) + np.cumsum(np.diff(place, prepend=place[0]) > 1)
    joined = np.zeros((2, int(slot[-1]) + 1), np.uint16)
    joined[0, slot], joined[1, slot] = codes[place], wide[place]
    scores = scores_of(joined[0], joined[1], replace(weights, gate=None))
    reading.scores[missing] = scores[slot[np.searchsorted(place, missing)]]


def _covered(start: Ints, end: Ints, n: int) -> NDArray[np.bool_]:
    """Which of n places lie in one of [start, end)."""
    edges = np.bincount(start, minlength=n + 1) - np.bincount(end, minlength=n + 1)
    return np.cumsum(edges[:n]) > 0


def _scored(
    codes: Codes, wide: Codes, weights: Weights, extra: Extra | None
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The scores, and the highest of each character."""
    out = np.empty((len(codes), 4), np.int32)
    peak = np.empty(len(codes), np.int32)
    for first in range(0, len(codes), _AT_ONCE):
        last = min(first + _AT_ONCE, len(codes))
        a, b = max(0, first - _BESIDE), min(len(codes), last + _BESIDE)
        if weights.gate is not None and extra is None:
            at, some = _gated(Quantities(codes[a:b], wide[a:b]), weights, weights.gate)
            mine = slice(*np.searchsorted(at, (first - a, last - a)).tolist())
            out[first:last] = peak[first:last] = _UNSCORED
            out[at[mine] + a] = some[mine]
            peak[at[mine] + a] = some[mine].max(1, initial=_UNSCORED)
            continue
        found = features(codes[a:b], wide[a:b])
        both = found if extra is None else _chained(found, extra(a, b))
        out[first:last] = weights.scores(both)[first - a : last - a]
        peak[first:last] = out[first:last].max(1, initial=_UNSCORED)
    return out, peak


def _gated(text: Quantities, weights: Weights, gate: Gate) -> tuple[Ints, NDArray[np.int32]]:
    """Where a name is possible, and the scores there."""
    terms = Terms(text)
    few = weights.total(terms.feature(i) for i in gate.telling)
    said = pairs(weights.lanes(few, len(gate.telling)))
    at = np.flatnonzero(_grown(said >= gate.least))
    if not len(at):
        return at, np.empty((0, 4), np.int32)
    terms = Terms(text, at)
    rest = weights.total(terms.feature(i) for i in range(len(TEMPLATES)) if i not in gate.telling)
    rest += few[at]
    return at, weights.lanes(rest, len(TEMPLATES))


def pairs(scores: NDArray[np.int32]) -> NDArray[np.int32]:
    """How much speaks, at every character, for two characters of a name here and behind, or for one alone."""
    out = 2 * scores[:, 3]
    two = np.maximum(scores[:-1, 0], scores[:-1, 1])
    two += np.maximum(scores[1:, 1], scores[1:, 2])
    np.maximum(out[:-1], two, out=out[:-1])
    np.maximum(out[1:], two, out=out[1:])
    return out


def _grown(marks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """What is marked, and `_AROUND` characters on both sides."""
    out = marks.copy()
    for k in range(1, _AROUND + 1):
        out[k:] |= marks[:-k]
        out[:-k] |= marks[k:]
    return out


def _chained(one: Iterable[Ints], other: Iterable[Ints]) -> Iterator[Ints]:
    yield from one
    yield from other


def _stretches(
    scores: NDArray[np.int32], peak: NDArray[np.int32], breaks: NDArray[np.bool_], steps: Ints
) -> tuple[Ints, Ints]:
    """Where characters that may be in a name stand together; nothing else needs to be cut."""
    likely = peak > 0
    near = likely.copy()
    for k in range(1, _NEAR + 1):
        near[k:] |= likely[:-k]
        near[:-k] |= likely[k:]
    near &= ~breaks
    edge = np.flatnonzero(np.diff(near, prepend=False, append=False))
    start, end = edge[::2], edge[1::2]
    if len(start):
        # A path through a name gives up so much a step, and must get it back from its characters.
        least = int(steps[O, O] - np.delete(steps.ravel(), O * TAGS + O).max()) * 3 // 2
        best = np.maximum.reduceat(np.append(pairs(scores), _UNSCORED), edge)[::2]
        able = (best > least) | (end - start == 1)
        start, end = start[able], end[able]
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
