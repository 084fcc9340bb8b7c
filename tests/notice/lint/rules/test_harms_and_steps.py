"""R07: harms, steps and whom to turn to, for what leaked."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.harms_and_steps import rule
from tests.notice.lint.rules.first_half import message


@pytest.mark.parametrize(
    "text",
    [
        "住所を知る者が、頼んでいない品を代金引換で送りつけることがあります。受け取りを断り、局番なしの188番に話してください。",
        "■ 漏れた情報\nカード番号\n■ お願い\nカードを不正に使われるおそれがあります。裏面の番号に電話し、再発行を頼んでください。",
        "■ 漏れた情報\n病歴\n■ 起こり得ること\n・健康食品を勧める電話。断って188へ。",
    ],
)
def test_it_helps(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        (
            "漏れた情報は住所と電話番号です。不審な連絡には十分ご注意ください。",
            "「十分ご注意ください」だけ",
        ),
        (
            "パスワードが流出しました。適宜ご対応いただきますようお願いいたします。",
            "何をすればよいか",
        ),
        (
            "免許証の画像が盗まれました。身に覚えのない請求が届いた場合は、お客様の責任でご対処ください。",
            "何をすればよいか",
        ),
        (
            "氏名が漏れました。なりすましの電話が来るおそれがあります。電話を切ってください。",
            "相談先",
        ),
        (
            "■ 漏れた情報\nマイナンバー、住所\n■ お願い\n覚えのない荷物が届くことがあります。受け取りを断り、188へ相談してください。",
            "書かれていません: マイナンバー",
        ),
    ],
)
def test_it_does_not_help(text: str, piece: str) -> None:
    assert piece in message(rule, text)
