"""Old Office files: xls is read, the others are told apart, locked and broken ones are said."""

from __future__ import annotations

import io
import struct

import pytest

from morenashi.extract.compound import Compound, written
from tests.extract.office_files import Cell, biff, compound, sheet, xlsx
from tests.extract.reading import Reading

PEOPLE: list[list[Cell]] = [
    ["氏名", "電話番号", "社員番号"],
    ["山田太郎", 9012345678, "0012"],
    ["佐藤花子", "03-1234-5678", "0013"],
]


@pytest.mark.parametrize("name", ["名簿.xls", "名簿"])
@pytest.mark.parametrize("stream", ["Workbook", "WORKBOOK", "Book"])
def test_an_old_workbook(name: str, stream: str) -> None:
    reading = Reading(compound({stream: biff(PEOPLE)}), name)
    assert reading.headers("名簿") == PEOPLE[0]
    assert reading.rows("名簿") == [
        ["山田太郎", "09012345678", "0012"],
        ["佐藤花子", "03-1234-5678", "0013"],
    ]
    assert reading.lines("名簿") == [2, 3]
    assert not reading.unread


@pytest.mark.parametrize(
    ("stream", "data", "cause", "word"),
    [
        ("WordDocument", bytes(12), "unsupported", "Word 文書(.doc)"),
        ("WordDocument", bytes(11) + b"\x01", "encrypted", "パスワード"),
        ("PowerPoint Document", b"", "unsupported", "pptx"),
        ("EncryptedPackage", b"x", "encrypted", "パスワード"),
        ("__properties_version1.0", b"", "unsupported", "Outlook"),
        ("VisioDocument", b"", "unsupported", "Office"),
    ],
)
def test_the_others_are_named(stream: str, data: bytes, cause: str, word: str) -> None:
    reading = Reading(compound({stream: data}), "a.bin")
    assert reading.causes == [cause]
    assert reading.unread[0].what is not None
    assert word in reading.unread[0].what.ja


def test_a_workbook_kept_in_an_object() -> None:
    inner = xlsx({"A": sheet([["氏名", "電話番号"], ["山田太郎", "090-1234-5678"]])})
    reading = Reading(compound({"Package": inner}), "oleObject1.bin")
    assert reading.rows("package/A") == [["山田太郎", "090-1234-5678"]]


def test_a_file_dragged_into_a_document() -> None:
    held = "氏名,電話\n山田太郎,090-1234-5678\n".encode("cp932")
    path = b"C:\\list.csv\0"
    data = struct.pack("<LH", 0, 2) + b"list.csv\0" + path + struct.pack("<LL", 3, len(path)) + path
    data += struct.pack("<L", len(held)) + held
    reading = Reading(compound({"\x01Ole10Native": data}), "oleObject1.bin")
    assert reading.rows("list.csv") == [["山田太郎", "090-1234-5678"]]


@pytest.mark.parametrize("cut", [8, 511, 600, 1200, 3000])
def test_a_cut_file_is_broken(cut: int) -> None:
    reading = Reading(compound({"Workbook": biff(PEOPLE)})[:cut], "a.xls")
    assert reading.causes == ["broken"]


@pytest.mark.parametrize("place", [b"\x04\x02", b"\x03\x02"])
def test_cells_beyond_any_sheet_take_no_memory(place: bytes) -> None:
    stream = biff(PEOPLE)
    at = stream.index(place, 100)
    far = stream[: at + 4] + b"\xff\xff\xff\xff" + stream[at + 8 :]
    assert Reading(compound({"Workbook": far}), "a.xls").causes == ["broken"]


@pytest.mark.parametrize("sectors", [range(1, 11), range(2, 11), range(1, 2)])
def test_sectors_in_a_circle_end(sectors: range) -> None:
    data = bytearray(compound({"Workbook": biff(PEOPLE * 200)}))
    for sector in sectors:
        data[512 + 4 * sector : 516 + 4 * sector] = struct.pack("<L", sectors[0])
    reading = Reading(bytes(data), "a.xls")
    assert reading.causes == ["broken"] or reading.rows("名簿")


def test_a_long_stream_is_written_whole() -> None:
    data = bytes(range(256)) * 20_000
    assert Compound(io.BytesIO(written("Book", data))).read("Book", len(data)) == data


def test_a_locked_workbook() -> None:
    stream = biff(PEOPLE)
    at = stream.index(struct.pack("<2H", 0x85, 8 + 4))
    locked = stream[:at] + struct.pack("<2H6x", 0x2F, 6) + stream[at:]
    assert Reading(compound({"Workbook": locked}), "a.xls").causes == ["encrypted"]
