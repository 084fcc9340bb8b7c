"""Scan: where does personal information lie? Lists places, reads what is new, gathers what was found."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from math import inf
from os import PathLike, fspath
from os.path import abspath
from typing import TYPE_CHECKING, Protocol

from morenashi.flows.allow import Allowed
from morenashi.flows.item import ItemJob, read_item
from morenashi.flows.people import PURPOSE
from morenashi.flows.version import detectors_version
from morenashi.flows.whole import Whole
from morenashi.keys import Keys, open_keys, throwaway_keys
from morenashi.model.finding import Bounds, Cause, Unread
from morenashi.model.item import Item
from morenashi.model.keepers import ScanKeeper
from morenashi.model.scan import ItemResult, ScanResult

if TYPE_CHECKING:
    from morenashi.settings import Settings
    from morenashi.workers.pool import Limits, Outcome

# What may be otherwise at the next attempt, so that the item is due again although unchanged.
PASSING = frozenset(
    {
        Cause.MISSING,
        Cause.NO_PERMISSION,
        Cause.CHANGED,
        Cause.TIMEOUT,
        Cause.CRASHED,
        Cause.READ_ERROR,
        Cause.INTERRUPTED,
    }
)


class ScanObserver(Protocol):
    """Who wants to see a scan advance."""

    def started(self, item: Item) -> None:
        """The item is about to be read."""

    def advanced(self, so_far: ItemResult) -> None:
        """A part of a long item has been read."""

    def finished(self, result: ItemResult) -> None:
        """The item has been read, or was found unchanged."""


class Silent:
    """An observer that looks away."""

    def started(self, item: Item) -> None:
        """Nothing."""

    def advanced(self, so_far: ItemResult) -> None:
        """Nothing."""

    def finished(self, result: ItemResult) -> None:
        """Nothing."""


def scan_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    settings: Settings | None = None,
    keeper: ScanKeeper | None = None,
    observer: ScanObserver | None = None,
    allow: Sequence[Allowed] = (),
    workers: int = 0,
) -> ScanResult:
    """Scans files and folders. Ctrl-C ends it early; what was found until then is returned.

    With a `keeper` unchanged items are not read again, and what has gone is closed. `workers` child
    processes read, each item within limits of time and memory; 0 reads here, without limits. A
    script that asks for children must begin with `if __name__ == "__main__":`, because each child
    imports it again.
    """
    from morenashi.settings import load_settings

    settings = settings or load_settings()
    places = tuple(fspath(path) for path in paths)
    return _Scan(places, settings, keeper, observer or Silent(), workers).run(allow)


class _Scan:
    """One run, from listing to the whole result."""

    def __init__(
        self,
        places: tuple[str, ...],
        settings: Settings,
        keeper: ScanKeeper | None,
        observer: ScanObserver,
        workers: int,
    ) -> None:
        keys = open_keys(settings.home) if keeper is not None else throwaway_keys()
        self._places = places
        self._settings = settings
        self._keeper = keeper
        self._observer = observer
        self._workers = workers
        self._key = keys.fingerprint_key(PURPOSE)
        self._version = version_for(keys)
        self._whole = Whole()
        self._seen: set[str] = set()
        self._roots = tuple(dict.fromkeys(root_url(place) for place in places))
        self._unlisted: list[str] = []
        self._waiting: dict[str, Item] = {}

    def run(self, allow: Sequence[Allowed]) -> ScanResult:
        """Reads everything and draws the whole together."""
        started, clock = datetime.now(UTC), time.monotonic()
        interrupted, closed = False, 0
        try:
            self._read_all()
            if self._keeper is not None:
                closed = self._keeper.close_gone(self._roots, self._seen, self._unlisted)
        except KeyboardInterrupt:
            interrupted = True
            for item in self._waiting.values():
                self._whole.add_unread(_not_read(item, Cause.INTERRUPTED))
        return self._whole.result(
            roots=self._roots,
            started=started,
            seconds=time.monotonic() - clock,
            allow=allow,
            interrupted=interrupted,
            closed=closed,
        )

    def _read_all(self) -> None:
        from morenashi.workers.pool import run_all

        outcomes = run_all(
            read_item,
            self._due(),
            workers=self._workers,
            limits=_limits(self._settings),
            size=lambda job: job.item.stamp.size,
            on_emit=lambda _job, so_far: self._observer.advanced(so_far),
        )
        for outcome in outcomes:
            self._keep(outcome.result or _as_far_as_it_came(outcome))

    def _due(self) -> Iterator[ItemJob]:
        """Lists the places; takes over what is unchanged; yields what is to be read."""
        from morenashi.sources.listing import list_items

        exclude = frozenset({self._settings.home})
        for place in self._places:
            for listed in list_items(place, exclude=exclude):
                if isinstance(listed, Unread):
                    if listed.cause in PASSING:
                        self._unlisted.append(listed.url)
                    self._whole.add_unread(listed)
                elif listed.url not in self._seen:
                    self._seen.add(listed.url)
                    if not self._take_over(listed):
                        self._waiting[listed.url] = listed
                        self._observer.started(listed)
                        yield ItemJob(listed, self._key)

    def _take_over(self, item: Item) -> bool:
        kept = self._keeper.unchanged(item, self._version) if self._keeper else None
        if kept is not None:
            self._whole.add(kept)
            self._observer.finished(kept)
        return kept is not None

    def _keep(self, result: ItemResult) -> None:
        self._waiting.pop(result.url, None)
        self._whole.add(result)
        if self._keeper is not None:
            due = any(unread.cause in PASSING for unread in result.unread)
            self._keeper.keep(result, "" if due else self._version)
        self._observer.finished(result)


def root_url(place: str) -> str:
    """The url of a place as the items below it name it."""
    from morenashi.sources.paths import from_url, to_url

    if "://" in place and not place.lower().startswith("file:"):
        return place
    return to_url(abspath(from_url(place)))


def sizes(paths: Iterable[str | PathLike[str]], settings: Settings) -> Iterator[int]:
    """The size of every item below `paths`, to tell beforehand how much there is to read."""
    from morenashi.sources.listing import list_items

    exclude = frozenset({settings.home})
    for path in paths:
        for listed in list_items(fspath(path), exclude=exclude):
            if isinstance(listed, Item):
                yield listed.stamp.size


def _limits(settings: Settings) -> Limits:
    from morenashi.workers.pool import Limits

    memory = settings.limits.memory_mb << 20
    if settings.limits.seconds is None:
        return Limits(memory=memory)
    return Limits(memory=memory, seconds=settings.limits.seconds, bytes_per_second=inf)


def _as_far_as_it_came(outcome: Outcome[ItemJob, ItemResult]) -> ItemResult:
    """What a child had reported before it was killed or died, and that it did not come to its end."""
    item = outcome.job.item
    if outcome.emitted:
        so_far = outcome.emitted[-1]
    else:
        so_far = ItemResult(
            url=item.url,
            name=item.name,
            root=item.root,
            stamp=item.stamp,
            bytes_read=0,
            findings=(),
            unread=(),
            people=Bounds(0, 0),
        )
    unread = _not_read(item, outcome.cause or Cause.CRASHED, partial=bool(outcome.emitted))
    return replace(so_far, unread=(*so_far.unread, unread))


def version_for(keys: Keys) -> str:
    """Names the detectors and the key: with another key, sketches could not be joined."""
    return f"{detectors_version()}-{keys.fingerprint_key('scan.version')[:4].hex()}"


def _not_read(item: Item, cause: Cause, *, partial: bool = False) -> Unread:
    return Unread(url=item.url, name=item.name, part="", cause=cause, partial=partial)
