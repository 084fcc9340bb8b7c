"""R05: denials with and without a basis, silence, and what the case holds."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.feared_items_answered import rule
from tests.notice.lint.rules.first_half import message
from tests.notice.lint.rules.judged import CASE


@pytest.mark.parametrize(
    "text",
    [
        "口座番号は漏れていません。口座を入れた台帳は紙だけで、金庫の開閉簿に記録がないことから分かりました。",
        "カード番号は当社に届きません。決済会社の画面で入力される仕組みです。",
        "マイナンバーがどうなったかは、まだ分かりません。調べ終わる10月9日にお答えします。",
        "氏名とパスワードは、入力する欄がなく、お預かりしていません。",
    ],
)
def test_answered(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("なお、クレジットカード情報は含まれておりません。", "何を調べて"),
        ("氏名と住所が漏えいしました。", "答えていません"),
        (
            "氏名が漏えいしました。\n■ お願い\nカード会社から電話が来ることはありません。",
            "答えていません",
        ),
    ],
)
def test_not_answered(text: str, piece: str) -> None:
    assert piece in message(rule, text)


def test_the_case_must_hold_the_evidence() -> None:
    text = "カード番号は漏れていません。9月1日に記録を調べて確かめました。"
    assert "証拠" in message(rule, text, CASE)
    assert "答えられていません: クレジットカード番号" in message(rule, "氏名が漏れました。", CASE)
