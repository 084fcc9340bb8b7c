"""Columns in SQL dumps: INSERT INTO t (a, b) VALUES (...), and COPY t (a, b) FROM stdin with its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import numpy as np

from morenashi.detect.fold import PAD, RECORD_END
from morenashi.detect.layout import NO_CELLS, Cells

_STATEMENT = re.compile(
    r"(?:INSERT\s+INTO|REPLACE\s+INTO|COPY)\s+[^\s(]{1,128}\s*\((?P<columns>[^()]{1,4000})\)\s*(?P<kind>VALUES|FROM\s+stdin[^\n]{0,80};?\s*\n)",
    re.IGNORECASE,
)
# Possessive: what fails once must not be tried again with less. Before a string N, E or _utf8mb4
# may stand; behind a word the parentheses of one call: NOW().
_VALUE = re.compile(
    r"\s*+(?:[A-Za-z_]{0,12}[A-Za-z0-9_]{0,12}'((?:[^'\\]|''|\\.)*+)'\s*+|([^,()']*+(?:\([^()']{0,200}\)\s*+)?+))(,|\))",
    re.DOTALL,
)
_OPEN = re.compile(r"[\s,]*+\(")
_RECORD_END = chr(RECORD_END)
_Cell = tuple[int, int, int]


def sql_cells(text: str, topic_of: Callable[[str], int]) -> Cells:
    """The cells of all SQL statements that name their columns; padded positions, sorted."""
    topic_of = cache(topic_of)
    cells: list[_Cell] = []
    begin = 0
    while begin <= len(text):
        stop = text.find(_RECORD_END, begin)
        stop = len(text) if stop < 0 else stop
        cells += _of_record(text, begin, stop, topic_of)
        begin = stop + 1
    if not cells:
        return NO_CELLS
    table = np.add(np.array(cells, np.int64), (PAD, PAD, 0))
    return Cells(table[:, 0], table[:, 1], table[:, 2].astype(np.int16))


def _of_record(text: str, at: int, stop: int, topic_of: Callable[[str], int]) -> Iterator[_Cell]:
    """The cells of one record; what stands among the values of a statement begins no other."""
    while statement := _STATEMENT.search(text, at, stop):
        names = statement["columns"].split(",")
        topics = [topic_of(name.strip(' \t\r\n`"[]')) for name in names]
        rows = _values if statement["kind"].upper() == "VALUES" else _copied
        at = statement.end()
        for cell in rows(text, at, stop, topics):
            at = cell[1]
            yield cell


def _values(text: str, at: int, stop: int, topics: list[int]) -> Iterator[_Cell]:
    """(1, 'a'), (2, 'b'): strings without their quotes."""
    while row := _OPEN.match(text, at, stop):
        at = row.end()
        for column in range(len(topics) + 1):
            value = _VALUE.match(text, at, stop)
            if value is None:
                return
            at = value.end()
            if column < len(topics):
                yield (*value.span(1 if value[1] is not None else 2), topics[column])
            if value[3] == ")":
                break
        else:
            return


def _copied(text: str, at: int, stop: int, topics: list[int]) -> Iterator[_Cell]:
    """Lines of values separated by tabs, up to \\."""
    while at < stop:
        line_end = text.find("\n", at, stop)
        line_end = stop if line_end < 0 else line_end
        line = text[at:line_end]
        if line.rstrip("\r") == "\\." or not line:
            return
        begin = at
        for value, topic in zip(line.split("\t"), topics, strict=False):
            yield begin, begin + len(value), topic
            begin += len(value) + 1
        at = line_end + 1
