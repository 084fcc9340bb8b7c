"""Cells: values inside the cells of a column, reached without decoding where that is possible."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from morenashi.flows import people
from morenashi.model.segment import Column


@dataclass(frozen=True, slots=True, repr=False)
class Cells:
    """The values `cell(rows[i])[starts[i]:ends[i]]` of a column; starts and ends are code points."""

    column: Column
    rows: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def value(self, i: int) -> str:
        """The i-th value."""
        return self.column.cell(int(self.rows[i]))[int(self.starts[i]) : int(self.ends[i])]

    def fingerprints(self, kind: str, key: bytes) -> NDArray[np.uint64]:
        """Keyed hashes of all values. In a cell of ASCII a code point is a byte: nothing is decoded."""
        first, last = self.column.starts[self.rows], self.column.ends[self.rows]
        beyond = _beyond_ascii(self.column.data)
        plain = beyond[last] == beyond[first]
        hashes = np.empty(len(self.rows), np.uint64)
        data = np.frombuffer(self.column.data, np.uint8)
        hashes[plain] = people.fingerprints(
            kind, data, (first + self.starts)[plain], (first + self.ends)[plain], key
        )
        values = [self.value(i) for i in np.flatnonzero(~plain).tolist()]
        lengths = np.array([len(value) for value in values], np.int64)
        stops = np.cumsum(lengths)
        codes = np.frombuffer("".join(values).encode("utf-32-le"), np.uint32)
        hashes[~plain] = people.fingerprints(kind, codes, stops - lengths, stops, key)
        return hashes


@lru_cache(maxsize=1)
def _beyond_ascii(data: bytes) -> NDArray[np.int32]:
    """How many bytes before each place are no ASCII. The columns of a block share one `data`."""
    counts = np.zeros(len(data) + 1, np.int32)
    np.cumsum(np.frombuffer(data, np.uint8) >= 0x80, out=counts[1:])
    return counts
