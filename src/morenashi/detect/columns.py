"""Detection in tables by column: the header names the kind, and every cell is checked; nothing is sampled away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.chain import spans_of, view_of
from morenashi.detect.fold import PAD, Ints
from morenashi.detect.layout import Cells
from morenashi.detect.parts import vocabulary
from morenashi.detect.silent import silent_numbers
from morenashi.detect.tables import topic_of_header
from morenashi.model.segment import Column, TableBlock
from morenashi.model.spans import Spans


@dataclass(frozen=True, slots=True)
class ColumnSpans:
    """What was found in one column of one block.

    `row[i]` is the position within the block of the cell that holds span i (int64); positions of
    the spans are code points within their cell.
    """

    block: TableBlock
    column: int
    row: Ints
    spans: Spans


def detect_table(blocks: Iterable[TableBlock]) -> Iterator[ColumnSpans]:
    """Spans by column, block for block; columns without a finding are not yielded."""
    for block in blocks:
        yield from _detect_block(block)


def _detect_block(block: TableBlock) -> Iterator[ColumnSpans]:
    groups: dict[int, list[int]] = {}
    for i, column in enumerate(block.columns):
        groups.setdefault(id(column.data), []).append(i)
    topics = header_topics([column.header for column in block.columns])
    for members in groups.values():
        yield from _detect_shared(block, members, topics)


def header_topics(headers: list[str]) -> NDArray[np.int16]:
    """What each header says of its column, -1 where it says nothing.

    記号 and 番号 beside each other mean what the other headers make of them.
    """
    return np.array([topic_of_header(header, vocabulary()) for header in headers], np.int16)


def _places(data: bytes) -> NDArray[np.int64] | None:
    """For each byte of UTF-8 the code point it belongs to; None if all is ASCII (the same)."""
    if data.isascii():
        return None
    head = (np.frombuffer(data, np.uint8) & 0xC0) != 0x80
    place = np.empty(len(data) + 1, np.int64)
    place[0] = 0
    np.cumsum(head, out=place[1:])
    return place


def _detect_shared(
    block: TableBlock, members: list[int], topics: NDArray[np.int16]
) -> Iterator[ColumnSpans]:
    """The columns that lie in one piece of data, all at once."""
    data = block.columns[members[0]].data
    place = _places(data)
    columns: list[Column] = [block.columns[i] for i in members]
    starts = np.concatenate([column.starts for column in columns])
    ends = np.concatenate([column.ends for column in columns])
    if place is not None:
        starts, ends = place[starts], place[ends]
    count = len(block.rows)
    column_of = np.repeat(np.arange(len(members)), count)
    row_of = np.tile(np.arange(count), len(members))
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order] + PAD, ends[order] + PAD
    column_of, row_of = column_of[order], row_of[order]
    cells = Cells(starts, ends, topics[members][column_of])
    view = view_of(data.decode("utf-8", "surrogateescape"), cells)
    spans = silent_numbers(view, spans_of(view), column_of)
    cell = np.searchsorted(starts, spans.start + PAD, "right") - 1
    inside = (cell >= 0) & (spans.end + PAD <= ends[np.maximum(cell, 0)])
    spans, cell = spans.where(inside), cell[inside]
    for k, member in enumerate(members):
        mine = column_of[cell] == k
        if mine.any():
            at = cell[mine]
            own = spans.where(mine)
            shift = starts[at] - PAD
            yield ColumnSpans(
                block,
                member,
                row_of[at],
                Spans(
                    own.kind, own.start - shift, own.end - shift, own.score, own.business, own.rule
                ),
            )
