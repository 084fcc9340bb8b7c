"""The text of Office XML (ECMA-376 WordprocessingML, DrawingML and kin) as paragraphs and tables, streamed.

Elements are told by their local names, which all these languages share; nothing is kept of a document
but the paragraph and the table being read. Entities and DTDs, which Office never writes, end the reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from morenashi.extract.office_xml import NotWellFormed, parsed

_DEEPEST = 1_000
_WIDEST = 500  # columns that one cell may span
_TEXT = frozenset({"t", "text", "delText", "instrText", "v", "author"})
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# What pivot tables keep of their source: the names of its fields and their values.
_VALUES = {"cacheField": "name", "s": "v", "d": "v", "n": "v"}
_PARAGRAPHS = frozenset({"p", "comment", "threadedComment", "cm", "pt", "cmAuthor"})


@dataclass(slots=True)
class Table:
    """The rows of a table, each a list of cells; tables inside a cell are text of that cell."""

    rows: list[list[str]] = field(default_factory=list, repr=False)


@dataclass(slots=True)
class _Paragraph:
    """Text that is being collected, what stands aside of it, and how deep it began."""

    text: list[str] = field(default_factory=list, repr=False)
    aside: list[str] = field(default_factory=list, repr=False)


def story(file: BinaryIO) -> Iterator[str | Table]:
    """Paragraphs and tables in their order.

    Raises NotWellFormed at the first mistake, after all that came before it.
    """
    reader = _Reader()
    try:
        for _ in parsed(file, reader):
            yield from reader.taken()
    except NotWellFormed:
        yield from reader.rest()
        raise
    yield from reader.rest()


class _Reader:
    """Takes the parser's events; gives finished paragraphs and tables."""

    def __init__(self) -> None:
        self._out: list[str | Table] = []
        self._open: list[_Paragraph] = []
        self._tables: list[Table] = []
        self._cells: list[list[str]] = []
        self._holds: str | None = None  # the element whose characters are text
        self._own = False  # that element is a paragraph by itself
        self._span = 0  # columns a cell takes besides its own
        self._skipped = 0  # how deep inside something that repeats what was read
        self._ruby = False
        self._depth = 0

    def taken(self) -> list[str | Table]:
        """What is finished."""
        out, self._out = self._out, []
        return out

    def rest(self) -> list[str | Table]:
        """Everything, what was left open included."""
        while self._open:
            self._close_paragraph()
        while self._cells:
            self._close_cell()
        self._out.extend(table for table in self._tables[:1] if table.rows)
        self._tables = []
        return self.taken()

    def doctype(self, *_: object) -> None:
        """No document of Office has one."""
        raise NotWellFormed

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotWellFormed
        name = tag.rpartition("}")[2]
        if self._skipped or name == "Fallback":
            self._skipped += 1
        elif name in _TEXT:
            self._holds = name
            self._own = not self._open
            if self._own:
                self._open.append(_Paragraph())
        elif name in _PARAGRAPHS:
            self._open.append(_Paragraph(aside=_author(attributes)))
        elif name in _BREAKS:
            self._break(name, attributes)
        elif name == "rt":
            self._ruby = True
        elif name in _VALUES:
            self._give(attributes.get(_VALUES[name], ""))
        else:
            self._start_of_table(name, attributes)

    def _break(self, name: str, attributes: dict[str, str]) -> None:
        # A tab with attributes says where a tab stop is.
        if self._open and not (name == "tab" and attributes):
            self._open[-1].text.append(_BREAKS[name])

    def _start_of_table(self, name: str, attributes: dict[str, str]) -> None:
        if name == "tbl":
            self._tables.append(Table())
        elif name == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif name == "tc":
            self._cells.append([])
        elif name == "gridSpan" and self._cells:
            wide = next(iter(attributes.values()), "")
            self._span = min(int(wide), _WIDEST) - 1 if wide.isdecimal() else 0

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        name = tag.rpartition("}")[2]
        if self._skipped:
            self._skipped -= 1
        elif name == self._holds:
            self._holds = None
            if self._own:
                self._close_paragraph()
        elif name in _PARAGRAPHS and self._open:
            self._close_paragraph()
        elif name == "tc" and self._cells:
            self._close_cell()
        elif name == "tbl" and self._tables:
            self._close_table()
        elif name == "rt":
            self._ruby = False

    def characters(self, text: str) -> None:
        """Text, of which only that of certain elements is meant to be read."""
        if self._holds is None or self._skipped:
            return
        here = self._open[-1]
        beside = self._ruby or self._holds in ("delText", "instrText")
        (here.aside if beside else here.text).append(text)

    def _close_paragraph(self) -> None:
        paragraph = self._open.pop()
        self._give("".join(paragraph.text))
        # Readings, deleted text and targets of links would cut the words they stand among.
        self._give("".join(paragraph.aside))

    def _give(self, text: str) -> None:
        if not text.strip():
            return
        if self._cells:
            self._cells[-1].append(text)
        else:
            self._out.append(text)

    def _close_cell(self) -> None:
        text = "\n".join(self._cells.pop())
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].extend([text, *[""] * self._span])
            self._span = 0
        else:
            self._give(text)

    def _close_table(self) -> None:
        table = self._tables.pop()
        if self._cells:
            self._cells[-1].extend("\t".join(row) for row in table.rows if any(row))
        elif any(map(any, table.rows)):
            self._out.append(table)


def _author(attributes: dict[str, str]) -> list[str]:
    """Who wrote a comment, which only an attribute says."""
    wanted = ("author", "name", "displayName")
    return [value for key, value in attributes.items() if key.rpartition("}")[2] in wanted]
