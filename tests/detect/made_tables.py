"""Makes blocks of rows as extraction hands them over: all columns in one piece of CSV-like data."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from morenashi.model.items_of_data import KINDS
from morenashi.model.segment import Column, TableBlock
from morenashi.model.spans import Spans


def block(headers: Sequence[str], rows: Sequence[Sequence[str]], first: int = 2) -> TableBlock:
    """A block whose cells are written with commas between them, one row a line."""
    pieces: list[bytes] = []
    places = np.empty((2, len(headers), len(rows)), np.int64)
    at = 0
    for i, row in enumerate(rows):
        for k, cell in enumerate(row):
            data = cell.encode()
            places[:, k, i] = at, at + len(data)
            pieces += [data, b"\n" if k == len(row) - 1 else b","]
            at += len(data) + 1
    joined = b"".join(pieces)
    columns = tuple(Column(h, joined, *places[:, k]) for k, h in enumerate(headers))
    return TableBlock("", columns, np.arange(first, first + len(rows)))


def said(
    found: dict[int, tuple[np.ndarray, Spans]],
) -> set[tuple[int, int, str, int, int]]:
    """What was found, as (column, row, kind, start, end)."""
    return {
        (column, row, KINDS[kind], start, end)
        for column, (rows, spans) in found.items()
        for row, (kind, start, end, _, _) in zip(rows.tolist(), spans, strict=True)
    }
