"""Jargon: explained anywhere in the text, or not."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.jargon import PLAIN, unexplained
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "VPN(外から社内へつなぐ通り道)の機械",
        "「トークン」とは、一時的な鍵のことです。",
        "データを人質に取るプログラム(ランサムウェア)",
        "ランサムウェアという、データを人質に取るプログラム",
        "ランサムウェア攻撃を受けました。ランサムウェア(データを人質に取るプログラム)は9月に入りました。",
        "https://example.jp/api/VPN",
        "CAPITAL",
    ],
)
def test_explained(text: str) -> None:
    assert unexplained(read(text)) == []


def test_unexplained_in_order() -> None:
    text = "EDRが止め、SOCが知らせ、ソルトを足しました。EDRは新しいものです。"
    assert unexplained(read(text)) == [("EDR", 0), ("SOC", 7), ("ソルト", 15)]


def test_every_word_has_a_plain_one() -> None:
    assert all(plain and plain != word for word, plain in PLAIN.items())
