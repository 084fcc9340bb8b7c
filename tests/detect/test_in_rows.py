"""Tables whose columns came apart say the same as the CSV file of the same cells."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect.columns import detect_table
from morenashi.detect.in_rows import in_rows
from morenashi.model.items_of_data import KINDS
from morenashi.model.segment import Column, TableBlock

REMARKS = [
    ("氏名", "備考"),
    ("青山 翔", ""),
    ("伊藤 凛", "口唇口蓋裂術後"),
    ("上田 湊", "兄も在校"),
    ("大崎 蓮", "発達障害"),
]
CARDS = [
    ("氏名", "電話", "手帳"),
    ("奥原 幸子", "0263-00-8101", "（子）療育A"),
    ("倉科 玲子", "090-0000-8103", "精神2級"),
]


def apart(rows: list[tuple[str, ...]]) -> TableBlock:
    """The table as Excel gives it: each column a piece of its own."""
    columns = []
    for header, *cells in zip(*rows, strict=True):
        encoded = [cell.encode() for cell in cells]
        length = np.array([len(cell) for cell in encoded], np.int64)
        ends = np.cumsum(length + 1) - 1
        columns.append(Column(header, b"\n".join(encoded), ends - length, ends))
    return TableBlock("Sheet1", tuple(columns), np.arange(len(rows) - 1, dtype=np.int64))


def found(block: TableBlock) -> list[tuple[str, str, int, str]]:
    """Kind, header, row and text of what is found."""
    result = []
    for hit in detect_table([block]):
        column = hit.block.columns[hit.column]
        assert hit.block is block
        for row, span in zip(hit.row.tolist(), hit.spans, strict=True):
            cell = column.data[int(column.starts[row]) : int(column.ends[row])].decode()
            result.append((KINDS[span[0]], column.header, row, cell[span[1] : span[2]]))
    return result


def test_what_is_said_of_the_person_of_the_row() -> None:
    """Illness stands in another column than the name."""
    told = [one for one in found(apart(REMARKS)) if one[0] == "SENSITIVE"]
    assert told == [
        ("SENSITIVE", "備考", 1, "口唇口蓋裂術後"),
        ("SENSITIVE", "備考", 3, "発達障害"),
    ]
    cards = [one for one in found(apart(CARDS)) if one[0] == "SENSITIVE"]
    assert [text for *_, text in cards] == ["療育A", "精神2級"]


_CELLS = st.text(st.sampled_from("あ田A1 \t\n,"), max_size=4)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[_CELLS] * n), max_size=5)))
def test_every_cell_is_where_it_was(rows: list[tuple[str, ...]]) -> None:
    """Row by row in one piece of data, and nothing else changed."""
    width = len(rows[0]) if rows else 2
    block = in_rows(apart([("列",) * width, *rows]))
    assert len({id(column.data) for column in block.columns}) == 1
    for at, column in enumerate(block.columns):
        cells = [column.data[a:b].decode() for a, b in zip(column.starts, column.ends, strict=True)]
        assert cells == [row[at] for row in rows]
    starts = [int(column.starts[row]) for row in range(len(rows)) for column in block.columns]
    assert starts == sorted(starts)
