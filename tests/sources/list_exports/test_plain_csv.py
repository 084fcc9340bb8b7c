"""A table kept by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from .exports import lines_of_problems, read, told

JAPANESE = """メーリングリスト,メンバー,アドレス,役割,追加者,追加日
soumu@minato-shoji.example,木村 美緒,Kimura@minato-shoji.example,,,
soumu@minato-shoji.example,外注,gaichu@example.jp,管理者,佐藤 健,2026/11/20
soumu@minato-shoji.example,誰か,,,,
eigyo@minato-shoji.example,,a@example.jp,配信停止,,いつか
"""


def test_japanese_headers(tmp_path: Path) -> None:
    found = read(tmp_path, "ml.csv", JAPANESE, "plain_csv")
    assert told(found) == {
        "soumu@minato-shoji.example": ["kimura@minato-shoji.example", "owner:gaichu@example.jp"],
        "eigyo@minato-shoji.example": ["stopped:a@example.jp"],
    }
    second = found.lists[0].members[1]
    assert (second.name, second.added_by, second.line) == ("外注", "佐藤 健", 3)
    assert second.added_on == datetime(2026, 11, 20, tzinfo=UTC)
    assert lines_of_problems(found) == [4, 5]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("list,address", "soumu,a@example.jp"),
        ("ML名\tメールアドレス\t備考", "soumu\tA@example.jp\tx"),
        ("List Name;E-Mail;added_by", "soumu;a@example.jp;sato"),
        ("リスト名,メンバー", "soumu,外注 <a@example.jp>"),
        ("氏名,メールアドレス", "外注,a@example.jp"),
    ],
)
def test_other_headers(tmp_path: Path, header: str, row: str) -> None:
    assert told(read(tmp_path, "soumu.csv", f"{header}\n{row}\n", "plain_csv")) == {
        "soumu": ["a@example.jp"]
    }


def test_cells_with_line_breaks_keep_the_line_numbers(tmp_path: Path) -> None:
    text = 'list,address,note\nsoumu,a@example.jp,"x\ny\nz"\nsoumu,b@example.jp,\n'
    found = read(tmp_path, "ml.csv", text, "plain_csv")
    assert [member.line for member in found.lists[0].members] == [2, 5]
