"""The content of OpenDocument files (ISO/IEC 26300) as a stream of paragraphs, pages, tables and rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from morenashi.extract.office_xml import NotWellFormed, parsed
from morenashi.extract.package import UNREADABLE

_DEEPEST = 1_000
_WIDEST = 1_000  # cells that one written cell may stand for
_LONGEST = 10_000  # characters that one cell may become by standing for many
_BREAKS = {"tab": "\t", "line-break": "\n", "s": " "}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text outside tables."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """A slide begins."""


@dataclass(frozen=True, slots=True)
class Begin:
    """A table begins; its rows and an End follow."""

    name: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class End:
    """A table ends."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its number from 1. A row that stands for many is given once."""

    number: int
    cells: list[str] = field(repr=False)


Piece = Paragraph | Page | Begin | End | TableRow


def pieces(file: BinaryIO) -> Iterator[Piece]:
    """All there is, in order. Raises NotWellFormed at the first mistake, after what came before it."""
    reader = _Reader()
    try:
        for _ in parsed(file, reader, broken=UNREADABLE):
            yield from reader.taken()
    except NotWellFormed:
        yield from reader.rest()
        raise
    yield from reader.rest()


class _Reader:
    """Takes the parser's events; gives what is finished."""

    def __init__(self) -> None:
        self._out: list[Piece] = []
        self._open: list[list[str]] = []  # paragraphs, an inner one is of a frame or a note
        self._tables = 0  # how deep in tables
        self._row = 1
        self._row_repeat = 1
        self._cells: list[str] = []
        self._cell: list[str] | None = None
        self._day = ""
        self._repeat = 1
        self._empty = 0  # empty cells that matter only if one with text follows
        self._depth = 0

    def taken(self) -> list[Piece]:
        """What is finished."""
        out, self._out = self._out, []
        return out

    def rest(self) -> list[Piece]:
        """Everything, what was left open included."""
        while self._open:
            self._close_paragraph()
        if self._tables:
            self._tables = 1
            self._end_of_table("table-cell")
            self._end_of_table("table-row")
            self._end_of_table("table")
        return self.taken()

    def doctype(self, *_: object) -> None:
        """No such file has one."""
        raise ValueError

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError
        name = tag.rpartition("}")[2]
        if name in ("p", "h"):
            self._open.append([])
        elif name in _BREAKS and self._open:
            count = _count(attributes, "c") if name == "s" else 1
            self._open[-1].append(_BREAKS[name] * count)
        elif name == "page" and tag.endswith("drawing:1.0}page"):
            self._out.append(Page())
        elif name == "table":
            self._tables += 1
            if self._tables == 1:
                self._row = 1
                said = (v for k, v in attributes.items() if k.endswith("}name"))
                self._out.append(Begin(next(said, "")))
        elif self._tables == 1 and name == "table-row":
            self._row_repeat = _count(attributes, "number-rows-repeated", most=1 << 20)
            self._cells, self._empty = [], 0
        elif self._tables == 1 and name in ("table-cell", "covered-table-cell"):
            self._repeat = _count(attributes, "number-columns-repeated", most=1 << 14)
            self._cell = []
            day = next((v for k, v in attributes.items() if k.endswith("}date-value")), "")
            self._day = day.replace("-", "/").replace("T", " ").removesuffix(":00")

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        name = tag.rpartition("}")[2]
        if name in ("p", "h") and self._open:
            self._close_paragraph()
        elif name == "table" and self._tables > 1:
            self._tables -= 1
        elif self._tables == 1:
            self._end_of_table(name)

    def _end_of_table(self, name: str) -> None:
        if name in ("table-cell", "covered-table-cell") and self._cell is not None:
            text = "\n".join(self._cell)
            text = self._day if text and self._day else text  # shown as 04/03/85 in some languages
            self._cell = None
            if not text:
                self._empty += self._repeat
                return
            self._cells.extend([""] * min(self._empty, _WIDEST))
            repeat = min(self._repeat, _WIDEST)
            self._cells.extend([text] * (repeat if len(text) * repeat < _LONGEST else 1))
            self._empty = 0
        elif name == "table-row":
            if self._cells:
                self._out.append(TableRow(self._row, self._cells))
            self._cells, self._empty = [], 0
            self._row += self._row_repeat
        elif name == "table":
            self._tables = 0
            self._out.append(End())

    def characters(self, text: str) -> None:
        """Text, which counts inside paragraphs."""
        if self._open:
            self._open[-1].append(text)

    def _close_paragraph(self) -> None:
        text = "".join(self._open.pop())
        if not text.strip():
            return
        if self._cell is not None:
            self._cell.append(text)
        else:
            self._out.append(Paragraph(text))


def _count(attributes: dict[str, str], name: str, *, most: int = _WIDEST) -> int:
    said = next((v for k, v in attributes.items() if k.rpartition("}")[2] == name), "1")
    return max(1, min(int(said), most)) if said.isdecimal() and len(said) < 9 else 1
