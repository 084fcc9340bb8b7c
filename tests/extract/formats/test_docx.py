"""Word documents: text in every place where Word keeps some, tables, what is embedded, broken or locked."""

from __future__ import annotations

import pytest

from morenashi.extract import Budget
from tests.extract.office_files import docx, paragraph, relations, sheet, story, table, xlsx
from tests.extract.reading import Reading

PEOPLE = [["山田太郎", "090-1234-5678"], ["佐藤花子", "03-1234-5678"]]


@pytest.mark.parametrize("name", ["案内.docx", "案内.docm", "案内.zip", "案内"])
def test_paragraphs_are_lines(name: str) -> None:
    reading = Reading(docx(paragraph("山田太郎様") + paragraph("") + paragraph("090-1")), name)
    assert reading.text == {"": "山田太郎様\n090-1\n"}
    assert not reading.unread


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:p><w:r><w:t>山</w:t></w:r><w:r><w:t>田</w:t></w:r></w:p>", "山田\n"),
        ("<w:p><w:r><w:t>氏名</w:t><w:tab/><w:t>山田</w:t></w:r></w:p>", "氏名\t山田\n"),
        ('<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>山田</w:t></w:r></w:p>', "山田\n"),
        ("<w:p><w:r><w:t>03</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br/><w:t>次</w:t></w:r></w:p>", "03-1\n次\n"),
        ("<w:p><w:r><w:ruby><w:rt><w:r><w:t>やまだ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>山田</w:t></w:r></w:rubyBase></w:ruby><w:t>太郎</w:t></w:r></w:p>", "山田太郎\nやまだ\n"),
        ("<w:p><w:r><w:t>鈴木</w:t></w:r><w:del><w:r><w:delText>佐藤</w:delText></w:r></w:del><w:r><w:t>一郎</w:t></w:r></w:p>", "鈴木一郎\n佐藤\n"),
        ('<w:p><w:r><w:instrText> HYPERLINK "mailto:taro@example.jp"</w:instrText></w:r><w:r><w:t>山田</w:t></w:r></w:p>', '山田\n HYPERLINK "mailto:taro@example.jp"\n'),
        (f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph('箱')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('箱')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>外</w:t></w:r></w:p>", "箱\n外\n"),
        (f"<w:sdt><w:sdtContent>{paragraph('欄')}</w:sdtContent></w:sdt>", "欄\n"),
    ],
)  # fmt: skip
def test_what_a_paragraph_says(xml: str, text: str) -> None:
    assert Reading(docx(xml), "a.docx").text == {"": text}


def test_a_table_with_headers_is_a_table() -> None:
    body = paragraph("名簿") + table([["氏名", "電話番号"], *PEOPLE]) + paragraph("以上")
    reading = Reading(docx(body), "a.docx")
    assert reading.text == {"": "名簿\n以上\n"}
    assert reading.headers("表1") == ["氏名", "電話番号"]
    assert reading.rows("表1") == PEOPLE
    assert reading.lines("表1") == [2, 3]


def test_a_cell_over_several_columns_takes_their_places() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("電話とメール")}</w:tc>'
    rows = table([["氏名", "電話番号", "メール"], ["山田", "090-1", "a@example.jp"]])
    rows = rows.replace(
        "<w:tbl>", f"<w:tbl><w:tr><w:tc>{paragraph('会員番号')}</w:tc>{wide}</w:tr>"
    )
    reading = Reading(docx(rows), "a.docx")
    assert reading.headers("表1")[1:] == ["電話とメール 電話番号", "電話とメール メール"]
    assert reading.rows("表1") == [["山田", "090-1", "a@example.jp"]]


def test_a_form_is_text() -> None:
    rows = [["氏名", "山田太郎"], ["電話", "090-1234-5678"], ["住所", "東京都"]]
    reading = Reading(docx(table(rows)), "a.docx")
    assert reading.text == {"": "氏名\t山田太郎\n電話\t090-1234-5678\n住所\t東京都\n"}


def test_a_table_in_a_table_is_text_of_its_cell() -> None:
    inner = table([["090-1", "090-2"]])
    body = f"<w:tbl><w:tr><w:tc>{inner}{paragraph('外')}</w:tc></w:tr></w:tbl>"
    assert Reading(docx(body), "a.docx").text == {"": "090-1\t090-2 外\n"}


def test_every_other_place() -> None:
    extra: dict[str, str | bytes] = {
        "word/header1.xml": story("hdr", paragraph("社外秘")),
        "word/footer1.xml": story("ftr", paragraph("総務部")),
        "word/footer2.xml": story("ftr", paragraph("2枚目")),
        "word/footnotes.xml": story("footnotes", f"<w:footnote>{paragraph('注')}</w:footnote>"),
        "word/comments.xml": story(
            "comments", f'<w:comment w:author="高橋三郎">{paragraph("要確認")}</w:comment>'
        ),
        "docProps/app.xml": "<P><Company>港商事 &amp; 子会社</Company></P>",
        "word/_rels/document.xml.rels": relations({"rId1": "mailto:taro@example.jp"}),
    }
    assert Reading(docx(paragraph("本文"), extra), "a.docx").text == {
        "": "本文\n",
        "ヘッダー": "社外秘\n",
        "フッター": "総務部\n",
        "フッター2": "2枚目\n",
        "脚注": "注\n",
        "コメント": "要確認\n高橋三郎\n",
        "文書の情報": "会社: 港商事 & 子会社\n",
        "リンク先": "mailto:taro@example.jp\n",
    }


def test_a_workbook_inside() -> None:
    inner = xlsx({"A": sheet([["氏名", "電話番号"], *PEOPLE])})
    extra: dict[str, str | bytes] = {
        "word/embeddings/Book1.xlsx": inner,
        "word/media/image1.png": b"\x89PNG\r\n\x1a\n",
    }
    reading = Reading(docx(paragraph("本文"), extra), "a.docx")
    assert reading.rows("word/embeddings/Book1.xlsx/A") == PEOPLE
    assert not reading.unread


def test_a_scanned_paper_in_a_document_is_said() -> None:
    reading = Reading(docx("", {"word/media/image1.jpeg": b"\xff\xd8\xff"}), "a.docx")
    assert reading.causes == ["unsupported"]


@pytest.mark.parametrize(
    "body", [paragraph("始め") + "<w:p><w:r><w:t>途中", paragraph("始め") + "</w:x>"]
)
def test_what_came_before_a_mistake_is_kept(body: str) -> None:
    reading = Reading(docx(body), "a.docx")
    assert reading.text[""].startswith("始め\n")
    assert reading.causes == ["broken"]
    assert reading.unread[0].partial


@pytest.mark.parametrize("body", ["<w:p>" * 100_000, "<w:tbl><w:tr><w:tc>" * 100_000])
def test_depth_ends_the_reading(body: str) -> None:
    assert Reading(docx(body), "a.docx").causes == ["broken"]


def test_entities_are_refused() -> None:
    laughs = '<!DOCTYPE w [<!ENTITY a "090-1234-5678">]><w:document xmlns:w="w"><w:p><w:t>&a;</w:t></w:p></w:document>'
    reading = Reading(_main(laughs), "a.docx")
    assert reading.causes == ["broken"]
    assert not reading.text


def _main(xml: str) -> bytes:
    from tests.extract.office_files import pack

    return pack({"[Content_Types].xml": "<x/>", "word/document.xml": xml})


def test_a_bomb_is_too_large() -> None:
    reading = Reading(_main("<a>" + " " * 60_000_000), "a.docx", Budget())
    assert reading.causes == ["too_large"]
