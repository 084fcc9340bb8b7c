"""Zip archives as old Windows programs wrote them: names in CP932, members stored (APPNOTE 4.3)."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

# 2019-03-29 18:04:00 in DOS form; fixed, so that the same seed gives the same bytes
_TIME, _DATE = (18 << 11) | (4 << 5), ((2019 - 1980) << 9) | (3 << 5) | 29
_ENCRYPTED = 0x0001


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive; `name` is in the bytes it is to have."""

    name: bytes
    data: bytes
    encrypted: bool = False


def archive(members: list[Member]) -> bytes:
    """The bytes of an archive. Stored, because deflate differs between versions of zlib.

    An encrypted member only says that it is: its data are taken as they are.
    """
    body, directory = b"", b""
    for member in members:
        flags = _ENCRYPTED if member.encrypted else 0
        size = len(member.data)
        common = struct.pack(
            "<HHHHHIIIHH", 20, flags, 0, _TIME, _DATE, zlib.crc32(member.data), size, size,
            len(member.name), 0,
        )  # fmt: skip
        entry = struct.pack("<HHHII", 0, 0, 0, 0, len(body))
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + common + entry + member.name
        body += b"PK\x03\x04" + common + member.name + member.data
    count = len(members)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end
