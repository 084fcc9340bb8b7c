"""What one job may use, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from morenashi.model.finding import Cause

J = TypeVar("J")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one job. `memory` is address space in bytes, held where the system can (not on Windows)."""

    seconds: float = 60.0
    bytes_per_second: float = 1_000_000.0
    memory: int | None = 2 << 30
    message: int = 256 << 20  # bytes of one result on its way to the parent
    jobs_per_child: int = 2_000  # then a fresh child: parsers leak

    def time_for(self, size: int) -> float:
        """How many seconds a job over `size` bytes may take."""
        return self.seconds + size / self.bytes_per_second


@dataclass(frozen=True, slots=True)
class Outcome(Generic[J, R]):
    """What became of one job.

    `cause` is None when the function returned; else `result` is None, and `emitted` holds the newest
    values that had come before. `error` names the type of an exception, never its text.
    """

    job: J
    result: R | None
    emitted: tuple[R, ...] = field(default=(), repr=False)
    cause: Cause | None = None
    error: str = ""
    seconds: float = 0.0

    @property
    def partial(self) -> bool:
        """Whether the job did not come to its end."""
        return self.cause is not None
