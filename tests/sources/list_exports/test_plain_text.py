"""One address a line, the file named for its list."""

from __future__ import annotations

from pathlib import Path

import pytest

from .exports import lines_of_problems, read, told

TEXT = """\ufeff# 総務のリスト
Kimura.Mio@minato-shoji.example
佐藤 健 <sato.ken@minato-shoji.example>
"高橋, 結衣" <takahashi@minato-shoji.example>
info@example.jp (窓口)
suzuki@example.jp   鈴木 一

これは宛先ではありません
"""


def test_addresses_names_and_what_is_neither(tmp_path: Path) -> None:
    found = read(tmp_path, "soumu.txt", TEXT, "plain_text")
    assert told(found) == {
        "soumu": [
            "kimura.mio@minato-shoji.example",
            "sato.ken@minato-shoji.example",
            "takahashi@minato-shoji.example",
            "info@example.jp",
            "suzuki@example.jp",
        ]
    }
    assert [m.name for m in found.lists[0].members] == [
        "",
        "佐藤 健",
        "高橋, 結衣",
        "窓口",
        "鈴木 一",
    ]
    assert [m.line for m in found.lists[0].members] == [2, 3, 4, 5, 6]
    assert lines_of_problems(found) == [8]


@pytest.mark.parametrize(
    ("name", "address", "member"),
    [
        ("soumu@minato-shoji.example.txt", "soumu@minato-shoji.example", "a@example.jp"),
        ("soumu.owners.txt", "soumu", "owner:a@example.jp"),
        ("soumu.moderators.txt", "soumu", "moderator:a@example.jp"),
        ("soumu.nomail.txt", "soumu", "stopped:a@example.jp"),
        ("dog-owners.txt", "dog-owners", "a@example.jp"),
        ("soumu.members", "soumu", "a@example.jp"),
        ("v1.2", "v1.2", "a@example.jp"),
    ],
)
def test_the_name_tells_list_and_role(tmp_path: Path, name: str, address: str, member: str) -> None:
    assert told(read(tmp_path, name, "a@example.jp\n", "plain_text")) == {address: [member]}


def test_an_empty_file_is_an_empty_list(tmp_path: Path) -> None:
    assert told(read(tmp_path, "soumu.txt", "\n", "plain_text")) == {"soumu": []}
