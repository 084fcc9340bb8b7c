"""Rows of cells as people lay them out, in sheets and documents: a table with headers, or a form as text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from morenashi.extract import headers
from morenashi.extract.blocks import BLOCK
from morenashi.model.segment import Column, Segment, TableBlock, TextBlock

Row = tuple[int, Sequence[str]]  # its number from 1, and its cells

_LOOKED_AT = 60
_ROWS = 20_000  # of one block
_CELLS = 2_000_000  # likewise
_TOO_WIDE = 2_000  # columns; beyond that it is no table that a person made
_GAP = 100  # empty rows that are written out, so that a text keeps its line numbers
_REGULAR = 5  # rows that make a table without any header
_ENDS = re.compile(r"[\r\n\v\f]+")
_PHONE = re.compile(r"電話|携帯|(?i:tel|phone|mobile|fax)|ＴＥＬ|ＦＡＸ|連絡先")
_POSTAL = re.compile(r"郵便|〒|(?i:zip|postal|postcode)")


class Number(str):
    """A cell that was a number: a spreadsheet drops the zeros such a text begins with."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What the first rows say: how many stand above the table, how many head it, the names of its columns."""

    titles: int
    heads: int
    names: tuple[str, ...]
    shown: bool  # the rows that head it may hold more than labels


def shape(rows: Sequence[Sequence[str]]) -> Shape | None:
    """The table that these first rows begin; None if they are a form or text."""
    sizes = [sum(1 for cell in row if cell.strip()) for row in rows]
    lengths = [_length(row) for row, size in zip(rows, sizes, strict=True) if size]
    width = max((len(row) for row in rows), default=0)
    if not lengths or width > _TOO_WIDE:
        return None
    counts = Counter(lengths)
    columns = max(n for n, times in counts.items() if times == max(counts.values()))
    titles = headers.title_rows(sizes, columns)
    lists = [list(row) for row in rows[titles:]]
    heads = headers.header_rows(lists, columns)
    if heads == 2 and _only_labels(lists[0]) and all(lists[0][: _length(lists[1])]):
        heads = 1  # a header of two rows has gaps above, where one cell heads several columns
    all_labels = heads > 0 and all(_only_labels(row) for row in lists[:heads])
    if not all_labels and _labels_on_the_left(lists[heads:]):
        return None
    if heads:
        names = headers.joined(lists[:heads], width)
        return Shape(titles, heads, names, shown=not all_labels)
    if len(rows) < _REGULAR or Counter(sizes).most_common(1)[0][1] * 5 < len(rows) * 3:
        return None
    return Shape(0, 0, ("",) * width, shown=False)


def _only_labels(row: Sequence[str]) -> bool:
    return all(headers.is_label(cell) for cell in row if cell.strip())


def _length(row: Sequence[str]) -> int:
    return max((j for j, cell in enumerate(row, 1) if cell.strip()), default=0)


def _labels_on_the_left(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most rows begin with the name of what stands beside it, as in a form."""
    first = [cells[0] for row in rows if len(cells := [c for c in row if c.strip()]) > 1]
    labels = sum(1 for cell in first if headers.is_label(cell))
    return bool(labels) and labels * 2 >= len(first)


def segments(part: str, rows: Iterable[Row]) -> Iterator[Segment]:
    """The rows as blocks of a table, or as lines of text with tabs where they are none.

    Rows without text are left out; `TableBlock.rows` and `TextBlock.line` are the rows' numbers.
    """
    full = ((number, row) for number, row in rows if any(row))
    first = list(islice(full, _LOOKED_AT))
    found = shape([row for _, row in first])
    if found is None:
        yield from lines(part, chain(first, full))
        return
    above = found.titles + found.heads
    shown = above if found.shown or len(first) == above else found.titles
    yield from lines(part, iter(first[:shown]))
    waiting = chain(first[above:], full)
    at_once = max(1, min(_ROWS, _CELLS // len(found.names)))
    while block := list(islice(waiting, at_once)):
        yield _block(part, found.names, block)


def lines(part: str, rows: Iterable[Row]) -> Iterator[TextBlock]:
    """The rows as text, a line for each, with a tab between cells."""
    out: list[str] = []
    begin, at, size = 1, 1, 0
    for number, row in rows:
        if size > BLOCK or number - at > _GAP or not out:
            if out:
                yield TextBlock(part, "".join(out), begin)
            out, begin, at, size = [], number, number, 0
        text = "\t".join([_ENDS.sub(" ", cell) for cell in row]).rstrip("\t")
        out.append("\n" * (number - at) + text + "\n")
        at = number + 1
        size += len(text)
    if out:
        yield TextBlock(part, "".join(out), begin)


def _block(part: str, names: tuple[str, ...], block: Sequence[Row]) -> TableBlock:
    width = len(names)
    rows = [row if len(row) == width else _fitted(row, width) for _, row in block]
    columns = tuple(
        _column(name, cells) for name, cells in zip(names, zip(*rows, strict=True), strict=True)
    )
    return TableBlock(part, columns, np.array([number for number, _ in block], np.int64))


def _fitted(row: Sequence[str], width: int) -> list[str]:
    """A row of another length: filled up, or with its surplus in the last cell."""
    if len(row) < width:
        return [*row, *[""] * (width - len(row))]
    return [*row[: width - 1], " ".join(cell for cell in row[width - 1 :] if cell)]


def _column(header: str, cells: Sequence[str]) -> Column:
    """A line end stands between the cells, as in a CSV file: detection reads the data as one text."""
    if _PHONE.search(header):
        cells = [f"0{cell}" if _lacks_zero(cell) else cell for cell in cells]
    elif _POSTAL.search(header):
        cells = [cell.zfill(7) if _is_short_code(cell) else cell for cell in cells]
    encoded = [cell.encode("utf-8", "replace") for cell in cells]
    lengths = np.array([len(cell) for cell in encoded], np.int64)
    ends = np.cumsum(lengths + 1) - 1
    return Column(header, b"\n".join(encoded), ends - lengths, ends)


def _lacks_zero(cell: str) -> bool:
    return type(cell) is Number and cell.isdigit() and len(cell) in (9, 10) and cell[0] != "0"


def _is_short_code(cell: str) -> bool:
    return type(cell) is Number and cell.isdigit() and len(cell) in (5, 6)
