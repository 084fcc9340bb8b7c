"""Withheld facts and their reasons."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.withheld_facts import rule
from tests.notice.lint.rules.judged import PUBLIC, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("侵入の経路は、公表を差し控えさせていただきます。", ["公表を差し控え"]),
        ("詳細についてはお答えできません。", ["お答えできません"]),
        ("取引先の名称は非公表とします。", ["非公表"]),
        ("侵入の経路は、まねを防ぐため、9月末まで伏せます。", []),
        ("接続元は公表しません。捜査に影響があるためです。", []),
        ("相手の名前は、警察に言われましたので、ここでは触れません。", []),
        ("経路は公表しません。理由は、同じ機器を使う会社の安全です。", []),
        # nothing is withheld
        ("調査の結果を公表します。", []),
        ("見知らぬ番号からの電話には、お答えにならないでください。", []),
        ("控えを金庫に置きます。", []),
    ],
)
def test_withheld(text: str, expected: list[str]) -> None:
    got = places(rule, text, PUBLIC)
    assert len(got) == len(expected)
    for place, part in zip(got, expected, strict=True):
        assert part in place or place in part
