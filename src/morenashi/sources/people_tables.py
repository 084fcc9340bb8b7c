"""The tables of a CSV file or a workbook: every sheet, hidden ones too, with the numbers of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from morenashi.errors import AffectedError
from morenashi.model.directory import Problem
from morenashi.model.finding import Cause
from morenashi.model.words import Words
from morenashi.sources.records import records, text_of

Table = Iterable[tuple[int, list[str]]]
Book = list[tuple[str, list[list[Any]]]]
_SECONDS, _MEMORY = 300.0, 4 << 30
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


def _sheets(path: Path) -> Book:
    """Every sheet with its cells, read by a child with limits: two cells far apart fill all memory."""
    from morenashi.workers.pool import Limits, run_all

    limits = Limits(seconds=_SECONDS, memory=_MEMORY)
    outcome = next(iter(run_all(_book, [path], workers=1, limits=limits)))
    if outcome.result is None:
        raise _unreadable(path, outcome.cause)
    return outcome.result


def _book(path: Path, _emit: object) -> Book:
    """Every sheet with its cells, hidden ones too: people may stand there."""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    return [
        (name, book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for name in book.sheet_names
    ]


def _unreadable(path: Path, cause: Cause | None) -> AffectedError:
    if cause in (Cause.TOO_LARGE, Cause.TIMEOUT):
        why = Words(ja="大きすぎて読み込めません。", en="is too large to be read.")
        todo = Words(
            ja="名簿のある範囲だけを新しいシートに写すか、CSVで保存してください。",
            en="Copy the list alone to a new sheet, or save it as CSV.",
        )
        return AffectedError(where=str(path), why=why, todo=todo)
    return AffectedError(
        where=str(path),
        why=Words(ja="表計算のファイルとして開けません。", en="cannot be opened as a workbook."),
        todo=Words(
            ja="壊れていないか、大きすぎないか、パスワードが付いていないかを確かめてください。CSVで保存すると読めることがあります。",
            en="See whether it is damaged, far too large or locked by a password; saved as CSV it may be read.",
        ),
    )


def _cell(value: object) -> str:
    """A cell as text: a number without its point, a day as ISO."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
