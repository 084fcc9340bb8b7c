"""Tally: what was found in one item so far, gathered from text and columns as they stream by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from morenashi.flows.cells import Cells
from morenashi.flows.people import NOBODY, PEOPLE_KINDS, fingerprints
from morenashi.flows.samples import Samples
from morenashi.flows.sketch import Sketch
from morenashi.flows.storable import storable
from morenashi.model.finding import Bounds, Finding, Place
from morenashi.model.item import Item
from morenashi.model.items_of_data import KIND_INDEX, KINDS, NEVER_FINGERPRINTED
from morenashi.model.segment import TableBlock
from morenashi.model.spans import Spans

Mask = Callable[[str, str], str]

_CORPORATE = KIND_INDEX["CORPORATE_NUMBER"]


@dataclass(slots=True)
class Entry:
    """What will be one finding. `private` is None as long as no value belonged to an organisation."""

    kind: str
    part: str
    column: str | None
    count: int = 0
    business: int = 0
    first: int = 0
    last: int = 0
    samples: Samples = field(default_factory=Samples)
    values: Sketch = field(default_factory=Sketch)
    private: Sketch | None = None

    def add(self, lines: tuple[int, int], business: NDArray[np.bool_]) -> None:
        """Counts values standing between two lines."""
        self.first = lines[0] if not self.count else min(self.first, lines[0])
        self.last = max(self.last, lines[1])
        self.count += len(business)
        self.business += int(business.sum())

    def remember(self, hashes: NDArray[np.uint64], business: NDArray[np.bool_]) -> None:
        """Takes in fingerprints; those of organisations are kept apart from those of persons."""
        if self.private is None and business.any():
            self.private = Sketch()
            self.private.join(self.values)
        if self.private is not None:
            self.private.add(hashes[~business])
        self.values.add(hashes)

    @property
    def of_persons(self) -> Sketch:
        """The values that belong to persons."""
        return self.values if self.private is None else self.private


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """Values of one kind found at once: between which lines, and how to see or fingerprint them."""

    business: NDArray[np.bool_]
    lines: tuple[int, int]
    value: Callable[[int], str]
    hashes: Callable[[bytes], NDArray[np.uint64]]


class Tally:
    """Gathers one item's findings; `mask` makes a value showable, `key` fingerprints it."""

    def __init__(self, key: bytes, mask: Mask, mask_header: Callable[[str], str]) -> None:
        self._key = key
        self._mask = mask
        self._mask_header = mask_header
        self._entries: dict[tuple[str, str | None, int], Entry] = {}
        self._headers: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._block: TableBlock | None = None
        self._with_value = np.zeros(0, np.bool_)
        self._rows = 0
        self._crowded = 0

    def add_text(self, part: str, text: str, line: int, spans: Spans) -> None:
        """Takes in what was found in a piece of running text that begins at `line`."""
        if not len(spans):
            return
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        for kind, chosen in _by_kind(spans):
            entry = self._entry(part, None, kind)
            starts, ends = spans.start[chosen], spans.end[chosen]
            first = line + text.count("\n", 0, int(starts[0]))
            last = first + text.count("\n", int(starts[0]), int(starts[-1]))
            take = Found(
                business=spans.business[chosen],
                lines=(first, last),
                value=partial(_in_string, text, starts, ends),
                hashes=partial(fingerprints, KINDS[kind], codes, starts, ends),
            )
            self._take(entry, take)

    def add_column(
        self, block: TableBlock, index: int, rows: NDArray[np.int64], spans: Spans
    ) -> None:
        """Takes in what was found in the cells `rows` of one column of a block."""
        if not len(spans):
            return
        column = block.columns[index]
        header = self._names(block)[index]
        for kind, chosen in _by_kind(spans):
            entry = self._entry(block.part, header, kind)
            at = rows[chosen]
            starts, ends = spans.start[chosen], spans.end[chosen]
            lines = block.rows[at]
            cells = Cells(column, at, starts, ends)
            take = Found(
                business=spans.business[chosen],
                lines=(int(lines.min()), int(lines.max())),
                value=cells.value,
                hashes=partial(cells.fingerprints, KINDS[kind]),
            )
            self._take(entry, take)
            if entry.kind not in NOBODY:
                self._mark_rows(block, at[~spans.business[chosen]])

    def findings(self, item: Item) -> tuple[Finding, ...]:
        """One finding for each part or column and kind."""
        return tuple(
            Finding(
                url=item.url,
                name=item.name,
                part=entry.part,
                column=entry.column,
                kind=entry.kind,
                count=entry.count,
                business=entry.business,
                first=Place(entry.first, entry.column),
                last=Place(entry.last, entry.column),
                samples=entry.samples.chosen(),
                distinct=None if entry.kind in NEVER_FINGERPRINTED else entry.values.bounds(),
            )
            for entry in self._entries.values()
        )

    @property
    def rows(self) -> int:
        """Rows of tables with at least one value of a person."""
        return self._rows + int(self._with_value.sum())

    def people(self) -> Bounds:
        """At least and at most how many people the item tells of; see flows/people.py."""
        of_persons = [
            entry
            for entry in self._entries.values()
            if entry.kind not in NOBODY and entry.count > entry.business
        ]
        at_most = self.rows + self._crowded + _in_text(of_persons)
        sure = any(entry.kind != "CREDENTIAL" for entry in of_persons)
        fullest = (
            entry.of_persons.bounds().at_least for entry in of_persons if entry.kind in PEOPLE_KINDS
        )
        at_least = max([int(sure), *fullest])
        return Bounds(min(at_least, at_most), at_most)

    def sketches(self) -> dict[str, bytes]:
        """For each kind that stands for people the sketch of its fullest part or column."""
        fullest: dict[str, Sketch] = {}
        for entry in self._entries.values():
            if entry.kind in PEOPLE_KINDS and entry.count > entry.business:
                other = fullest.get(entry.kind)
                mine = entry.of_persons
                if other is None or other.bounds().at_least < mine.bounds().at_least:
                    fullest[entry.kind] = mine
        return {kind: sketch.to_bytes() for kind, sketch in fullest.items()}

    def _entry(self, part: str, column: str | None, kind: int) -> Entry:
        place = (part, column, kind)
        if place not in self._entries:
            self._entries[place] = Entry(KINDS[kind], storable(part), column)
        return self._entries[place]

    def _take(self, entry: Entry, found: Found) -> None:
        entry.samples.offer(
            len(found.business), lambda i: storable(self._mask(entry.kind, found.value(i)))
        )
        entry.add(found.lines, found.business)
        if entry.kind not in NEVER_FINGERPRINTED:
            entry.remember(found.hashes(self._key), found.business)

    def _mark_rows(self, block: TableBlock, rows: NDArray[np.int64]) -> None:
        """A second value of one kind in one cell may be a second person's."""
        if block is not self._block:
            self._rows += int(self._with_value.sum())
            self._block = block
            self._with_value = np.zeros(len(block.rows), np.bool_)
        self._with_value[rows] = True
        self._crowded += len(rows) - len(np.unique(rows))

    def _names(self, block: TableBlock) -> tuple[str, ...]:
        """The headers as shown: values in them masked, none empty, none twice."""
        headers = tuple(column.header for column in block.columns)
        known = self._headers.get(block.part)
        if known is None or known[0] != headers:
            names: dict[str, None] = {}
            for number, header in enumerate(headers, 1):
                name = storable(self._mask_header(header)).strip() or f"#{number}"
                names[name if name not in names else f"{name} #{number}"] = None
            known = self._headers[block.part] = (headers, tuple(names))
        return known[1]


def _by_kind(spans: Spans) -> Iterator[tuple[int, NDArray[np.int64]]]:
    for kind in np.unique(spans.kind).tolist():
        if kind != _CORPORATE:
            yield kind, np.flatnonzero(spans.kind == kind)


def _in_text(entries: Sequence[Entry]) -> int:
    """Different values in running text, those in several parts of the item counted once."""
    joined: dict[str, Sketch] = {}
    uncompared = 0
    for entry in entries:
        if entry.column is not None:
            continue
        if entry.kind in NEVER_FINGERPRINTED:
            uncompared += entry.count - entry.business
        else:
            joined.setdefault(entry.kind, Sketch()).join(entry.of_persons)
    return uncompared + sum(sketch.bounds().at_most for sketch in joined.values())


def _in_string(text: str, starts: NDArray[np.int64], ends: NDArray[np.int64], i: int) -> str:
    return text[int(starts[i]) : int(ends[i])]
