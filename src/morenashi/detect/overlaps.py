"""Where claims overlap, the better scored wins (in tenths), then the longer, then the earlier; an address keeps the names within it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_PERSON, _ADDRESS = KIND_INDEX["PERSON"], KIND_INDEX["ADDRESS"]


def resolve(spans: Spans) -> Spans:
    """The spans sorted by start, without overlaps."""
    order = np.lexsort((spans.kind != _ADDRESS, -(spans.end - spans.start), spans.start))
    spans = _without_names_in_addresses(spans.where(order))
    n = len(spans)
    if n < 2:
        return spans
    reach = np.maximum.accumulate(spans.end)
    begins = np.concatenate(([True], spans.start[1:] >= reach[:-1]))
    cluster = np.cumsum(begins) - 1
    size = np.bincount(cluster)
    if (size == 1).all():
        return spans
    keep = size[cluster] == 1
    first = np.flatnonzero(begins)
    two = first[size == 2]
    keep[np.where(_second_wins(spans, two), two + 1, two)] = True
    crowded = np.flatnonzero(size > 2)
    for start, count in zip(first[crowded].tolist(), size[crowded].tolist(), strict=True):
        keep[_best(spans, start, start + count)] = True
    return spans.where(keep)


def _without_names_in_addresses(spans: Spans) -> Spans:
    """山田ビル and Honmachi in an address are nobody. Spans are sorted by start, then the longer first."""
    reach = np.where(spans.kind == _ADDRESS, spans.end, 0)
    within = (spans.kind == _PERSON) & (np.maximum.accumulate(reach) >= spans.end)
    return spans.where(~within) if within.any() else spans


def _second_wins(spans: Spans, first: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Of two that overlap: whether the second is the better scored, or scored alike and longer."""
    tenths = np.round(spans.score.astype(np.float64), 1)
    length = spans.end - spans.start
    a, b = first, first + 1
    return (tenths[b] > tenths[a]) | ((tenths[b] == tenths[a]) & (length[b] > length[a]))


def _best(spans: Spans, a: int, b: int) -> list[int]:
    """Positions a..b of one cluster, reduced greedily."""
    start, end = spans.start[a:b].tolist(), spans.end[a:b].tolist()
    score = [round(s, 1) for s in spans.score[a:b].tolist()]
    ranked = sorted(range(b - a), key=lambda i: (-score[i], start[i] - end[i], start[i]))
    origin, reach = start[0], max(end)
    taken = bytearray(reach - origin)  # looked up, not compared: clusters may hold thousands
    chosen: list[int] = []
    for i in ranked:
        left, right = start[i] - origin, end[i] - origin
        if taken.find(1, left, right) < 0:
            taken[left:right] = b"\1" * (right - left)
            chosen.append(i)
    return [a + i for i in chosen]
