"""Rows of cells: which are a table with headers, which a form, and what numbers lost."""

from __future__ import annotations

import numpy as np
import pytest

from morenashi.extract.grid import Number, lines, segments, shape
from morenashi.model.segment import TableBlock, TextBlock

HEADS = ["氏名", "電話番号", "備考"]
PERSON = ["山田太郎", "090-1234-5678", ""]


@pytest.mark.parametrize(
    ("rows", "titles", "heads"),
    [
        ([HEADS, PERSON], 0, 1),
        ([["名簿", "", ""], HEADS, PERSON, PERSON], 1, 1),
        ([["会員番号", "連絡先の電話", ""], HEADS, PERSON, PERSON], 0, 2),
        ([PERSON] * 5, 0, 0),
        ([["部署", "氏名"], ["会社A", "山田太郎"], ["会社B", "佐藤花子"]], 0, 1),
    ],
)
def test_tables(rows: list[list[str]], titles: int, heads: int) -> None:
    found = shape(rows)
    assert found is not None
    assert (found.titles, found.heads) == (titles, heads)
    assert len(found.names) == max(map(len, rows))


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["履歴書"], ["氏名", "山田太郎"], ["電話", "090-1"]],
        [["氏名", "山田太郎"], ["電話", "090-1"], ["住所", "東京都"]] * 3,
        [["", "氏名", "", "山田太郎"], ["", "電話", "", "090-1"]],
        [["拝啓"], ["山田太郎様"]],
        [["x"] * 2_001] * 9,
    ],
)
def test_forms_and_texts(rows: list[list[str]]) -> None:
    assert shape(rows) is None


def test_a_header_that_may_be_data_is_text_as_well() -> None:
    text, table = segments("A", enumerate([["氏名", "山田太郎"], ["佐藤花子", "東京都"]], 1))
    assert isinstance(text, TextBlock)
    assert text.text == "氏名\t山田太郎\n"
    assert isinstance(table, TableBlock)


def test_headers_without_rows_are_text() -> None:
    (text,) = segments("A", [(3, HEADS)])
    assert text == TextBlock("A", "氏名\t電話番号\t備考\n", 3)


def test_rows_of_other_lengths_lose_nothing() -> None:
    rows = (
        [HEADS, PERSON, ["佐藤"], ["鈴木", "03-1", "a", "b"]]
        + [PERSON] * 60
        + [["x", "", "y", "", "z"]]
    )
    (table,) = segments("A", enumerate(rows, 1))
    assert isinstance(table, TableBlock)
    assert [column.cell(1) for column in table.columns] == ["佐藤", "", "", ""]
    assert [column.cell(2) for column in table.columns] == ["鈴木", "03-1", "a", "b"]
    assert [column.cell(63) for column in table.columns] == ["x", "", "y", "z"]


def test_cells_lie_one_after_the_other() -> None:
    (table,) = segments("A", enumerate([HEADS, PERSON, ["佐藤", "03-1", "改\n行"]], 1))
    assert isinstance(table, TableBlock)
    for column in table.columns:
        assert column.starts.dtype == column.ends.dtype == np.int64
        assert bool((column.starts[1:] == column.ends[:-1] + 1).all())
    assert table.columns[2].cell(1) == "改\n行"


@pytest.mark.parametrize(
    ("header", "cell", "shown"),
    [
        ("電話番号", Number("9012345678"), "09012345678"),
        ("TEL", Number("312345678"), "0312345678"),
        ("電話番号", Number("12345"), "12345"),
        ("電話番号", "9012345678", "9012345678"),
        ("金額", Number("9012345678"), "9012345678"),
        ("郵便番号", Number("600001"), "0600001"),
        ("郵便番号", Number("1000005"), "1000005"),
        ("郵便番号", "600001", "600001"),
    ],
)
def test_zeros_that_a_number_lost(header: str, cell: str, shown: str) -> None:
    *_, table = segments("A", enumerate([["氏名", header], ["山田太郎", cell]], 1))
    assert isinstance(table, TableBlock)
    assert table.columns[1].cell(0) == shown


def test_lines_keep_the_numbers_of_rows() -> None:
    rows = [(2, ["a", "b"]), (4, ["c\r\nd", ""]), (5_000, ["e"])]
    assert list(lines("A", rows)) == [
        TextBlock("A", "a\tb\n\nc d\n", 2),
        TextBlock("A", "e\n", 5_000),
    ]


def test_a_long_table_comes_in_blocks() -> None:
    rows = [HEADS] + [PERSON] * 45_000
    blocks = list(segments("A", enumerate(rows, 1)))
    numbers = [int(n) for block in blocks if isinstance(block, TableBlock) for n in block.rows]
    assert len(blocks) > 1
    assert numbers == list(range(2, 45_002))
