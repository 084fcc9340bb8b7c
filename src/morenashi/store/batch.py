"""Writes a batch of item results in one transaction."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from django.db import transaction

from morenashi.model.finding import Finding
from morenashi.model.scan import ItemResult
from morenashi.store.models import Scan, ScannedItem, StoredFinding, StoredUnread

# Fewer than the 999 variables that old SQLite builds take in one statement.
CHUNK = 500

_ITEM_FIELDS = [
    "url",
    "root",
    "name",
    "size",
    "mtime_ns",
    "inode",
    "version",
    "bytes_read",
    "people_at_least",
    "people_at_most",
    "rows",
    "sketches",
    "has_details",
    "scan",
    "closed",
]
_FINDING_FIELDS = [
    "count",
    "business",
    "first_line",
    "last_line",
    "samples",
    "distinct_at_least",
    "distinct_at_most",
    "closed",
]

T = TypeVar("T")
Place = tuple[int, str, str | None, str]


def write(scan: Scan, results: Sequence[tuple[ItemResult, str]]) -> None:
    """Puts each result in place of the item's earlier one, all or none."""
    latest = {key_of(result.url): (result, version) for result, version in results}
    now = datetime.now(UTC)
    with transaction.atomic():
        numbers = _write_items(scan, latest)
        by_number = {numbers[key]: pair for key, pair in latest.items()}
        _write_findings(by_number, now)
        _write_unread(by_number)


def key_of(url: str) -> str:
    """A short name of a url for the index."""
    return hashlib.blake2b(url.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def close(numbers: Sequence[int], now: datetime) -> None:
    """Closes items and their findings; they stay to be listed."""
    with transaction.atomic():
        for chunk in _chunks(numbers):
            open_ones = StoredFinding.objects.filter(item_id__in=chunk, closed=None)
            open_ones.update(closed=now)
            StoredUnread.objects.filter(item_id__in=chunk).delete()
            ScannedItem.objects.filter(id__in=chunk).update(closed=now)


def _write_items(scan: Scan, latest: dict[str, tuple[ItemResult, str]]) -> dict[str, int]:
    rows = [
        ScannedItem(
            key=key,
            url=result.url,
            root=result.root,
            name=result.name,
            size=result.stamp.size,
            mtime_ns=result.stamp.mtime_ns,
            inode=str(result.stamp.inode),
            version=version,
            bytes_read=result.bytes_read,
            people_at_least=result.people.at_least,
            people_at_most=result.people.at_most,
            rows=result.rows,
            sketches={kind: _text(sketch) for kind, sketch in result.sketches.items()},
            has_details=bool(result.findings or result.unread or not version),
            scan=scan,
            closed=None,
        )
        for key, (result, version) in latest.items()
    ]
    ScannedItem.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["key"], update_fields=_ITEM_FIELDS
    )
    numbers: dict[str, int] = {}
    for chunk in _chunks(list(latest)):
        numbers |= dict(ScannedItem.objects.filter(key__in=chunk).values_list("key", "id"))
    return numbers


def _write_findings(by_number: dict[int, tuple[ItemResult, str]], now: datetime) -> None:
    known: dict[Place, StoredFinding] = {}
    for chunk in _chunks(list(by_number)):
        for row in StoredFinding.objects.filter(item_id__in=chunk):
            known[row.item_id, row.part, row.column, row.kind] = row
    fresh: list[StoredFinding] = []
    changed: list[StoredFinding] = []
    present: set[Place] = set()
    for number, (result, _version) in by_number.items():
        for finding in result.findings:
            place = (number, finding.part, finding.column, finding.kind)
            kept = known.get(place)
            present.add(place)
            if kept is None:
                row = StoredFinding(
                    item_id=number,
                    part=finding.part,
                    column=finding.column,
                    kind=finding.kind,
                    opened=now,
                )
                fresh.append(row)
            else:
                row = kept
                changed.append(row)
            _fill(row, finding)
    gone = [
        row.id
        for place, row in known.items()
        if place not in present and row.closed is None and by_number[place[0]][1]
    ]
    StoredFinding.objects.bulk_create(fresh)
    StoredFinding.objects.bulk_update(changed, _FINDING_FIELDS, batch_size=CHUNK // 10)
    for chunk in _chunks(gone):
        StoredFinding.objects.filter(id__in=chunk).update(closed=now)


def _fill(row: StoredFinding, finding: Finding) -> None:
    row.count, row.business = finding.count, finding.business
    row.first_line, row.last_line = finding.first.line, finding.last.line
    row.samples = list(finding.samples)
    row.distinct_at_least = finding.distinct.at_least if finding.distinct else None
    row.distinct_at_most = finding.distinct.at_most if finding.distinct else None
    row.closed = None


def _write_unread(by_number: dict[int, tuple[ItemResult, str]]) -> None:
    for chunk in _chunks(list(by_number)):
        StoredUnread.objects.filter(item_id__in=chunk).delete()
    StoredUnread.objects.bulk_create(
        StoredUnread(
            item_id=number,
            url=unread.url,
            name=unread.name,
            part=unread.part,
            cause=unread.cause.value,
            partial=unread.partial,
            what_ja=unread.what.ja if unread.what else None,
            what_en=unread.what.en if unread.what else None,
        )
        for number, (result, _version) in by_number.items()
        for unread in result.unread
    )


def _text(sketch: bytes) -> str:
    return base64.b64encode(sketch).decode("ascii")


def _chunks(values: Sequence[T]) -> Iterable[Sequence[T]]:
    return (values[i : i + CHUNK] for i in range(0, len(values), CHUNK))
