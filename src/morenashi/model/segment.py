"""Segment: what extraction yields: a block of text, or a block of rows by column."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Consecutive text of one part of an item.

    `part` names the inner place ("" for the item itself, "名簿/a.csv" for a zip member, "本文" for
    a mail body); blocks of one part come in order and are contiguous: an entity may cross from one
    block into the next. `line` is the 1-based line number of the first character.
    """

    part: str
    text: str = field(repr=False)
    line: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a block of rows.

    Cell i is `data[starts[i]:ends[i]]`, UTF-8. `starts` and `ends` are int64 of length n; several
    columns may share one `data`. `header` is "" where the table has none.
    """

    header: str
    data: bytes = field(repr=False)
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts)

    def cell(self, i: int) -> str:
        """The text of cell i."""
        return self.data[self.starts[i] : self.ends[i]].decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Consecutive rows of one table of an item; all columns have the same number of cells.

    `rows[i]` is the 1-based line number in the file (or row number of a sheet) of row i, int64.
    Blocks of one part come in order; the columns of later blocks mean the same as the first's.
    """

    part: str
    columns: tuple[Column, ...]
    rows: NDArray[np.int64]


Segment = TextBlock | TableBlock
