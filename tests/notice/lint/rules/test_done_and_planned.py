"""R13: done and planned, each with its day."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.done_and_planned import rule
from tests.notice.lint.rules.first_half import message


@pytest.mark.parametrize(
    "text",
    [
        "きのう(3月4日)までに、入口をふさぎ、合鍵をすべて替えました。あすから3月末までに、鍵の持ち主を半分に減らします。",
        "終わったこと=回収(5月2日)。まだのこと=封筒の作り替え(6月1日から)。",
        "【実施済】6/3 該当機能を閉鎖 【未実施】7/15 外部検査、8/1 再開判断",
        "■ 済んだこと\n・5月18日 公開を停止\n■ これから行うこと\n・6月15日まで 設定を点検\n再発防止に努めてまいります。",
    ],
)
def test_told(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("今後はより一層、情報管理の徹底に努めてまいります。", "情報管理の徹底に努めてまいります"),
        ("5月3日に報告しました。情報管理体制の強化に取り組み、再発防止に努めます。", "約束の中身"),
        ("お客様の情報が漏れました。", "何をしたのか"),
        ("■ 対応\n5月18日に共有を停止しました。", "これから行うこと（期限つき）がありません"),
        ("■ これから行うこと\n6月15日まで 設定を点検", "すでに行ったこと"),
        (
            "■ したこと\n5月18日に共有を停止しました。\n■ これから行うこと\n・全員の研修をする。",
            "期限がありません",
        ),
    ],
)
def test_not_told(text: str, piece: str) -> None:
    assert piece in message(rule, text)
