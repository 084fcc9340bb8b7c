"""Promises of a next word: to come, with a day, with an end."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.promises import CLOSING, IS_LAST, has_day, promises
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    ("text", "promised", "dated"),
    [
        ("次は7月10日にお知らせします。", True, True),
        ("追ってお知らせします。", True, False),
        ("■ 次のお知らせ\n7月10日です。", True, True),
        ("結果は毎月1日に更新します。", True, True),
        ("7月10日に手紙を送ります。", True, True),
        ("7月10日に手紙を送りました。", False, False),
        ("2月6日に委員会へ報告済みでございます。", False, False),
        ("この度、調査の結果をご報告いたします。", False, False),
        ("更新履歴 8月6日 第2報", False, False),
        ("■ 次のお知らせ\nこのページは2028年まで載せます。", True, False),
    ],
)
def test_promise(text: str, promised: bool, dated: bool) -> None:
    found = promises(read(text))
    assert bool(found) is promised
    assert any(has_day(one) for one in found) is dated


def test_the_end() -> None:
    assert read("終えたら最終報告をします。").has(CLOSING)
    assert not read("誤って送ってしまいました。").has(CLOSING)
    assert read("漏えいについて(最終報告)").has(IS_LAST)
    assert not read("最終報告は8月の予定です。").has(IS_LAST)
