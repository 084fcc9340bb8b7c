"""The deep reading of names: sentences in which the fast one sees anything like a name are read again, with morphology."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Mask
from morenashi.detect.names.features import Codes
from morenashi.detect.names.morphology import morphemes
from morenashi.detect.names.reader import Reading, read_scores, scores_of
from morenashi.detect.names.tagger import Ints, Weights, load

_STOP, _LINE = ord("。"), 0x0A


def read_names_deep(text: str, codes: Codes, wide: Codes, breaks: Mask) -> Reading:
    """As reader.read_names, with the deep model where the fast one leaves a question."""
    scores = scores_of(codes, wide, load("fast"))
    first, last = _in_question(scores, wide)
    if len(first):
        pieces = list(zip(first.tolist(), last.tolist(), strict=True))
        joined = "".join(text[a:b] + "\n" for a, b in pieces)
        again = deep_scores(joined, _parts(codes, pieces), _parts(wide, pieces), load("deep"))
        inside, at = np.zeros(len(codes), np.bool_), np.zeros(len(joined), np.bool_)
        begin = 0
        for a, b in pieces:
            inside[a:b] = True
            at[begin : begin + b - a] = True
            begin += b - a + 1
        scores[inside] = again[at]
    return read_scores(scores, load("deep").steps, breaks)


def deep_scores(text: str, codes: Codes, wide: Codes, weights: Weights) -> NDArray[np.int32]:
    """The deep model's scores of every character."""
    table = [places.astype(np.int32) for places in morphemes(text)]

    def extra(a: int, b: int) -> Iterable[Ints]:
        return (places[a:b].astype(np.int64) for places in table)

    return scores_of(codes, wide, weights, extra)


def _in_question(scores: NDArray[np.int32], wide: Codes) -> tuple[Ints, Ints]:
    """Start and end of the sentences in which something speaks for a name."""
    ends = np.flatnonzero((wide == _LINE) | (wide == _STOP) | (wide == 0x1E)) + 1
    start = np.concatenate(([0], ends))
    end = np.concatenate((ends, [len(wide)]))
    likely = np.concatenate(([0], np.cumsum(scores.max(1) > 0)))
    asked = likely[end] > likely[start]
    return start[asked], end[asked]


def _parts(codes: Codes, pieces: list[tuple[int, int]]) -> Codes:
    line = np.array([_LINE], codes.dtype)
    return np.concatenate([part for a, b in pieces for part in (codes[a:b], line)])
