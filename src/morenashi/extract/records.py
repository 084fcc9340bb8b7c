"""Records with named fields (from JSON and the like) as blocks of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from morenashi.model.segment import Column, Segment, TableBlock, TextBlock

Value = str | list["Value"] | tuple[tuple[str, "Value"], ...] | bool | None

_COLUMNS = 500
_ROWS = 20_000


def flat(value: Value, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text below `value` with its dotted path. An object is a tuple of pairs, a list an array."""
    waiting: list[tuple[str, Value]] = [(name, value)]
    while waiting:
        path, here = waiting.pop()
        if isinstance(here, tuple):
            dot = f"{path}." if path else ""
            waiting.extend((f"{dot}{key}", inner) for key, inner in reversed(here))
        elif isinstance(here, list):
            waiting.extend((path, inner) for inner in reversed(here))
        elif here is not None and here != "":
            yield path, str(here)


def as_lines(value: Value, name: str = "") -> str:
    """The same as text: `path: value` in lines, so that names serve as labels."""
    return "".join(f"{path}: {text}\n" if path else f"{text}\n" for path, text in flat(value, name))


class Records:
    """Turns records into table blocks whose columns stay those of the first block.

    Fields that came up only later, and values that are no records, are given as lines of text.
    """

    def __init__(self, part: str) -> None:
        self._part = part
        self._columns: dict[str, int] | None = None

    def blocks(self, numbered: Sequence[tuple[int, Value]]) -> Iterator[Segment]:
        """Blocks for some more values, each with its row number."""
        for start in range(0, len(numbered), _ROWS):
            yield from self._block(numbered[start : start + _ROWS])

    def _block(self, numbered: Sequence[tuple[int, Value]]) -> Iterator[Segment]:
        records = [(number, _fields(v)) for number, v in numbered if isinstance(v, tuple)]
        if self._columns is None and records:
            names = dict.fromkeys(path for _, fields in records[:2000] for path, _ in fields)
            self._columns = {path: j for j, path in enumerate(list(names)[:_COLUMNS])}
        columns = self._columns or {}
        cells: list[list[str]] = [[""] * len(records) for _ in columns]
        odd: list[tuple[int, str]] = [
            (number, as_lines(value)) for number, value in numbered if not isinstance(value, tuple)
        ]
        for i, (number, fields) in enumerate(records):
            for path, text in fields:
                if not text:
                    continue
                j = columns.get(path)
                if j is None:
                    odd.append((number, f"{path}: {text}\n"))
                else:
                    before = cells[j][i]
                    cells[j][i] = f"{before}\n{text}" if before else text
        if records and columns:
            rows = np.array([number for number, _ in records], np.int64)
            table = (_column(name, column) for name, column in zip(columns, cells, strict=True))
            yield TableBlock(self._part, tuple(table), rows)
        odd.sort(key=lambda numbered_text: numbered_text[0])
        text = "".join(text for _, text in odd)
        if text:
            yield TextBlock(self._part, text, odd[0][0])


def _fields(record: tuple[tuple[str, Value], ...]) -> list[tuple[str, str]]:
    # Most records are flat, and walking them costs more than all the rest.
    plain = [(key, value) for key, value in record if isinstance(value, str)]
    return plain if len(plain) == len(record) else list(flat(record))


def _column(header: str, cells: list[str]) -> Column:
    """A sign stands between the cells, as in a CSV file: detection reads the data as one text."""
    encoded = [cell.encode("utf-8", "replace") for cell in cells]
    lengths = np.array([len(cell) for cell in encoded], np.int64)
    ends = np.cumsum(lengths + 1) - 1
    return Column(header, b"\n".join(encoded), ends - lengths, ends)
