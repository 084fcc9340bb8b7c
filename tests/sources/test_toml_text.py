"""Plain data becomes TOML that reads back to the same and that people can read."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from morenashi.sources.toml_text import toml_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"a": 1, "b": "x"}, 'a = 1\nb = "x"\n'),
        ({"t": {"u": {"ja": "あ" * 60, "en": "b" * 60}}},
         f'\n[t]\nu.ja = "{"あ" * 60}"\nu.en = "{"b" * 60}"\n'),
        ({"t": {"a": 1}, "b": date(2026, 4, 1)}, "t = { a = 1 }\nb = 2026-04-01\n"),
        ({"l": ["x" * 60, "y" * 60]}, f'l = [\n    "{"x" * 60}",\n    "{"y" * 60}",\n]\n'),
        ({"l": [{"a": 1}, {"a": 2}]}, "\n[[l]]\na = 1\n\n[[l]]\na = 2\n"),
        ({"l": ["x", {"a": 1}]}, 'l = ["x", { a = 1 }]\n'),
        ({"l": [{"ja": "あ", "en": "a"}]}, 'l = [{ ja = "あ", en = "a" }]\n'),
        ({"e": {}, "n": []}, "e = {}\nn = []\n"),
        ({"s": "a\nb"}, 's = """\na\nb"""\n'),
        ({"s": "a\r\nb"}, 's = "a\\r\\nb"\n'),
    ],
)  # fmt: skip
def test_layout(data: dict[str, Any], text: str) -> None:
    assert toml_text(data) == text
    assert tomllib.loads(text) == data


def test_comments_stand_first() -> None:
    assert toml_text({"a": 1}, comments=("見出し", "")) == "# 見出し\n#\n\na = 1\n"
