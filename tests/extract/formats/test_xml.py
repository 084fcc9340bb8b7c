"""XML files: names as labels, declared encodings, depth and size."""

from __future__ import annotations

from tests.extract.reading import Reading


def test_an_address_book_in_shift_jis() -> None:
    data = '<?xml version="1.0" encoding="Shift_JIS"?><人><氏名>髙橋①</氏名><電話>090-1</電話></人>'
    reading = Reading(data.encode("cp932"), "a.xml")
    assert reading.text == {"": "氏名: 髙橋①\n電話: 090-1\n"}


def test_utf16() -> None:
    data = '<?xml version="1.0" encoding="UTF-16"?><a><tel>090-1</tel></a>'
    assert Reading(data.encode("utf-16"), "a.xml").text[""] == "tel: 090-1\n"


def test_deep_nesting_and_broken_ends() -> None:
    data = b"<?xml version='1.0'?>" + b"<a>" * 200_000 + b"090-1234-5678</b"
    assert "090-1234-5678" in Reading(data, "a.xml").text[""]


def test_a_large_one_comes_in_blocks() -> None:
    data = b"<?xml version='1.0'?><l>" + b"<t>090-1234-5678</t>" * 200_000 + b"</l>"
    reading = Reading(data, "a.xml")
    assert reading.text[""].count("t: 090-1234-5678\n") == 200_000
    assert len(reading.blocks) >= 2
