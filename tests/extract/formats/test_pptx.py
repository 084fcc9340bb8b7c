"""PowerPoint presentations: slides in their order with their notes, tables, comments."""

from __future__ import annotations

import pytest

from tests.extract.office_files import pack, pptx, relations, slide
from tests.extract.reading import Reading


def cells(*texts: str) -> str:
    return "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>" for text in texts)  # fmt: skip


TABLE = f"<a:tbl><a:tr>{cells('氏名', '電話番号')}</a:tr><a:tr>{cells('山田太郎', '090-1234-5678')}</a:tr></a:tbl>"


@pytest.mark.parametrize("name", ["研修.pptx", "研修.ppsx", "研修"])
def test_slides_come_in_the_order_they_are_shown(name: str) -> None:
    reading = Reading(pptx([slide("最後"), slide("最初"), slide("隠れた一枚")], [2, 1]), name)
    assert reading.text == {
        "スライド1": "最初\n",
        "スライド2": "最後\n",
        "スライド3": "隠れた一枚\n",
    }
    assert not reading.unread


def test_notes_belong_to_their_slide() -> None:
    extra = {
        "ppt/slides/_rels/slide2.xml.rels": relations({"rId1": "../notesSlides/notesSlide1.xml"}),
        "ppt/notesSlides/notesSlide1.xml": slide("山田太郎様の件を話す"),
        "ppt/notesSlides/notesSlide7.xml": slide("どこにも付かないノート"),
    }
    reading = Reading(pptx([slide("一"), slide("二")], [1, 2], extra), "a.pptx")
    assert reading.text["スライド2のノート"] == "山田太郎様の件を話す\n"
    assert reading.text["ノート"] == "どこにも付かないノート\n"


def test_a_table_on_a_slide() -> None:
    reading = Reading(pptx([slide("名簿", inner=TABLE)], [1]), "a.pptx")
    assert reading.headers("スライド1/表1") == ["氏名", "電話番号"]
    assert reading.rows("スライド1/表1") == [["山田太郎", "090-1234-5678"]]


def test_numbers_sort_in_order() -> None:
    reading = Reading(pptx([slide(str(i)) for i in range(12)], range(1, 13)), "a.pptx")
    assert list(reading.text) == sorted(reading.text)
    assert reading.text["スライド02"] == "1\n"


def test_comments_say_who_wrote_them() -> None:
    extra = {
        "ppt/comments/comment1.xml": '<p:cmLst xmlns:p="p"><p:cm><p:text>本人に確認</p:text></p:cm></p:cmLst>',
        "ppt/commentAuthors.xml": '<p:l xmlns:p="p"><p:cmAuthor name="高橋三郎"/></p:l>',
    }
    reading = Reading(pptx([slide("一")], [1], extra), "a.pptx")
    assert reading.text["コメント"] == "本人に確認\n"
    assert reading.text["コメントした人"] == "高橋三郎\n"


def test_a_broken_slide_does_not_hide_the_others() -> None:
    reading = Reading(pptx([slide("一")[:-30], slide("二")], [1, 2]), "a.pptx")
    assert reading.text["スライド2"] == "二\n"
    assert [(note.part, note.cause.value) for note in reading.unread] == [("スライド1", "broken")]


def test_slides_of_pictures_are_said() -> None:
    data = pptx([slide()], [1], {"ppt/media/image1.png": b"\x89PNG"})
    assert Reading(data, "a.pptx").causes == ["unsupported"]


def test_slides_without_a_list_are_read() -> None:
    data = pack({"[Content_Types].xml": "<x/>", "ppt/slides/slide1.xml": slide("一")})
    assert Reading(data, "a.pptx").text == {"スライド1": "一\n"}
