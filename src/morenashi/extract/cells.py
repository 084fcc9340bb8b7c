"""Splits a block of CSV bytes into cells with numpy: no Python for a cell, none for a row."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]
_QUOTE, _NEWLINE, _RETURN = 0x22, 0x0A, 0x0D


@dataclass(frozen=True, slots=True)
class Cells:
    """Cell (i, j) is `data[starts[j][i]:ends[j][i]]`; row i begins on line `lines[i]`, from 0."""

    data: bytes = field(repr=False)
    starts: tuple[Positions, ...]
    ends: tuple[Positions, ...]
    lines: Positions


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where cells end: `at` are the positions, `row_ends` the places in `at` that end a row."""

    at: Positions
    row_ends: Positions


def last_row_end(data: bytes, *, quoted: bool) -> int:
    """Where the last whole row of `data` ends; 0 if none does."""
    if not quoted or b'"' not in data:
        return data.rfind(b"\n") + 1
    end = len(data)
    for _ in range(64):  # counting quotes is ten times faster than looking at each byte
        end = data.rfind(b"\n", 0, end)
        if end < 0:
            return 0
        if data.count(b'"', 0, end) % 2 == 0:
            return end + 1
    a = np.frombuffer(data, np.uint8)
    newlines = np.flatnonzero((a == _NEWLINE) & ~_inside_quotes(a))
    return int(newlines[-1]) + 1 if len(newlines) else 0


def split(data: bytes, delimiter: str, columns: int, *, quoted: bool) -> Cells:
    """The cells of whole rows. Shorter rows end in empty cells; what is too much stays in the last cell.

    Rows without any text are left out.
    """
    if not data.endswith(b"\n"):
        data += b"\n"
    quoted = quoted and b'"' in data
    if quoted and not _well_quoted(data, delimiter):
        return _split_slowly(data, delimiter, columns)
    a = np.frombuffer(data, np.uint8)
    inside = _inside_quotes(a) if quoted else None
    marks = _marks(a, ord(delimiter), inside)
    starts, ends, keep = _grid(a, marks, columns)
    lines = _lines(a, marks, inside)[keep]
    if quoted:
        return _unquoted(data, starts, ends, lines)
    return Cells(data, starts, ends, lines)


def _inside_quotes(a: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Whether each byte stands after an odd number of quotes (an opening quote itself included)."""
    return np.logical_xor.accumulate(a == _QUOTE)


def _well_quoted(data: bytes, delimiter: str) -> bool:
    """Every cell with quotes begins and ends with one, and inside they come in pairs."""
    a = np.frombuffer(data, np.uint8)
    at = np.flatnonzero(a == _QUOTE)
    if len(at) % 2:
        return False
    opening, closing = at[::2], at[1::2]
    before = a[opening - 1]
    starts_cell = (opening == 0) | (before == _NEWLINE) | (before == ord(delimiter))
    after = a[np.minimum(closing + 1, len(a) - 1)]
    ends_cell = (after == _NEWLINE) | (after == _RETURN) | (after == ord(delimiter))
    doubled = np.zeros(len(opening), np.bool_)
    doubled[1:] = opening[1:] == closing[:-1] + 1
    starts_cell |= doubled
    ends_cell[:-1] |= doubled[1:]
    return bool(starts_cell.all() and ends_cell.all())


def _marks(a: NDArray[np.uint8], delimiter: int, inside: NDArray[np.bool_] | None) -> _Marks:
    is_mark = (a == delimiter) | (a == _NEWLINE)
    if inside is not None:
        is_mark &= ~inside
    at = np.flatnonzero(is_mark)
    return _Marks(at, np.flatnonzero(a[at] == _NEWLINE))


def _grid(
    a: NDArray[np.uint8], marks: _Marks, columns: int
) -> tuple[tuple[Positions, ...], tuple[Positions, ...], NDArray[np.bool_]]:
    """Starts and ends by column, and which rows were kept."""
    at, row_ends = marks.at, marks.row_ends
    first = np.concatenate(([0], row_ends[:-1] + 1))
    begin = np.concatenate(([0], at[:-1] + 1))  # where the cell that ends at at[i] begins
    row_begin, row_end = begin[first], at[row_ends]
    row_end = row_end - ((row_end > row_begin) & (a[row_end - 1] == _RETURN))
    keep = row_end > row_begin
    if keep.all() and bool((row_ends - first == columns - 1).all()):
        ends_grid, begin_grid = at.reshape(-1, columns), begin.reshape(-1, columns)
        starts = [np.ascontiguousarray(begin_grid[:, j]) for j in range(columns)]
        ends = [np.ascontiguousarray(ends_grid[:, j]) for j in range(columns - 1)]
        return tuple(starts), (*ends, row_end), keep
    first, row_ends = first[keep], row_ends[keep]
    row_end = row_end[keep]
    starts, ends = [], []
    for j in range(columns):
        there = first + j <= row_ends
        place = np.minimum(first + j, row_ends)
        end = row_end if j == columns - 1 else np.minimum(at[place], row_end)
        starts.append(np.where(there, begin[place], row_end))
        ends.append(np.where(there, end, row_end))
    return tuple(starts), tuple(ends), keep


def _lines(a: NDArray[np.uint8], marks: _Marks, inside: NDArray[np.bool_] | None) -> Positions:
    """On which line, from 0, each row begins; quoted cells may hold line ends."""
    rows = np.arange(len(marks.row_ends))
    if inside is None:
        return rows
    within = np.flatnonzero((a == _NEWLINE) & inside)
    if not len(within):
        return rows
    row_begin = np.concatenate(([0], marks.at[marks.row_ends][:-1] + 1))
    return rows + np.searchsorted(within, row_begin)


def _unquoted(
    data: bytes, starts: tuple[Positions, ...], ends: tuple[Positions, ...], lines: Positions
) -> Cells:
    """Takes off the quotes around cells, and one of each pair inside them."""
    a = np.frombuffer(data, np.uint8)
    bare_starts, bare_ends = [], []
    for start, end in zip(starts, ends, strict=True):
        wrapped = (end - start >= 2) & (a[np.minimum(start, len(a) - 1)] == _QUOTE)
        wrapped &= a[end - 1] == _QUOTE
        bare_starts.append(start + wrapped)
        bare_ends.append(end - wrapped)
    if b'""' not in data:
        return Cells(data, tuple(bare_starts), tuple(bare_ends), lines)
    at = np.flatnonzero(a == _QUOTE)
    doubled = np.zeros(len(a), np.bool_)
    doubled[at[2::2][at[2::2] == at[1:-1:2] + 1]] = True  # opens where the last one closed
    moved = np.concatenate(([0], np.cumsum(doubled)))
    return Cells(
        a[~doubled].tobytes(),
        tuple(start - moved[start] for start in bare_starts),
        tuple(end - moved[end] for end in bare_ends),
        lines,
    )


def _split_slowly(data: bytes, delimiter: str, columns: int) -> Cells:
    """For blocks with stray quotes: the standard reader, which never loses a character."""
    csv.field_size_limit(2**31 - 1)
    text = data.decode("utf-8", "replace")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[list[bytes]] = []
    lines: list[int] = []
    line = 0
    for row in reader:
        if any(row):
            short = [cell.encode() for cell in row[: columns - 1]]
            rows.append([*short, delimiter.join(row[columns - 1 :]).encode()])
            lines.append(line)
        line = reader.line_num
    pieces: list[bytes] = []
    starts, ends = (
        np.zeros((columns, len(rows)), np.int64),
        np.zeros((columns, len(rows)), np.int64),
    )
    at = 0
    for i, cells in enumerate(rows):
        for j, cell in enumerate(cells):
            pieces.append(cell)
            starts[j, i], ends[j, i] = at, at + len(cell)
            at += len(cell)
    return Cells(b"".join(pieces), tuple(starts), tuple(ends), np.array(lines, np.int64))
