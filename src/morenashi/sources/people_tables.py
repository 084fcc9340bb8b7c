"""The tables of a CSV file or a workbook: every sheet, hidden ones too, with the numbers of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from morenashi.errors import AffectedError
from morenashi.model.directory import Problem
from morenashi.model.words import Words
from morenashi.sources.records import records, text_of

Table = Iterable[tuple[int, list[str]]]
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb")


def tables(path: Path, problems: list[Problem]) -> Iterator[tuple[int, str, Table]]:
    """Each table of a file: number of the sheet (0 in a text), its name, the numbered records."""
    if path.suffix.lower() not in _WORKBOOKS:
        yield 0, path.name, records(path.name, text_of(path, problems), problems)
        return
    for number, (name, rows) in enumerate(_sheets(path), 1):
        cells = [(line, [_cell(value) for value in row]) for line, row in enumerate(rows, 1)]
        filled = [(line, row) for line, row in cells if any(row)]
        if filled:
            yield number, f"{path.name}/{name}", filled


def _sheets(path: Path) -> list[tuple[str, list[list[Any]]]]:
    """Every sheet with its cells, hidden ones too: people may stand there."""
    try:
        import python_calamine

        book = python_calamine.CalamineWorkbook.from_path(path)
        return [
            (name, book.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in book.sheet_names
        ]
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except (
        BaseException
    ):  # a damaged file makes the reader panic with exceptions that are no Exception
        raise AffectedError(
            where=str(path),
            why=Words(
                ja="表計算のファイルとして開けません。", en="cannot be opened as a workbook."
            ),
            todo=Words(
                ja="壊れていないか、パスワードが付いていないかを確かめてください。",
                en="See whether it is damaged or locked by a password.",
            ),
        ) from None


def _cell(value: object) -> str:
    """A cell as text: a number without its point, a day as ISO."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
