"""Files and folders of list exports: the right part reads each, and nothing is passed over silently."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi import catalog
from morenashi.sources import list_reading
from morenashi.sources.list_export import ExportFile, ListExport
from morenashi.sources.list_reading import FOLDER, read_lists

PARTS = catalog.parts(FOLDER, "list_export", ListExport)


def test_every_part_is_named_for_its_file() -> None:
    assert all(name == part.name for name, part in PARTS.items())
    assert len(PARTS) == 11


def test_folders_are_read_with_all_below_them(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "soumu.txt").write_text("a@example.jp\n", encoding="utf-8")
    (tmp_path / "a" / "b" / "aliases").write_text("x: y@example.jp\n", encoding="cp932")
    (tmp_path / "a" / "b" / "aliases.db").write_bytes(b"\0\1\2")
    (tmp_path / "a" / ".DS_Store").write_bytes(b"\0")
    read = read_lists([tmp_path])
    assert [(one.address, os.path.relpath(one.source, tmp_path)) for one in read.lists] == [
        ("soumu", os.path.join("a", "soumu.txt")),
        ("x", os.path.join("a", "b", "aliases")),
    ]
    assert read.problems == ()


@pytest.mark.skipif(os.name == "nt", reason="pipes and links of POSIX")
def test_what_cannot_be_told_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\0\0\0")
    (tmp_path / "readme.md").write_text(
        "# これは説明です\n\nリストではありません。\n", encoding="utf-8"
    )
    (tmp_path / "large.txt").write_bytes(b"")
    os.truncate(tmp_path / "large.txt", list_reading.MOST_BYTES + 1)
    (tmp_path / "link").symlink_to(tmp_path.parent)
    os.mkfifo(tmp_path / "pipe")
    read = read_lists([tmp_path, tmp_path / "none"])
    assert read.lists == ()
    named = {os.path.basename(problem.file): problem.line for problem in read.problems}
    assert named == dict.fromkeys(
        ["photo.png", "readme.md", "large.txt", "link", "pipe", "none"], 0
    )


def test_left_out_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "x.txt").write_text("a@example.jp\n", encoding="utf-8")
    (tmp_path / "y.txt").write_text("a@example.jp\n", encoding="utf-8")
    (tmp_path / "z.txt").write_text("a@example.jp\n", encoding="utf-8")
    read = read_lists([tmp_path], exclude=[tmp_path / "kept", tmp_path / "y.txt"])
    assert [one.address for one in read.lists] == ["z"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp"])
def test_japanese_encodings(tmp_path: Path, encoding: str) -> None:
    text = (
        "メーリングリスト,アドレス,氏名\n総務,a@example.jp,髙橋 結衣\n営業,b@example.jp,佐藤 健\n"
    )
    text = text.replace("髙", "高") if encoding == "euc_jp" else text
    (tmp_path / "ml.csv").write_text(text, encoding=encoding)
    read = read_lists([tmp_path])
    assert [one.address for one in read.lists] == ["総務", "営業"]
    assert read.problems == ()


NAMES = st.sampled_from(
    ["aliases", "virtual", ".forward", "x.csv", "x.json", "x.txt", "member.dump", "mailman/x", "x"]
)
PIECES = st.sampled_from(
    ["email ", "a@example.jp", ": ", "\n", "\n\n", '"', "'", "{", "[", "}", "]", "list_id", '"members"', "group,type,role,id,status,email",
     "PrimarySmtpAddress,RecipientType", ",", "|", "/x", "\\", ":include:x", "\t", " ", "<", ">", "(", "メーリングリスト", "\r", "\0", "#", "date 9999999999", '"format": "morenashi-lists"']
)  # fmt: skip


@settings(deadline=None)
@given(name=NAMES, text=st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_no_part_fails_on_anything(name: str, text: str) -> None:
    """Whoever thinks that a file is its own reads it without an exception, and no value is in a problem."""
    file = ExportFile(Path("/exports") / name, text, lambda _name: "a@example.jp\n")
    for part in PARTS.values():
        if part.matches(file):
            try:
                read = part.read(file)
            except list_reading.csv.Error:
                continue
            for problem in read.problems:
                assert "example.jp" not in problem.why.ja + problem.why.en
