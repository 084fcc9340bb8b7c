"""A page that can be found: not hidden, no picture, not soon gone."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.rules.page_is_findable import rule
from tests.notice.lint.rules.judged import PUBLIC, found

DAY = "2026年5月21日\n\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("このページは2026年8月末で掲載を終わります。", "1年"),
        ("本お知らせの掲載期間は2026年10月31日までの1か月間とします。", "1年"),
        ("※このお知らせの掲載期間:10月14日まで", "1年"),
        ("このページは6月末に消します。", "1年"),
        ("掲載は3週間とします。", "1年"),
        ("詳細はPDFファイルをご覧ください。", "PDF"),
        ("詳しい表は画像でのみ載せます。", "PDF"),
        ('<meta name="robots" content="noindex,nofollow">', "検索"),
        ('<html><body><img src="owabi.png"></body></html>', "PDF"),
        ('<a href="owabi.pdf">お詫び</a>', "PDF"),
    ],
)
def test_hard_to_find(text: str, message: str) -> None:
    [finding] = found(rule, DAY + text, PUBLIC)
    assert message in finding.message.ja


@pytest.mark.parametrize(
    "text",
    [
        "このページはトップページからリンクし、2028年5月末まで消しません。",
        "このお知らせは2年間掲載します。",
        "掲載は1年間とし、その後も求めに応じて公開します。",
        "令和9年6月末までトップページに載せます。",
        "7月10日までに調査の結果をこのページで公表します。",
        "窓口は8月末まで開いています。",
        "一覧表は5月19日に消去しました。",
        "文章のページとして載せ、印刷用のPDFも添えました。",
        '<img src="logo.png">' + "お客様の情報が漏えいしました。深くお詫びします。" * 8,
    ],
)
def test_findable(text: str) -> None:
    assert found(rule, DAY + text, PUBLIC) == []
