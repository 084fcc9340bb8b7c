"""Writes one sheet as xlsx: a fixed header, columns wide enough, lists to choose from; no cell is a formula."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from morenashi.report.text import visible

_WIDEST, _NARROWEST = 44, 8


def write_sheet(
    out: BinaryIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    choices: Mapping[int, Sequence[str]] | None = None,
    marked: Collection[tuple[int, int]] = (),
) -> None:
    """Writes the sheet. `choices` by column from 0; `marked` are (row, column) from 0 to be looked at."""
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    head, alarm = PatternFill("solid", fgColor="E4EAF0"), PatternFill("solid", fgColor="FFF4CE")
    widths = [_wide(header) for header in headers]
    for number, values in enumerate([headers, *rows]):
        for at, value in enumerate(values):
            one = sheet.cell(number + 1, at + 1)
            _set(one, visible(value))
            one.alignment = Alignment(vertical="top", wrap_text=True)
            widths[at] = max(widths[at], _wide(value))
            if number == 0:
                one.font, one.fill = Font(bold=True), head
            elif (number - 1, at) in marked:
                one.fill = alarm
    for at, width in enumerate(widths):
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(width, _WIDEST)
    sheet.freeze_panes = "A2"
    _choices(sheet, choices or {})
    _printed(sheet)
    book.save(out)


def _set(one: Any, text: str) -> None:
    """A text stays a text, whatever sign it begins with."""
    one.value = text
    one.data_type = "s"
    one.number_format = "@"


def _wide(text: str) -> int:
    return max(_NARROWEST, sum(2 if ord(sign) > 0x2E7F else 1 for sign in text) + 2)


def _choices(sheet: Any, choices: Mapping[int, Sequence[str]]) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for at, texts in choices.items():
        letter = get_column_letter(at + 1)
        offered = DataValidation("list", formula1=f'"{",".join(texts)}"', allow_blank=True)
        offered.add(f"{letter}2:{letter}{max(sheet.max_row, 2)}")
        sheet.add_data_validation(offered)


def _printed(sheet: Any) -> None:
    """A4 across, all columns on one page, the header on each."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
