"""Telling formats, and turning every failure into a note."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from morenashi.extract import dispatch, extract
from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Child, Content, Extractor
from morenashi.model.finding import Unread
from morenashi.model.item import Item, Stamp
from morenashi.model.segment import Segment, TextBlock
from morenashi.model.words import Words
from tests.extract.office_files import compound
from tests.extract.reading import Reading, item


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (compound({"WordDocument": b"x"}), "Word 文書"),
        (compound({"PowerPoint Document": b"x"}), "PowerPoint"),
        (compound({"__properties_version1.0": b"x"}), "Outlook"),
        (compound({"VisioDocument": b"x"}), "Office"),
        (b"\xff\xd8\xff\xe0", "画像"),
        (b"\x89PNG\r\n\x1a\n", "画像"),
        (b"GIF89a", "画像"),
        (b"MZ\x90\x00\x03" + bytes(100), "プログラム"),
        (b"\x7fELF\x02", "プログラム"),
        (b"\x1f\x8b\x08\x00", "zip 以外"),
        (b"SQLite format 3\x00", "データベース"),
        (b"{\\rtf1\\ansi", "RTF"),
        (bytes(range(256)) * 8, "文字ではない"),
    ],
)
@pytest.mark.parametrize("suffix", ["bin", "dat", "txt"])
def test_what_cannot_be_read_yet_is_named(head: bytes, word: str, suffix: str) -> None:
    if suffix == "txt" and word == "文字ではない":
        pytest.skip("a name that promises text is believed")
    reading = Reading(head, f"a.{suffix}")
    assert reading.causes == ["unsupported"]
    assert reading.unread[0].what is not None
    assert word in reading.unread[0].what.ja
    assert not reading.text


@pytest.mark.parametrize(
    "head", [b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"]
)
def test_a_beginning_alone_is_broken(head: bytes) -> None:
    assert Reading(head, "a.bin").causes == ["broken"]


@pytest.mark.parametrize("text", ["MZ世代の調査\n氏名", "BM25とは。", "ID3の件", "Obj-C のメモ"])
def test_texts_that_begin_like_binaries(text: str) -> None:
    assert Reading(text.encode(), "memo").text[""] == text


def broken(error: BaseException) -> Item:
    def opened() -> io.BytesIO:
        raise error

    return Item("file:///x", "x", "file:///", Stamp(1, 0, 0), opened)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (FileNotFoundError(), "missing"),
        (PermissionError(), "no_permission"),
        (OSError(5, "I/O"), "read_error"),
        (MemoryError(), "too_large"),
        (RecursionError(), "too_deep"),
        (ValueError("taro@example.jp"), "broken"),
        (BaseException("panic"), "broken"),
    ],
)
def test_failures_are_notes(error: BaseException, cause: str) -> None:
    (note,) = extract(broken(error))
    assert isinstance(note, Unread)
    assert note.cause.value == cause
    assert "taro" not in repr(note)


def test_ctrl_c_is_no_failure() -> None:
    with pytest.raises(KeyboardInterrupt):
        list(extract(broken(KeyboardInterrupt())))


def test_what_came_before_a_failure_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(content: Content, _budget: Budget) -> Iterator[Segment | Unread | Child]:
        yield TextBlock(content.part, "before")
        raise ValueError

    failing = Extractor("x", Words(ja="", en=""), (), lambda _head: 1, read)
    monkeypatch.setattr(dispatch.catalog, "parts", lambda *_: {"x": failing})
    first, second = extract(item(b"data", "a.txt"))
    assert isinstance(first, TextBlock)
    assert isinstance(second, Unread)
    assert second.partial


MEASURE = """
import io, resource, sys
sys.path[:0] = {path!r}
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from morenashi.extract import extract
from morenashi.model.item import Item, Stamp
from morenashi.model.segment import TableBlock

class Endless(io.RawIOBase):
    left = {size}
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), self.left)
        start = {size} - self.left
        unit = {unit!r}
        k = start % len(unit)
        b[:n] = (unit[k:] + unit * (n // len(unit) + 1))[:n]
        if start == 0:
            head = {head!r}
            b[:len(head)] = head
        self.left -= n
        return n

item = Item("file:///x", {name!r}, "file:///", Stamp({size}, 0, 0), Endless)
total = 0
for found in extract(item):
    total += len(found.text) if hasattr(found, "text") else len(found.rows) if isinstance(found, TableBlock) else 0
print(total)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_AS")
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.json", "a.xml", "a.html"])
@pytest.mark.parametrize("size", [60_000_000, pytest.param(2_000_000_000, marks=pytest.mark.slow)])
def test_one_line_of_any_size_in_one_gigabyte(name: str, size: int, tmp_path: Path) -> None:
    if size > 10**9 and name not in ("a.txt", "a.csv"):
        pytest.skip("two formats show it")
    heads = {"a.json": b'[{"a": "', "a.xml": b"<?xml version='1.0'?><a>", "a.html": b"<html><p>"}
    script = MEASURE.format(
        path=sys.path, size=size, unit="山田太郎様 電話は 090-1234-5678 です ".encode(),
        head=heads.get(name, b""), name=name,
    )  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert int(done.stdout) > size // 3
