"""Streams of xls workbooks ([MS-XLS] 2.1.4: records of a kind and a size), made safe for calamine.

Calamine takes memory for what a file claims to hold, and a claim too large ends the whole process.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from morenashi.extract.workbook import Damaged, Locked

_AREA = 65_536 * 256  # cells of a whole sheet
_STRAY = 64  # sheets that may begin where no record does
_CELLS = frozenset((0x06, 0x201, 0x203, 0x204, 0x205, 0x207, 0x27E, 0xBD, 0xBE, 0xD6, 0xFD))
_BEGIN, _END, _SHEET, _STRINGS, _DIMENSIONS, _FILE_PASS = 0x809, 0x0A, 0x85, 0xFC, 0x200, 0x2F


def sound(stream: bytes) -> bytes:
    """The stream with its claims about sizes put right. Raises Locked, or Damaged if nothing helps."""
    out = bytearray(stream)
    sheets: set[int] = set()
    for start in _walked(stream, 0, out, sheets):
        sheets.discard(start)
    if len(sheets) > _STRAY:
        raise Damaged
    for sheet in sheets:
        for _ in _walked(stream, sheet, out, set()):
            pass
    return bytes(out)


def _walked(stream: bytes, begin: int, out: bytearray, sheets: set[int]) -> Iterator[int]:
    """Where each record starts; puts claims right in `out` and adds where sheets start to `sheets`."""
    rows = columns = 0
    for kind, at, size in _records(stream, begin):
        if kind in _CELLS and size >= 4:
            row, column = struct.unpack_from("<2H", stream, at)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if rows * columns > _AREA:
                raise Damaged
        elif kind == _BEGIN:
            rows = columns = 0
        elif kind == _END and begin:
            return
        elif kind == _SHEET and size >= 4:
            sheets.add(int.from_bytes(stream[at : at + 4], "little"))
        elif kind == _STRINGS and size >= 8:
            (count,) = struct.unpack_from("<L", stream, at + 4)
            struct.pack_into("<L", out, at + 4, min(count, len(stream) // 3))
        elif kind == _DIMENSIONS and size in (10, 14):
            struct.pack_into("<4H" if size == 10 else "<2L2H", out, at, 0, 1, 0, 1)
        elif kind == _FILE_PASS and not begin:
            raise Locked
        yield at - 4


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and size of each record that is there as a whole."""
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<2H", stream, at)
        at += 4 + size
        if at <= len(stream):
            yield kind, at - size, size
