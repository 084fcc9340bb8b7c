"""PDF (ISO 32000): the text of each page, forms, notes and attached files, by pdfium."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from morenashi.extract.aside import seekable
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor, Head
from morenashi.extract.flate import count_unpacked
from morenashi.model.finding import Cause, Unread
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_PAGES = 2_000
_CHARACTERS = 20_000_000
_MANY = 200  # drawn lines and areas: more than an empty form has
_DEEPEST = 5  # forms within forms in which pictures are looked for
_PROPERTIES = (
    ("Title", "件名"), ("Author", "作成者"), ("Subject", "副題"), ("Keywords", "キーワード"),
)  # fmt: skip
_BLANK = re.compile(r"(?<=[^\s]) (?=[^\s])")
_GAP = 0.8  # heights of a letter; a blank between words has a third or a half
_NO_LETTERS = re.compile("[\ufffd\ue000-\uf8ff\0-\x08\x0e-\x1f]")
_LOCKED = Words(
    ja="パスワード付きのPDFです。パスワードを外した写しを作ってから調べてください。",
    en="a PDF protected by a password. Scan a copy without it.",
)
_BROKEN = Words(
    ja="PDFが壊れているため読めませんでした。元のアプリで開けるかどうか確かめてください。",
    en="the PDF is broken. See whether its own application opens it.",
)
_SCANNED = Words(
    ja="{pages}ページは文字のない画像です(スキャンした紙など)。画像の中は、この版ではまだ調べられません。目で確かめてください。",
    en="page {pages}: images without text (scanned paper or the like). This version cannot look inside them yet. Look at them yourself.",
)
_BAD_PAGES = Words(
    ja="{pages}ページが壊れていて読めませんでした。残りは調べました。",
    en="page {pages}: broken and not read. The rest was.",
)
_NO_CODES = Words(
    ja="{pages}ページの文字は、文字コードの分からない書体で書かれています。目で確かめてください。",
    en="page {pages}: letters in a font that does not say which they are. Look at them yourself.",
)
_TOO_MANY = Words(
    ja="ページが多すぎるため、先頭の {pages} ページだけを調べました。分割してから調べてください。",
    en="too many pages; only the first {pages} were read. Split it and scan the pieces.",
)
_TOO_LONG = Words(
    ja="文字が多すぎるため、{pages} ページで止めました。分割してから調べてください。",
    en="too much text; stopped at page {pages}. Split it and scan the pieces.",
)


def _matches(head: Head) -> int:
    return 100 if head.data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-") else 0


def _read(content: Content, budget: Budget) -> Iterator[Segment | Unread | Child]:
    import pypdfium2

    with seekable(content) as file:
        count_unpacked(file, content.url, budget)
        try:
            document = pypdfium2.PdfDocument(file)
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower() or "security" in str(error).lower()
            cause, what = (Cause.ENCRYPTED, _LOCKED) if locked else (Cause.BROKEN, _BROKEN)
            yield content.unread(cause, what=what)
            return
        try:
            yield from _Pages(content, document).read()
            yield from _attached(content, document)
        finally:
            document.close()


class _Pages:
    """The pages of one document, and which of them said nothing."""

    def __init__(self, content: Content, document: PdfDocument) -> None:
        self._content = content
        self._document = document
        self._scanned: list[int] = []
        self._bad: list[int] = []
        self._without_codes: list[int] = []
        self._characters = 0

    def read(self) -> Iterator[Segment | Unread]:
        """All pages, then what was not read of them."""
        import pypdfium2

        count = len(self._document)
        yield from self._about()
        wide = len(str(min(count, _PAGES)))  # so that places in alphabetical order are in order
        for number in range(1, min(count, _PAGES) + 1):
            try:
                text = self._text(number)
            except (pypdfium2.PdfiumError, ValueError, OSError):
                self._bad.append(number)
                continue
            if text.strip():
                yield TextBlock(self._content.within(f"{number:0{wide}}ページ"), text)
            if self._characters > _CHARACTERS and number < count:
                what = _TOO_LONG.filled(pages=number)
                yield self._content.unread(Cause.TOO_LARGE, partial=True, what=what)
                break
        if count > _PAGES:
            what = _TOO_MANY.filled(pages=_PAGES)
            yield self._content.unread(Cause.TOO_MANY, partial=True, what=what)
        yield from self._notes()

    def _about(self) -> Iterator[Segment]:
        said = self._document.get_metadata_dict()
        found = [f"{label}: {said[key]}\n" for key, label in _PROPERTIES if said.get(key)]
        if found:
            yield TextBlock(self._content.within("文書の情報"), "".join(found))

    def _text(self, number: int) -> str:
        """The text of a page with its notes; takes down a page that holds pictures alone."""
        page = self._document[number - 1]
        try:
            letters = page.get_textpage()
            try:
                text = _with_tabs(letters)
            finally:
                letters.close()
            text = text.replace("\r\n", "\n").replace("\r", "\n") + _notes_on(page)
            self._characters += len(text)
            strange = len(_NO_LETTERS.findall(text))
            if strange * 3 > len(text.strip()):
                self._without_codes.append(number)
            if not text.strip() and _has_pictures(page):
                self._scanned.append(number)
        finally:
            page.close()
        return text

    def _notes(self) -> Iterator[Unread]:
        partial = self._characters > 0
        for pages, cause, words in (
            (self._scanned, Cause.UNSUPPORTED, _SCANNED),
            (self._without_codes, Cause.UNDECODABLE, _NO_CODES),
            (self._bad, Cause.BROKEN, _BAD_PAGES),
        ):
            if pages:
                what = words.filled(pages=_ranges(pages))
                yield self._content.unread(cause, partial=partial, what=what)


def _ranges(pages: list[int]) -> str:
    """Numbers as a person writes them.

    >>> _ranges([1, 2, 3, 7, 9, 10])
    '1-3, 7, 9-10'
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    said = ["-".join(map(str, run)) for run in runs]
    return ", ".join(said[:20]) + (" ..." if len(said) > 20 else "")


def _with_tabs(letters: PdfTextPage) -> str:
    """The text with a tab where a gap is as wide as between columns: pdfium makes one blank of any gap."""
    text: str = letters.get_text_range()
    if len(text) != letters.count_chars():  # places in the text and on the page do not agree
        return text
    out, begin = [], 0
    for blank in _BLANK.finditer(text):
        at = blank.start()
        _, low, end, high = letters.get_charbox(at - 1, loose=True)
        start = letters.get_charbox(at + 1, loose=True)[0]
        if start - end > _GAP * (high - low):
            out += [text[begin:at], "\t"]
            begin = at + 1
    return _regular("".join([*out, text[begin:]])) if out else text


def _regular(text: str) -> str:
    """The text without the tabs of lines whose neighbours have another number of them: no table."""
    lines = text.split("\n")
    counts = [0, *(line.count("\t") for line in lines), 0]
    return "\n".join(
        line if counts[i] in (counts[i - 1], counts[i + 1]) else line.replace("\t", " ")
        for i, line in enumerate(lines, 1)
    )


def _has_pictures(page: PdfPage) -> bool:
    """Whether anything is shown that may hold text: pictures, or letters drawn as lines."""
    import pypdfium2.raw as raw

    wanted = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)
    paths = 0
    for thing in page.get_objects(filter=wanted, max_depth=_DEEPEST):
        paths += 1 if thing.type != raw.FPDF_PAGEOBJ_IMAGE else _MANY
        if paths >= _MANY:
            return True
    return False


def _notes_on(page: PdfPage) -> str:
    """What notes and fields of forms say, which is no text of the page."""
    import pypdfium2.raw as raw

    found: list[str] = []
    for i in range(min(raw.FPDFPage_GetAnnotCount(page), 2_000)):
        note = raw.FPDFPage_GetAnnot(page, i)
        if not note:
            continue
        values = [_value(note, key) for key in (b"T", b"V", b"Contents")]
        raw.FPDFPage_CloseAnnot(note)
        name, said = values[0], next((value for value in values[1:] if value), "")
        if said:
            found.append(f"{name}: {said}\n" if name else f"{said}\n")
    return "\n" + "".join(found) if found else ""


def _value(note: object, key: bytes) -> str:
    import ctypes

    import pypdfium2.raw as raw

    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if not 2 < size < 1 << 20:
        return ""
    buffer = ctypes.create_string_buffer(size)
    unit = ctypes.POINTER(raw.FPDF_WCHAR)
    raw.FPDFAnnot_GetStringValue(note, key, ctypes.cast(buffer, unit), size)
    return buffer.raw.decode("utf-16-le", "replace").strip("\0")


def _attached(content: Content, document: PdfDocument) -> Iterator[Unread | Child]:
    """Files in the file."""
    import pypdfium2

    for i in range(document.count_attachments()):
        name = "添付"
        try:
            attachment = document.get_attachment(i)
            name = attachment.get_name().replace("/", "_").replace("\\", "_").strip() or name
            data = bytes(attachment.get_data())
        except (pypdfium2.PdfiumError, ValueError):
            yield content.unread(Cause.BROKEN, part=content.within(name), partial=True)
            continue
        yield Child(content.within(name), partial(io.BytesIO, data))


extractor = Extractor(
    name="pdf",
    label=Words(ja="PDF", en="PDF"),
    suffixes=("pdf",),
    matches=_matches,
    read=_read,
)
