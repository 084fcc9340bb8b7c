"""A filled form as a Word document on A4: what is missing first, then a table for each section."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from morenashi.model.form import FilledField, FilledForm, Section
from morenashi.model.words import Words
from morenashi.report import form_words as words
from morenashi.report.form_report import FormReport
from morenashi.report.report import Context
from morenashi.report.text import visible

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

# On every Windows since 10; where it lacks, Word and LibreOffice take their own Japanese font.
FONT, LATIN = "BIZ UDPGothic", "Arial"
_INK, _SOFT, _ALARM = "1F2933", "5B6770", "9B1C1C"
_HEAD_FILL, _LABEL_FILL, _ALARM_FILL, _LINE = "E4EAF0", "F4F6F8", "FDF2F2", "B8C2CC"
_LEFT_MM, _RIGHT_MM = 52, 118


def write(form: FilledForm, context: Context, out: BinaryIO) -> None:
    """Writes the document."""
    document = _opened(form, context)
    _title(document, form, context)
    _missing(document, form)
    filled = iter(form.fields)
    for section in form.form.sections:
        _section(document, section, [next(filled) for _ in section.fields], form.form.lang)
    _notes(document, form)
    document.save(out)


def _opened(form: FilledForm, context: Context) -> Document:
    """An empty A4 page with fonts, header and footer."""
    import docx
    from docx.shared import Mm, Pt

    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin, page.bottom_margin = Mm(24), Mm(20)
    page.header_distance = page.footer_distance = Mm(11)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = LATIN, Pt(10)
    _east_asian(normal.element.get_or_add_rPr())
    normal.paragraph_format.space_after = Pt(0)
    _japanese(document)
    core = document.core_properties
    core.title, core.author = words.title(form), ""
    core.created = core.modified = context.generated_at.replace(tzinfo=None)
    core.language = "en-US" if form.form.lang == "en" else "ja-JP"
    _header(document, form, context)
    _footer(page.footer.paragraphs[0], form.form.lang)
    return document


def _japanese(document: Document) -> None:
    """Without it a font put in place of ours draws Chinese forms of 、 and 直."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "ja-JP")


def _east_asian(properties: Any) -> None:
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(script), LATIN)
    fonts.set(qn("w:eastAsia"), FONT)


def _header(document: Document, form: FilledForm, context: Context) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph = document.sections[0].header.paragraphs[0]
    # The header's own style has tab stops in other places.
    paragraph.style = document.styles["Normal"]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    text = f"{words.title(form)}\t{words.written_on(form, context.generated_at)}"
    _run(paragraph, text, size=8, colour=_SOFT)


def _footer(paragraph: Paragraph, lang: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(paragraph, f"{words.PAGE.said(lang)} ", size=8, colour=_SOFT)
    _counter(paragraph, "PAGE")
    _run(paragraph, " / ", size=8, colour=_SOFT)
    _counter(paragraph, "NUMPAGES")


def _counter(paragraph: Paragraph, name: str) -> None:
    """A field that the word processor fills with a number."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind, text in (("begin", ""), ("", name), ("end", "")):
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = text
        _run(paragraph, "", size=8, colour=_SOFT)._r.append(element)


def _run(
    paragraph: Paragraph, text: str, *, size: float = 10, colour: str = _INK, bold: bool = False
) -> Any:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(colour)
    _east_asian(run._r.get_or_add_rPr())
    return run


def _title(document: Document, form: FilledForm, context: Context) -> None:
    from docx.shared import Pt

    heading = document.add_heading(level=0)
    heading.paragraph_format.space_after = Pt(6)
    _run(heading, words.title(form), size=15, bold=True)
    _table(document, words.head(form, context.generated_at))
    _spaced(document)


def _missing(document: Document, form: FilledForm) -> None:
    """A framed box with each missing item, or one line that nothing is missing."""
    items = words.missing(form)
    if not items:
        _run(document.add_paragraph(), words.missing_head(form), size=9, colour=_SOFT)
        return
    table = document.add_table(rows=1, cols=1)
    _framed(table, (_LEFT_MM + _RIGHT_MM,))
    box = table.rows[0].cells[0]
    _fill(box, _ALARM_FILL)
    _run(box.paragraphs[0], words.missing_head(form), bold=True, colour=_ALARM)
    for name, lack in items:
        line = box.add_paragraph()
        _run(line, f"□ {visible(name)}", size=9)
        _run(line, f"  {visible(lack)}", size=9, colour=_SOFT)


def _section(
    document: Document, section: Section, filled: Iterable[FilledField], lang: str
) -> None:
    from docx.shared import Pt

    heading = document.add_heading(level=1)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(14), Pt(4)
    heading.paragraph_format.keep_with_next = True
    _run(heading, f"{section.number}  {section.label.said(lang)}", size=11.5, bold=True)
    table = document.add_table(rows=0, cols=2)
    for one in filled:
        row = table.add_row()
        _kept_together(row, one.text)
        left, right = row.cells
        _fill(left, _LABEL_FILL)
        _run(left.paragraphs[0], f"{one.field.number}  ", size=8.5, colour=_SOFT)
        _run(left.paragraphs[0], one.field.label.said(lang), size=9)
        _run(left.paragraphs[0], _signs(one, lang), size=7.5, colour=_SOFT)
        _text(right, one, lang)
    _framed(table, (_LEFT_MM, _RIGHT_MM))


def _signs(filled: FilledField, lang: str) -> str:
    """必須 and the mark, small and not torn from each other."""
    signs = [words.REQUIRED.said(lang)] if filled.field.required else []
    if sign := words.mark_sign(filled.field.mark):
        signs.append(sign)
    return "\u3000" + "\u00a0".join(signs) if signs else ""


def _text(cell: _Cell, filled: FilledField, lang: str) -> None:
    """The text, a paragraph a line; what is missing stands out."""
    lines = filled.text.split("\n") if filled.text else [words.EMPTY.said(lang)]
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        _run(paragraph, visible(line), colour=_INK if filled.text else _ALARM)


def _kept_together(row: Any, text: str) -> None:
    """A short row is not torn over two pages; a long one may be."""
    from docx.oxml import OxmlElement

    if text.count("\n") < 12 and len(text) < 600:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _notes(document: Document, form: FilledForm) -> None:
    """For the clerk, on a page of its own: how to hand it in, on which basis, what the marks mean."""
    from docx.shared import Pt

    heading = document.add_heading(level=1)
    heading.paragraph_format.page_break_before = True
    heading.paragraph_format.space_after = Pt(4)
    _run(heading, words.NOTES.said(form.form.lang), size=10, colour=_SOFT, bold=True)
    _table(document, [*words.notes(form), *words.marks(form)], size=8.5)


def _table(document: Document, lines: list[tuple[str, str]], *, size: float = 9.5) -> None:
    """Two columns without a frame."""
    table = document.add_table(rows=0, cols=2)
    for name, text in lines:
        left, right = table.add_row().cells
        _run(left.paragraphs[0], name, size=size, colour=_SOFT)
        _run(right.paragraphs[0], visible(text), size=size)
    _sized(table, (30, _LEFT_MM + _RIGHT_MM - 30))


def _sized(table: Table, widths: tuple[int, ...]) -> None:
    from docx.shared import Mm

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _framed(table: Table, widths: tuple[int, ...]) -> None:
    """Thin lines around all cells, and some air within them."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    _sized(table, widths)
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 60), ("left", 100), ("bottom", 60), ("right", 100)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.insert_element_before(margins, "w:tblLook")


def _fill(cell: _Cell, colour: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _spaced(document: Document) -> None:
    from docx.shared import Pt

    gap = document.add_paragraph()
    gap.paragraph_format.line_spacing = Pt(8)


report = FormReport(
    name="docx",
    label=Words(ja="Word（A4）", en="Word, A4"),
    suffix=".docx",
    write=write,
)
