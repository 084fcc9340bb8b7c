"""R15: apologies, plain ones and those with a condition."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.unconditional_apology import rule
from tests.notice.lint.rules.first_half import message


@pytest.mark.parametrize(
    "text",
    [
        "多大なるご迷惑とご心配をおかけしておりますことを、深くお詫び申し上げます。",
        "ごめんなさい。あなたの信頼を裏切ったのは、この会です。会を代表して謝ります。",
        "誠に申し訳ございません。",
        "本来であればすぐにお知らせすべきところ、遅れましたことをお詫びいたします。",
        "委託先からもお詫びの連絡がありました。当社として深くお詫びいたします。",
    ],
)
def test_an_apology(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("皆さまにご不快な思いをさせたのであれば、お詫び申し上げます。", "のであれば"),
        ("ご心配をおかけしたとすれば、お詫びいたします。", "とすれば"),
        ("結果としてご心配をおかけした点につきましては、申し訳なく存じます。", "結果として"),
        ("誤解を招きましたことを、お詫びいたします。", "誤解"),
        ("委託先に代わりまして、深くお詫び申し上げます。", "委託先に代わり"),
        ("情報漏えいに関するお詫び\n\n情報が漏れました。", "お詫びの言葉がありません"),
        ("■ お詫びの品\nお詫びのしるしをお送りいたします。", "お詫びの言葉がありません"),
    ],
)
def test_none(text: str, piece: str) -> None:
    assert piece in message(rule, text)
