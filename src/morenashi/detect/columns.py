"""Detection in tables by column: the header names the kind, and every cell is checked; nothing is sampled away.

Large tables are judged by shape: of the cells of one column that are written alike, three are read
as text together with their rows; where that decides for all, the others are checked by their
digits in one go, and where it does not, they are read as text too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.chain import spans_of, view_of
from morenashi.detect.fold import PAD, Ints
from morenashi.detect.groups import Judged, group_cells, judge, stands_alone
from morenashi.detect.in_rows import in_rows
from morenashi.detect.layout import Cells
from morenashi.detect.name_columns import known_columns, of_things
from morenashi.detect.parts import vocabulary
from morenashi.detect.silent import silent_numbers
from morenashi.detect.tables import topic_of_header
from morenashi.detect.vocabulary import COMPANY_LABEL
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.segment import Column, TableBlock
from morenashi.model.spans import Spans

# Below so many rows all cells are read as text at once.
_SMALL = 1_000
# Above so large a share of rows to be read as text, all are.
_MOST = 0.4
_PERSON = KIND_INDEX["PERSON"]


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
        topics = header_topics([column.header for column in block.columns])
        shared = len({id(column.data) for column in block.columns}) == 1
        if not shared:
            for found in _as_text(in_rows(block), topics):
                yield replace(found, block=block)
        elif len(block.rows) < _SMALL:
            yield from _as_text(block, topics)
        else:
            yield from _by_shape(block, topics)


def header_topics(headers: list[str]) -> NDArray[np.int16]:
    """What each header says of its column, -1 where it says nothing."""
    topics = np.array([topic_of_header(header, vocabulary()) for header in headers], np.int16)
    return known_columns(topics, headers, vocabulary())


def _by_shape(block: TableBlock, topics: NDArray[np.int16]) -> Iterator[ColumnSpans]:
    """A large block: probes first, then whole groups at once or cell by cell."""
    groups = group_cells(block)
    if not groups:  # nothing but empty cells
        return
    probes = np.unique(np.concatenate([group.probes for group in groups]))
    if len(probes) > _MOST * len(block.rows):
        yield from _as_text(block, topics)
        return
    found = _found_in(block, topics, probes)
    judged = [judge(block, group, found[group.column], topics) for group in groups]
    again = _read_again(block, topics, judged, of_people=_of_people(found, len(probes)))
    if again is None:
        yield from _as_text(block, topics)
        return
    for column in range(len(block.columns)):
        mine = [v for v in judged if v.group.column == column]
        merged = _merged(mine, again.get(column))
        if merged is not None:
            yield ColumnSpans(block, column, *merged)


def _of_people(found: dict[int, tuple[Ints, Spans]], probes: int) -> bool:
    """Whether some column names a person in at least half of the rows that were read."""
    named = (np.unique(rows[spans.kind == _PERSON]) for rows, spans in found.values())
    return any(2 * len(rows) >= probes for rows in named)


def _read_again(
    block: TableBlock, topics: NDArray[np.int16], judged: list[Judged], *, of_people: bool
) -> dict[int, tuple[Ints, Spans]] | None:
    """By column what reading finds in the undecided cells; None if nearly all must be read anyway.

    A column of words, or whose header says what it holds, is read without its neighbours: addresses and remarks
    cost no more than themselves; whether the rows tell `of_people` is said to it. The others are read with their rows, which may explain them.
    """
    apart: dict[int, list[Ints]] = {}
    together: list[Ints] = []
    alone = stands_alone(topics)
    for verdict in judged:
        if verdict.undecided:
            column = verdict.group.column
            own = alone[column] or verdict.group.words
            (apart.setdefault(column, []) if own else together).append(verdict.group.rows)
    rest = np.unique(np.concatenate(together)) if together else np.empty(0, np.int64)
    if len(rest) > _MOST * len(block.rows):
        return None
    again = _found_in(block, topics, rest) if len(rest) else {}
    for column, lots in apart.items():
        rows = np.sort(np.concatenate(lots))
        one = TableBlock(block.part, (block.columns[column],), block.rows)
        found = _found_in(one, topics[[column]], rows, of_people=of_people)[0]
        again[column] = _besides(again.get(column), rows, found)
    return again


def _besides(
    before: tuple[Ints, Spans] | None, rows: Ints, found: tuple[Ints, Spans]
) -> tuple[Ints, Spans]:
    """What was found in a column's other rows, and what in `rows`."""
    if before is None:
        return found
    other = ~np.isin(before[0], rows)
    spans = (before[1].where(other), found[1])
    joined = Spans(*(np.concatenate([getattr(s, n) for s in spans]) for n in Spans.__slots__))
    return np.concatenate((before[0][other], found[0])), joined


def _merged(judged: list[Judged], read: tuple[Ints, Spans] | None) -> tuple[Ints, Spans] | None:
    """One column: what was decided by shape, and what was read cell by cell."""
    lots = [(v.row, v.spans) for v in judged if len(v.row)]
    if read is not None:
        rows, spans = read
        undecided = [v.group.rows for v in judged if v.undecided]
        if undecided:
            keep = np.isin(rows, np.concatenate(undecided))
            lots.append((rows[keep], spans.where(keep)))
    lots = [lot for lot in lots if len(lot[0])]
    if not lots:
        return None
    row = np.concatenate([r for r, _ in lots])
    spans = Spans(*(np.concatenate([getattr(s, n) for _, s in lots]) for n in Spans.__slots__))
    order = np.lexsort((spans.start, row))
    return row[order], spans.where(order)


def _found_in(
    block: TableBlock, topics: NDArray[np.int16], rows: Ints, *, of_people: bool = False
) -> dict[int, tuple[Ints, Spans]]:
    """What reading these rows as text finds: by column the rows (of the block) and the spans."""
    part = _part(block, rows)
    found = {i: (np.empty(0, np.int64), Spans.empty()) for i in range(len(block.columns))}
    for column in _as_text(part, topics, of_people=of_people):
        found[column.column] = (rows[column.row], column.spans)
    return found


def _part(block: TableBlock, rows: Ints) -> TableBlock:
    """Some rows of a block, as a block with data of its own."""
    columns = block.columns
    begin = np.minimum.reduce([column.starts[rows] for column in columns])
    end = np.maximum.reduce([column.ends[rows] for column in columns])
    data = columns[0].data
    pieces = [data[a:b] for a, b in zip(begin.tolist(), end.tolist(), strict=True)]
    length = np.array([len(piece) + 1 for piece in pieces], np.int64)
    shift = np.concatenate(([0], np.cumsum(length)[:-1])) - begin
    joined = b"\n".join(pieces)
    parts = tuple(
        Column(column.header, joined, column.starts[rows] + shift, column.ends[rows] + shift)
        for column in columns
    )
    return TableBlock(block.part, parts, block.rows[rows])


def _as_text(
    block: TableBlock, topics: NDArray[np.int16], *, of_people: bool = False
) -> Iterator[ColumnSpans]:
    """All cells of a block read as text."""
    groups: dict[int, list[int]] = {}
    for i, column in enumerate(block.columns):
        groups.setdefault(id(column.data), []).append(i)
    for members in groups.values():
        yield from _read_shared(block, members, topics, of_people)


def _places(data: bytes) -> Ints | None:
    """For each byte of UTF-8 the code point it belongs to; None if all is ASCII (the same)."""
    if data.isascii():
        return None
    head = (np.frombuffer(data, np.uint8) & 0xC0) != 0x80
    place = np.empty(len(data) + 1, np.int64)
    place[0] = 0
    np.cumsum(head, out=place[1:])
    return place


def _read_shared(
    block: TableBlock, members: list[int], topics: NDArray[np.int16], of_people: bool
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
    own_topics = topics[members]
    things = of_things([column.header for column in columns])
    things |= own_topics == vocabulary().index[COMPANY_LABEL]
    view = view_of(
        data.decode("utf-8", "replace"),
        Cells(
            starts,
            ends,
            own_topics[column_of],
            exact=True,
            of_people=of_people,
            column=column_of,
            things=things[column_of],
        ),
    )
    spans = silent_numbers(view, spans_of(view), column_of)
    cell = np.searchsorted(starts, spans.start + PAD, "right") - 1
    inside = (cell >= 0) & (spans.end + PAD <= ends[np.maximum(cell, 0)])
    spans, cell = spans.where(inside), cell[inside]
    for k, member in enumerate(members):
        mine = column_of[cell] == k
        if mine.any():
            at, own = cell[mine], spans.where(mine)
            shift = starts[at] - PAD
            yield ColumnSpans(
                block, member, row_of[at],
                Spans(own.kind, own.start - shift, own.end - shift, own.score, own.business, own.rule),
            )  # fmt: skip
