"""R12: the two days, and the reason for a long time between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from morenashi.model.incident import Known
from morenashi.model.words import Words
from morenashi.notice.lint.rules.known_and_announced import rule
from tests.notice.lint.rules.first_half import message
from tests.notice.lint.rules.judged import CASE


@pytest.mark.parametrize(
    "text",
    [
        "気づいたのは10月1日の朝礼の前。ここに書いたのは翌2日です。",
        "この手紙は6月30日に書いています。当社が事を知ったのは6月8日でした。3週間かかったのは、どなたの書類かを台帳で照らしたためです。",
        "発覚:令和8年1月6日 公表:同年1月8日",
        "2026年5月21日\n■ 経過\n5月18日 患者さんからの電話で判明",
        "4 いつ分かりましたか\n8月5日です。今日、8月7日にお知らせします。",
        "2026年8月28日\n漏えいのお知らせ(第2報)\n8月4日に気づき、8月6日に第1報を公表しました。",
        "2026年3月2日\n2月10日に判明しました。20日かかったのは、警察から知らせを控えるよう求められたためです。",
    ],
)
def test_told(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("2026年5月21日\n情報が漏れました。\n5月18日に共有を停止しました。", "いつ知ったのか"),
        ("5月18日に判明しました。", "いつ知らせたのか"),
        ("5月7日に不正な操作を確認し、6月25日に本件を公表いたします。", "49日"),
        ("2026年7月14日\n6月2日にカード会社の連絡で知りました。", "42日"),
    ],
)
def test_not_told(text: str, piece: str) -> None:
    assert piece in message(rule, text)


def test_the_day_of_the_case() -> None:
    known = (Known(date(2026, 6, 1), Words(ja="電話", en="call"), chosen=True),)
    text = "2026年6月5日\n6月3日に判明しました。"
    assert "2026年6月1日" in message(rule, text, replace(CASE, known=known))


def test_another_day_of_knowledge_than_that_of_the_case() -> None:
    known = (Known(date(2026, 6, 1), Words(ja="電話", en="call"), chosen=True),)
    text = "2026年6月5日\n6月1日に届いた書類について、{day}に判明しました。"
    assert "2026年6月1日" in message(rule, text.format(day="6月3日"), replace(CASE, known=known))
