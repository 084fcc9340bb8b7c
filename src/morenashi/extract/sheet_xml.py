"""Worksheets of a package: how large they are, and their rows as a stream where calamine would not fit.

Source: ECMA-376 part 1, 18.3 (worksheets) and 18.4 (shared strings).
"""

from __future__ import annotations

import datetime
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import BinaryIO

from morenashi.extract.grid import Row
from morenashi.extract.office_xml import NotWellFormed, parsed
from morenashi.extract.package import UNREADABLE
from morenashi.extract.workbook import said

_PIECE = 1 << 20
_PLACE = re.compile(rb"""\sr\s*=\s*["']([^"'<>]{0,64})["']""")
_CLAIMED = re.compile(rb"""[cC]ount\s*=\s*["'](\d{1,100})""")
_NAMED = re.compile(rb"([A-Z]{0,3})(\d{1,7})")
_LAST = 1 << 20  # rows of a sheet
_PRINTED = re.compile(rb"<(?:odd|even|first)(?:Header|Footer)[^<>]*>([^<]+)<")
_CODES = re.compile(r"&[LCR]|&\"[^\"]*\"|&[A-Z]|&\d+|&K[0-9A-F]{6}")
_WIDEST = 16_384
_WIDE = 500


@dataclass(frozen=True, slots=True)
class Extent:
    """The rows and columns between the first and last cell, the bytes of XML, and what is printed on top."""

    rows: int
    columns: int
    size: int
    printed: tuple[str, ...]

    @property
    def area(self) -> int:
        """Cells of the whole, empty ones included."""
        return self.rows * self.columns


def extent(file: BinaryIO) -> Extent:
    """Reads a worksheet through without parsing it."""
    first, last, size = 1 << 30, 0, 0
    letters: set[bytes] = set()
    printed: dict[str, None] = {}
    held = b""
    while data := file.read(_PIECE):
        size += len(data)
        data = held + data
        for place in _PLACE.findall(data):
            named = _NAMED.fullmatch(place)
            number = int(named[2]) if named else _LAST + 1
            first, last = min(first, number), max(last, number)
            letters.add(named[1] if named else b"XFD")
        for text in _PRINTED.findall(data):
            said = _CODES.sub(" ", unescape(text.decode("utf-8", "replace"))).strip()
            printed |= {said: None} if said else {}
        held = data[-64:]
    columns = [_column(column.decode()) for column in letters if column]
    if last > _LAST:  # what no program writes, and some readers believe
        return Extent(last, _WIDEST, size, tuple(printed))
    wide = max(columns) - min(columns) + 1 if columns else 1
    return Extent(max(0, last - first + 1), wide, size, tuple(printed))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def claims_too_much(file: BinaryIO) -> bool:
    """Whether shared strings say that they are more than they can be; calamine takes memory for them."""
    head = file.read(4096)
    size = len(head)
    while data := file.read(_PIECE):
        size += len(data)
    claimed = [int(number) for number in _CLAIMED.findall(head)]
    if head.startswith(b"\x9f\x01"):  # BrtBeginSst of a binary workbook
        claimed.append(int.from_bytes(head[7:11], "little"))
    return max(claimed, default=0) > size


def binary_area(file: BinaryIO) -> int:
    """Cells of a binary worksheet ([MS-XLSB] 2.1.4: records of a kind and a size, both in 7 bits a byte)."""
    rows = columns = largest = 0
    while (kind := _seven(file)) is not None and (size := _seven(file)) is not None:
        data = file.read(size)
        at = int.from_bytes(data[:4], "little") + 1
        if kind == 0:  # BrtRowHdr
            rows = max(rows, at)
        elif kind <= 11:  # cells
            columns = max(columns, at)
        elif kind == 148 and len(data) >= 16:  # BrtWsDim, which calamine believes
            _, last, _, wide = struct.unpack_from("<4L", data)
            largest = (last + 1) * (wide + 1)
    return max(largest, rows * columns)


def _seven(file: BinaryIO) -> int | None:
    value = 0
    for shift in (0, 7, 14, 21):
        byte = file.read(1)
        if not byte:
            return None
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            break
    return value


def shared_strings(file: BinaryIO) -> list[str]:
    """The shared strings in their order, without the readings (rPh) beside them."""
    strings: list[str] = []
    reader = _Strings(strings)
    try:
        for _ in parsed(file, reader, broken=UNREADABLE):
            pass
    except NotWellFormed:
        strings.append("".join(reader.text))
    return strings


def rows(file: BinaryIO, strings: list[str], formats: Formats) -> Iterator[Row]:
    """The rows of a worksheet that hold anything. Raises NotWellFormed where it breaks off."""
    reader = _Rows(strings, formats)
    for _ in parsed(file, reader, broken=UNREADABLE):
        yield from reader.finished
        reader.finished.clear()


class _Strings:
    """Takes the events of sharedStrings.xml."""

    def __init__(self, strings: list[str]) -> None:
        self.text: list[str] = []
        self._strings = strings
        self._holds = False
        self._beside = False

    def doctype(self, *_: object) -> None:
        """No worksheet has one."""
        raise NotWellFormed

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        self._beside |= name == "rPh"
        self._holds = name == "t" and not self._beside

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        self._holds = False
        if name == "rPh":
            self._beside = False
        elif name == "si":
            self._strings.append("".join(self.text))
            self.text.clear()

    def characters(self, text: str) -> None:
        """Text, which counts inside t."""
        if self._holds:
            self.text.append(text)


class _Rows:
    """Takes the events of a worksheet."""

    def __init__(self, strings: list[str], formats: Formats) -> None:
        self.finished: list[Row] = []
        self._strings = strings
        self._formats = formats
        self._number = 0
        self._cells: dict[int, str] = {}
        self._column = 0
        self._kind = ""
        self._style = ""
        self._text: list[str] = []
        self._holds = False
        self._beside = False

    def doctype(self, *_: object) -> None:
        """No worksheet has one."""
        raise NotWellFormed

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        self._holds = name in ("v", "t") and not self._beside
        self._beside |= name == "rPh"
        if name == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            known = letters.isascii() and letters.isupper() and len(letters) < 4
            self._column = _column(letters) if known else self._column + 1
            self._kind = attributes.get("t", "n")
            self._style = attributes.get("s", "0")
            self._text.clear()
        elif name == "row":
            said = attributes.get("r", "")
            self._number = int(said) if said.isdecimal() else self._number + 1
            self._column = 0

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        self._holds = False
        if name == "rPh":
            self._beside = False
        elif name == "c" and self._text:
            value = self._value("".join(self._text))
            self._text.clear()
            if value and self._column <= _WIDEST:
                self._cells[self._column] = value
        elif name == "row" and self._cells:
            wide = max(self._cells)
            if wide <= _WIDE:
                cells = [self._cells.get(j, "") for j in range(1, wide + 1)]
            else:  # a few cells far apart
                cells = [self._cells[j] for j in sorted(self._cells)]
            self.finished.append((self._number, cells))
            self._cells.clear()

    def characters(self, text: str) -> None:
        """Text, which counts inside v and t."""
        if self._holds:
            self._text.append(text)

    def _value(self, text: str) -> str:
        match self._kind:
            case "s":
                return self._strings[int(text)] if _is_index(text, self._strings) else ""
            case "n":
                return self._formats.said(text, self._style)
            case "b":
                return "FALSE" if text == "0" else "TRUE"
            case "e":
                return ""
        return text


def _is_index(text: str, strings: list[str]) -> bool:
    return text.isdecimal() and len(text) < 9 and int(text) < len(strings)


_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')


class Formats:
    """Which styles of cells show a day or a time (18.8.30 and 18.8.31)."""

    def __init__(self, styles: str, *, since_1904: bool = False) -> None:
        own = {
            number: code
            for tag in re.findall(r"<(?:\w+:)?numFmt\s[^<>]*>", styles)
            if (number := _attribute(tag, "numFmtId")) and (code := _attribute(tag, "formatCode"))
        }
        begin = styles.find("cellXfs")
        used = re.findall(r"<(?:\w+:)?xf\s[^<>]*>", styles[begin : styles.find("cellXfs>", begin)])
        numbers = [_attribute(tag, "numFmtId") for tag in used]
        self._days = {
            str(i)
            for i, number in enumerate(numbers)
            if (number.isdecimal() and int(number) in _DAYS) or _is_day(own.get(number, ""))
        }
        self._first = datetime.datetime(1904 if since_1904 else 1900, 1, 1)  # noqa: DTZ001
        if not since_1904:  # Lotus 1-2-3 took 1900 for a leap year
            self._first -= datetime.timedelta(days=2)

    def said(self, text: str, style: str) -> str:
        """A number as a person reads it."""
        try:
            value = float(text)
        except ValueError:
            return text
        if style in self._days and 0 <= value < 2_958_466:
            return said(self._first + datetime.timedelta(seconds=round(value * 86_400)))
        return said(value)


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\s{name}=["']([^"']*)""", tag)
    return unescape(found[1]) if found else ""


def _is_day(code: str) -> bool:
    bare = _QUOTED.sub("", code.partition(";")[0])
    return bool(re.search(r"[ymdhsgea]", bare, re.IGNORECASE)) and "general" not in bare.lower()
