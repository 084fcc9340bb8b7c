"""R14: whom, and when."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.authorities_told import rule
from tests.notice.lint.rules.first_half import message


@pytest.mark.parametrize(
    "text",
    [
        "国の個人情報保護委員会には9月12日に知らせました。",
        "この件は、5月6日に委員会(個人情報保護委員会)へ報告済みです。",
        "監督官庁への報告は6月3日です。",
        "同じ日に、個人情報保護委員会へ報告しました。",
        "個人情報保護委員会への報告の対象ではないため、報告していません。",
    ],
)
def test_told(text: str) -> None:
    assert message(rule, text) == ""


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("関係当局とは適切に連携しております。", "関係当局"),
        ("情報が漏れました。", "報告したかどうか"),
        ("個人情報保護委員会に報告しております。", "いつ報告したのか"),
        ("警察に相談しています。", "報告したかどうか"),
        (
            "■ お願い\nお困りのときは、5月3日から個人情報保護委員会にご相談ください。",
            "報告したかどうか",
        ),
    ],
)
def test_not_told(text: str, piece: str) -> None:
    assert piece in message(rule, text)
