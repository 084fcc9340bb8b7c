"""OpenDocument files (ISO/IEC 26300) of LibreOffice and others: text, sheets and slides, as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.extract import office, package
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.grid import Row, lines, segments, shape
from morenashi.extract.office_xml import NotWellFormed
from morenashi.extract.opendocument import Begin, End, Page, Paragraph, Piece, TableRow, pieces
from morenashi.model.finding import Cause, Unread
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words

_MIME = re.compile(
    rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)",
    re.DOTALL,
)
_PACKED = re.compile(rb"PK\x03\x04.{26}mimetype", re.DOTALL)  # as no office program does it
_BLOCK = 1 << 20  # characters
_PASSWORD = Words(
    ja="パスワード付きの文書です。パスワードを外した写しを作ってから調べてください。",
    en="a document protected by a password. Scan a copy without it.",
)


def _matches(head: Head) -> int:
    if _MIME.match(head.data):
        return 140
    return 120 if _PACKED.match(head.data) and head.suffix in extractor.suffixes else 0


def _read(content: Content, budget: Budget) -> Iterator[Segment | Unread | Child]:
    kind = _MIME.match(content.head.data)
    sheets = kind[1] == b"spreadsheet" if kind else content.head.suffix == "ods"
    for opened in package.opened(content, budget):
        if isinstance(opened, Unread):
            yield opened
            continue
        if "encryption-data" in opened.small("META-INF/manifest.xml"):
            yield content.unread(Cause.ENCRYPTED, what=_PASSWORD)
            continue
        silent = True
        for name, part in (("content.xml", ""), ("styles.xml", "ヘッダーとフッター")):
            if part and name not in opened.names:
                continue
            for segment in _Stories(content, part, sheets=sheets).read(opened, name):
                silent = False
                yield segment
        if silent and opened.matching(r"Pictures/.*"):
            yield content.unread(Cause.UNSUPPORTED, what=office.ONLY_IMAGES)
        yield from office.about_text(content, opened.small("meta.xml"))


class _Stories:
    """The text of one member in lines, its sheets and tables by themselves."""

    def __init__(self, content: Content, part: str, *, sheets: bool) -> None:
        self._content = content
        self._part = content.within(part) if part else content.part
        self._sheets = sheets
        self._waiting: list[str] = []
        self._size = 0
        self._line = 1
        self._pages = 0
        self._tables = 0

    def read(self, opened: package.Package, name: str) -> Iterator[Segment | Unread]:
        """All of a member; what is wrong with it is a note at the end."""
        whole = True
        try:
            with opened.open(name) as file:
                stream = pieces(file)
                for piece in stream:
                    yield from self._piece(piece, stream)
        except (NotWellFormed, KeyError, *package.UNREADABLE):
            whole = False
        yield from self._flushed()
        if not whole:
            yield package.broken(self._content, self._part)

    def _piece(self, piece: Piece, stream: Iterator[Piece]) -> Iterator[Segment]:
        match piece:
            case Paragraph():
                self._text(piece.text + "\n")
            case Page():
                yield from self._flushed()
                self._pages, self._line = self._pages + 1, 1
                self._part = self._content.within(f"スライド{self._pages}")
            case Begin():
                yield from self._table(piece.name, _rows(stream))
            case _:
                pass
        if self._size > _BLOCK:
            yield from self._flushed()

    def _table(self, name: str, rows: Iterator[Row]) -> Iterator[Segment]:
        self._tables += 1
        if self._sheets:
            name = name.replace("/", "_") or f"シート{self._tables}"
            yield from segments(self._content.within(name), rows)
            return
        held = list(rows)
        if shape([cells for _, cells in held]):
            part = f"表{self._tables}"
            yield from segments(f"{self._part}/{part}" if self._part else part, held)
        else:
            for block in lines("", held):
                self._text(block.text)

    def _text(self, text: str) -> None:
        self._waiting.append(text)
        self._size += len(text)

    def _flushed(self) -> Iterator[Segment]:
        block = "".join(self._waiting)
        self._waiting, self._size = [], 0
        if block:
            yield TextBlock(self._part, block, self._line)
            self._line += block.count("\n")


def _rows(stream: Iterator[Piece]) -> Iterator[Row]:
    """The rows up to the end of the table; text beside them belongs to the cell before."""
    for piece in stream:
        if isinstance(piece, End):
            return
        if isinstance(piece, TableRow):
            yield piece.number, piece.cells


extractor = Extractor(
    name="odf",
    label=Words(ja="OpenDocument 文書(ods, odt, odp)", en="OpenDocument file (ods, odt, odp)"),
    suffixes=("ods", "odt", "odp"),
    matches=_matches,
    read=_read,
)
