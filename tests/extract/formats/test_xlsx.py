"""Excel workbooks: sheets as people see them, what hides in them, and what is broken, locked or a bomb."""

from __future__ import annotations

import zipfile

import pytest

from morenashi.extract import Budget, workbook
from morenashi.extract.formats import xlsx as part
from tests.extract.office_files import Cell, pack, row, sheet, xlsx
from tests.extract.reading import Reading

HEADS = ["氏名", "電話番号", "メールアドレス"]
PEOPLE: list[list[Cell]] = [
    ["山田太郎", "090-1234-5678", "taro@example.jp"],
    ["佐藤花子", "03-1234-5678", "hanako@example.jp"],
]
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>'
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="4"/></cellXfs></styleSheet>'
)


@pytest.mark.parametrize("name", ["名簿.xlsx", "名簿.xlsm", "名簿.zip", "名簿"])
def test_a_sheet_is_a_table(name: str) -> None:
    reading = Reading(xlsx({"社員": sheet([HEADS, *PEOPLE])}), name)
    assert reading.headers("社員") == HEADS
    assert reading.rows("社員") == PEOPLE
    assert reading.lines("社員") == [2, 3]
    assert not reading.unread
    assert not reading.text


def test_rows_keep_their_numbers_below_titles_and_gaps() -> None:
    rows = row(2, ["顧客名簿(社外秘)"]) + row(4, HEADS) + row(5, PEOPLE[0]) + row(9, PEOPLE[1])
    reading = Reading(xlsx({"A": rows}), "a.xlsx")
    assert reading.headers("A") == HEADS
    assert reading.lines("A") == [5, 9]
    (title,) = reading.blocks
    assert (title.text, title.line) == ("顧客名簿(社外秘)\n", 2)


def test_every_sheet_is_read_and_a_hidden_one_says_so() -> None:
    data = xlsx(
        {"表": sheet([HEADS, *PEOPLE]), "裏/控え": sheet([HEADS, *PEOPLE])}, hidden=["裏/控え"]
    )
    assert set(Reading(data, "a.xlsx").tables) == {"表", "裏_控え(非表示)"}


def test_values_as_a_person_reads_them() -> None:
    heads = ["氏名", "社員番号", "数量", "割合", "電話番号", "郵便番号", "口座番号"]
    cells: list[Cell] = ["山田太郎", "0012", 1.0, 0.5, 9012345678, 600001, 12345678901234.0]
    reading = Reading(xlsx({"A": sheet([heads, cells, cells])}), "a.xlsx")
    expected = ["山田太郎", "0012", "1", "0.5", "09012345678", "0600001", "12345678901234"]
    assert reading.rows("A")[0] == expected


@pytest.mark.parametrize(
    ("style", "value", "shown"),
    [
        ("1", 45748, "2025/04/01"),
        ("2", 31140.5, "1985/04/03 12:00"),
        ("0", 45748, "45748"),
        ("3", 45748, "45748"),
    ],
)
@pytest.mark.parametrize("streamed", [False, True])
def test_days(
    style: str, value: float, shown: str, streamed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if streamed:
        monkeypatch.setattr(part, "_AREA", 0)
    rows = row(1, ["氏名", "生年月日"]) + row(2, ["山田太郎", value], f' s="{style}"')
    relation = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
    data = pack(
        {
            name: text.replace(b"</Relationships>", relation.encode()) if "workbook.xml.rels" in name else text
            for name, text in _members(xlsx({"A": rows}, extra={"xl/styles.xml": STYLES})).items()
        }
    )  # fmt: skip
    assert Reading(data, "a.xlsx").rows("A") == [["山田太郎", shown]]


def _members(data: bytes) -> dict[str, bytes]:
    import io

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_form_is_text() -> None:
    rows = sheet([["履歴書"], ["氏名", "山田太郎"], ["電話", "090-1234-5678"], ["住所", "東京都"]])
    reading = Reading(xlsx({"A": rows}), "a.xlsx")
    assert reading.text == {"A": "履歴書\n氏名\t山田太郎\n電話\t090-1234-5678\n住所\t東京都\n"}


def test_what_stands_beside_the_cells() -> None:
    extra = {
        "xl/comments1.xml": "<comments><authors><author>高橋</author></authors><commentList><comment><text><r><t>本人に</t></r><r><t>確認</t></r></text></comment></commentList></comments>",
        "xl/drawings/drawing1.xml": '<d xmlns:a="a"><a:p><a:t>090-1111-2222</a:t></a:p></d>',
        "xl/pivotCache/pivotCacheDefinition1.xml": "<d><cacheField name='氏名'><sharedItems><s v='田中一郎'/></sharedItems></cacheField></d>",
        "docProps/core.xml": "<c><dc:creator>総務 太郎</dc:creator></c>",
        "xl/worksheets/_rels/sheet1.xml.rels": '<R><Relationship Id="rId1" Target="mailto:taro@example.jp"/></R>',
    }
    after = "<headerFooter><oddHeader>&amp;L社外秘&amp;R&amp;D</oddHeader></headerFooter>"
    reading = Reading(xlsx({"A": sheet([HEADS, *PEOPLE])}, extra=extra, after=after), "a.xlsx")
    assert reading.text["コメント"] == "高橋\n本人に確認\n"
    assert reading.text["図形"] == "090-1111-2222\n"
    assert reading.text["ピボットテーブルの元データ"] == "氏名\n田中一郎\n"
    assert reading.text["文書の情報"] == "作成者: 総務 太郎\n"
    assert reading.text["リンク先"] == "mailto:taro@example.jp\n"
    assert reading.text["A/ヘッダーとフッター"] == "社外秘\n"


def test_a_workbook_in_a_workbook() -> None:
    inner = xlsx({"B": sheet([HEADS, *PEOPLE])})
    extra = {"xl/embeddings/在庫.xlsx": inner, "xl/media/image1.png": b"\x89PNG\r\n\x1a\n"}
    reading = Reading(xlsx({"A": sheet([HEADS])}, extra=extra), "a.xlsx")
    assert reading.rows("xl/embeddings/在庫.xlsx/B") == PEOPLE
    assert not reading.unread


def test_pictures_without_a_word_are_said() -> None:
    data = xlsx({"A": ""}, extra={"xl/media/image1.png": b"\x89PNG\r\n\x1a\n"})
    assert Reading(data, "a.xlsx").causes == ["unsupported"]


def test_cells_far_apart_need_no_memory() -> None:
    rows = (
        row(1, ["090-1234-5678"])
        + '<row r="1048576"><c r="XFD1048576" t="str"><v>end</v></c></row>'
    )
    reading = Reading(xlsx({"A": rows}), "a.xlsx")
    assert "090-1234-5678" in reading.everything()
    assert "end" in reading.everything()
    assert not reading.unread


def test_streaming_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    people = [["0012", "山田太郎", 1.0, None, 9012345678], ["0013", None, 0.25, "済", None]]
    rows = sheet([["番号", "氏名", "数量", "備考", "電話"], *people, *people])
    whole = Reading(xlsx({"A": rows}), "a.xlsx")
    monkeypatch.setattr(part, "_AREA", 0)
    streamed = Reading(xlsx({"A": rows}), "a.xlsx")
    assert streamed.rows("A") == whole.rows("A")
    assert streamed.lines("A") == whole.lines("A") == [2, 3, 4, 5]


def test_a_broken_sheet_gives_its_first_rows() -> None:
    members = _members(xlsx({"A": sheet([HEADS, *PEOPLE * 50]), "B": sheet([HEADS, *PEOPLE])}))
    members["xl/worksheets/sheet1.xml"] = members["xl/worksheets/sheet1.xml"][:-1000]
    reading = Reading(pack(members), "a.xlsx")
    assert len(reading.rows("A")) > 50
    assert reading.rows("B") == PEOPLE
    assert [(note.part, note.cause.value, note.partial) for note in reading.unread] == [
        ("A", "broken", True)
    ]


def test_calamine_may_panic(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        pass

    def panic(*_: object) -> object:
        raise Panic

    monkeypatch.setattr(workbook, "said", panic)
    rows = sheet([["氏名", "数量"], ["山田太郎", 1]])
    reading = Reading(xlsx({"A": rows}), "a.xlsx")
    assert reading.causes == ["broken"]


@pytest.mark.parametrize(
    "members", [{}, {"xl/workbook.xml": "<workbook/>"}, {"xl/workbook.bin": "x"}]
)
def test_a_package_without_sheets_is_broken(members: dict[str, str]) -> None:
    data = pack({"[Content_Types].xml": "<x/>", "_rels/.rels": "<x/>", **members})
    assert Reading(data, "a.xlsx").causes == ["broken"]


def test_a_bomb_is_too_large() -> None:
    data = xlsx({"A": row(1, ["氏名"]) + " " * 60_000_000})
    reading = Reading(data, "a.xlsx", Budget())
    assert reading.causes == ["too_large"]


def test_a_zip_of_workbooks_is_a_zip() -> None:
    inner = xlsx({"A": sheet([HEADS, *PEOPLE])})
    reading = Reading(pack({"xl/名簿.xlsx": inner, "b.txt": b"090"}, zipfile.ZIP_STORED), "a.zip")
    assert reading.rows("xl/名簿.xlsx/A") == PEOPLE
    assert reading.text["b.txt"] == "090"


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="4294967290"><c t="str"><v>090-1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="&#88;FD1048576" t="str"><v>090-1</v></c></row>',
        '<row r = "1048576"><c r = "XFD1048576" t="str"><v>090-1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    ],
)  # fmt: skip
def test_places_beyond_any_sheet_take_no_memory(rows: str) -> None:
    assert "090-1" in Reading(xlsx({"A": rows}), "a.xlsx").everything()


@pytest.mark.parametrize("claim", ["99999999999", "4294967295"])
def test_strings_that_claim_too_much(claim: str) -> None:
    strings = f'<sst count="1" uniqueCount="{claim}"><si><t>090-1</t></si></sst>'
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    relation = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    members = _members(xlsx({"A": rows}, extra={"xl/sharedStrings.xml": strings}))
    name = "xl/_rels/workbook.xml.rels"
    members[name] = members[name].replace(b"</Relationships>", relation.encode())
    assert Reading(pack(members), "a.xlsx").everything() == "090-1\n"
