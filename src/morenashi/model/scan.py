"""What a scan knows: the result of one item, and the whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from morenashi.model.finding import Bounds, Finding, Unread
from morenashi.model.item import Stamp


@dataclass(frozen=True, slots=True)
class ItemResult:
    """All that was found in one item.

    `sketches` holds, by kind, a keyed sketch of the distinct values (see flows/people.py), never for
    MY_NUMBER or CREDENTIAL. `rows` counts the rows of its tables that hold a person's data.
    """

    url: str
    name: str
    root: str
    stamp: Stamp
    bytes_read: int
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]
    people: Bounds
    sketches: dict[str, bytes] = field(default_factory=dict, repr=False)
    rows: int = 0
    reused: bool = False


@dataclass(frozen=True, slots=True)
class ScanResult:
    """A finished (or interrupted) scan over several roots."""

    roots: tuple[str, ...]
    started: datetime
    seconds: float
    items: int
    reused: int
    bytes_read: int
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]
    people: Bounds
    silenced: tuple[Finding, ...] = ()
    interrupted: bool = False
    closed: int = 0

    @property
    def exit_code(self) -> int:
        """0 nothing found, 1 found, 3 incomplete (also when found), 130 interrupted."""
        if self.interrupted:
            return 130
        if self.unread:
            return 3
        return 1 if self.findings else 0
