"""OpenDocument files: sheets, texts and slides as they are shown, locked and broken ones."""

from __future__ import annotations

import pytest

from tests.extract.office_files import pack
from tests.extract.reading import Reading

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)


def odf(kind: str, inner: str, extra: dict[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument file."""
    content = f"<office:document-content {NAMES}>{inner}</office:document-content>"
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return pack({"mimetype": mime, "content.xml": content, **(extra or {})})


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def row(*cells: str, attributes: str = "") -> str:
    inner = "".join(
        f"<table:table-cell>{p(cell) if cell else ''}</table:table-cell>" for cell in cells
    )
    return f"<table:table-row{attributes}>{inner}</table:table-row>"


def table(*rows: str, name: str = "名簿") -> str:
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


HEADS = row("氏名", "電話番号")
PERSON = row("山田太郎", "090-1234-5678")


@pytest.mark.parametrize("name", ["a.ods", "a.zip", "a"])
def test_sheets(name: str) -> None:
    reading = Reading(
        odf("spreadsheet", table(HEADS, PERSON) + table(HEADS, PERSON, name="裏")), name
    )
    assert reading.headers("名簿") == ["氏名", "電話番号"]
    assert reading.rows("名簿") == reading.rows("裏") == [["山田太郎", "090-1234-5678"]]
    assert not reading.unread


def test_repeated_rows_and_cells_keep_their_places() -> None:
    gap = row("", attributes=' table:number-rows-repeated="7"')
    far = '<table:table-row><table:table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>03-1234-5678</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    reading = Reading(odf("spreadsheet", table(HEADS, PERSON, gap, far)), "a.ods")
    assert reading.lines("名簿") == [2, 10]
    assert reading.rows("名簿")[1] == ["", "03-1234-5678", "03-1234-5678"]


def test_a_day_is_read_whatever_the_language_it_is_shown_in() -> None:
    day = '<table:table-row><table:table-cell><text:p>山田</text:p></table:table-cell><table:table-cell xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:date-value="1985-04-03"><text:p>04/03/85</text:p></table:table-cell></table:table-row>'
    reading = Reading(odf("spreadsheet", table(row("氏名", "生年月日"), day)), "a.ods")
    assert reading.rows("名簿") == [["山田", "1985/04/03"]]


def test_texts() -> None:
    inner = p("山田<text:s text:c='2'/>太郎<text:tab/>様<text:line-break/>次") + table(
        HEADS, PERSON
    )
    inner += table(row("氏名", "佐藤花子"), row("電話", "03-1")) + "<text:h>終わり</text:h>"
    reading = Reading(odf("text", inner), "a.odt")
    assert reading.text == {"": "山田  太郎\t様\n次\n氏名\t佐藤花子\n電話\t03-1\n終わり\n"}
    assert reading.rows("表1") == [["山田太郎", "090-1234-5678"]]


def test_a_note_in_a_paragraph_does_not_cut_it() -> None:
    inner = "<text:p>山<office:annotation><text:p>確認</text:p></office:annotation>田</text:p>"
    assert Reading(odf("text", inner), "a.odt").text == {"": "確認\n山田\n"}


def test_slides_and_headers() -> None:
    inner = f"<draw:page>{p('一')}</draw:page><draw:page>{p('二')}</draw:page>"
    styles = f"<office:x {NAMES}>{p('社外秘')}</office:x>"
    meta = "<m><dc:creator>総務</dc:creator></m>"
    extra: dict[str, str | bytes] = {"styles.xml": styles, "meta.xml": meta}
    reading = Reading(odf("presentation", inner, extra), "a.odp")
    assert reading.text == {
        "スライド1": "一\n",
        "スライド2": "二\n",
        "ヘッダーとフッター": "社外秘\n",
        "文書の情報": "作成者: 総務\n",
    }


def test_a_locked_file() -> None:
    extra: dict[str, str | bytes] = {"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}
    assert Reading(odf("text", p("x"), extra), "a.odt").causes == ["encrypted"]


def test_pictures_alone_are_said() -> None:
    assert Reading(odf("text", "", {"Pictures/a.png": b"x"}), "a.odt").causes == ["unsupported"]


@pytest.mark.parametrize(
    "cut", [p("始め") + "<text:p>途中", table(HEADS, PERSON)[:-9], p("始め") + "</x>"]
)
def test_what_came_before_a_mistake_is_kept(cut: str) -> None:
    data = pack(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"<o {NAMES}>{cut}"}
    )
    reading = Reading(data, "a.odt")
    assert "始め" in reading.everything() or "山田太郎" in reading.everything()
    assert reading.causes == ["broken"]


def test_a_row_that_stands_for_a_million_is_given_once() -> None:
    many = row("x" * 1000, "y", attributes=' table:number-rows-repeated="1000000"')
    reading = Reading(odf("spreadsheet", table(*[many] * 20)), "a.ods")
    assert len(reading.lines("名簿")) == 20
