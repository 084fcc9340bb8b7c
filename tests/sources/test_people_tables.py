"""Workbooks given by others: read by a child, so that a hostile one ends in a message and never in memory."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from morenashi.errors import AffectedError
from morenashi.sources.people_tables import tables


def _book(path: Path, *cells: tuple[str, str]) -> Path:
    book = openpyxl.Workbook()
    for place, value in cells:
        book.active[place] = value
    book.save(path)
    return path


def test_a_workbook_is_read_with_its_lines(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", ("A3", "氏名"), ("A5", "例田 太郎"))
    ((_, file, rows),) = tables(path, [])
    assert file == "a.xlsx/Sheet"
    assert list(rows) == [(3, ["氏名"]), (5, ["例田 太郎"])]


def test_two_cells_far_apart_fill_no_memory(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", ("A1", "例田 太郎"), ("XFD1048576", "x"))
    with pytest.raises(AffectedError) as refused:
        list(tables(path, []))
    assert "例田" not in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04" + b"\0" * 5000, b"\xd0\xcf\x11\xe0" * 300])
def test_what_is_no_workbook_is_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(AffectedError):
        list(tables(path, []))
