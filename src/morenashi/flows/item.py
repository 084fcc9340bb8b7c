"""One item: opened, read, searched and counted; what runs in a child process of a scan."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from morenashi.errors import MorenashiError
from morenashi.flows.storable import storable
from morenashi.flows.tally import Tally
from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item
from morenashi.model.scan import ItemResult
from morenashi.model.segment import Segment, TableBlock, TextBlock
from morenashi.model.words import Words

# How often the parent hears of an item in progress; what a killed child had reported is kept.
_EVERY_SECONDS = 2.0

_CAUSES: tuple[tuple[type[Exception], Cause], ...] = (
    (FileNotFoundError, Cause.MISSING),
    (PermissionError, Cause.NO_PERMISSION),
    (OSError, Cause.READ_ERROR),
    (MemoryError, Cause.TOO_LARGE),
)


@dataclass(frozen=True, slots=True)
class ItemJob:
    """What a child needs to read one item."""

    item: Item
    key: bytes

    def __repr__(self) -> str:
        return "<item job>"


def read_item(
    job: ItemJob, emit: Callable[[ItemResult], None] = lambda _so_far: None
) -> ItemResult:
    """All that is found in one item. `emit` gets the result so far every few seconds.

    Never raises for what the item holds: a failure is an Unread beside what was found before it.
    """
    return _Reading(job, emit).run()


class _Reading:
    """Sorts an item's segments into running text and tables as they come."""

    def __init__(self, job: ItemJob, emit: Callable[[ItemResult], None]) -> None:
        from morenashi.mask import masked_sample

        self._item = job.item
        self._emit = emit
        self._tally = Tally(job.key, masked_sample, _mask_header)
        self._unread: list[Unread] = []
        self._next: TextBlock | TableBlock | None = None
        self._read = 0
        self._emitted = time.monotonic()

    def run(self) -> ItemResult:
        from morenashi.extract.dispatch import extract

        try:
            segments = self._readable(extract(self._item))
            self._next = next(segments, None)
            while self._next is not None:
                self._search_part(segments)
        except Exception as error:  # one bad item must not end the scan
            self._unread.append(self._failure(error))
            return self._result()
        return replace(self._result(), bytes_read=self._item.stamp.size)

    def _search_part(self, segments: Iterator[TextBlock | TableBlock]) -> None:
        first = self._next
        if isinstance(first, TextBlock):
            self._search_text(self._texts(first.part, segments))
        elif first is not None:
            self._search_table(self._tables(first.part, segments))

    def _search_text(self, blocks: Iterator[TextBlock]) -> None:
        from morenashi.detect.stream import detect_blocks

        for window, spans in detect_blocks(blocks):
            self._tally.add_text(window.part, window.text, window.line, spans)

    def _search_table(self, blocks: Iterator[TableBlock]) -> None:
        from morenashi.detect.columns import detect_table

        for found in detect_table(blocks):
            self._tally.add_column(found.block, found.column, found.row, found.spans)

    def _texts(self, part: str, segments: Iterator[TextBlock | TableBlock]) -> Iterator[TextBlock]:
        """The blocks of one text, until another part begins."""
        while isinstance(self._next, TextBlock) and self._next.part == part:
            yield self._next
            self._next = next(segments, None)

    def _tables(
        self, part: str, segments: Iterator[TextBlock | TableBlock]
    ) -> Iterator[TableBlock]:
        """The blocks of one table. Text in between (a row out of shape) is searched at once, so
        that the table goes on as one."""
        while self._next is not None and self._next.part == part:
            if isinstance(self._next, TableBlock):
                yield self._next
            else:
                self._search_text(iter((self._next,)))
            self._next = next(segments, None)

    def _readable(self, segments: Iterator[Segment | Unread]) -> Iterator[TextBlock | TableBlock]:
        """Sets aside what was not read, counts what was, and reports now and then."""
        for segment in segments:
            if isinstance(segment, Unread):
                self._unread.append(replace(segment, part=storable(segment.part)))
                continue
            self._read += _size(segment)
            if time.monotonic() - self._emitted >= _EVERY_SECONDS:
                self._emit(self._result())
                self._emitted = time.monotonic()
            yield segment

    def _result(self) -> ItemResult:
        return ItemResult(
            url=self._item.url,
            name=self._item.name,
            root=self._item.root,
            stamp=self._item.stamp,
            bytes_read=min(self._read, self._item.stamp.size),
            findings=self._tally.findings(self._item),
            unread=tuple(self._unread),
            people=self._tally.people(),
            sketches=self._tally.sketches(),
            rows=self._tally.rows,
        )

    def _failure(self, error: Exception) -> Unread:
        """What went wrong, without the error's own words: they may hold a value."""
        from morenashi.log import describe_error

        cause = next((cause for kind, cause in _CAUSES if isinstance(error, kind)), Cause.CRASHED)
        if isinstance(error, MorenashiError):
            what = error.why
        else:
            place = str(describe_error(None, "", {"exc_info": error})["error"])
            what = Words(ja=place, en=place)
        return Unread(
            url=self._item.url,
            name=self._item.name,
            part=storable(self._next.part) if self._next is not None else "",
            cause=cause,
            partial=self._read > 0,
            what=what,
        )


def _size(segment: TextBlock | TableBlock) -> int:
    """About how many bytes of the item it stands for; serves only to show progress."""
    if isinstance(segment, TextBlock):
        return len(segment.text)
    datas = {id(column.data): len(column.data) for column in segment.columns}
    return sum(datas.values())


def _mask_header(header: str) -> str:
    """A table without headers may have a value where its header was looked for."""
    from morenashi.detect import find_spans
    from morenashi.mask import masked

    return masked(header, find_spans(header)) if header else header
