"""Tables as text: CSV, TSV and their kin, with whatever people put above the table."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from morenashi.extract import cells, headers
from morenashi.extract.blocks import as_utf8, text_blocks
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.model.finding import Unread
from morenashi.model.segment import Column, Segment, TableBlock, TextBlock
from morenashi.model.words import Words

_BLOCK = 4 << 20  # bytes
_ROWS = 65_536
_TOO_WIDE = 2_000  # columns; beyond that it is no table that a person made
_DELIMITERS = ",\t;|"
_SUFFIXES = ("csv", "tsv", "tab")
_NEVER = ("md", "log", "sql", "html", "htm", "xml", "json", "jsonl", "ndjson", "eml")


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the beginning of a table says.

    `titles` are the lines above the table as they stand, `heads` those of its header; together they
    are `skip` lines.
    """

    delimiter: str
    headers: tuple[str, ...]
    titles: str
    heads: str
    skip: int


def _matches(head: Head) -> int:
    if head.suffix in _SUFFIXES:
        return 60
    if head.suffix in _NEVER or head.text.startswith(("{", "[", "<", "From ")):
        return 0
    lines = [line for line in head.text[:4000].splitlines()[:30] if line.strip()]
    if len(head.text) > 4000 and len(lines) < 30:
        lines = lines[:-1]  # it may be cut
    if len(lines) < 3:
        return 0
    return 30 if any(_regular(lines, delimiter) for delimiter in ",\t") else 0


def _regular(lines: list[str], delimiter: str) -> bool:
    """Whether lines of a file with no telling name all have the same three cells or more."""
    counts = {line.count(delimiter) for line in lines}
    return len(counts) == 1 and counts.pop() >= 2


def _read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
    notes: list[Unread] = []
    pieces = _with_newlines(content, as_utf8(content, notes))
    start = b""
    for piece in pieces:
        start += piece
        if len(start) >= 1 << 18:
            break
    layout = _layout(start.decode("utf-8", "replace"), content.head.suffix)
    if len(layout.headers) > _TOO_WIDE or not layout.headers:
        text = (piece.decode("utf-8", "replace") for piece in _chain(start, pieces))
        yield from text_blocks(content.part, text)
    else:
        yield from _table(content.part, layout, _chain(start, pieces))
    yield from notes


def _chain(start: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield start
    yield from rest


def _with_newlines(content: Content, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Files of old Macs end their lines with CR alone."""
    old_mac = "\r" in content.head.text and "\n" not in content.head.text
    for piece in pieces:
        yield piece.replace(b"\r", b"\n") if old_mac else piece


def _layout(text: str, suffix: str) -> _Layout:
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r"sep=(.)\r?", first)  # a line that only Excel understands
    if told:
        layout = _layout_below(rest, told[1] if told[1] in _DELIMITERS else ",")
        return replace(layout, titles=first + "\n" + layout.titles, skip=layout.skip + 1)
    return _layout_below(text, _delimiter(text, suffix))


def _first_rows(text: str, delimiter: str, most: int) -> Iterator[tuple[list[str], int]]:
    """The first rows, each with the number of lines read so far."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            yield row, reader.line_num
            most -= 1
            if not most:
                return
    except csv.Error:  # a cell longer than the standard reader takes
        return


def _delimiter(text: str, suffix: str) -> str:
    """The delimiter under which the first rows agree best on a number of cells."""
    best, best_score = "\t" if suffix in ("tsv", "tab") else ",", 0.0
    for delimiter in _DELIMITERS:
        counts = Counter(len(row) for row, _ in _first_rows(text, delimiter, 30) if any(row))
        total = sum(counts.values())
        wide = [(n, times) for n, times in counts.items() if n > 1]
        score = max((times / total * min(n, 20) ** 0.5 for n, times in wide), default=0.0)
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best


def _layout_below(text: str, delimiter: str) -> _Layout:
    rows = [(row, line) for row, line in _first_rows(text, delimiter, 60)]
    filled = [sum(1 for cell in row if cell.strip()) for row, _ in rows]
    if not any(filled):
        return _Layout(delimiter, (), "", "", 0)
    width = Counter(len(row) for (row, _), n in zip(rows, filled, strict=True) if n).most_common()
    most_common = max(n for n, times in width if times == width[0][1])
    columns = max((len(row) for row, _ in rows[:1]), default=1) if len(rows) == 1 else most_common
    top = headers.title_rows(filled, columns)
    header = headers.header_rows([row for row, _ in rows[top:]], columns)
    above = rows[top - 1][1] if top else 0
    skip = rows[top + header - 1][1] if top + header else 0
    lines = text.splitlines(keepends=True) if skip else []
    names = headers.joined([row for row, _ in rows[top : top + header]], columns)
    return _Layout(delimiter, names, "".join(lines[:above]), "".join(lines[above:skip]), skip)


def _table(part: str, layout: _Layout, pieces: Iterator[bytes]) -> Iterator[Segment]:
    """The rows in blocks of a few megabytes, each cut at the end of a row."""
    if layout.titles:
        yield TextBlock(part, layout.titles, 1)
    to_skip, line, empty, endless = layout.skip, 1, True, False
    rest = b""
    for piece in _chain_end(pieces):
        data = rest + piece if piece is not None else rest
        while to_skip and data:
            _, newline, data = data.partition(b"\n")
            to_skip, line = to_skip - 1, line + len(newline)
        if endless and data:
            text, newline, data = data.partition(b"\n")
            yield TextBlock(part, (text + newline).decode("utf-8", "replace"), line)
            line, endless = line + len(newline), not newline
        if piece is not None and len(data) < _BLOCK:
            rest = data
            continue
        cut = len(data) if piece is None else cells.last_row_end(data, quoted=True)
        quoted = True
        if not cut and len(data) > 2 * _BLOCK:  # a quote that nobody closed, or one endless line
            quoted, cut = False, data.rfind(b"\n") + 1
            if not cut:
                yield TextBlock(part, data.decode("utf-8", "replace"), line)
                rest, endless, empty = b"", True, False
                continue
        for block in _blocks(part, layout, data[:cut], line, quoted):
            yield block
            empty = False
        line += data.count(b"\n", 0, cut)
        rest = data[cut:]
    if empty and layout.heads:  # a header of nothing may be a row of something
        yield TextBlock(part, layout.heads, 1 + layout.skip - layout.heads.count("\n"))


def _chain_end(pieces: Iterator[bytes]) -> Iterator[bytes | None]:
    yield from pieces
    yield None


def _blocks(
    part: str, layout: _Layout, data: bytes, line: int, quoted: bool
) -> Iterator[TableBlock]:
    if not data:
        return
    found = cells.split(data, layout.delimiter, len(layout.headers), quoted=quoted)
    for first in range(0, len(found.lines), _ROWS):
        rows = slice(first, first + _ROWS)
        columns = tuple(
            Column(header, found.data, start[rows], end[rows])
            for header, start, end in zip(layout.headers, found.starts, found.ends, strict=True)
        )
        yield TableBlock(part, columns, np.asarray(found.lines[rows] + line, np.int64))


extractor = Extractor(
    name="csv",
    label=Words(ja="CSV・TSV の表", en="table as CSV or TSV"),
    suffixes=_SUFFIXES,
    matches=_matches,
    read=_read,
)
