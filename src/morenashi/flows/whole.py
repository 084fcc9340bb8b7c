"""Whole: the results of many items drawn together into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from morenashi.flows.allow import Allowed, sort_out
from morenashi.flows.sketch import Sketch
from morenashi.model.finding import Bounds, Finding, Unread
from morenashi.model.scan import ItemResult, ScanResult


class Whole:
    """Takes in item by item and keeps only what the end needs."""

    def __init__(self) -> None:
        self._results: list[ItemResult] = []
        self._unread: list[Unread] = []
        self._items = 0
        self._reused = 0
        self._bytes = 0

    def add(self, result: ItemResult) -> None:
        """Takes in one item."""
        self._items += 1
        self._reused += result.reused
        self._bytes += 0 if result.reused else result.bytes_read
        self._unread.extend(result.unread)
        if result.findings:
            self._results.append(result)

    def add_unread(self, unread: Unread) -> None:
        """Takes in a place that could not even be listed."""
        self._unread.append(unread)

    def result(
        self,
        *,
        roots: tuple[str, ...],
        started: datetime,
        seconds: float,
        allow: Sequence[Allowed] = (),
        interrupted: bool = False,
        closed: int = 0,
    ) -> ScanResult:
        """The whole. What an allow-list silences is kept apart, and so are the people of items
        that have nothing else."""
        results = sorted(self._results, key=lambda result: result.url)
        today = started.astimezone().date()
        findings: list[Finding] = []
        silenced: list[Finding] = []
        standing: list[ItemResult] = []
        for result in results:
            stand, quiet = sort_out(result.findings, allow, today)
            findings.extend(stand)
            silenced.extend(quiet)
            if stand:
                standing.append(result)
        return ScanResult(
            roots=roots,
            started=started,
            seconds=seconds,
            items=self._items,
            reused=self._reused,
            bytes_read=self._bytes,
            findings=tuple(findings),
            unread=tuple(self._unread),
            people=people_of(standing),
            silenced=tuple(silenced),
            interrupted=interrupted,
            closed=closed,
        )


def people_of(results: Iterable[ItemResult]) -> Bounds:
    """Bounds over several items: a person in two of them is one person, as far as can be known."""
    joined: dict[str, Sketch] = {}
    at_least = at_most = 0
    for result in results:
        at_least = max(at_least, result.people.at_least)
        at_most += result.people.at_most
        for kind, data in result.sketches.items():
            joined.setdefault(kind, Sketch()).join(Sketch.from_bytes(data))
    different = (sketch.bounds().at_least for sketch in joined.values())
    return Bounds(min(max([at_least, *different]), at_most), at_most)
