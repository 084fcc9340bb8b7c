"""Letters written apart are read together; ordinary text is left alone."""

from __future__ import annotations

import time

import pytest

from morenashi.values.spread import together

SECRET = "山田太郎電話090-1234-5678"


@pytest.mark.parametrize("between", [" ", "　", "\u2009", "\t", "・", "/", "|", ".", "\n", "\n\n"])
def test_each_letter_apart(between: str) -> None:
    assert "".join(SECRET.split()) in "".join(together(between.join(SECRET)))


def test_short_lines() -> None:
    text = SECRET * 3
    assert "".join(together("\n".join(text[i : i + 5] for i in range(0, len(text), 5)))) == text


@pytest.mark.parametrize("between", list("._/・"))
def test_groups_of_a_number(between: str) -> None:
    text = f"品名\nマイナンバー 1000{between}0000{between}0005 です\n"
    assert list(together(text)) == ["マイナンバー 1000-0000-0005 です"]


@pytest.mark.parametrize(
    "text",
    [
        "192.168.100.200 2026/11/20 1.0000.0000.12345 03.1234.5678",
        "お 知 ら せ\n\n各位\n\nよろしくお願いします。",
        "---- ---- ----\n======\n| a | b | c |",
        "東京・大阪・名古屋・福岡・札幌・仙台・広島・京都・神戸・横浜・千葉・埼玉・新潟",
        "1\n2\n3\n",
        "https://www.example.jp/a/b/c/d",
    ],
)
def test_ordinary_text(text: str) -> None:
    assert list(together(text)) == []


@pytest.mark.parametrize(
    "text", ["a " * 500_000, "a-" * 500_000, "a\n" * 300_000, "ab " * 300_000, "a/b-" * 200_000]
)
def test_time_is_linear(text: str) -> None:
    begun = time.process_time()
    list(together(text))
    assert time.process_time() - begun < 4
