"""R01: the opening says it, in whatever words."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.says_it_leaked import rule
from tests.notice.lint.rules.first_half import message


@pytest.mark.parametrize(
    "text",
    [
        "お客様の個人情報が漏えいしました。お詫びします。",
        "平素は格別のお引き立てを賜り、ありがとうございます。\nこのたび、会員情報が外部から閲覧できる状態でした。",
        "8月3日、受付で封筒を取り違えました。あなたの病名が別の患者さんに知られてしまいました。",
        "あなたの住所と電話番号が、当店から外に出てしまいました。",
        "個人情報が漏洩した可能性を完全には否定できないことが分かりました。",
    ],
)
def test_it_is_said(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        (
            "システムに不具合が発生しました。現在は復旧しています。お客様の情報が漏れました。",
            "「不具合」だけ",
        ),
        ("アプリの設定についてお知らせします。情報の取り扱いに不備がありました。", "不備"),
        ("一部のファイルが外部から参照可能となっていた事象を確認しました。", "事象"),
        ("セキュリティを強化します。カードを切り替えてください。", "書き出しの二文"),
        ("調査の結果、漏えいは確認されていません。", "書き出しの二文"),
    ],
)
def test_it_is_not_said(text: str, piece: str) -> None:
    assert piece in message(rule, text)
