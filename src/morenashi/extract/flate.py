"""How large the compressed streams of a PDF become, counted before pdfium unpacks them unseen."""

from __future__ import annotations

import io
import mmap
import re
import zlib
from typing import BinaryIO

from morenashi.extract.budget import Budget

_STREAM = re.compile(rb"stream\r?\n")
_BEFORE = 400  # bytes of the dictionary before a stream that are looked at
_PIECE = 1 << 20
_PACKED = 1 << 16


def count_unpacked(file: BinaryIO, where: str, budget: Budget) -> None:
    """Charges what comes out of the streams that are no pictures. Raises OverBudget."""
    file.seek(0)
    try:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            _count(data, where, budget)
    except (io.UnsupportedOperation, AttributeError):
        _count(file.read(), where, budget)
    file.seek(0)


def _count(data: bytes | mmap.mmap, where: str, budget: Budget) -> None:
    for found in _STREAM.finditer(data):
        begin = found.end()
        if data[found.start() - 3 : found.start()] == b"end":
            continue
        before = data[max(0, begin - _BEFORE) : begin]
        # Pictures are unpacked only when they are shown, and may well be large.
        picture = b"/Image" in before[before.rfind(b"obj") + 3 :]
        if not picture and _is_zlib(data[begin : begin + 2]):
            _unpack(data, begin, where, budget)


def _is_zlib(head: bytes) -> bool:
    return len(head) == 2 and head[0] & 0x0F == 8 and int.from_bytes(head, "big") % 31 == 0


def _unpack(data: bytes | mmap.mmap, at: int, where: str, budget: Budget) -> None:
    """Counts one stream; one that was packed twice is unpacked twice."""
    outer = zlib.decompressobj()
    inner = None
    first = True
    packed = b""
    try:
        while not outer.eof:
            packed = outer.unconsumed_tail
            if not packed:
                packed = data[at : at + _PACKED]
                at += len(packed)
            piece = outer.decompress(packed, _PIECE)
            if not piece and not packed:
                return
            budget.spend(where, len(piece))
            if first and piece:
                inner, first = zlib.decompressobj() if _is_zlib(piece[:2]) else None, False
            while inner is not None and piece and not inner.eof:
                budget.spend(where, len(inner.decompress(piece, _PIECE)))
                piece = inner.unconsumed_tail
    except zlib.error:
        return
