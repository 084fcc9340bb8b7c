"""Compound files, the container of Office 97 to 2003 ([MS-CFB]): names and contents of the streams inside."""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass
from typing import BinaryIO

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # this and what is above is no sector
_MOST_SECTORS = 1 << 22
_ENTRY = 128


class NoCompound(Exception):
    """The container is broken."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


class Compound:
    """An opened compound file. Nothing of a stream is read before it is asked for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(512)
        if len(head) < 512 or not head.startswith(MARK):
            raise NoCompound
        shift, mini_shift = struct.unpack_from("<2H", head, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise NoCompound
        self._sector = 1 << shift
        self._most = size // self._sector + 1  # sectors, and so the longest chain
        first, _, self._cutoff, mini, _, more, _ = struct.unpack_from("<7L", head, 48)
        self._table = self._allocation(array("L", struct.unpack_from("<109L", head, 76)), more)
        self._entries = self._directory(first)
        self._mini_table = _numbers(self._chain(mini, _MOST_SECTORS * 4))
        root = next((entry for entry in self._entries if entry.kind == 5), None)
        self._root = root or _Entry("", 5, _END, 0)

    @property
    def names(self) -> set[str]:
        """The names of all streams and storages, in lower case."""
        return {entry.name.lower() for entry in self._entries}

    def read(self, name: str, most: int) -> bytes:
        """The first `most` bytes of the stream of this name (the first, if several have it); b"" if none has."""
        for entry in self._entries:
            if entry.kind == 2 and entry.name.lower() == name.lower():
                size = min(entry.size, most)
                if entry.size < self._cutoff:
                    return self._mini_chain(entry.start, size)
                return self._chain(entry.start, size)
        return b""

    def size(self, name: str) -> int:
        """How many bytes the first stream of this name claims to have."""
        sizes = (e.size for e in self._entries if e.kind == 2 and e.name.lower() == name.lower())
        return next(sizes, 0)

    def _at(self, sector: int) -> bytes:
        self._file.seek((sector + 1) * self._sector)
        return self._file.read(self._sector)

    def _allocation(self, sectors: array[int], more: int) -> array[int]:
        """The table that says of each sector which one follows."""
        seen: set[int] = set()
        while more < _END and more not in seen:
            seen.add(more)
            numbers = _numbers(self._at(more))
            if not numbers:
                raise NoCompound
            more = numbers.pop()
            sectors.extend(numbers)
        table = array("L")
        for sector in dict.fromkeys(sectors):
            if sector < _END:
                data = self._at(sector)
                if not data or len(table) > _MOST_SECTORS:
                    break
                table.extend(_numbers(data))
        return table

    def _chain(self, sector: int, size: int) -> bytes:
        """The bytes of a chain of sectors, as far as it goes."""
        out: list[bytes] = []
        left = size
        for _ in range(self._most):
            if sector >= len(self._table) or left <= 0:
                break
            data = self._at(sector)
            if not data:
                break
            out.append(data)
            left -= len(data)
            sector = self._table[sector]
        return b"".join(out)[:size]

    def _mini_chain(self, sector: int, size: int) -> bytes:
        held = self._chain(self._root.start, self._root.size)
        out: list[bytes] = []
        for _ in range(size // 64 + 1):
            if sector >= len(self._mini_table):
                break
            out.append(held[sector * 64 : sector * 64 + 64])
            sector = self._mini_table[sector]
        return b"".join(out)[:size]

    def _directory(self, first: int) -> list[_Entry]:
        data = self._chain(first, _MOST_SECTORS)
        entries = []
        for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
            (length,) = struct.unpack_from("<H", data, at + 64)
            kind = data[at + 66]
            if kind in (1, 2, 5):
                name = data[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                start, size = struct.unpack_from("<2L", data, at + 116)
                entries.append(_Entry(name, kind, start, size))
        if not any(entry.kind == 2 for entry in entries):
            raise NoCompound
        return entries


_LARGE = 4096  # bytes of a sector in what is written, and the smallest stream without a mini stream
_NONE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def written(name: str, data: bytes) -> bytes:
    """A sound compound file that holds one stream.

    For readers that trust the chains of a file, and that would follow a circle for ever.
    """
    data = data.ljust(_LARGE, b"\0")
    sectors = -(-len(data) // _LARGE)
    tables = -(-(sectors + 2) // (_LARGE // 4 - 1))  # sectors of the table itself
    if tables > 109:
        raise NoCompound
    chain = array("L", [_TABLE] * tables)
    chain.append(_LAST)
    chain.extend(range(tables + 2, tables + 1 + sectors))
    chain.extend([_LAST, _LAST])  # of the stream, and the mini stream that some readers insist on
    chain.extend([_NONE] * (tables * _LARGE // 4 - len(chain)))
    head = MARK + bytes(16) + struct.pack("<5H6x", 0x3E, 4, 0xFFFE, 12, 6)
    head += struct.pack("<9L", 1, tables, tables, 0, _LARGE, _LAST, 0, _LAST, 0)
    head += struct.pack("<109L", *range(tables), *[_NONE] * (109 - tables))
    listed = _entry("Root Entry", 5, 1, tables + 1 + sectors, 64) + _entry(
        name, 2, _NONE, tables + 1, len(data)
    )
    out = [head.ljust(_LARGE, b"\0"), struct.pack(f"<{len(chain)}L", *chain)]
    return b"".join([*out, listed.ljust(_LARGE, b"\0"), data.ljust((sectors + 1) * _LARGE, b"\0")])


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le")
    tree = struct.pack("<HBB3L", len(raw) + 2, kind, 1, _NONE, _NONE, child)
    return raw.ljust(64, b"\0") + tree + bytes(36) + struct.pack("<LQ", start, size)


def _numbers(data: bytes) -> array[int]:
    return array("L", struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4]))
