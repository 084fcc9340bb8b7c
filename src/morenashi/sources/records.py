"""The records of a small CSV or TSV file that people keep by hand: a mistake costs one line, never the rest."""

from __future__ import annotations

import csv
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
        cells = next(csv.reader([record], delimiter=delimiter), [])
        if any(cell.strip() for cell in cells):
            yield at + 1, cells
        at = end
