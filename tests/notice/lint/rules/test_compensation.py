"""Compensation: yes, no, or when it will be decided; nothing that makes people give up a claim."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.compensation import rule
from tests.notice.lint.rules.judged import found, places


@pytest.mark.parametrize(
    "text",
    [
        "お詫びとして、500円分の商品券をお送りします。損害の賠償とは別のものです。",
        "見舞金はお渡ししません。実際に損害があれば、別にお話しします。",
        "Q 補償は?\n7月31日までに決めてお知らせします。",
        "■お金のこと\nお詫びの金品をお渡しする予定はありません。",
        "再発行の手数料は、当社が全額を負担します。損害があれば別にお話しします。",
        "番号の変更に要した費用をお支払いします。受け取られても、賠償を求める権利は変わりません。",
        "お見舞金の有無は、8月10日の理事会で決め、手紙でお伝えします。",
    ],
)
def test_told(text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("お名前と電話番号が漏えいしました。お詫びします。", ""),
        # a fee that is paid is no word on compensation
        ("■ お願い\nカードの差し替えをお申し出ください。再発行の手数料は当社が負担します。", ""),
        # help against fraud is no compensation
        ("返金を装う電話に注意し、お金の話なら188へ電話してください。", ""),
        ("補償につきましては、現在検討しております。", "補償につきましては、現在検討しております。"),
        ("お詫びの品は、追ってご案内いたします。", "お詫びの品は、追ってご案内いたします。"),
    ],
)  # fmt: skip
def test_silent_or_open_without_a_day(text: str, place: str) -> None:
    assert places(rule, text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "ギフト券を受け取られた場合、今後一切の請求をしないことに同意いただいたものとします。",
        "商品券のお受け取りをもって、本件は解決したものとさせていただきます。",
        "損害賠償として、500円分のクオカードをお送りします。",
        "お詫びの品をお送りします。受領された方は、請求権を放棄するものとみなします。",
    ],
)
def test_waivers(text: str) -> None:
    assert any("賠償" in one.message.ja for one in found(rule, text))


def test_what_denies_a_waiver_is_none() -> None:
    text = (
        "お受け取りになっても、損害賠償の請求権を放棄したことにはなりません。商品券をお送りします。"
    )
    assert found(rule, text) == []
