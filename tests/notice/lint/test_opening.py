"""Opening: what is said first, after salutation, date, sender and greeting."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.opening import opening
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    "before",
    [
        "",
        "お客様各位\n2026年5月1日\n株式会社みなと商事 代表取締役 港 一郎\n\n",
        "平素は格別のご高配を賜り、厚く御礼申し上げます。\n",
        "拝啓 初秋の候、ますますご清栄のこととお慶び申し上げます。\n",
        "〇〇さん、ひなた歯科の院長、日向です。\n",
        "個人情報の漏えいに関するお詫び\n個人情報の漏えいに関するお詫び\n",
        "いつもご利用ありがとうございます。\n",
    ],
)
def test_the_first_sentence_that_counts(before: str) -> None:
    [first] = opening(read(before + "名簿が盗まれました。お詫びします。"), 1)
    assert first.text == "名簿が盗まれました。"


def test_a_greeting_that_says_it_counts() -> None:
    [first] = opening(read("平素はお世話になっておりますが、個人情報が漏れました。"), 1)
    assert "漏れ" in first.text
