"""Plain text: every encoding, blocks that join up, lines that are counted."""

from __future__ import annotations

import pytest

from tests.extract.reading import Reading


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc-jp", "utf-16", "utf-16-le"]
)
@pytest.mark.parametrize("name", ["a.txt", "a.log", "メモ", "a.md", "dump.sql"])
def test_encodings(encoding: str, name: str) -> None:
    text = "担当の山田です。\r\n電話は090-1234-5678です。\n"
    reading = Reading(text.encode(encoding), name)
    assert reading.text == {"": text}
    assert not reading.unread


def test_blocks_are_contiguous_and_know_their_lines() -> None:
    text = "".join(f"{i}: 問い合わせ 03-1234-5678\n" for i in range(150_000))
    reading = Reading(text.encode("cp932"), "a.log")
    assert reading.text[""] == text
    assert len(reading.blocks) > 2
    line = 1
    for block in reading.blocks:
        assert block.line == line
        assert len(block.text) <= 2 << 20
        line += block.text.count("\n")


def test_one_endless_line_comes_in_blocks() -> None:
    text = "お客様" * 2_000_000
    reading = Reading(text.encode(), "a.txt")
    assert reading.text[""] == text
    assert all(block.line == 1 and len(block.text) <= 2 << 20 for block in reading.blocks)
    assert len(reading.blocks) >= 3


def test_nothing_is_nothing() -> None:
    reading = Reading(b"", "empty.xlsx")
    assert not reading.text
    assert not reading.unread


def test_undecodable_places_are_noted_and_the_rest_is_read() -> None:
    reading = Reading(
        "山田です。".encode() * 50 + b"\xff\xff" + "鈴木です。".encode() * 50, "a.txt"
    )
    assert reading.text[""].count("鈴木") == 50
    assert reading.causes == ["undecodable"]
    assert reading.unread[0].partial


def test_nul_bytes_in_a_log() -> None:
    reading = Reading(b"\0" * 50_000 + "電話 03-1234-5678\n".encode(), "app.log")
    assert "03-1234-5678" in reading.text[""]
