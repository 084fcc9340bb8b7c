"""R03: where the gravest item stands."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.worst_item_first import rule
from tests.notice.lint.rules.first_half import message


@pytest.mark.parametrize(
    "text",
    [
        "■ 漏れた情報\n・カード番号\n・氏名",
        "件名: マイナンバーの漏えいについて\n\n■ 漏れた情報\n・氏名\n・マイナンバー",
        "病歴を含む個人情報が漏れました。\n■ 漏れた情報\n氏名、病歴",
        "■ 漏れた情報\n・氏名\n・住所",
        "■ 漏れた情報\n・在留カードの写真\n・銀行の口座番号",  # of one rank
    ],
)
def test_the_gravest_is_seen(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("■漏れた項目 (1)氏名 (2)会員番号 (3)カード番号", "クレジットカード番号"),
        (
            "会員情報の漏えいについて。漏えいした情報は次のとおりです。・お名前 ・性別 ・健康診断の結果",
            "健康診断",
        ),
        ("カード番号が漏れました。\n■ 漏れた情報\n・カード番号\n・マイナンバー", "マイナンバー"),
        (
            "お名前などの情報が漏れました。詳しくは、氏名、住所。このほか提出書類の画像(免許証)も対象です。",
            "運転免許証",
        ),
    ],
)
def test_the_gravest_comes_late(text: str, item: str) -> None:
    assert item in message(rule, text)
