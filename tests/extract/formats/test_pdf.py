"""PDF: text by page, what is scanned, locked or broken, notes and attached files, bombs."""

from __future__ import annotations

import zlib

import pytest

from tests.extract.office_files import PICTURE, pdf, shown
from tests.extract.reading import Reading

LINES = ["氏名 山田太郎", "電話 090-1234-5678"]
LETTERS = "".join(sorted(set("".join(LINES))))
LOCKED = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(b)]" % (
    b"A" * 32,
    b"B" * 32,
)


def test_text_by_page() -> None:
    data = pdf([shown(["Taro Yamada", "taro@example.jp"]), shown(["page two"])])
    reading = Reading(data, "a.pdf")
    assert reading.text == {"1ページ": "Taro Yamada\ntaro@example.jp", "2ページ": "page two"}
    assert not reading.unread


def test_japanese_by_its_unicode_map() -> None:
    reading = Reading(pdf([shown(LINES, LETTERS)], letters=LETTERS), "名簿")
    # In this font the blank is as wide as a letter.
    assert reading.text == {"1ページ": "\n".join(LINES).replace(" ", "\t")}


def row(*cells: tuple[int, str]) -> bytes:
    """Cells at their places from the left; a letter is 12 wide."""
    at, out = 0, b""
    for x, text in cells:
        out += b"%d 0 Td (%s) Tj " % (x - at, text.encode())
        at = x
    return out + b"%d -14 Td " % -at


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([((0, "name"), (100, "tel")), ((0, "Taro"), (100, "03-1"))], "name\ttel\nTaro\t03-1"),
        ([((0, "name"), (100, "tel")), ((0, "a b c"),)], "name tel\na b c"),
        ([((0, "Taro Yamada"),), ((0, "Dear Sir"),)], "Taro Yamada\nDear Sir"),
    ],
)
def test_gaps_between_columns_are_tabs(rows: list[tuple[tuple[int, str], ...]], text: str) -> None:
    content = b"BT /F1 12 Tf 50 700 Td " + b"".join(row(*cells) for cells in rows) + b"ET"
    assert Reading(pdf([content]), "a.pdf").text == {"1ページ": text}


def test_pages_sort_in_order() -> None:
    reading = Reading(pdf([shown([f"page {i}"]) for i in range(1, 12)]), "a.pdf")
    assert list(reading.text) == sorted(reading.text)
    assert reading.text["02ページ"] == "page 2"


def test_scanned_pages_are_said_in_one_note() -> None:
    pages = [PICTURE, PICTURE, shown(["text"]), PICTURE, b""]
    reading = Reading(pdf(pages), "a.pdf")
    (note,) = reading.unread
    assert (note.cause.value, note.partial) == ("unsupported", True)
    assert note.what is not None
    assert note.what.ja.startswith("1-2, 4ページは文字のない画像です")


def test_a_scanned_paper_was_not_read_at_all() -> None:
    (note,) = Reading(pdf([PICTURE]), "a.pdf").unread
    assert not note.partial


def test_an_empty_page_is_nothing() -> None:
    reading = Reading(pdf([b"", b"q 0 0 10 10 re S Q"]), "a.pdf")
    assert not reading.unread
    assert not reading.text


def test_letters_without_codes_are_said() -> None:
    private = "".join(chr(0xE000 + i) for i in range(8))
    reading = Reading(pdf([shown([private], private)], letters=private), "a.pdf")
    assert reading.causes == ["undecodable"]


def test_a_locked_pdf() -> None:
    assert Reading(pdf([shown(["x"])], trailer=LOCKED), "a.pdf").causes == ["encrypted"]


def test_notes_on_the_page() -> None:
    reading = Reading(pdf([shown(["text"])], notes="山田様に確認 090-1234-5678"), "a.pdf")
    assert reading.text["1ページ"] == "text\n山田様に確認 090-1234-5678\n"


def test_who_made_it() -> None:
    data = pdf([shown(["x"])], trailer=b"/Info 3 0 R", more=[b"<</Author(Taro Yamada)>>"])
    assert Reading(data, "a.pdf").text["文書の情報"] == "作成者: Taro Yamada\n"


def test_files_inside() -> None:
    people = "氏名,電話番号\n山田太郎,090-1234-5678\n".encode()
    held = b"<</Type/EmbeddedFile/Length %d>>stream\n%s\nendstream" % (len(people), people)
    data = pdf(
        [shown(["x"])],
        catalog=b"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(list.csv)/UF(list.csv)/EF<</F 3 0 R>>>>]>>>>",
        more=[held],
    )
    assert Reading(data, "a.pdf").rows("list.csv") == [["山田太郎", "090-1234-5678"]]


@pytest.mark.parametrize("cut", [20, 200, 400])
def test_a_cut_file_is_broken_or_read(cut: int) -> None:
    reading = Reading(pdf([shown(["taro@example.jp"])])[:-cut], "a.pdf")
    assert reading.causes == ["broken"] or "taro@example.jp" in reading.everything()


@pytest.mark.parametrize("times", [1, 2])
def test_a_bomb_is_stopped_before_it_is_unpacked(times: int) -> None:
    content = b" " * 60_000_000
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = b"/Filter[%s]" % (b"/FlateDecode" * times)
    assert Reading(pdf([content], filters=filters), "a.pdf").causes == ["too_large"]


def test_packed_text_is_read() -> None:
    content = zlib.compress(shown(["taro@example.jp"]))
    reading = Reading(pdf([content], filters=b"/Filter/FlateDecode"), "a.pdf")
    assert reading.text == {"1ページ": "taro@example.jp"}


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    from morenashi.extract.formats import pdf as part

    monkeypatch.setattr(part, "_PAGES", 2)
    reading = Reading(pdf([shown([str(i)]) for i in range(4)]), "a.pdf")
    assert list(reading.text) == ["1ページ", "2ページ"]
    assert reading.causes == ["too_many"]
    assert reading.unread[0].partial
