"""Postfix virtual alias maps."""

from __future__ import annotations

from pathlib import Path

from .exports import lines_of_problems, read, told

TEXT = """# 自社のドメイン
minato-shoji.example  anything
soumu@minato-shoji.example   kimura@minato-shoji.example, gaichu@example.jp
eigyo@minato-shoji.example   a@minato-shoji.example
                             b@minato-shoji.example
taro@minato-shoji.example    taro@minato-shoji.example taro@gmail.com
@minato-shoji.example        catch@example.jp
root                         admin@minato-shoji.example
/^sales-.*@minato/           sales@minato-shoji.example
lonely@minato-shoji.example
"""


def test_addresses_catch_all_and_what_is_not_read(tmp_path: Path) -> None:
    found = read(tmp_path, "virtual", TEXT, "virtual")
    assert told(found) == {
        "soumu@minato-shoji.example": ["kimura@minato-shoji.example", "gaichu@example.jp"],
        "eigyo@minato-shoji.example": ["a@minato-shoji.example", "b@minato-shoji.example"],
        "taro@minato-shoji.example": ["taro@minato-shoji.example", "taro@gmail.com"],
        "@minato-shoji.example": ["catch@example.jp"],
        "root": ["admin@minato-shoji.example"],
    }
    assert lines_of_problems(found) == [9, 10]


def test_other_names_are_known_by_what_stands_in_them(tmp_path: Path) -> None:
    text = "a@minato-shoji.example b@example.jp\nc@minato-shoji.example d@example.jp\n"
    assert len(told(read(tmp_path, "tensou.txt", text, "virtual"))) == 2
