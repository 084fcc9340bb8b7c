"""In rows: a table whose columns came apart (Excel, databases), laid out row by row as a CSV file is.

Who is ill stands in another column than what he has: only in its row a remark is a person's.
"""

from __future__ import annotations

import numpy as np

from morenashi.model.segment import Column, TableBlock


def in_rows(block: TableBlock) -> TableBlock:
    """The same cells, all columns in one piece of data: cells end in a tab, rows in a newline."""
    columns = block.columns
    length = np.array([column.ends - column.starts for column in columns], np.int64)
    cells = [
        [
            column.data[a:b]
            for a, b in zip(column.starts.tolist(), column.ends.tolist(), strict=True)
        ]
        for column in columns
    ]
    data = b"\n".join(map(b"\t".join, zip(*cells, strict=True))) + b"\n"
    end = np.cumsum(length.T + 1).reshape(len(block.rows), len(columns)).T - 1
    parts = tuple(
        Column(column.header, data, end[i] - length[i], end[i].copy())
        for i, column in enumerate(columns)
    )
    return TableBlock(block.part, parts, block.rows)
