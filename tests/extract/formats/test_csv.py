"""Tables as text: delimiters, quotes, titles and headers, ragged rows; equal to the standard reader."""

from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.extract import cells
from morenashi.extract.formats import csv as part
from tests.extract.reading import Reading

PEOPLE = "氏名,電話,メール\n山田太郎,090-1234-5678,taro@example.jp\n佐藤花子,03-1234-5678,\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc-jp", "utf-16-le", "utf-16"]
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_delimiters_and_line_ends(encoding: str, delimiter: str, end: str) -> None:
    text = PEOPLE.replace(",", delimiter).replace("\n", end)
    reading = Reading(text.encode(encoding), "a.csv")
    assert reading.headers() == ["氏名", "電話", "メール"]
    assert reading.rows() == [
        ["山田太郎", "090-1234-5678", "taro@example.jp"],
        ["佐藤花子", "03-1234-5678", ""],
    ]
    assert reading.lines() == [2, 3]
    assert not reading.text
    assert not reading.unread


def test_iso_2022_jp() -> None:
    assert Reading(PEOPLE.encode("iso2022_jp"), "a.csv").headers() == ["氏名", "電話", "メール"]


def test_quotes_with_line_ends_and_doubled_quotes() -> None:
    text = 'a,b\r\n"x ""y"" z","1\n2"\r\n"",","\r\n"3","4"\r\n'
    reading = Reading(b"name,tel\r\n" + text.encode(), "a.csv")
    want = list(csv.reader(io.StringIO(text)))
    assert reading.rows() == want
    assert reading.lines() == [2, 3, 5, 6]


def test_title_lines_stay_text() -> None:
    text = "顧客名簿,,\n2026年4月1日現在,,\n\n" + PEOPLE
    reading = Reading(text.encode(), "a.csv")
    assert reading.text == {"": "顧客名簿,,\n2026年4月1日現在,,\n\n"}
    assert reading.headers() == ["氏名", "電話", "メール"]
    assert reading.lines() == [5, 6]


def test_two_header_rows_are_joined() -> None:
    text = "氏名,連絡先,,備考\n,電話,メール,\n山田,090-1234-5678,a@example.jp,x\n"
    reading = Reading(text.encode(), "a.csv")
    assert reading.headers() == ["氏名", "連絡先 電話", "連絡先 メール", "備考"]
    assert reading.lines() == [3]


@pytest.mark.parametrize(
    "text",
    [
        "山田太郎,090-1234-5678\n佐藤花子,080-1111-2222\n",
        "taro@example.jp\nhanako@example.jp\n",
        "山田太郎\n佐藤花子\n",
        "1,山田\n2,佐藤\n",
    ],
)
def test_no_header_at_all(text: str) -> None:
    reading = Reading(text.encode(), "a.csv")
    assert set(reading.headers()) == {""}
    assert reading.rows() == [line.split(",") for line in text.splitlines()]


def test_ragged_rows_lose_nothing() -> None:
    text = PEOPLE + "短い行\n長い,行,には,余りが,ある\n" + PEOPLE
    reading = Reading(text.encode(), "a.csv")
    assert reading.rows()[2] == ["短い行", "", ""]
    assert reading.rows()[3] == ["長い", "行", "には,余りが,ある"]
    assert reading.lines() == [2, 3, 4, 5, 6, 7, 8]


def test_a_header_alone_is_still_read() -> None:
    assert Reading("氏名,担当 山田".encode(), "a.csv").everything().count("山田") == 1


def test_excel_says_its_delimiter() -> None:
    reading = Reading(("sep=;\r\n" + PEOPLE.replace(",", ";")).encode(), "a.csv")
    assert reading.headers() == ["氏名", "電話", "メール"]
    assert reading.lines() == [3, 4]


def test_a_table_in_a_txt_is_a_table_and_prose_is_not() -> None:
    assert Reading(PEOPLE.replace(",", "\t").encode(), "名簿.txt").tables
    assert not Reading(
        "拝啓、春ですね。\n電話は、03-1234-5678です。\n敬具\n".encode(), "a.txt"
    ).tables


@pytest.mark.parametrize(
    "row", ['5" disk,1,2', 'a,"b" c,d', '"never closed,1,2', 'x,"y', '"a"b"c",d,e']
)
def test_stray_quotes_lose_nothing(row: str) -> None:
    reading = Reading((PEOPLE + row + "\n" + PEOPLE * 3).encode(), "a.csv")
    seen = reading.everything()
    assert seen.count("090-1234-5678") == 4
    assert seen.count("taro@example.jp") == 4


def test_a_quote_never_closed_in_a_large_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_BLOCK", 1 << 16)
    body = "佐藤,090-1234-5678,a@example.jp\n" * 20_000
    reading = Reading(("氏名,電話,メール\n" + body + '"山田,1,2\n' + body).encode(), "a.csv")
    seen = reading.everything()
    assert seen.count("090-1234-5678") == 40_000
    assert len(reading.rows()) >= 39_000


def test_blocks_of_a_large_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_BLOCK", 1 << 16)
    rows = [[f"氏名{i}", f"090-{i:08d}", 'x"\n' if i % 7 == 0 else "y"] for i in range(40_000)]
    out = io.StringIO()
    csv.writer(out).writerows([["氏名", "電話", "備考"], *rows])
    reading = Reading(out.getvalue().encode(), "a.csv")
    assert reading.rows() == rows
    assert len(reading.tables[""]) >= 2
    text = out.getvalue().split("\n")
    for row, line in list(zip(rows, reading.lines(), strict=True))[::997]:
        assert text[line - 1].startswith(row[0])


def test_rows_beyond_65536_share_one_buffer() -> None:
    blocks = Reading(b"id,no\n" + b"1,2\n" * 150_000, "a.csv").tables[""]
    assert max(len(block.rows) for block in blocks) <= 65_536
    assert sum(len(block.rows) for block in blocks) == 150_000
    assert blocks[0].columns[0].data is blocks[1].columns[0].data


def test_a_million_columns_are_text() -> None:
    data = b",".join(b"%d" % i for i in range(1_000_000)) + b"\n090-1234-5678\n"
    reading = Reading(data, "a.csv")
    assert "090-1234-5678" in reading.text[""]
    assert not reading.tables


def test_one_endless_line() -> None:
    data = ("氏名,電話\n" + "山田太郎 090-1234-5678 " * 1_000_000).encode()
    reading = Reading(data, "a.csv")
    assert reading.everything().count("090-1234-5678") == 1_000_000


def test_nul_bytes_are_no_reason_to_stop() -> None:
    assert "090" in Reading(b"name,tel\nA\0,090-1234-5678\n", "a.csv").everything()


CELL = st.text(st.sampled_from('ab"\n,;山 0'), max_size=6)


@settings(deadline=None, max_examples=150)
@given(st.integers(1, 4), st.data(), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_cells_equal_those_of_the_standard_reader(
    columns: int, data: st.DataObject, all_quoted: bool, end: str
) -> None:
    rows = data.draw(st.lists(st.lists(CELL, min_size=columns, max_size=columns), min_size=1))
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
    csv.writer(out, lineterminator=end, quoting=quoting).writerows(rows)
    found = cells.split(out.getvalue().encode(), ",", columns, quoted=True)
    got = [
        [found.data[found.starts[j][i] : found.ends[j][i]].decode() for j in range(columns)]
        for i in range(len(found.lines))
    ]
    assert got == rows


@given(st.binary(max_size=200), st.integers(1, 5), st.booleans())
def test_any_bytes_can_be_split_and_stay_inside(data: bytes, columns: int, quoted: bool) -> None:
    text = data.decode("utf-8", "replace").encode()
    if not text:
        return
    found = cells.split(text, ",", columns, quoted=quoted)
    for start, end in zip(found.starts, found.ends, strict=True):
        assert (start <= end).all()
        assert (end <= len(found.data)).all()
        assert (start >= 0).all()
    letters = bytes(b for b in text if chr(b).isalnum())
    kept = b"".join(
        found.data[s:e]
        for i in range(len(found.lines))
        for s, e in [(int(found.starts[j][i]), int(found.ends[j][i])) for j in range(columns)]
    )
    assert bytes(b for b in kept if chr(b).isalnum()) == letters


def test_fuzzed_files_lose_no_value() -> None:
    rnd = random.Random(5)
    for _ in range(200):
        rows = [
            rnd.choice(
                ["090-1234-5678", '"090-1234-5678"', 'a"090-1234-5678', '"a\n090-1234-5678"']
            )
            + rnd.choice(["", ",b", ',"c"', ',d"', ",,,"])
            for _ in range(rnd.randrange(1, 30))
        ]
        text = "\n".join(rows)
        assert Reading(text.encode(), "a.csv").everything().count("090-1234-5678") == len(rows)
