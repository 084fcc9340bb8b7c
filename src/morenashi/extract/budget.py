"""Budget: how much one item may unpack into, shared by everything nested inside it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import BinaryIO

from morenashi.errors import ExtractError
from morenashi.model.finding import Cause
from morenashi.model.words import Words

_STOPPED = Words(
    ja="展開できる量の上限に達したため、ここで止めました。中身を別に取り出してから調べてください。",
    en="stopped at the limit for unpacking. Take the contents out and scan them by themselves.",
)


class OverBudget(ExtractError):
    """A limit for unpacking was reached; `cause` says which."""

    def __init__(self, where: str, cause: Cause) -> None:
        self.cause = cause
        super().__init__(where=where, why=_STOPPED, todo=Words(ja="", en=""))


@dataclass(slots=True)
class Budget:
    """What is left to spend while reading one item; real bytes are counted, headers are not believed.

    Text that is simply large is no expansion and is never limited here.
    """

    expanded: int = 1_000_000_000
    ratio: int = 200
    free: int = 20_000_000  # below this many bytes the ratio does not matter
    depth: int = 6
    entries: int = 20_000
    packed: int = 0  # size of the item as it lies on the disk
    used: int = 0
    over: Cause | None = None

    def enter(self, where: str, depth: int) -> None:
        """One more inner thing is about to be read, `depth` levels down."""
        if depth > self.depth:
            raise OverBudget(where, Cause.TOO_DEEP)
        self.entries -= 1
        if self.entries < 0:
            self._stop(where, Cause.TOO_MANY)

    def spend(self, where: str, size: int) -> None:
        """`size` more bytes came out of a container."""
        self.used += size
        if self.used > self.expanded or (
            self.used > self.free and self.used > self.packed * self.ratio
        ):
            self._stop(where, Cause.TOO_LARGE)

    def _stop(self, where: str, cause: Cause) -> None:
        self.over = cause
        raise OverBudget(where, cause)


class CountedStream(io.RawIOBase):
    """A stream out of a container whose bytes are charged to the budget as they come."""

    def __init__(self, inner: BinaryIO, where: str, budget: Budget) -> None:
        self._inner = inner
        self._where = where
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._budget.spend(self._where, len(data))
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()
