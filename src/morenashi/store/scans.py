"""Keeps scans and what they found: the ScanKeeper of an installation."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.db import connection

from morenashi.model.finding import Bounds, Cause, Finding, Place, Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.scan import ItemResult, ScanResult
from morenashi.model.words import Words
from morenashi.store import batch
from morenashi.store.connection import telling_errors
from morenashi.store.models import Scan, ScannedItem, StoredFinding, StoredUnread

# Asked once for each item of a scan: in plain SQL it takes a tenth of the time.
_LOOK_UP = (
    "SELECT id, size, mtime_ns, inode, version, bytes_read, has_details "
    "FROM store_scanneditem WHERE key = %s AND closed IS NULL"
)


class DjangoScanKeeper:
    """Writes in batches, each a transaction: a kill loses at most one batch and corrupts nothing."""

    def __init__(self, *, items: int = 200, seconds: float = 2.0) -> None:
        self._items = items
        self._seconds = seconds
        self._waiting: list[tuple[ItemResult, str]] = []
        self._since = time.monotonic()
        self._scan: Scan | None = None

    def begin(self, started: datetime) -> None:
        """Opens the record of one scan; every result belongs to it."""
        self._scan = Scan.objects.create(started=started)

    def finish(self, result: ScanResult) -> None:
        """Writes what is still waiting and closes the record of the scan."""
        self.flush()
        with telling_errors(_where()):
            self._finish(self._begun(), result)

    def _finish(self, scan: Scan, result: ScanResult) -> None:
        scan.finished = datetime.now(UTC)
        scan.interrupted = result.interrupted
        scan.roots = list(result.roots)
        scan.items, scan.reused = result.items, result.reused
        scan.bytes_read, scan.closed = result.bytes_read, result.closed
        scan.people_at_least = result.people.at_least
        scan.people_at_most = result.people.at_most
        scan.save()

    def unchanged(self, item: Item, version: str) -> ItemResult | None:
        """The kept result, if stamp and version are the same and it was wholly read."""
        with telling_errors(_where()), connection.cursor() as cursor:
            cursor.execute(_LOOK_UP, [batch.key_of(item.url)])
            row = cursor.fetchone()
        if row is None:
            return None
        number, size, mtime_ns, inode, kept_version, bytes_read, has_details = row
        stamp = Stamp(size=size, mtime_ns=mtime_ns, inode=int(inode))
        if kept_version != version or stamp != item.stamp:
            return None
        if has_details:
            return _as_result(ScannedItem.objects.get(id=number), name=item.name, root=item.root)
        return ItemResult(
            url=item.url,
            name=item.name,
            root=item.root,
            stamp=stamp,
            bytes_read=bytes_read,
            findings=(),
            unread=(),
            people=Bounds(0, 0),
            reused=True,
        )

    def keep(self, result: ItemResult, version: str) -> None:
        """Takes the result in; it is on disk after the batch it belongs to."""
        self._waiting.append((result, version))
        if len(self._waiting) >= self._items or time.monotonic() - self._since >= self._seconds:
            self.flush()

    def flush(self) -> None:
        """Writes what waits in one transaction."""
        if self._waiting:
            with telling_errors(_where()):
                batch.write(self._begun(), self._waiting)
        self._waiting = []
        self._since = time.monotonic()

    def close_gone(self, roots: Iterable[str], seen: set[str], unlisted: Iterable[str] = ()) -> int:
        """Closes items below `roots` that were not seen; nothing below `unlisted` is touched."""
        self.flush()
        with telling_errors(_where()):
            return self._close_gone(tuple(roots), seen, tuple(unlisted))

    def _close_gone(self, roots: tuple[str, ...], seen: set[str], unlisted: tuple[str, ...]) -> int:
        rows = ScannedItem.objects.filter(closed=None).values_list("id", "url")
        gone = [
            number
            for number, url in rows.iterator(chunk_size=5000)
            if url not in seen and _below(url, roots) and not _below(url, unlisted)
        ]
        batch.close(gone, datetime.now(UTC))
        return len(gone)

    def _begun(self) -> Scan:
        if self._scan is None:
            self.begin(datetime.now(UTC))
        assert self._scan is not None
        return self._scan


def list_items() -> Iterator[ItemResult]:
    """The kept results of all items that were still there when last looked for."""
    for kept in ScannedItem.objects.filter(closed=None).order_by("url").iterator():
        yield _as_result(kept, name=kept.name, root=kept.root)


def list_findings(
    *, kinds: Iterable[str] = (), include_closed: bool = False
) -> Iterator[tuple[Finding, datetime, datetime | None]]:
    """Findings by place, with the times since when they are known and since when they are gone."""
    rows = StoredFinding.objects.select_related("item").order_by("item__url", "id")
    if not include_closed:
        rows = rows.filter(closed=None)
    if wanted := list(kinds):
        rows = rows.filter(kind__in=wanted)
    for row in rows.iterator():
        yield _as_finding(row, row.item.url, row.item.name), row.opened, row.closed


def last_scan() -> Scan | None:
    """The scan that began last."""
    return Scan.objects.order_by("-started", "-id").first()


def _where() -> str:
    return str(connection.settings_dict["NAME"])


def _below(url: str, roots: tuple[str, ...]) -> bool:
    return any(url == root or url.startswith(root.rstrip("/") + "/") for root in roots)


def _stamp(kept: ScannedItem) -> Stamp:
    return Stamp(size=kept.size, mtime_ns=kept.mtime_ns, inode=int(kept.inode))


def _as_result(kept: ScannedItem, *, name: str, root: str) -> ItemResult:
    findings: tuple[Finding, ...] = ()
    unread: tuple[Unread, ...] = ()
    if kept.has_details:
        found = kept.findings.filter(closed=None).order_by("id")
        findings = tuple(_as_finding(row, kept.url, name) for row in found)
        unread = tuple(_as_unread(row) for row in kept.unread.order_by("id"))
    return ItemResult(
        url=kept.url,
        name=name,
        root=root,
        stamp=_stamp(kept),
        bytes_read=kept.bytes_read,
        findings=findings,
        unread=unread,
        people=Bounds(kept.people_at_least, kept.people_at_most),
        sketches={kind: base64.b64decode(text) for kind, text in kept.sketches.items()},
        rows=kept.rows,
        reused=True,
    )


def _as_finding(row: StoredFinding, url: str, name: str) -> Finding:
    distinct = None
    if row.distinct_at_least is not None and row.distinct_at_most is not None:
        distinct = Bounds(row.distinct_at_least, row.distinct_at_most)
    return Finding(
        url=url,
        name=name,
        part=row.part,
        column=row.column,
        kind=row.kind,
        count=row.count,
        business=row.business,
        first=Place(row.first_line, row.column),
        last=Place(row.last_line, row.column),
        samples=tuple(row.samples),
        distinct=distinct,
    )


def _as_unread(row: StoredUnread) -> Unread:
    what = None
    if row.what_ja is not None and row.what_en is not None:
        what = Words(ja=row.what_ja, en=row.what_en)
    return Unread(row.url, row.name, row.part, Cause(row.cause), row.partial, what)
