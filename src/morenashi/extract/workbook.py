"""Workbooks of spreadsheets, read by calamine: each sheet as a table, values as a person sees them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from morenashi.extract.grid import Number, Row


class Locked(Exception):
    """The workbook is protected by a password."""


class Damaged(Exception):
    """The workbook, or one of its sheets, cannot be read."""


class Workbook:
    """A workbook as calamine reads it. Whatever it says of a bad file becomes Locked or Damaged."""

    def __init__(self, file: BinaryIO) -> None:
        import python_calamine

        with _guarded():
            try:
                self._book = python_calamine.CalamineWorkbook.from_filelike(file)
            except python_calamine.PasswordError:
                raise Locked from None

    def sheets(self) -> list[tuple[int, str]]:
        """Place and shown name of each sheet that holds cells, the hidden ones included."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        return [
            (i, shown(about.name, hidden=about.visible != SheetVisibleEnum.Visible))
            for i, about in enumerate(self._book.sheets_metadata)
            if about.typ not in (SheetTypeEnum.ChartSheet, SheetTypeEnum.Vba)
        ]

    def rows(self, i: int) -> Iterator[Row]:
        """The rows of sheet i, by number from 1."""
        with _guarded():
            sheet = self._book.get_sheet_by_index(i)
            stream = iter(sheet.iter_rows())
        number = 0
        while True:
            with _guarded():
                row = next(stream, None)
            if row is None:
                return
            number += 1
            yield number, [value if type(value) is str else said(value) for value in row]


def shown(name: str, *, hidden: bool) -> str:
    """The name of a sheet as a place; that it is hidden is worth knowing."""
    return name.replace("/", "_") + ("(非表示)" if hidden else "")


@contextmanager
def _guarded() -> Iterator[None]:
    """Calamine panics with exceptions that are no Exception."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError, Locked):
        raise
    except BaseException:
        raise Damaged from None


def said(value: object) -> str:
    """A value of a cell as a person reads it: 1 for 1.0, 2025/04/01 for a day.

    >>> said(9012345678.0), said(0.5), said(True), said(datetime.datetime(2025, 4, 1))
    ('9012345678', '0.5', 'TRUE', '2025/04/01')
    """
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case float() | int():
            return Number(int(value) if float(value).is_integer() else f"{value:.15g}")
        case datetime.datetime():
            if value.time() == datetime.time():
                return f"{value:%Y/%m/%d}"
            return f"{value:%Y/%m/%d %H:%M:%S}".removesuffix(":00")
        case datetime.date():
            return f"{value:%Y/%m/%d}"
    return str(value)
