"""Cells: where the columns of tables lie in a text, and what each column's header says."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Ints

_NONE = np.empty(0, np.int64)
_NO_MASK = np.empty(0, np.bool_)


@dataclass(frozen=True, slots=True)
class Cells:
    """All cells of the tables in one buffer, sorted by place (padded coordinates).

    `start`, `end`: int64; `topic`: what the cell's column holds by its header, -1 where unknown;
    `header`: for each label of the view, the topic it gives to a column as its header, else -1;
    `open_header`: the header line of a table that runs on to the end of the text, else "";
    `exact`: the cells are those of a table proper, not read off a text, where columns may slip;
    `of_people`: every row of the table is known to tell of a person, though these cells do not say so;
    `column`: the number of each cell's column, `things`: whether its header speaks of things, of
    which no cell is a person's name; both empty where the table is not exact.
    """

    start: Ints
    end: Ints
    topic: NDArray[np.int16]
    header: NDArray[np.int16] = field(default_factory=lambda: np.empty(0, np.int16))
    open_header: str = ""
    exact: bool = False
    of_people: bool = False
    column: Ints = field(default_factory=lambda: _NONE)
    things: NDArray[np.bool_] = field(default_factory=lambda: _NO_MASK)

    def at(self, places: Ints) -> tuple[Ints, NDArray[np.int16]]:
        """For each place: the start of its cell (-1 outside of tables) and the column's topic."""
        start, _, topic = self.around(places)
        return start, topic

    def around(self, places: Ints) -> tuple[Ints, Ints, NDArray[np.int16]]:
        """For each place: start and end of its cell (-1 and far away outside of tables), and topic."""
        start = np.full(len(places), -1, np.int64)
        end = np.full(len(places), np.iinfo(np.int64).max, np.int64)
        topic = np.full(len(places), -1, np.int16)
        if len(self.start) and len(places):
            i = np.searchsorted(self.start, places, "right") - 1
            at = np.maximum(i, 0)
            inside = (i >= 0) & (places < np.maximum(self.end[at], self.start[at] + 1))
            start[inside], end[inside] = self.start[at[inside]], self.end[at[inside]]
            topic[inside] = self.topic[at[inside]]
        return start, end, topic


NO_CELLS = Cells(_NONE, _NONE, np.empty(0, np.int16))
