"""The shape of a subject: what is measured, and what a measurement says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from measure import Absent, Runs


@dataclass(frozen=True)
class Figure:
    """One measured figure. `goal` is what the project set itself; `at_most` if less is better."""

    what: str
    who: str
    value: float
    unit: str
    best: float | None = None
    ratio: float | None = None
    note: str = ""
    goal: float | None = None
    at_most: bool = False

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; None if there is none."""
        if self.goal is None:
            return None
        return self.value <= self.goal if self.at_most else self.value >= self.goal


@dataclass(frozen=True)
class Missing:
    """A figure that could not be measured here, and why."""

    what: str
    who: str
    reason: str


Result = Figure | Missing


@dataclass(frozen=True)
class Bench:
    """What a subject needs: where its inputs lie, how often to run, whose Python runs what.

    `small` measures next to nothing, only to see that everything works. `said` hears of each
    result as it comes.
    """

    inputs: Path
    ours: Path
    peers: Path
    runs: int = 5
    small: bool = False
    absent: dict[str, str] = field(default_factory=dict)
    said: Callable[[Result], None] = lambda _result: None

    def why_absent(self, group: str) -> str | None:
        """Why the peer of a group of peers.toml cannot be measured, or None."""
        if not self.peers.exists():
            return f"no environment at {self.peers.parent.parent}"
        return self.absent.get(group)


@dataclass(frozen=True)
class Subject:
    """One subject of the benchmark; its file holds nothing else."""

    label: str
    run: Callable[[Bench], list[Result]]


def rate(
    what: str,
    who: str,
    runs: Runs | Absent,
    *,
    ours: Runs | Absent | None = None,
    goal: float | None = None,
    counted: str = "found",
) -> Result:
    """MB per CPU second as a figure; with `ours` also how many times faster that was."""
    if isinstance(runs, Absent):
        return Missing(what, who, runs.reason)
    ratio = ours.rate / runs.rate if isinstance(ours, Runs) else None
    told = f"{runs.size / 1e6:.3g} MB, {runs.found:,} {counted}{_memory(runs)}"
    return Figure(what, who, runs.rate, "MB/s", runs.best, ratio, told, goal)


def _memory(runs: Runs) -> str:
    return f", {runs.peak:.0f} MB memory" if runs.peak else ""
