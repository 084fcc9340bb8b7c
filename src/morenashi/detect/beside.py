"""Which places stand beside a person who was found: in the same line, row or block of lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans

_PERSON = KIND_INDEX["PERSON"]

# A form names its person once; so many lines further on its entries are still that person's.
BLOCK = 12
_FAR = 900  # characters
_NOWHERE = 1 << 40


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Spans of some kinds in one view, sorted; padded coordinates."""

    view: View
    start: Ints
    end: Ints

    def __len__(self) -> int:
        return len(self.start)

    def around(self, start: Ints, end: Ints, *, lines: int, chars: int = _FAR) -> Mask:
        """Whether one of them begins within `lines` line ends and `chars` of [start, end), in its record."""
        if not len(self) or not len(start):
            return np.zeros(len(start), np.bool_)
        return (self.before(start) <= chars) & self._ends_within(start, lines) | (
            (self.after(end) <= chars) & self._begins_within(end, lines)
        )

    def before(self, start: Ints) -> Ints:
        """Characters from the end of the last one before each place; many if there is none."""
        if not len(self):
            return np.full(len(start), _NOWHERE)
        j = np.searchsorted(self.end, start, "right") - 1
        gap = start - self.end[np.maximum(j, 0)]
        return np.where(j >= 0, gap, _NOWHERE)

    def after(self, end: Ints) -> Ints:
        """Characters to the start of the first one behind each place; many if there is none."""
        if not len(self):
            return np.full(len(end), _NOWHERE)
        j = np.searchsorted(self.start, end, "left")
        gap = self.start[np.minimum(j, len(self.start) - 1)] - end
        return np.where(j < len(self.start), gap, _NOWHERE)

    def _ends_within(self, start: Ints, lines: int) -> Mask:
        j = np.maximum(np.searchsorted(self.end, start, "right") - 1, 0)
        return self._joined(np.minimum(self.end[j], start), start, lines)

    def _begins_within(self, end: Ints, lines: int) -> Mask:
        j = np.minimum(np.searchsorted(self.start, end, "left"), len(self.start) - 1)
        return self._joined(end, np.maximum(self.start[j], end), lines)

    def _joined(self, a: Ints, b: Ints, lines: int) -> Mask:
        return (self.view.lines_between(a, b) <= lines) & self.view.same_record(a, b)


def of_kinds(view: View, spans: Spans, *kinds: str) -> Neighbours:
    """The spans of some kinds."""
    mine = np.isin(spans.kind, [KIND_INDEX[kind] for kind in kinds])
    return Neighbours(view, spans.start[mine], spans.end[mine])


def people_of(view: View, spans: Spans) -> Neighbours:
    """The persons found."""
    mine = spans.kind == _PERSON
    return Neighbours(view, spans.start[mine], spans.end[mine])


def anybody(view: View, spans: Spans) -> bool:
    """Whether there is a person at all: nothing is said of nobody."""
    return view.cells.of_people or bool((spans.kind == _PERSON).any())


def _cells_of_line(view: View, start: Ints) -> Ints:
    """How many cells of a table the line of each place has; 0 outside of tables."""
    newlines, cells = view.buffer.newlines, view.cells.start
    edges = np.concatenate(([PAD], newlines + 1, [PAD + view.buffer.n + 1]))
    line = np.searchsorted(newlines, start)
    count = np.searchsorted(cells, edges[line + 1]) - np.searchsorted(cells, edges[line])
    return np.where(view.cells.at(start)[0] >= 0, count, 0)


def near_person(view: View, spans: Spans, start: Ints, end: Ints, *, lines: int = BLOCK) -> Mask:
    """Whether a person stands within `lines` line ends; in a table, in the same row."""
    # 項目 | 内容: lines of two cells are those of a form.
    in_table = _cells_of_line(view, start) > 2
    if view.cells.of_people:
        return np.ones(len(start), np.bool_)
    people = people_of(view, spans)
    if not len(people) or not len(start):
        return np.zeros(len(start), np.bool_)
    near = people.around(start, end, lines=lines)
    near[in_table] = people.around(start[in_table], end[in_table], lines=0, chars=4000)
    return near
