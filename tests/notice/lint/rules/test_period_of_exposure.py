"""R09: from when to when, in dates, hours and tables; compared with the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from morenashi.model.group import Period
from morenashi.notice.lint.rules.period_of_exposure import rule
from tests.notice.lint.rules.first_half import message
from tests.notice.lint.rules.judged import CASE


@pytest.mark.parametrize(
    "text",
    [
        "外部から見られる状態だった期間は、2026年3月1日から5月18日までです。",
        "■ 期間\n令和8年2月9日〜5月18日",
        "見られる状態だったのは31日間、すなわち2026年3月1日からその月の末日までです。",
        "12月28日に公開になり、今年1月9日の朝、閉じました。",
        "8月3日に名簿を別の方へ誤って送信しました。",
        "いつから見られる状態だったかは分かりません。",
        "1 発生時期 令和7年(2025年)2月\n2 場所 市立小学校",
        "【対象】\n2013年4月1日〜2016年7月27日\n当サイトをご利用の方です。",
    ],
)
def test_told(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "しばらくの間、外部から閲覧できる状態でした。",
        "■ 知った日\n5月18日に患者さんからの電話で知りました。",
        "■ 窓口\n3月1日から9月30日まで受け付けます。",
        "■ 対応\n5月18日に共有を停止しました。",
        "裏面の番号(24時間)へお電話ください。",
    ],
)
def test_not_told(text: str) -> None:
    assert "いつからいつまで" in message(rule, text)


def test_compared_with_the_case() -> None:
    case = replace(CASE, exposed=Period(date(2026, 3, 1), date(2026, 5, 18)))
    said = message(rule, "見られる状態だったのは、2026年3月1日から5月10日までです。", case)
    assert "終わった日（2026年5月18日）" in said
    assert "見られる状態になった日" not in said
    assert message(rule, "見られる状態だったのは、2026年3月1日から5月18日までです。", case) == ""
