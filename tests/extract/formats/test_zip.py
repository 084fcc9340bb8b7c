"""Zip archives: names, what is inside, what is locked, broken or a bomb."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from morenashi.extract import Budget
from morenashi.extract.dispatch import extract_all
from morenashi.model.finding import Unread
from morenashi.model.mail import Attached
from tests.extract.reading import Reading, item

PEOPLE = "氏名,tel\n山田,090-1234-5678\n".encode("cp932")


def pack(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def named(raw: bytes, data: bytes = b"090-1234-5678") -> bytes:
    """An archive whose only member has a name of these bytes, without the UTF-8 flag."""
    stand_in = "x" * len(raw)
    return pack({stand_in: data}).replace(stand_in.encode(), raw)


@pytest.mark.parametrize("encoding", ["cp932", "utf-8"])
def test_names_without_the_flag(encoding: str) -> None:
    reading = Reading(named("名簿表.txt".encode(encoding)), "a.zip")
    assert list(reading.text) == ["名簿表.txt"]


def test_members_of_every_format_and_method() -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        inner = pack({"深い/b.txt": b"090-3"}, method)
        data = pack(
            {
                "名簿/a.csv": PEOPLE,
                "in.zip": inner,
                "empty.txt": b"",
                "dir/": b"",
                "x.png": b"\x89PNG\r\n",
            },
            method,
        )
        reading = Reading(data, "a.bin")
        assert reading.rows("名簿/a.csv") == [["山田", "090-1234-5678"]]
        assert reading.text == {"in.zip/深い/b.txt": "090-3"}
        assert [(note.part, note.cause.value) for note in reading.unread] == [
            ("x.png", "unsupported")
        ]


def test_two_members_of_one_name() -> None:
    data = named(b"aa.txt") and pack({"aa.txt": b"1", "ab.txt": b"2"}).replace(b"ab.txt", b"aa.txt")
    assert Reading(data, "a.zip").text == {"aa.txt": "1", "aa.txt (2)": "2"}


def test_links_in_archives_are_read_and_never_followed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../evil.txt", "090-1")
    text = {"link": "/etc/passwd", "../../evil.txt": "090-1"}
    assert Reading(out.getvalue(), "a.zip").text == text


def encrypted(data: bytes) -> bytes:
    """Sets the flag of every member."""
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        pieces = data.split(mark)
        data = mark.join(
            [
                pieces[0],
                *(bytes((p[at - 4] | 1,)).join([p[: at - 4], p[at - 3 :]]) for p in pieces[1:]),
            ]
        )
    return data


def told(data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
    """The names beside the text, and what was not read with its cause."""
    found = list(extract_all(item(data, "a.zip")))
    names = [one.name for one in found if isinstance(one, Attached)]
    return names, [(one.part, one.cause.value) for one in found if isinstance(one, Unread)]


def test_a_locked_archive_is_one_note_and_still_tells_its_names() -> None:
    locked = encrypted(pack({"名簿.csv": b"1", "b.txt": b"2"}))
    assert told(locked) == (["名簿.csv", "b.txt"], [("", "encrypted")])


def test_of_a_locked_archive_of_many_the_first_names_are_told() -> None:
    locked = encrypted(pack({f"{i}.txt": b"1" for i in range(1100)}))
    names, unread = told(locked)
    assert (len(names), unread) == (1000, [("", "encrypted")])


def test_relatives_of_office_files_are_not_read_as_archives() -> None:
    reading = Reading(pack({"[Content_Types].xml": b"<x/>", "visio/a.xml": b"<x/>"}), "a.vsdx")
    assert reading.causes == ["unsupported"]
    assert reading.unread[0].what is not None


@pytest.mark.parametrize("cut", [10, 40, 100, 150])
def test_a_cut_archive_still_gives_its_members(cut: int) -> None:
    data = pack({"a.csv": PEOPLE * 20, "b.txt": b"hello " * 100})
    reading = Reading(data[:-cut], "a.zip")
    assert reading.unread[0].cause.value == "broken"
    assert reading.unread[0].partial
    assert "090-1234-5678" in reading.everything()


def test_a_bad_member_does_not_hide_the_others() -> None:
    data = bytearray(pack({"a.txt": b"090-1" * 500, "b.txt": b"090-2"}, zipfile.ZIP_STORED))
    data[60] ^= 0xFF
    reading = Reading(bytes(data), "a.zip")
    assert reading.text["b.txt"] == "090-2"
    assert [(note.part, note.cause.value) for note in reading.unread] == [("a.txt", "broken")]


def test_lying_sizes_are_not_believed() -> None:
    data = bytearray(pack({"a.txt": b"090-1" * 100}))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 5)
    reading = Reading(bytes(data), "a.zip")
    assert reading.causes == ["broken"] or "090-1" in reading.everything()


def test_a_bomb_is_stopped_and_said() -> None:
    data = pack({"a.txt": bytes(60_000_000), "b.txt": b"090-1"})
    reading = Reading(data, "a.zip")
    assert "too_large" in reading.causes
    assert all(note.partial for note in reading.unread)


def test_plain_expansion_below_the_limits_is_read_whole() -> None:
    line = "電話 090-1234-5678\n".encode()
    data = pack({"a.txt": line * 200_000, "b.txt": b"end"})
    reading = Reading(data, "a.zip", Budget(ratio=10_000))
    assert reading.text["a.txt"].count("090-1234-5678") == 200_000
    assert not reading.unread


def test_nested_like_42_zip_stops_at_the_depth() -> None:
    data = pack({"bottom.txt": b"090-1"})
    for _ in range(9):
        data = pack({f"{i}.zip": data for i in range(2)})
    reading = Reading(data, "42.zip", Budget(entries=50))
    assert set(reading.causes) <= {"too_deep", "too_many"}
    assert "too_many" in reading.causes
    assert len(reading.unread) < 400


def test_an_archive_that_holds_itself_ends() -> None:
    inner = pack({"x.zip": b"P" * 100}, zipfile.ZIP_STORED)
    reading = Reading(inner.replace(b"P" * 100, inner[:100]), "q.zip")
    assert reading.unread


def test_too_many_members() -> None:
    data = pack({f"{i}.txt": b"090" for i in range(50)}, zipfile.ZIP_STORED)
    reading = Reading(data, "a.zip", Budget(entries=10))
    assert len(reading.text) == 10
    assert reading.causes.count("too_many") in (1, 2)


def test_an_empty_archive_is_nothing() -> None:
    reading = Reading(pack({}), "a.zip")
    assert not reading.unread


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06" + bytes(3), b"PK\x03\x04" * 1000])
def test_rubbish_with_a_good_beginning(data: bytes) -> None:
    assert "broken" in Reading(data, "a.zip").causes


def test_what_stands_beside_the_members_is_read() -> None:
    """Comments, and a folder that is none."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        told = zipfile.ZipInfo("a.txt")
        told.comment = "山田 太郎".encode()
        archive.writestr(told, "ok")
        archive.writestr("folder/", "鈴木 花子")
        archive.comment = "高橋 一郎".encode()
    reading = Reading(out.getvalue(), "a.zip")
    assert reading.text == {
        "a.txt": "ok",
        "folder/": "鈴木 花子",
        "コメント": "高橋 一郎\n山田 太郎",
    }
    assert reading.causes == []


@pytest.mark.parametrize("where", ["between", "behind"])
def test_what_the_list_does_not_tell_of_is_noted(where: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hidden.csv", "山田 太郎")
        archive.writestr("a.txt", "ok")
        if where == "between":
            del archive.filelist[0]
    data = out.getvalue() + ("山田 太郎" * 5).encode() * (where == "behind")
    assert Reading(data, "a.zip").causes == ["broken"]
