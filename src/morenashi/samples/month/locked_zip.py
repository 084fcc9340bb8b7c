"""Zip archives with the old password encryption (PKWARE APPNOTE 6.1), which Windows still opens."""

from __future__ import annotations

import random
import struct
import zlib

_MASK = 0xFFFFFFFF
# 2026-11-02 09:30:00 in DOS form; fixed, so that the same seed gives the same bytes
_TIME, _DATE = (9 << 11) | (30 << 5), ((2026 - 1980) << 9) | (11 << 5) | 2


def _table() -> list[int]:
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
        table.append(value)
    return table


_CRC = _table()


class _Keys:
    """The three keys; each byte of plain text changes them."""

    def __init__(self, password: bytes) -> None:
        self._keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self._update(byte)

    def _update(self, byte: int) -> None:
        one, two, three = self._keys
        one = one >> 8 ^ _CRC[(one ^ byte) & 0xFF]
        two = ((two + (one & 0xFF)) * 134775813 + 1) & _MASK
        three = three >> 8 ^ _CRC[(three ^ two >> 24) & 0xFF]
        self._keys = [one, two, three]

    def encrypt(self, data: bytes) -> bytes:
        """The cipher of `data`."""
        found = bytearray()
        for byte in data:
            half = self._keys[2] | 2
            found.append(byte ^ (half * (half ^ 1) >> 8 & 0xFF))
            self._update(byte)
        return bytes(found)


def locked_zip(members: list[tuple[str, bytes]], password: str, rng: random.Random) -> bytes:
    """An archive that opens with `password` only; the names of its files stay readable, in CP932."""
    body, directory = b"", b""
    for name, data in members:
        raw, crc = name.encode("cp932"), zlib.crc32(data)
        keys = _Keys(password.encode("ascii"))
        cipher = keys.encrypt(rng.randbytes(11) + bytes((crc >> 24,)) + data)
        common = struct.pack(
            "<HHHHHIIIHH", 20, 1, 0, _TIME, _DATE, crc, len(cipher), len(data), len(raw), 0
        )
        directory += (
            b"PK\x01\x02"
            + struct.pack("<H", 20)
            + common
            + struct.pack("<HHHII", 0, 0, 0, 0, len(body))
            + raw
        )
        body += b"PK\x03\x04" + common + raw + cipher
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end
