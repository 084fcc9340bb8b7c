"""The records of a small CSV or TSV file that people keep by hand: a mistake costs one line, never the rest."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from morenashi.errors import DirectoryError
from morenashi.model.directory import Problem
from morenashi.model.words import Words
from morenashi.values.decode import decode

_LONGEST = 12  # lines; a quote that is open longer was never closed
_WIDEST = (
    100_000  # characters of a cell; the standard reader's own limit is one for the whole process
)


def text_of(path: Path, problems: list[Problem]) -> str:
    """The text of such a file, whatever its encoding; DirectoryError if it cannot be opened."""
    try:
        read = decode(path.read_bytes())
    except OSError as error:
        raise DirectoryError(
            where=str(path),
            why=Words(
                ja=f"ファイルを開けません（{error.strerror}）。",
                en=f"cannot be opened ({error.strerror}).",
            ),
            todo=Words(
                ja="読み取りの権限を確かめてください。", en="Check the permission to read it."
            ),
        ) from error
    if read.replaced:
        why = Words(
            ja=f"読み取れない文字が{read.replaced}か所あります。",
            en=f"{read.replaced} places cannot be read as text.",
        )
        problems.append(Problem(path.name, 0, why))
    return read.text.removeprefix("\ufeff")


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
    too_long = Words(ja="一つのセルが長すぎます。", en="a cell is too long.")
    reader = csv.reader(io.StringIO(record, newline=""), delimiter=delimiter)
    before = 0
    try:
        for cells in reader:
            if any(len(cell) > _WIDEST for cell in cells):
                problems.append(Problem(file, at + before + 1, too_long))
            elif any(cell.strip() for cell in cells):
                yield at + before + 1, cells
            before = reader.line_num
    except csv.Error:  # longer than even the standard reader takes
        problems.append(Problem(file, at + before + 1, too_long))
