"""Against fakes: what is never asked for, attachments, odd links, links as the only way."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.anti_phishing import rule
from tests.notice.lint.rules.judged import CASE, found

NEVER = "当社が電話やメールでパスワードや口座番号をお尋ねすることはありません。"


@pytest.mark.parametrize(
    "text",
    [
        NEVER,
        "当院が暗証番号やお金を求めることは決してありません。",
        "職員が訪ねて印鑑や通帳を預かることはありません。",
        "カードの番号を聞く電話は、絶対にかけません。",
        "当社はお客様にパスワードの入力を求めるメールをお送りしません。",
        NEVER + "このメールに添付ファイルやリンクはありません。",
        NEVER + "添付ファイルを開くよう装う偽のメールが届くことがあります。開かないでください。",
        NEVER + "確認は https://www.minato-shoji.example/ を手で入力するか、0120-000-418へお電話ください。",
        NEVER + "本人申告は https://www.jicc.co.jp/ で受け付けています。電話は0120-000-418です。",
    ],
)  # fmt: skip
def test_safe(text: str) -> None:
    assert found(rule, text, incident=CASE) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("漏れたのはパスワードです。ほかでも使っていれば変えてください。", "決して尋ねないもの"),
        ("職員がお電話で番号を確かめることがあります。ご協力ください。", "決して尋ねないもの"),
        (NEVER + "詳しい内容は、添付のファイルをご確認ください。", "添付ファイル"),
        (NEVER + "電話0120-000-418か、https://bit.ly/0000 でお調べできます。", "短縮URL"),
        (NEVER + "電話0120-000-418か、http://192.0.2.7/kakunin でお調べできます。", "数字のアドレス"),
        (NEVER + "電話0120-000-418か、http://minato-shoji.example/ でお調べできます。", "http"),
        (NEVER + "電話0120-000-418か、https://minato-leak.example.net/ へ。", "自社のドメイン"),
        (NEVER + "こちらからログインしてください。https://minato-shoji.example/login", "ほかに方法"),
    ],
)  # fmt: skip
def test_like_a_fake(text: str, message: str) -> None:
    [finding] = found(rule, text, incident=CASE)
    assert message in finding.message.ja


def test_without_a_case_a_strange_domain_is_nobodys() -> None:
    text = NEVER + "電話0120-000-418か、https://minato-leak.example.net/ へ。"
    assert found(rule, text) == []
