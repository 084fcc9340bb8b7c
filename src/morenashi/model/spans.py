"""Spans: what a detector found in one text, as arrays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Spans:
    """Entities of one text, sorted by start; no two overlap.

    All arrays have length n. `kind` is an index into `model.items_of_data.KINDS`; `start` and `end`
    are code points (end exclusive); `score` lies in 0..1; `business` says that the value belongs
    to an organisation rather than to a person; `rule` numbers the reason, for `--explain`.
    """

    kind: NDArray[np.int16]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    score: NDArray[np.float32]
    business: NDArray[np.bool_]
    rule: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.start)

    def __iter__(self) -> Iterator[tuple[int, int, int, float, bool]]:
        """Yields (kind index, start, end, score, business) as plain Python values."""
        yield from zip(
            self.kind.tolist(),
            self.start.tolist(),
            self.end.tolist(),
            self.score.tolist(),
            self.business.tolist(),
            strict=True,
        )

    def where(self, keep: NDArray[np.bool_] | NDArray[np.int64]) -> Spans:
        """The spans chosen by a mask or by positions."""
        return Spans(*(getattr(self, name)[keep] for name in self.__slots__))

    def shifted(self, by: int) -> Spans:
        """The same spans `by` code points further on."""
        return Spans(
            self.kind, self.start + by, self.end + by, self.score, self.business, self.rule
        )

    @classmethod
    def empty(cls) -> Spans:
        """No spans at all."""
        return cls(
            np.empty(0, np.int16),
            np.empty(0, np.int64),
            np.empty(0, np.int64),
            np.empty(0, np.float32),
            np.empty(0, np.bool_),
            np.empty(0, np.int32),
        )
