"""Writes one sheet as xlsx: a fixed header, columns wide enough, lists to choose from; no cell is a formula."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, BinaryIO

from morenashi.report.text import visible

_WIDEST, _NARROWEST = 44, 8  # characters
_LINE, _AIR = 14.5, 7  # points
_FONT, _LINE_COLOUR, _HEAD_COLOUR = "BIZ UDPGothic", "B8C2CC", "E4EAF0"


def write_sheet(
    out: BinaryIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    choices: Mapping[int, Sequence[str]] | None = None,
    hidden: Collection[int] = (),
) -> None:
    """Writes the sheet; columns count from 0: `choices` to pick from, `hidden` ones are for programs."""
    import openpyxl
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    widths = [_wide(header) for header in headers]
    for number, values in enumerate([headers, *rows], 1):
        for at, value in enumerate(values):
            widths[at] = max(widths[at], _wide(value))
            _set(sheet.cell(number, at + 1), visible_lines(value), heading=number == 1)
        sheet.row_dimensions[number].height = _LINE * _lines(values) + _AIR
    for at, width in enumerate(widths):
        column = sheet.column_dimensions[get_column_letter(at + 1)]
        column.width, column.hidden = min(width, _WIDEST), at in hidden
    sheet.freeze_panes = "A2"
    _choices(sheet, choices or {})
    _printed(sheet)
    book.save(out)


def visible_lines(text: str) -> str:
    """The text with all that acts or hides as escapes, its line breaks kept."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _lines(values: Sequence[str]) -> int:
    """How many lines the fullest cell takes, folded at the widest column."""
    return max(
        (sum(-(-_wide(line) // _WIDEST) for line in value.split("\n")) for value in values),
        default=1,
    )


def _set(cell: Any, text: str, *, heading: bool) -> None:
    """A text stays a text, whatever sign it begins with."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"
    line = Side(style="thin", color=_LINE_COLOUR)
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    cell.alignment = Alignment(vertical="center" if heading else "top", wrap_text=True)
    cell.font = Font(name=_FONT, size=10, bold=heading)
    if heading:
        cell.fill = PatternFill("solid", fgColor=_HEAD_COLOUR)


def _wide(text: str) -> int:
    widest = max(sum(2 if ord(sign) > 0x2E7F else 1 for sign in line) for line in text.split("\n"))
    return max(_NARROWEST, widest + 2)


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
