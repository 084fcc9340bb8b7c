"""Whose harm comes first."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.victims_first import rule
from tests.notice.lint.rules.judged import PUBLIC, found, places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("当社も悪質な行為の被害者です。ご本人にお詫びします。", "当社も悪質な行為の被害者"),
        ("誠に遺憾に存じます。皆様にはお詫び申し上げます。", "遺憾"),
        ("卑劣な犯罪で、当社は大きな損失を被りました。", "卑劣"),
        ("長年築いた当園の評判が傷つき、無念です。", "当園の評判が傷つ"),
        ("このような事態となり、無念でなりません。", "無念"),
        ("当社はサイバー攻撃の被害に遭いました。お客様にお詫びします。", "当社はサイバー攻撃の被害に遭"),
        ("弊社の株価も下落しました。お客様にはご迷惑をおかけしました。", "弊社の株価も下落"),
    ],
)  # fmt: skip
def test_own_loss_first(text: str, place: str) -> None:
    assert places(rule, text, PUBLIC) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "お客様の情報が盗まれました。深くお詫びします。当社も損害を受けました。",
        "お預かりした情報を守れず、申し訳ございません。誠に遺憾です。",
        "攻撃を受けたことは、言い訳になりません。お詫びします。",
        "お客様の信用を損なう事故を起こし、お詫び申し上げます。",
        "当社のサーバーが不正アクセスを受け、お客様の情報が漏えいしました。お詫びします。",
        "当社の設定の誤りで、お客様に被害が出ています。お詫びします。",
    ],
)
def test_people_first(text: str) -> None:
    assert found(rule, text, PUBLIC) == []


def test_an_apology_in_the_title_is_not_yet_the_word_to_the_people() -> None:
    text = "情報漏えいのお詫び\n\n誠に遺憾に存じます。皆様にお詫びします。"
    assert places(rule, text, PUBLIC) == ["遺憾"]
