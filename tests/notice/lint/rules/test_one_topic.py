"""One topic: advertising and other news, and what only looks like them."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.one_topic import rule
from tests.notice.lint.rules.judged import found


@pytest.mark.parametrize(
    "text",
    [
        "来月より秋の感謝セールを開催いたします。",
        "新プランへのお乗り換えで、いまなら初月無料です。",
        "夏の新柄が入荷しました。サイトでぜひご覧ください。",
        "全品20%OFFのキャンペーンを実施中です。",
        "公式LINEのお友だち登録もお願いします。",
        "10月からの利用料金の改定についてお知らせいたします。",
        "年末年始の営業のお知らせ:12月29日から休みます。",
        "ただいま会員を募集しています。体験会にもお越しください。",
        "アプリの満足度を高めるため、アンケートへのご協力をお願いします。",
    ],
)
def test_something_else(text: str) -> None:
    assert found(rule, text) != []


@pytest.mark.parametrize(
    "text",
    [
        "お詫びとして、500円分のクーポンを配布します。",
        "割引を装う偽のメールが届くことがあります。",
        "キャンペーンに応募された方の住所が漏えいしました。",
        "新しい決済の仕組みに移すまで、販売を停止しています。",
        "セールの案内の停止は、下の窓口へお申し出ください。",
        "健康食品の購入を勧める電話に応じないでください。",
        "カード再発行の手数料は当店が負担します。",
        "ぜひお電話ください。",
        "二段階の認証をおすすめします。",
        "専門の会社による調査を始めました。",
        "監視サービスの提供を開始しました。",
        "この機会に、パスワードの変更をご検討ください。",
        "インスタグラムのアカウント名も漏れました。",
        "対象かどうかは、電話でもお答えします。",
    ],
)
def test_the_topic(text: str) -> None:
    assert found(rule, text) == []
