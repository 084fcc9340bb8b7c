"""CSV exports of mailing lists: rows by the meaning of their columns, whatever the columns are called."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_SEPARATORS = ",\t;"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line from 1, and its cells by header, folded as `folded` does."""

    line: int
    cells: Mapping[str, str]

    def first(self, *names: str) -> str:
        """The first of these columns that is not empty, "" if all are."""
        return next((value for name in names if (value := self.cells.get(name, ""))), "")


def folded(header: str) -> str:
    """A header without the differences that do not matter.

    >>> folded("Primary Smtp-Address"), folded("メール アドレス")
    ('primarysmtpaddress', 'メールアドレス')
    """
    plain = unicodedata.normalize("NFKC", header).lower()
    return re.sub(r"[\s_\-./:]", "", plain.lstrip("\ufeff"))


def header_of(text: str) -> tuple[str, ...]:
    """The folded headers of the first line that is one; empty where there is no table."""
    first = _first_line(text)
    if first is None:
        return ()
    _skipped, line = first
    cells = next(csv.reader([line], delimiter=_separator(line)), [])
    return tuple(folded(cell) for cell in cells)


def rows_of(text: str) -> Iterator[Row]:
    """The rows below the header; those without any cell are left out."""
    first = _first_line(text)
    if first is None:
        return
    skipped, line = first
    headers = header_of(text)
    body = text.splitlines(keepends=True)[skipped:]
    reader = csv.reader(io.StringIO("".join(body), newline=""), delimiter=_separator(line))
    start = skipped + 1
    for position, cells in enumerate(reader):
        number, start = start, skipped + reader.line_num + 1
        if position and any(cell.strip() for cell in cells):
            stripped = (cell.strip() for cell in cells)
            yield Row(number, dict(zip(headers, stripped, strict=False)))


def _first_line(text: str) -> tuple[int, str] | None:
    """The header and how many lines stand before it: PowerShell writes `#TYPE`, Google a title."""
    for number, line in enumerate(text.splitlines()):
        plain = line.strip().lstrip("\ufeff")
        if not plain or plain.startswith("#") or plain.lower().startswith("members for group"):
            continue
        return number, plain
    return None


def _separator(line: str) -> str:
    return max(_SEPARATORS, key=line.count)
