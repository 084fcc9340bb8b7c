"""Cells of one column that are written alike, and what a few of them, read as text, decide for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.business import free_dial, role_mailboxes
from morenashi.detect.cellshapes import CellShapes
from morenashi.detect.fold import Bytes, Ints, Mask
from morenashi.detect.name_columns import of_things
from morenashi.detect.parts import recognizers, vocabulary
from morenashi.detect.silent import RUN, UNEXPLAINED, dense
from morenashi.detect.vocabulary import (
    BANK,
    DOCUMENT_NUMBER,
    INSURANCE,
    PLAIN_NUMBER,
    SYMBOL,
    WORDY,
    YUCHO,
)
from morenashi.model.items_of_data import KIND_INDEX, KINDS
from morenashi.model.segment import TableBlock
from morenashi.model.spans import Spans
from morenashi.values import credit_card, drivers_license, my_number, phone

_PROBES = 3
_FEW_WORDS = 100  # different words of one column that are all read
_LONG = 120  # bytes: a cell of so much text is read as text
_MUNICIPAL = tuple(sign.encode() for sign in "市区町村郡")
_MANY = 400  # shapes in one column: free text, whatever the header says


@dataclass(frozen=True, slots=True)
class Group:
    """Cells of one shape: their column, their rows (ascending), and the rows to be read as text.

    `words`: Japanese without digits, of so many kinds that a few cells say nothing of the others.
    """

    column: int
    rows: Ints
    probes: Ints
    free_text: bool
    words: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A group's findings, or that its cells must all be read as text (`undecided`)."""

    group: Group
    row: Ints
    spans: Spans
    undecided: bool


def group_cells(block: TableBlock) -> list[Group]:
    """All cells of a block by column and shape; empty cells are left out. The columns share their data."""
    groups: list[Group] = []
    shapes = CellShapes(
        block.columns[0].data,
        np.concatenate([column.starts for column in block.columns]),
        np.concatenate([column.ends for column in block.columns]),
    )
    for i, column in enumerate(block.columns):
        shape = shapes.of(column.starts, column.ends)
        length = column.ends - column.starts
        rows = np.flatnonzero((length > 0) & (length <= _LONG))
        # Sixteen bits are sorted in linear time; shapes that share them are parted by the edges.
        short = (shape ^ (shape >> np.uint32(16))).astype(np.uint16)
        order = rows[np.argsort(short[rows], kind="stable")]
        edges = np.flatnonzero(np.diff(shape[order])) + 1
        lots = np.split(order, edges) if len(order) else []
        long = np.flatnonzero(length > _LONG)
        if len(lots) > _MANY:
            groups.append(_free_text(i, rows))
        else:
            things = bool(of_things([column.header])[0])
            groups += [_group(block, i, lot, things=things) for lot in lots]
        if len(long):
            groups.append(_free_text(i, long))
    return groups


def _free_text(column: int, rows: Ints) -> Group:
    return Group(column, rows, _spread(rows), free_text=True)


def _group(block: TableBlock, column: int, rows: Ints, *, things: bool) -> Group:
    """Words that differ are read, each once, if they are few: a name or an illness has no shape."""
    first = block.columns[column].cell(int(rows[0]))
    if things or first.isascii() or any(sign.isdigit() for sign in first):
        return Group(column, rows, _spread(rows), free_text=False)
    cells = block.columns[column]
    starts, ends = cells.starts[rows].tolist(), cells.ends[rows].tolist()
    words: dict[bytes, int] = {}
    for a, b, row in zip(starts, ends, rows.tolist(), strict=True):
        words.setdefault(cells.data[a:b], row)
        if len(words) > _FEW_WORDS:
            return Group(column, rows, _spread(rows), free_text=False, words=True)
    return Group(column, rows, np.array(sorted(words.values()), np.int64), free_text=False)


def _spread(rows: Ints) -> Ints:
    return rows[np.unique(np.linspace(0, len(rows) - 1, _PROBES).astype(np.int64))]


def judge(
    block: TableBlock, group: Group, found: tuple[Ints, Spans], topics: NDArray[np.int16]
) -> Judged:
    """What the probes' findings mean for the whole group."""
    if group.free_text:
        return _undecided(group)
    rows, spans = found
    # What only its neighbours made a number of (see silent.py) must be judged among all of them.
    mine = np.isin(rows, group.probes) & (spans.rule != UNEXPLAINED)
    rows, spans = rows[mine], spans.where(mine)
    if not len(rows):
        return _nothing_found(block, group, topics)
    if len(rows) == len(group.probes) and (np.diff(rows) > 0).all() and _alike(spans):
        return _whole_group(block, group, rows, spans)
    return _undecided(group)


def _undecided(group: Group) -> Judged:
    return Judged(group, np.empty(0, np.int64), Spans.empty(), True)


def _alike(spans: Spans) -> bool:
    return bool((spans.kind == spans.kind[0]).all() and (spans.start == spans.start[0]).all())


def _cells(block: TableBlock, group: Group) -> tuple[Ints, Ints]:
    column = block.columns[group.column]
    return column.starts[group.rows], column.ends[group.rows]


def _digits(block: TableBlock, group: Group) -> Bytes | None:
    """The digits of all cells, shape (n, total), if the cells are equally long ASCII; else None."""
    starts, ends = _cells(block, group)
    length = int(ends[0] - starts[0])
    if not (ends - starts == length).all():
        return None
    data = np.frombuffer(block.columns[group.column].data, np.uint8)
    first = data[starts[0] : ends[0]]
    if (first >= 0x80).any():
        return None
    at = np.flatnonzero((first >= 0x30) & (first <= 0x39))
    return data[starts[:, None] + at] - np.uint8(0x30)


def _nothing_found(block: TableBlock, group: Group, topics: NDArray[np.int16]) -> Judged:
    """No probe holds anything: neither do the others, unless their shape alone could."""
    if group.words:
        return _undecided(group)
    column = block.columns[group.column]
    text = column.cell(int(group.rows[0]))
    count = sum(c.isdigit() for c in text)
    topic = int(topics[group.column])
    # A header that names a kind is believed of every cell, though three of them were something else.
    if topic in _named_kinds():
        return _undecided(group)
    if count == 12 and (silent := _silent(block, group)) is not None:
        return silent
    silent_topics = (-1, *(vocabulary().index[name] for name in (PLAIN_NUMBER, *WORDY)))
    telling = "@" in text or 8 <= count <= 19 or (not text.isascii() and count >= 4)
    telling = telling or (0 < count < 4 and not text.isascii() and _names_places(block, group))
    if telling and topic in silent_topics:
        return _undecided(group)
    return Judged(group, np.empty(0, np.int64), Spans.empty(), False)


def _names_places(block: TableBlock, group: Group) -> bool:
    """A sign of a municipality stands in one of the cells: it may be an address."""
    data = block.columns[group.column].data
    starts, ends = (places.tolist() for places in _cells(block, group))
    cells = b"\n".join([data[a:b] for a, b in zip(starts, ends, strict=True)])
    return any(sign in cells for sign in _MUNICIPAL)


def stands_alone(topics: NDArray[np.int16]) -> Mask:
    """Which columns are known by their header so well that their rows add nothing."""
    vague = (PLAIN_NUMBER, SYMBOL, INSURANCE, BANK, YUCHO, DOCUMENT_NUMBER)
    leaning = np.isin(topics, [vocabulary().index[name] for name in vague])
    return np.asarray((topics >= 0) & ~leaning)


@cache
def _named_kinds() -> frozenset[int]:
    """The topics by which recognizers know their own values."""
    names = {name for recognizer in recognizers() for name in recognizer.topics}
    return frozenset(vocabulary().index[name] for name in names)


def _silent(block: TableBlock, group: Group) -> Judged | None:
    """A column of check digits that nothing explains (see silent.py)."""
    digits = _digits(block, group)
    if digits is None or digits.shape[1] != 12 or len(digits) < RUN:
        return None
    one_column = np.zeros(len(digits), np.int64)
    for kind, module in (("MY_NUMBER", my_number), ("DRIVERS_LICENSE", drivers_license)):
        passes = module.valid_rows(digits)
        good = passes & dense(passes, one_column)
        if good.any():
            return _accepted(block, group, good, KIND_INDEX[kind], 0.8, UNEXPLAINED)
    return None


def _whole_group(block: TableBlock, group: Group, rows: Ints, spans: Spans) -> Judged:
    """All probes are one whole cell of one kind: so are the others whose digits pass."""
    column = block.columns[group.column]
    length = column.ends[rows] - column.starts[rows]
    kind = KINDS[int(spans.kind[0])]
    dates = _written_dates(block, group, rows, spans) if kind == "BIRTHDATE" else None
    if dates is not None:
        return dates
    whole = (spans.start == 0) & (spans.end == length)
    check = _CHECKS.get(kind)
    if check is None or not whole.all():
        return _undecided(group)
    digits = _digits(block, group)
    if kind == "EMAIL":
        good: Mask | None = np.ones(len(group.rows), np.bool_)
    else:
        good = check(digits) if digits is not None else None
    if good is None:
        return _undecided(group)
    return _accepted(
        block, group, good, int(spans.kind[0]), float(spans.score.min()), int(spans.rule[0])
    )


def _written_dates(block: TableBlock, group: Group, rows: Ints, spans: Spans) -> Judged | None:
    """昭和53年4月1日, 1978年4月1日: all cells like a probe but for the digits, which make a day."""
    column = block.columns[group.column]
    texts = [column.cell(row) for row in rows.tolist()]
    starts, ends = _cells(block, group)
    size = int(ends[0] - starts[0])
    whole = all(len(t) == end for t, end in zip(texts, spans.end.tolist(), strict=True))
    whole &= not spans.start.any()
    if not whole or texts[0].isascii() or not (ends - starts == size).all():
        return None
    cells = np.frombuffer(column.data, np.uint8)[starts[:, None] + np.arange(size)]
    digit = (cells[0] >= 0x30) & (cells[0] <= 0x39)
    frames = {text.encode() for text in texts}
    known = np.zeros(len(cells), np.bool_)
    for frame in frames:
        model = np.frombuffer(frame, np.uint8)
        if len(model) == size:
            known |= (cells[:, ~digit] == model[~digit]).all(axis=1)
    runs = np.flatnonzero(np.diff(np.concatenate(([False], digit)).astype(np.int8)) == 1)
    if len(runs) != 3 or not known.all():
        return None
    year, month, day = (_number_at(cells, digit, int(run)) for run in runs)
    four = digit[runs[0] : runs[0] + 4].all()
    good = (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    good &= (year >= 1890) & (year <= 2030) if four else year >= 1
    return _accepted(
        block, group, good, int(spans.kind[0]), float(spans.score.min()), int(spans.rule[0]),
        length=len(texts[0]),
    )  # fmt: skip


def _number_at(cells: Bytes, digit: Mask, run: int) -> Ints:
    """The number that begins at byte `run` of every cell."""
    value = np.zeros(len(cells), np.int64)
    while run < len(digit) and digit[run]:
        value = value * 10 + (cells[:, run] - np.uint8(0x30))
        run += 1
    return value


def _accepted(
    block: TableBlock,
    group: Group,
    good: Mask,
    kind: int,
    score: float,
    rule: int,
    *,
    length: int | None = None,
) -> Judged:
    """The good cells as spans; `length` in code points, where the cells are not ASCII."""
    starts, ends = _cells(block, group)
    rows = group.rows[good]
    n = len(rows)
    size = (ends - starts)[good] if length is None else np.full(n, length, np.int64)
    spans = Spans(
        np.full(n, kind, np.int16), np.zeros(n, np.int64), size, np.full(n, score, np.float32),
        _business(block, group, good, kind), np.full(n, rule, np.int32),
    )  # fmt: skip
    return Judged(group, rows, spans, False)


def _business(block: TableBlock, group: Group, good: Mask, kind: int) -> Mask:
    """Free-dial numbers and role mailboxes, as in running text."""
    starts, ends = (places[good] for places in _cells(block, group))
    data = block.columns[group.column].data
    if KINDS[kind] == "EMAIL":
        return role_mailboxes(data, starts, ends)
    if KINDS[kind] == "PHONE":
        return free_dial(np.frombuffer(data, np.uint8), starts)
    return np.zeros(len(starts), np.bool_)


def _any(digits: Bytes) -> Mask:
    return np.ones(len(digits), np.bool_)


def _phone(digits: Bytes) -> Mask | None:
    return phone.valid_rows(digits) if digits.shape[1] in (10, 11) else None


def _day(digits: Bytes) -> Mask | None:
    """Eight digits as year, month and day."""
    if digits.shape[1] != 8:
        return None
    wide = digits.astype(np.int64)
    year = wide[:, :4] @ np.array((1000, 100, 10, 1))
    month, day = wide[:, 4] * 10 + wide[:, 5], wide[:, 6] * 10 + wide[:, 7]
    good = (year >= 1890) & (year <= 2030) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    return np.asarray(good)


_CHECKS: dict[str, Callable[[Bytes], Mask | None]] = {
    "MY_NUMBER": my_number.valid_rows,
    "DRIVERS_LICENSE": drivers_license.valid_rows,
    "CREDIT_CARD": credit_card.valid_rows,
    "PHONE": _phone,
    "BIRTHDATE": _day,
    "POSTAL_CODE": _any,
    "PENSION_NUMBER": _any,
    "EMPLOYMENT_INSURANCE": _any,
    "BANK_ACCOUNT": _any,
    "RESIDENCE_CARD": _any,
    "PASSPORT": _any,
    "EMAIL": _any,
}
