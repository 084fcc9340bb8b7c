"""The records of a small CSV or TSV file that people keep by hand: a mistake costs one line, never the rest."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from morenashi.model.directory import Problem
from morenashi.model.words import Words

_LONGEST = 12  # lines; a quote that is open longer was never closed


def records(file: str, text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Each record and the line it begins on; a quote that nobody closed costs one line only."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    head = "".join(lines[:10])
    delimiter = max(",\t;", key=lambda sign: (head.count(sign), sign == ","))
    at = 0
    while at < len(lines):
        end = at + 1
        while (
            sum(line.count('"') for line in lines[at:end]) % 2
            and end < len(lines)
            and end - at < _LONGEST
        ):
            end += 1
        record = "".join(lines[at:end])
        if record.count('"') % 2:
            why = Words(ja='引用符（"）が閉じていません。', en="a quotation mark is not closed.")
            problems.append(Problem(file, at + 1, why))
            at += 1
            continue
        yield from _cut(file, at, record, delimiter, problems)
        at = end


def _cut(
    file: str, at: int, record: str, delimiter: str, problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """One record in cells; several, where a quotation mark stands in the middle of a cell."""
    reader = csv.reader(io.StringIO(record, newline=""), delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield at + before + 1, cells
            before = reader.line_num
    except csv.Error:  # a cell longer than the standard reader takes
        why = Words(ja="一つのセルが長すぎます。", en="a cell is too long.")
        problems.append(Problem(file, at + before + 1, why))
