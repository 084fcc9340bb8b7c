"""Items made of bytes, spans made by hand."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial

import numpy as np

from morenashi.model.item import Item, Stamp
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.segment import Column, TableBlock
from morenashi.model.spans import Spans

ROOT = "file:///share"


def item(name: str, data: bytes, *, mtime: int = 1) -> Item:
    """An item whose content is `data`."""
    stamp = Stamp(size=len(data), mtime_ns=mtime, inode=1)
    return Item(
        url=f"{ROOT}/{name}", name=name, root=ROOT, stamp=stamp, open=partial(io.BytesIO, data)
    )


def spans(*found: tuple[str, int, int] | tuple[str, int, int, bool]) -> Spans:
    """Spans of (kind, start, end[, business])."""
    n = len(found)
    return Spans(
        np.array([KIND_INDEX[f[0]] for f in found], np.int16),
        np.array([f[1] for f in found], np.int64),
        np.array([f[2] for f in found], np.int64),
        np.ones(n, np.float32),
        np.array([len(f) > 3 and f[3] for f in found], np.bool_),
        np.zeros(n, np.int32),
    )


def table(
    headers: Sequence[str], *rows: Sequence[str], first: int = 2, part: str = ""
) -> TableBlock:
    """A block whose columns share one data, as the reader of CSV makes them."""
    cells = [cell.encode() for row in rows for cell in row]
    ends = np.cumsum([len(cell) + 1 for cell in cells]).astype(np.int64) - 1
    starts = ends - np.array([len(cell) for cell in cells], np.int64)
    data = b",".join(cells)
    width = len(headers)
    columns = tuple(
        Column(header, data, starts[i::width].copy(), ends[i::width].copy())
        for i, header in enumerate(headers)
    )
    return TableBlock(part, columns, np.arange(first, first + len(rows), dtype=np.int64))
