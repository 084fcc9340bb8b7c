"""How far a scan has come: a bar with rate and time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.scan import ScanObserver
    from morenashi.model.item import Item
    from morenashi.model.scan import ItemResult
    from morenashi.settings import Settings

_EVERY_SECONDS = 5.0
_BAR_SECONDS = 0.1

_LINE = Words(ja="{items}件 {done} {rate}/秒", en="{items} files, {done}, {rate}/s")
_LEFT = Words(ja="、残り約{left}", en=", about {left} left")
_ITEMS = Words(ja="件", en="files")


class Display(Protocol):
    """Shows numbers; `total` is None as long as it is not known."""

    def show(self, items: int, done: int, total: int | None) -> None:
        """The state now."""


class Progress:
    """Counts what a scan tells and hands it to a display now and then."""

    def __init__(self, display: Display, every: float) -> None:
        self._display = display
        self._every = every
        self._next = time.monotonic() + every
        self._items = 0
        self._done = 0
        self._partly: dict[str, int] = {}
        self.total: int | None = None

    def started(self, item: Item) -> None:
        """An item is begun."""
        self._show()

    def advanced(self, so_far: ItemResult) -> None:
        """A long item has been read up to somewhere."""
        self._partly[so_far.url] = so_far.bytes_read
        self._show()

    def finished(self, result: ItemResult) -> None:
        """An item is done."""
        self._partly.pop(result.url, None)
        self._items += 1
        self._done += result.stamp.size
        self._show()

    def _show(self) -> None:
        if time.monotonic() >= self._next:
            done = self._done + sum(self._partly.values())
            self._display.show(self._items, done, self.total)
            self._next = time.monotonic() + self._every


@contextmanager
def observer_for(
    paths: Sequence[str], settings: Settings, *, quiet: bool
) -> Iterator[ScanObserver | None]:
    """An observer fit for what standard error is; the total is counted meanwhile."""
    if quiet:
        yield None
        return
    if not sys.stderr.isatty():
        progress = Progress(Lines(), _EVERY_SECONDS)
        with _counted(progress, paths, settings):
            yield progress
        return
    with _bar() as display:
        progress = Progress(display, _BAR_SECONDS)
        with _counted(progress, paths, settings):
            yield progress


@contextmanager
def _counted(progress: Progress, paths: Sequence[str], settings: Settings) -> Iterator[None]:
    """Adds up the sizes in a thread of its own, so that the scan begins at once."""
    over = threading.Event()

    def count() -> None:
        from morenashi.flows.scan import sizes

        total = 0
        for size in sizes(paths, settings):
            if over.is_set():
                return
            total += size
        progress.total = total

    thread = threading.Thread(target=count, name="sizes", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()


class Lines:
    """A plain line each time, for logs and pipes."""

    def __init__(self) -> None:
        self._since = time.monotonic()

    def show(self, items: int, done: int, total: int | None) -> None:
        """One line."""
        rate = done / max(time.monotonic() - self._since, 1e-9)
        words = _LINE.filled(items=f"{items:,}", done=said_size(done), rate=said_size(rate))
        line = words.said(spoken())
        if total is not None and rate > 0:
            left = said_time(max(total - done, 0) / rate, spoken())
            line += _LEFT.filled(left=left).said(spoken())
        click.echo(line, err=True)


class _Bar:
    def __init__(self, progress: object, task: object) -> None:
        self._progress = progress
        self._task = task

    def show(self, items: int, done: int, total: int | None) -> None:
        """Redraws the bar."""
        self._progress.update(  # type: ignore[attr-defined]  # rich is imported late
            self._task, completed=done, total=total, items=f"{items:,} {_ITEMS.said(spoken())}"
        )


@contextmanager
def _bar() -> Iterator[_Bar]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.progress import Progress as RichProgress

    columns = (
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[items]}", markup=False),
    )
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bar(progress, progress.add_task("", total=None, items=""))


def said_size(size: float) -> str:
    """Bytes as a person reads them.

    >>> said_size(999), said_size(1_500_000)
    ('999 B', '1.5 MB')
    """
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} B" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def said_time(seconds: float, lang: str) -> str:
    """A time left, rounded as its length allows.

    >>> said_time(42, "en"), said_time(150, "ja"), said_time(7300, "en")
    ('42 s', '3分', '2 h')
    """
    steps = ((90, 1, "秒", " s"), (5400, 60, "分", " min"), (float("inf"), 3600, "時間", " h"))
    for below, unit, ja, en in steps:
        if seconds < below:
            return f"{int(seconds / unit + 0.5)}{en if lang == 'en' else ja}"
    return ""
