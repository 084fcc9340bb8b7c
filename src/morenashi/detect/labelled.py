"""The values behind labels and in the columns those labels head: where each begins and ends."""

from __future__ import annotations

import re

import numpy as np

from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.lazily import Pattern
from morenashi.detect.view import View

_GAP = Pattern(r"""[ 　\t\r\n:：=＝"'「【（(】）)|｜>→]{0,12}""")
_VALUE = Pattern(r"""[^\s,、;；"'|｜（(）)<「」【】\x1e。／]{1,40}(?:[ 　](?=[^\s:：]{1,12}[ 　]*(?:$|[\n\r]))[^\s,、"|｜（(）)。]{1,20})?""", re.M)  # fmt: skip


def values_of(view: View, topic: str) -> list[tuple[int, int]]:
    """Start and end (padded) of what stands behind each label of `topic`, in its line or the cells
    of its column."""
    return behind_labels(view, topic) + cells_of(view, topic)


def behind_labels(view: View, topic: str) -> list[tuple[int, int]]:
    """Start and end (padded) of what stands behind each label of `topic` in its line; a header's own
    right neighbour is no value, nor is another label."""
    number, labels = view.topic(topic), view.labels
    mine = np.flatnonzero(labels.topic == number)
    header = view.cells.header
    if len(header):
        mine = mine[header[mine] < 0]
    text = view.buffer.text
    return [
        value
        for end in labels.end[mine].tolist()
        if (value := _behind(view, text, end)) is not None
    ]


def _behind(view: View, text: str, end: int) -> tuple[int, int] | None:
    gap = _GAP.match(text, end - PAD)
    begin = gap.end() if gap else end - PAD
    if begin == end - PAD or text.count("\n", end - PAD, begin) > 1:
        return None
    value = _VALUE.match(text, begin)
    if value is None:
        return None
    start, stop = value.start() + PAD, value.end() + PAD
    return None if view.label_starts_at(np.array([start]))[0] else (start, stop)


def cells_of(view: View, topic: str) -> list[tuple[int, int]]:
    """Start and end (padded) of the filled cells in columns headed by a label of `topic`."""
    cells, text = view.cells, view.buffer.text
    mine = np.flatnonzero(cells.topic == view.topic(topic))
    found = []
    pairs = zip(cells.start[mine].tolist(), cells.end[mine].tolist(), strict=True)
    for start, end in pairs:
        cell = text[start - PAD : end - PAD]
        inner = cell.strip(" 　\t\"'|\r\n")
        if inner:
            begin = start + cell.index(inner)
            found.append((begin, begin + len(inner)))
    return found


def places(pairs: list[tuple[int, int]]) -> tuple[Ints, Ints]:
    """Pairs as two arrays, sorted and without repetition."""
    table = np.array(sorted(set(pairs)), np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def holding(start: Ints, end: Ints, inner: Ints) -> Mask:
    """Which of [start, end) hold one of the sorted places `inner`."""
    return np.searchsorted(inner, start) < np.searchsorted(inner, end)


def held(inner: Ints, start: Ints, end: Ints) -> Mask:
    """Which of `inner` lie in one of the sorted, disjoint [start, end)."""
    j = np.searchsorted(start, inner, "right") - 1
    return (j >= 0) & (inner < end[np.maximum(j, 0)]) if len(start) else j >= 0
