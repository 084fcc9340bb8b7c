"""Excel workbooks (ECMA-376 part 1, SpreadsheetML; xlsb as well): every sheet, comments, shapes, pivot data.

Calamine reads the sheets. One that would not fit into its memory, or that it cannot read, is streamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from morenashi.extract import office, package, sheet_xml
from morenashi.extract.aside import seekable
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.grid import Row, segments
from morenashi.extract.office_xml import NotWellFormed
from morenashi.extract.workbook import Damaged, Locked, Workbook, shown
from morenashi.model.finding import Cause, Unread
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words

_AREA = 8_000_000  # cells, of 32 bytes each in calamine, empty ones included
_XML = 256 << 20  # bytes
_BOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedStrings.xml"
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^<>]*>")
_PLACES = (
    (r"xl/(comments\d*|comments/comment\d*|threadedComments/[^/]+)\.xml", "コメント"),
    (r"xl/persons/[^/]+\.xml", "コメントした人"),
    (r"xl/drawings/drawing\d*\.xml", "図形"),
    (r"xl/charts/chart[^/]*\.xml", "グラフ"),
    (r"xl/diagrams/data\d*\.xml", "図表"),
    (r"xl/externalLinks/externalLink\d*\.xml", "外部参照の控え"),
    (r"xl/pivotCache/pivotCache(Definition|Records)\d*\.xml", "ピボットテーブルの元データ"),
)
_BROKEN_SHEET = Words(
    ja="シートが壊れています。読めたところだけを調べました。",
    en="the sheet is broken. Only what could be read was.",
)
_BROKEN_BOOK = Words(
    ja="ブックが壊れています。元のアプリで開けるかどうか確かめてください。",
    en="the workbook is broken. See whether its own application opens it.",
)


def _matches(head: Head) -> int:
    return package.matches(head, "xl")


def _read(content: Content, budget: Budget) -> Iterator[Segment | Unread | Child]:
    return office.read(content, budget, _texts)


def _texts(content: Content, opened: package.Package) -> Iterator[Segment | Unread]:
    yield from _Book(content, opened).read()
    for pattern, part in _PLACES:
        yield from office.all_told(content, opened, pattern, part)


class _Book:
    """One workbook, whose sheets are read in their order."""

    def __init__(self, content: Content, opened: package.Package) -> None:
        self._content = content
        self._package = opened
        self._strings: list[str] | None = None

    def read(self) -> Iterator[Segment | Unread]:
        """All sheets."""
        with seekable(self._content) as file:
            try:
                book = None if self._lies() else Workbook(file)
            except Locked:
                yield self._content.unread(Cause.ENCRYPTED)
                return
            except Damaged:
                book = None
            listed = self._listed()
            if not listed and book is None:
                yield self._content.unread(Cause.BROKEN, what=_BROKEN_BOOK)
            if not listed and book is not None:
                yield from self._binary(book)
            for i, part, member in listed:
                yield from self._sheet(book, i, self._content.within(part), member)

    def _lies(self) -> bool:
        """Whether calamine had better not open this; what it would unpack is charged, too."""
        for name in self._package.matching(r"(?i)xl/sharedStrings[^/]*"):
            try:
                with self._package.open(name) as file:
                    if sheet_xml.claims_too_much(file):
                        return True
            except package.UNREADABLE:
                continue
        return False

    def _listed(self) -> list[tuple[int, str, str]]:
        """Place, shown name and member of each worksheet."""
        targets = self._package.related(_BOOK)
        found = []
        for i, tag in enumerate(_SHEET.findall(self._package.small(_BOOK))):
            name = re.search(r"""\sname=["']([^"']*)""", tag)
            key = re.search(r"""\s\w+:id=["']([^"']*)""", tag)
            member = targets.get(key[1] if key else "", "")
            if member.startswith("xl/chartsheets/") or member not in self._package.names:
                continue
            hidden = re.search(r"""\sstate=["']\w*[hH]idden""", tag) is not None
            found.append((i, shown(unescape(name[1] if name else member), hidden=hidden), member))
        return found

    def _sheet(
        self, book: Workbook | None, i: int, part: str, member: str
    ) -> Iterator[Segment | Unread]:
        try:
            with self._package.open(member) as file:
                extent = sheet_xml.extent(file)
        except package.UNREADABLE:
            extent = None
        if extent and extent.printed:
            yield TextBlock(f"{part}/ヘッダーとフッター", "\n".join(extent.printed) + "\n")
        small = extent is not None and extent.area <= _AREA and extent.size <= _XML
        if book is None or not small:
            yield from self._streamed(part, member)
            return
        try:
            rows = book.rows(i)
            first = next(rows, None)
        except Damaged:
            yield from self._streamed(part, member)
            return
        yield from segments(part, _chain(first, rows))

    def _binary(self, book: Workbook) -> Iterator[Segment | Unread]:
        """The sheets of an xlsb, which has no XML."""
        for member in self._package.matching(r"xl/worksheets/[^/]+"):
            with self._package.open(member) as file:
                if sheet_xml.binary_area(file) > _AREA:
                    yield self._content.unread(Cause.TOO_LARGE)
                    return
        for i, name in book.sheets():
            part = self._content.within(name)
            try:
                yield from segments(part, book.rows(i))
            except Damaged:
                yield self._content.unread(Cause.BROKEN, part=part, what=_BROKEN_SHEET)

    def _streamed(self, part: str, member: str) -> Iterator[Segment | Unread]:
        whole = True

        def rows() -> Iterator[Row]:
            nonlocal whole
            try:
                with self._package.open(member, again=True) as file:
                    yield from sheet_xml.rows(file, self._shared(), formats)
            except (NotWellFormed, *package.UNREADABLE):
                whole = False

        since_1904 = re.search(r"""date1904=["'](1|true)""", self._package.small(_BOOK)) is not None
        formats = sheet_xml.Formats(self._package.small("xl/styles.xml"), since_1904=since_1904)
        yield from segments(part, rows())
        if not whole:
            yield self._content.unread(Cause.BROKEN, part=part, partial=True, what=_BROKEN_SHEET)

    def _shared(self) -> list[str]:
        if self._strings is None:
            try:
                with self._package.open(_STRINGS, again=True) as file:
                    self._strings = sheet_xml.shared_strings(file)
            except (KeyError, *package.UNREADABLE):
                self._strings = []
        return self._strings


def _chain(first: Row | None, rest: Iterator[Row]) -> Iterator[Row]:
    if first is not None:
        yield first
        yield from rest


extractor = Extractor(
    name="xlsx",
    label=Words(ja="Excel ブック", en="Excel workbook"),
    suffixes=("xlsx", "xlsm", "xlsb", "xltx", "xltm"),
    matches=_matches,
    read=_read,
)
