"""Finds tables inside a text: CSV, tabs, bars, aligned columns; the header line names the columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Buffer, Ints
from morenashi.detect.labels import Labels, Vocabulary
from morenashi.detect.layout import NO_CELLS, Cells
from morenashi.detect.sql import sql_cells

_TAB, _BAR, _COMMA, _SEMICOLON, _BLANKS, _SLASH, _WIDE = range(7)
_MAX_HEADERS = 20_000
_NUMBER = re.compile(r"\d{3}")  # 記号 3027: a label with its value
_LONGEST = 2_000  # characters: no header line is longer


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a buffer: first and last position (end exclusive), arrays of length n."""

    start: Ints
    end: Ints

    def at(self, which: Ints) -> _Lines:
        """Some of the lines."""
        return _Lines(self.start[which], self.end[which])


def _lines(buffer: Buffer) -> _Lines:
    breaks = buffer.newlines
    start = np.concatenate(([PAD], breaks + 1))
    end = np.concatenate((breaks, [PAD + buffer.n]))
    end = np.maximum(start, end - (buffer.codes[end - 1] == 0x0D))
    return _Lines(start, end)


def _separators(buffer: Buffer) -> dict[int, tuple[Ints, Ints]]:
    """For each kind of separator: where it stands and where the next cell begins."""
    f, wide = buffer.f, buffer.wide
    found = {
        _TAB: np.flatnonzero(f == 0x09),
        _BAR: np.flatnonzero((f == 0x7C) | (wide == ord("│")) | (wide == ord("┃"))),
        _COMMA: _unquoted(buffer, np.flatnonzero(f == 0x2C)),
        _SEMICOLON: np.flatnonzero(f == 0x3B),
        _SLASH: np.flatnonzero(f == 0x2F),
    }
    both = {kind: (at, at + 1) for kind, at in found.items()}
    blank = f == 0x20
    run = np.flatnonzero(blank[1:-1] & blank[2:] & ~blank[:-2]) + 1
    stop = np.flatnonzero(~blank[2:] & blank[1:-1] & blank[:-2]) + 2
    both[_BLANKS] = (run, stop)
    wide_blank = np.flatnonzero(buffer.codes == 0x3000)
    both[_WIDE] = (wide_blank, wide_blank + 1)
    return both


def _unquoted(buffer: Buffer, commas: Ints) -> Ints:
    """Commas that do not stand inside a pair of quotes of their own line."""
    quotes = np.flatnonzero(buffer.f == 0x22)
    if not len(quotes) or not len(commas):
        return commas
    line_of_quote = np.searchsorted(buffer.newlines, quotes)
    line_of_comma = np.searchsorted(buffer.newlines, commas)
    before = np.searchsorted(quotes, commas)
    first = np.searchsorted(line_of_quote, line_of_comma)
    return commas[(before - first) % 2 == 0]


def _count(positions: Ints, lines: _Lines) -> Ints:
    return np.searchsorted(positions, lines.end) - np.searchsorted(positions, lines.start)


@dataclass(frozen=True, slots=True)
class _Header:
    """A header line, its separator, and the topic and label of each of its cells."""

    line: int
    kind: int
    topics: list[int]
    labels: list[int]
    last: int  # the last line of the table
    starts: list[int] = field(default_factory=list)  # where its cells begin


def _cells_of_line(
    lines: _Lines, line: int, separators: tuple[Ints, Ints]
) -> list[tuple[int, int]]:
    begin, end = int(lines.start[line]), int(lines.end[line])
    at, following = separators
    a, b = np.searchsorted(at, begin), np.searchsorted(at, end)
    starts = [begin, *following[a:b].tolist()]
    ends = [*at[a:b].tolist(), end]
    return list(zip(starts, ends, strict=True))


def _topic_of_cell(labels: Labels, buffer: Buffer, cell: tuple[int, int]) -> tuple[int, int]:
    """The topic and label of a header cell: its last label outside brackets, if it is most of it."""
    a, b = np.searchsorted(labels.start, cell[0]), np.searchsorted(labels.start, cell[1])
    if a == b:
        return -1, -1
    text = buffer.raw(*cell)
    bracket = min((i for i in (text.find("("), text.find("（")) if i > 0), default=len(text))
    chosen, covered = -1, 0
    for i in range(int(a), int(b)):
        covered += int(labels.end[i] - labels.start[i])
        if chosen < 0 or labels.start[i] - cell[0] < bracket:
            chosen = i
    if covered * 4 < len(text.strip(" 　\"'|")):
        return -1, -1
    return int(labels.topic[chosen]), chosen


def _likely_headers(buffer: Buffer, labels: Labels, lines: _Lines) -> Ints:
    """Lines with a label, few digits and no full stop, over a line that is not empty."""
    label_count = _count(labels.start, lines)
    length = lines.end - lines.start
    likely = np.flatnonzero((label_count[:-1] >= 1) & (length[:-1] <= _LONGEST) & (length[1:] > 0))
    if len(likely):
        stops = np.flatnonzero(buffer.wide == ord("。"))
        likely = likely[_count(stops, lines.at(likely)) == 0]
    if len(likely):
        digits = np.flatnonzero((buffer.f - np.uint8(0x30)) < 10)
        likely = likely[_count(digits, lines.at(likely)) <= 8]
    return likely[:_MAX_HEADERS]


def _find_headers(
    buffer: Buffer,
    labels: Labels,
    lines: _Lines,
    separators: dict[int, tuple[Ints, Ints]],
    likely: Ints,
) -> list[_Header]:
    """Lines of labels with separators, followed by lines with the same separator."""
    label_count = _count(labels.start, lines)
    here, below = lines.at(likely), lines.at(likely + 1)
    # A comma, slash or space between two labels makes a header; a tab or bar does with one.
    several = label_count[likely] >= 2
    headers: dict[int, _Header] = {}
    for kind, (at, _) in separators.items():
        enough = several | (kind not in (_SLASH, _WIDE))
        found = (_count(at, here) > 0) & (_count(at, below) > 0) & enough
        # Lines without the separator end its tables.
        gaps = np.flatnonzero(_count(at, lines) == 0) if found.any() else here.start[:0]
        for line in likely[found].tolist():
            if line not in headers:
                header = _header_at(buffer, labels, lines, line, kind, separators, gaps)
                if header is not None:
                    headers[line] = header
    return [headers[line] for line in sorted(headers)]


def _header_at(
    buffer: Buffer, labels: Labels, lines: _Lines, line: int, kind: int,
    separators: dict[int, tuple[Ints, Ints]], gaps: Ints,
) -> _Header | None:  # fmt: skip
    cells = _cells_of_line(lines, line, separators[kind])
    named = [_topic_of_cell(labels, buffer, cell) for cell in cells]
    filled = [cell for cell in cells if buffer.raw(*cell).strip(" 　\t\"'|")]
    if any(sign in buffer.raw(*cell) for cell in filled for sign in ":：=[]"):
        return None
    if any(_NUMBER.search(buffer.raw(*cell)) for cell in filled):
        return None
    known = sum(topic >= 0 for topic, _ in named)
    # "氏名　　山田 太郎" is no header; nor is a sentence with commas or slashes in it.
    enough = known == len(filled) if len(filled) <= 2 else 2 * known >= len(filled)
    if (
        kind in (_TAB, _BAR, _COMMA, _SEMICOLON)
        and len(filled) >= 3
        and line + 1 < len(lines.start)
    ):
        # Short words without digits over a line with as many cells: a header, if one word is known.
        below = _cells_of_line(lines, line + 1, separators[kind])
        plain = all(_is_word(buffer.raw(*cell)) for cell in filled)
        enough |= known >= 1 and plain and len(below) == len(cells)
    if kind == _SLASH or (kind == _COMMA and len(filled) < 3):
        enough &= known >= 2
    if kind == _WIDE:  # one full-width space separates words, too
        enough &= known >= 3 and known == len(filled)
        enough &= not any(c.isdigit() for cell in filled for c in buffer.raw(*cell))
    if not enough or any(len(buffer.raw(*cell).strip()) > 40 for cell in filled):
        return None
    # A line of label and value (電話  03-...) is no header: its values carry digits.
    after = int(np.searchsorted(gaps, line, "right"))
    last = int(gaps[after]) - 1 if after < len(gaps) else len(lines.start) - 1
    ends = np.searchsorted(buffer.record_ends, lines.end[line])
    if ends < len(buffer.record_ends):
        edge = np.searchsorted(lines.start, buffer.record_ends[ends], "right") - 1
        last = min(last, int(edge))
    if last <= line:
        return None
    return _Header(
        line, kind, [t for t, _ in named], [i for _, i in named], last, [a for a, _ in cells]
    )


def _is_word(cell: str) -> bool:
    """Short, and without digits or the signs of a sentence."""
    text = cell.strip(" 　\"'")
    if not any(c.isalpha() for c in text):
        return False
    return len(text) <= 14 and not any(c.isdigit() or c in "。、@:：" for c in text)


def _merge(headers: list[_Header]) -> list[_Header]:
    """Cuts each table at the next header; a second header line right below completes the first."""
    merged: list[_Header] = []
    for header in headers:
        if merged and merged[-1].last >= header.line:
            above = merged.pop()
            if header.line == above.line + 1 and above.kind == header.kind:
                header = _completed(above, header)
            else:
                merged.append(
                    _Header(
                        above.line,
                        above.kind,
                        above.topics,
                        above.labels,
                        header.line - 1,
                        above.starts,
                    )
                )
        merged.append(header)
    return merged


def _completed(above: _Header, below: _Header) -> _Header:
    """Two header rows: what the lower leaves open, the upper says, also for the cells to its right."""
    topics, spread = [], -1
    for i, topic in enumerate(below.topics):
        if i < len(above.topics) and above.topics[i] >= 0:
            spread = above.topics[i]
        topics.append(topic if topic >= 0 else spread)
    return _Header(below.line, below.kind, topics, [*below.labels], below.last, below.starts)


def _aligned(
    buffer: Buffer,
    header: _Header,
    lines: _Lines,
    starts: Ints,
    ends: Ints,
    line: Ints,
    column: Ints,
) -> Ints:
    """Columns by where they stand on paper, in rows that do not have as many cells as the header."""
    cells = np.bincount(line)
    odd = np.flatnonzero(((cells != len(header.topics)) & (cells > 1))[line])
    if not len(odd):
        return column
    printed = _printed(buffer, int(lines.start[header.line]), int(lines.end[header.last]))
    origin = int(lines.start[header.line])
    heads = printed[np.array(header.starts) - origin]
    edge = printed[lines.start[header.line + 1 + line[odd]] - origin]
    to_left, left = _nearest(heads, printed[starts[odd] - origin] - edge)
    to_right, right = _nearest(heads, printed[ends[odd] - origin] - edge)
    to_right += 2
    column = column.copy()
    nearer = np.where(to_left < to_right, left, right)
    column[odd] = np.where(to_left == to_right, np.minimum(left, right), nearer)
    return column


def _nearest(heads: Ints, places: Ints) -> tuple[Ints, Ints]:
    """For each place the distance to the nearest of the sorted `heads`, and which one (the first of two)."""
    behind = np.searchsorted(heads, places)
    left, right = np.maximum(behind - 1, 0), np.minimum(behind, len(heads) - 1)
    to_left, to_right = np.abs(places - heads[left]), np.abs(heads[right] - places)
    return np.minimum(to_left, to_right), np.where(to_left <= to_right, left, right)


def _printed(buffer: Buffer, start: int, end: int) -> Ints:
    """How many half-width places are taken on paper from `start` to each position up to `end`."""
    codes = buffer.codes[start:end]
    half = (codes < 0x100) | ((codes >= 0xFF61) & (codes <= 0xFF9F))
    return np.concatenate(([0], np.cumsum(2 - half.astype(np.int64))))


def _rows(
    buffer: Buffer, header: _Header, lines: _Lines, separators: tuple[Ints, Ints]
) -> tuple[Ints, Ints, NDArray[np.int16]]:
    """All cells below a header: start, end, topic."""
    at, following = separators
    first, last = header.line + 1, header.last
    a = np.searchsorted(at, lines.start[first])
    b = np.searchsorted(at, lines.end[last])
    starts = np.concatenate((lines.start[first : last + 1], following[a:b]))
    ends = np.concatenate((at[a:b], lines.end[first : last + 1]))
    starts, ends = np.sort(starts), np.sort(ends)
    line_first = np.searchsorted(starts, lines.start[first : last + 1])
    line = np.searchsorted(lines.start[first : last + 1], starts, "right") - 1
    column = np.arange(len(starts)) - line_first[line]
    if header.kind == _BLANKS:
        column = _aligned(buffer, header, lines, starts, ends, line, column)
    topics = np.array([*header.topics, -1], np.int16)
    return starts, ends, topics[np.minimum(column, len(header.topics))]


def topic_of_header(header: str, vocabulary: Vocabulary) -> int:
    """What one header cell says of its column: a topic of the vocabulary, or -1."""
    buffer = Buffer(header)
    labels = vocabulary.find(buffer)
    return _topic_of_cell(labels, buffer, (PAD, PAD + buffer.n))[0]


def find_cells(buffer: Buffer, labels: Labels, vocabulary: Vocabulary) -> Cells:
    """All tables of a text. Two header rows are read as one; a table ends where its separator is missing."""
    if "stdin" in buffer.text or "VALUES" in buffer.text or "values" in buffer.text:
        cells = sql_cells(buffer.text, lambda name: topic_of_header(name, vocabulary))
        if len(cells.start):
            return _beside(cells, _tables(buffer, labels), buffer)
    return _tables(buffer, labels)


def _beside(sql: Cells, tables: Cells, buffer: Buffer) -> Cells:
    """The cells of SQL statements, and those of tables in lines that no statement touches."""
    touched = np.zeros(len(buffer.newlines) + 1, np.bool_)
    touched[np.searchsorted(buffer.newlines, sql.start)] = True
    keep = ~touched[np.searchsorted(buffer.newlines, tables.start)]
    start = np.concatenate((sql.start, tables.start[keep]))
    order = np.argsort(start, kind="stable")
    return Cells(
        start[order],
        np.concatenate((sql.end, tables.end[keep]))[order],
        np.concatenate((sql.topic, tables.topic[keep]))[order],
        tables.header,
        tables.open_header,
    )


def _tables(buffer: Buffer, labels: Labels) -> Cells:
    """All tables with a header line of their own."""
    if len(buffer.newlines) == 0 or len(labels) == 0:
        return NO_CELLS
    lines = _lines(buffer)
    likely = _likely_headers(buffer, labels, lines)
    if not len(likely):
        return NO_CELLS
    separators = _separators(buffer)
    headers = _merge(_find_headers(buffer, labels, lines, separators, likely))
    headers = [header for header in headers if header.last > header.line]
    if not headers:
        return NO_CELLS
    parts = [_rows(buffer, header, lines, separators[header.kind]) for header in headers]
    role = np.full(len(labels), -1, np.int16)
    for header in headers:
        for topic, label in zip(header.topics, header.labels, strict=True):
            if label >= 0:
                role[label] = topic
    start = np.concatenate([p[0] for p in parts])
    order = np.argsort(start, kind="stable")
    last = headers[-1]
    running = last.last >= len(lines.start) - 2
    return Cells(
        start[order],
        np.concatenate([p[1] for p in parts])[order],
        np.concatenate([p[2] for p in parts])[order],
        role,
        buffer.raw(int(lines.start[last.line]), int(lines.end[last.line]) + 1) if running else "",
    )
