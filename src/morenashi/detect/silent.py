"""Columns that no header explains: where nearly all of many numbers pass a check digit, chance is excluded."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.shapes import Shaped, shaped
from morenashi.detect.view import View
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.spans import Spans
from morenashi.values import drivers_license, my_number

# Of so many neighbouring cells nine in ten must pass: by chance 1e-12 and less for one digit in ten.
RUN = 16
UNEXPLAINED = -2  # the rule of such spans
_SHARE = 0.9


def silent_numbers(view: View, spans: Spans, column_of: NDArray[np.int64]) -> Spans:
    """Adds My Numbers and licence numbers of unexplained columns to `spans` (positions of the text).

    `column_of` gives the column of each of the view's cells. Works cell by cell, so that a column
    whose kind changes half-way is split where it changes.
    """
    found = _whole_cells(view, shaped(view, (12,), (4, 4, 4), boxes=False))
    if len(found) < RUN:
        return spans
    digits = found.digits(view.numbers)
    cell = np.searchsorted(view.cells.start, found.start, "right") - 1
    column = column_of[cell]
    claimed = np.isin(found.start - PAD, spans.start)
    lots = [spans]
    for kind, passes in (
        ("MY_NUMBER", my_number.valid_rows(digits)),
        ("DRIVERS_LICENSE", drivers_license.valid_rows(digits)),
    ):
        good = passes & ~claimed & dense(passes, column)
        claimed |= good
        n = int(good.sum())
        if n:
            lots.append(
                Spans(
                    np.full(n, KIND_INDEX[kind], np.int16), found.start[good] - PAD,
                    found.end[good] - PAD, np.full(n, 0.8, np.float32), np.zeros(n, np.bool_),
                    np.full(n, UNEXPLAINED, np.int32),
                )
            )  # fmt: skip
    if len(lots) == 1:
        return spans
    merged = Spans(*(np.concatenate([getattr(s, name) for s in lots]) for name in Spans.__slots__))
    return merged.where(np.argsort(merged.start, kind="stable"))


def _whole_cells(view: View, found: Shaped) -> Shaped:
    """Numbers that fill their cell but for quotes and spaces."""
    f, cells = view.f, view.cells
    cell = np.searchsorted(cells.start, found.start, "right") - 1
    inside = cell >= 0
    at = np.maximum(cell, 0)
    left, right = found.start - cells.start[at], cells.end[at] - found.end
    quote = (f[found.start - 1] == 0x22) | (f[found.start - 1] == 0x20)
    inside &= (left == 0) | ((left == 1) & quote)
    inside &= (right >= 0) & (right <= 1)
    return found.where(inside)


def dense(passes: Mask, column: Ints) -> Mask:
    """Which candidates stand among at least RUN neighbours of their column of which _SHARE pass."""
    order = np.argsort(column, kind="stable")
    flags, columns = passes[order].astype(np.int32), column[order]
    total = np.concatenate(([0], np.cumsum(flags)))
    n = len(flags)
    dense = np.zeros(n, np.bool_)
    if n >= RUN:
        window = total[RUN:] - total[:-RUN]
        same = columns[RUN - 1 :] == columns[: n - RUN + 1]
        good = (window >= _SHARE * RUN) & same
        begin = np.flatnonzero(good)
        mark = np.zeros(n + 1, np.int32)
        np.add.at(mark, begin, 1)
        np.add.at(mark, begin + RUN, -1)
        dense = np.cumsum(mark[:-1]) > 0
    result = np.empty(n, np.bool_)
    result[order] = dense
    return result
