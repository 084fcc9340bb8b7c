"""Columns in SQL dumps: INSERT INTO t (a, b) VALUES (...), and COPY t (a, b) FROM stdin with its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import numpy as np

from morenashi.detect.fold import PAD
from morenashi.detect.layout import NO_CELLS, Cells

_STATEMENT = re.compile(
    r"(?:INSERT\s+INTO|REPLACE\s+INTO|COPY)\s+[^\s(]{1,128}\s*\((?P<columns>[^()]{1,4000})\)\s*(?P<kind>VALUES|FROM\s+stdin[^\n]{0,80};?\s*\n)",
    re.IGNORECASE,
)
# Possessive: what fails once must not be tried again with less.
_VALUE = re.compile(r"\s*+(?:'((?:[^'\\]|''|\\.)*+)'\s*+|([^,()']*+))(,|\))", re.DOTALL)
_OPEN = re.compile(r"[\s,]*+\(")
_Cell = tuple[int, int, int]


def sql_cells(text: str, topic_of: Callable[[str], int]) -> Cells:
    """The cells of all SQL statements that name their columns; padded positions, sorted."""
    cells: list[_Cell] = []
    for statement in _STATEMENT.finditer(text):
        topics = [topic_of(name.strip(' \t\r\n`"[]')) for name in statement["columns"].split(",")]
        rows = _values if statement["kind"].upper() == "VALUES" else _copied
        cells += rows(text, statement.end(), topics)
    if not cells:
        return NO_CELLS
    table = np.array(cells, np.int64) + (PAD, PAD, 0)
    return Cells(table[:, 0], table[:, 1], table[:, 2].astype(np.int16))


def _values(text: str, at: int, topics: list[int]) -> Iterator[_Cell]:
    """(1, 'a'), (2, 'b'): strings without their quotes."""
    while row := _OPEN.match(text, at):
        at = row.end()
        for column in range(len(topics) + 1):
            value = _VALUE.match(text, at)
            if value is None:
                return
            at = value.end()
            if column < len(topics):
                yield (*value.span(1 if value[1] is not None else 2), topics[column])
            if value[3] == ")":
                break
        else:
            return


def _copied(text: str, at: int, topics: list[int]) -> Iterator[_Cell]:
    """Lines of values separated by tabs, up to \\."""
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        if line.rstrip("\r") == "\\." or not line:
            return
        begin = at
        for value, topic in zip(line.split("\t"), topics, strict=False):
            yield begin, begin + len(value), topic
            begin += len(value) + 1
        at = stop + 1
