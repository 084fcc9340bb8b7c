"""Makes small Office, OpenDocument and PDF files by hand, so that no test needs a library that writes them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Cell = str | int | float | None


def pack(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive; a member `mimetype` is stored."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else method
            archive.writestr(name, data, stored)
    return out.getvalue()


def _kind(target: str) -> str:
    if target.startswith("worksheets/"):
        return "worksheet"
    return target.rpartition("/")[2].removesuffix(".xml") if "/" not in target else "officeDocument"


def relations(targets: Mapping[str, str]) -> str:
    """A .rels member."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{_kind(target)}" Target="{target}"/>'
        for key, target in targets.items()
    )
    return f'{_XML}<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


# Workbooks


def letters(column: int) -> str:
    """The letters of a column from 0."""
    return chr(65 + column) if column < 26 else letters(column // 26 - 1) + chr(65 + column % 26)


def row(number: int, cells: Sequence[Cell], style: str = "") -> str:
    """One row of a worksheet."""
    out = []
    for j, cell in enumerate(cells):
        place = f"{letters(j)}{number}"
        if isinstance(cell, str):
            out.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>')
        elif cell is not None:
            out.append(f'<c r="{place}"{style}><v>{cell}</v></c>')
    return f'<row r="{number}">{"".join(out)}</row>'


def sheet(rows: Iterable[Sequence[Cell]], first: int = 1) -> str:
    """A worksheet's rows from row `first` on."""
    return "".join(row(i, cells) for i, cells in enumerate(rows, first))


def xlsx(
    sheets: Mapping[str, str],
    *,
    extra: Mapping[str, str | bytes] | None = None,
    hidden: Sequence[str] = (),
    after: str = "",
) -> bytes:
    """A workbook: the XML of the rows by name of the sheet."""
    listed, targets, members = "", {}, {}
    for i, (name, rows) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name in hidden else ""
        listed += f'<sheet name={quoteattr(name)} sheetId="{i}"{state} r:id="rId{i}"/>'
        targets[f"rId{i}"] = f"worksheets/sheet{i}.xml"
        members[f"xl/worksheets/sheet{i}.xml"] = (
            f'{_XML}<worksheet xmlns="{_S}"><sheetData>{rows}</sheetData>{after}</worksheet>'
        )
    return pack(
        {
            "[Content_Types].xml": f"{_XML}<Types/>",
            "_rels/.rels": relations({"rId1": "xl/workbook.xml"}),
            "xl/workbook.xml": f'{_XML}<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(targets),
            **members,
            **(extra or {}),
        }
    )


def biff(rows: Sequence[Sequence[Cell]], name: str = "名簿") -> bytes:
    """The stream of an xls workbook of one sheet ([MS-XLS])."""

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<2H", kind, len(data)) + data

    title = name.encode("utf-16-le")
    begin = record(0x809, struct.pack("<4H2L", 0x600, 5, 0, 0, 0, 0))
    size = len(begin) + 4 + 8 + len(title) + 4
    bound = record(0x85, struct.pack("<L4B", size, 0, 0, len(name), 1) + title)
    out = begin + bound + record(0x0A, b"")
    out += record(0x809, struct.pack("<4H2L", 0x600, 0x10, 0, 0, 0, 0))
    for i, cells in enumerate(rows):
        for j, cell in enumerate(cells):
            if isinstance(cell, str):
                text = struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le")
                out += record(0x204, struct.pack("<3H", i, j, 0) + text)
            elif cell is not None:
                out += record(0x203, struct.pack("<3Hd", i, j, 0, float(cell)))
    return out + record(0x0A, b"")


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file ([MS-CFB]) of a few streams, each made large enough to need no mini stream."""
    held = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    entries = 1 + len(held)
    directory = (entries * 128 + 511) // 512
    table: list[int] = [0xFFFFFFFD]
    table += [*range(2, directory + 1), 0xFFFFFFFE]
    begin, body, starts = 1 + directory, b"", []
    for data in held.values():
        sectors = (len(data) + 511) // 512
        starts.append(begin)
        table += [*range(begin + 1, begin + sectors), 0xFFFFFFFE]
        body += data.ljust(sectors * 512, b"\0")
        begin += sectors
    assert len(table) <= 128
    table += [0xFFFFFFFF] * (128 - len(table))
    listed = _entry("Root Entry", 5, 0xFFFFFFFE, 0, 1)
    for i, ((name, data), start) in enumerate(zip(held.items(), starts, strict=True), 2):
        listed += _entry(name, 2, start, len(data), i if i < entries else 0xFFFFFFFF)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9L", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109L", 0, *[0xFFFFFFFF] * 108)
    return head + struct.pack("<128L", *table) + listed.ljust(directory * 512, b"\0") + body


def _entry(name: str, kind: int, start: int, size: int, following: int) -> bytes:
    raw = name.encode("utf-16-le")
    left, right, child = 0xFFFFFFFF, following, 0xFFFFFFFF
    if kind == 5:
        right, child = 0xFFFFFFFF, following
    data = raw.ljust(64, b"\0") + struct.pack("<HBB3L", len(raw) + 2, kind, 1, left, right, child)
    return data + bytes(36) + struct.pack("<LQ", start, size)


# Documents and slides


def paragraph(text: str) -> str:
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A table of Word."""
    inner = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"
        for cells in rows
    )
    return f"<w:tbl>{inner}</w:tbl>"


def story(root: str, inner: str) -> str:
    """A member of a Word document."""
    return f'{_XML}<w:{root} xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{inner}</w:{root}>'


def docx(body: str, extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document."""
    return pack(
        {
            "[Content_Types].xml": f"{_XML}<Types/>",
            "_rels/.rels": relations({"rId1": "word/document.xml"}),
            "word/document.xml": story("document", f"<w:body>{body}</w:body>"),
            **(extra or {}),
        }
    )


def slide(*texts: str, inner: str = "") -> str:
    """A slide, or its notes."""
    shapes = "".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in texts)
    return f'{_XML}<p:sld xmlns:p="{_P}" xmlns:a="{_A}">{shapes}{inner}</p:sld>'


def pptx(
    slides: Sequence[str], order: Sequence[int], extra: Mapping[str, str | bytes] | None = None
) -> bytes:
    """A presentation that shows its slides in `order`."""
    targets = {f"rId{i}": f"slides/slide{i}.xml" for i in range(1, len(slides) + 1)}
    shown = "".join(f'<p:sldId id="{255 + i}" r:id="rId{i}"/>' for i in order)
    return pack(
        {
            "[Content_Types].xml": f"{_XML}<Types/>",
            "ppt/presentation.xml": f'{_XML}<p:presentation xmlns:p="{_P}" xmlns:r="{_R}"><p:sldIdLst>{shown}</p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations(targets),
            **{f"ppt/slides/slide{i}.xml": text for i, text in enumerate(slides, 1)},
            **(extra or {}),
        }
    )


# PDF

PICTURE = b"q 500 0 0 500 0 0 cm /I1 Do Q"


def shown(lines: Sequence[str], letters: str = "") -> bytes:
    """The content of a page. `letters` are those of a font with codes of its own."""
    if letters:
        coded = ["".join(f"{letters.index(c) + 1:04x}" for c in line) for line in lines]
        said = [f"<{line}>" for line in coded]
    else:
        said = [f"({line})" for line in lines]
    return f"BT /F1 12 Tf 50 700 Td {' '.join(f'{line} Tj 0 -14 Td' for line in said)} ET".encode()


def _stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), keys, data)


def _font(letters: str, first: int) -> list[bytes]:
    """A font, and what it needs, as objects from the number `first` on."""
    if not letters:
        return [b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    codes = "\n".join(
        f"<{i:04x}> <{letter.encode('utf-16-be').hex()}>" for i, letter in enumerate(letters, 1)
    )
    unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        "1 begincodespacerange <0000> <ffff> endcodespacerange "
        f"{len(letters)} beginbfchar\n{codes}\nendbfchar endcmap end end"
    )
    return [
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[%d 0 R]"
        b"/ToUnicode %d 0 R>>" % (first + 1, first + 2),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        _stream(unicode.encode()),
    ]


def pdf(
    pages: Sequence[bytes], *, letters: str = "", filters: bytes = b"", notes: str = "",
    trailer: bytes = b"", catalog: bytes = b"", more: Sequence[bytes] = (),
) -> bytes:  # fmt: skip
    """A PDF of pages with these contents. Objects of `more` have the numbers from 3 on."""
    objects = [b"", b"", *more]
    font = len(objects) + 1
    objects += _font(letters, font)
    objects.append(
        _stream(b"\0", b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8")
    )  # fmt: skip
    image = len(objects)
    annots = b""
    if notes:
        said = notes.encode("utf-16-be").hex()
        objects.append(f"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents<feff{said}>>>".encode())
        annots = b"/Annots[%d 0 R]" % len(objects)
    kids = []
    for page in pages:
        objects.append(_stream(page, filters))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<</F1 %d 0 R>>"
            b"/XObject<</I1 %d 0 R>>>>%s>>" % (len(objects), font, image, annots)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.7\n", []
    for i, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, data)
    begin = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % begin
