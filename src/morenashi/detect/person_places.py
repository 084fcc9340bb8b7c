"""Where values stand to each other: the same row, the same paragraph, the same line; what is said before each.

A block is a stretch in which values can belong to one person: a row of a table, an object, a
paragraph, a form or a signature.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np

from morenashi.detect.fold import PAD, Ints, Mask
from morenashi.detect.view import View
from morenashi.model.spans import Spans

# A value so far from the one before it is said of nobody before it.
_FAR, _FAR_LINES = 1_000, 20
_WIDEST = 2_000  # characters: no line of columns is wider
_RULER = r"[^\S\n]*(?:[-=＝―─━_＿*＊~～〜┌┐└┘+]{4,}|-- ?)[^\S\n]*"
_BORDER = re.compile(
    rf"\x1e|\n[^\S\n]*\r?\n|\n{_RULER}\r?(?:\n|$)|[}})]\s*,\s*[{{(]|</(\w+)>\s*<\1[\s>]"
)
_GRID = re.compile(r"[┼├┤|│┃]|\+-*\+")
_QUOTE = re.compile(r"[>＞|\s]*[>＞]")
_NEW_ROW = re.compile(r"\)\s*,\s*\(")
_SAID = re.compile(r"[^\W_]+")
_COLUMN_SIGNS = "\t|｜│┃,"


@dataclass(frozen=True, slots=True)
class Places:
    """For n spans: line, block and record of each, whether it is in a row of a table, and its words.

    `said[i]` is what stands before span i in its line or heads its column: letters only.
    """

    line: list[int]
    block: list[int]
    record: list[int]
    in_row: list[bool]
    said: list[str]
    column: list[int]


def places_of(view: View, spans: Spans) -> Places:
    """The places of spans given in positions of the text."""
    buffer = view.buffer
    start = spans.start + PAD
    line = np.searchsorted(buffer.newlines, start)
    record = np.searchsorted(buffer.record_ends, start)
    begin = np.concatenate(([PAD], buffer.newlines + 1))[line] - PAD
    row = _in_rows(view, start, begin + PAD)
    block = _blocks(view, spans, line, begin, row)
    said, column = _said(view, spans, line, begin, row)
    return Places(line.tolist(), block, record.tolist(), row.tolist(), said, column)


def _in_rows(view: View, start: Ints, begin: Ints) -> Mask:
    """Which spans stand in a table whose rows are records: its first cell is no label (氏名｜山田)."""
    cell_start, _ = view.cells.at(start)
    inside: Mask = cell_start >= 0
    if inside.any():
        first = np.searchsorted(view.cells.start, begin[inside])
        first = np.minimum(first, len(view.cells.start) - 1)
        a, b = view.cells.start[first], view.cells.end[first]
        bar = b <= a  # a line that begins with a bar has an empty first cell
        after = np.minimum(first + 1, len(view.cells.start) - 1)
        a, b = np.where(bar, view.cells.start[after], a), np.where(bar, view.cells.end[after], b)
        labels = view.labels
        j = np.searchsorted(labels.start, a)
        at = np.minimum(j, len(labels) - 1)
        labelled = (j < len(labels)) & (labels.end[at] <= b) & (cell_start[inside] > a)
        covered = (labels.end[at] - labels.start[at]) * 2
        inside[inside] = ~(labelled & (covered >= b - a))
    return inside


def _blocks(view: View, spans: Spans, line: Ints, begin: Ints, row: Mask) -> list[int]:
    """The block of each span, counted from 0."""
    text = view.buffer.text
    n = len(spans)
    lines, rows, begins = line.tolist(), row.tolist(), begin.tolist()
    starts, ends = spans.start.tolist(), spans.end.tolist()
    block = [0] * n
    for i in range(1, n):
        if rows[i] or rows[i - 1]:
            new = rows[i] != rows[i - 1] or lines[i] != lines[i - 1]
            new = new or _NEW_ROW.search(text, ends[i - 1], starts[i]) is not None
        elif starts[i] - ends[i - 1] > _FAR or lines[i] - lines[i - 1] > _FAR_LINES:
            new = True
        else:
            new = _ends_block(text[ends[i - 1] : starts[i]])
            if not new and lines[i] != lines[i - 1]:
                new = _quoted(text, begins[i - 1]) != _quoted(text, begins[i])
        block[i] = block[i - 1] + new
    return block


def _ends_block(gap: str) -> bool:
    found = _BORDER.search(gap)
    return found is not None


def _quoted(text: str, begin: int) -> int:
    found = _QUOTE.match(text, begin, begin + 12)
    return len(re.sub(r"[^>＞]", "", found[0])) if found else 0


def _said(
    view: View, spans: Spans, line: Ints, begin: Ints, row: Mask
) -> tuple[list[str], list[int]]:
    """The words before each span in its line, or those that head its column; and which column."""
    text, heads = view.buffer.text, _Heads(view)
    said, column = [], []
    last = 0
    for i, (start, end, at) in enumerate(
        zip(spans.start.tolist(), spans.end.tolist(), begin.tolist(), strict=True)
    ):
        if row[i]:
            head, number = heads.of(start + PAD, int(line[i]))
        else:
            head = text[max(at, last, start - 40) : start]
            narrow = start - at <= _WIDEST
            number = sum(text.count(sign, at, start) for sign in _COLUMN_SIGNS) if narrow else 0
        said.append("".join(_SAID.findall(unicodedata.normalize("NFKC", head))))
        column.append(number)
        last = end
    return said, column


class _Heads:
    """The header cells of the tables of a view, split when first asked for."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._text = view.buffer.text
        cells = view.cells.start
        self._lines = np.unique(np.searchsorted(view.buffer.newlines, cells))
        # the first line of each run of lines with cells stands below a header
        self._first = self._lines[np.diff(self._lines, prepend=-2) > 1]
        self._known: dict[int, list[str]] = {}
        self._numbers: dict[int, int] = {}

    def of(self, place: int, line: int) -> tuple[str, int]:
        """The header of the cell at a padded place in `line`, "" if unknown; and its column."""
        cells, newlines = self._view.cells, self._view.buffer.newlines
        cell = int(np.searchsorted(cells.start, place, "right")) - 1
        if line not in self._numbers:
            begin = int(newlines[line - 1]) + 1 if line else PAD
            self._numbers[line] = int(np.searchsorted(cells.start, begin))
        number = cell - self._numbers[line]
        first = int(self._first[max(0, int(np.searchsorted(self._first, line, "right")) - 1)])
        if first not in self._known:
            self._known[first] = self._split(first, line)
        heads = self._known[first]
        return (heads[number] if number < len(heads) else ""), number

    def _split(self, first: int, line: int) -> list[str]:
        newlines = self._view.buffer.newlines
        if first == 0:
            return []
        begin = int(newlines[first - 2]) + 1 - PAD if first > 1 else 0
        head = self._text[begin : int(newlines[first - 1]) - PAD]
        if len(head) > 2_000:
            return []
        at = self._numbers[line] + 1
        cells = self._view.cells.start
        sign = self._text[int(cells[at]) - PAD - 1] if at < len(cells) else ""
        if sign in ("\t", "|", "│", "┃", ",", ";", "/", "\u3000"):
            return head.split(sign)
        return re.split(r"\s{2,}", head.strip())
