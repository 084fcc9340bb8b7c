"""Headings without a mark: text set in below them, or an empty line above; never one or two alone."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.layout import bare_heads
from morenashi.notice.lint.statements import says_leak


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("原因\n 設定の誤りです。\n期間\n 3日間です。\n人数\n 7人です。", [0, 2, 4]),
        ("* 原因\n 設定です。\n* 期間\n 3日です。\n* 人数\n 7人です。", [0, 2, 4]),
        ("\n原因\n設定です。\n\n期間\n3日です。\n\n何人ですか\n7人です。", [1, 4, 7]),
        ("原因\n 設定の誤りです。\n期間\n 3日間です。", []),  # two may be anything
        ("\n山田様\nお元気ですか。\n\n港商事 代表\n以上です。\n\n5月2日\n本文です。", []),
        (
            "\n当社は\n誤りました。\n\n設定を\n直しました。\n\n皆さまに\n謝ります。",
            [],
        ),  # a sentence goes on
    ],
)
def test_heads(text: str, heads: list[int]) -> None:
    assert sorted(bare_heads(text.split("\n"))) == heads


def test_lines_as_wide_as_a_program_wraps_them_go_on() -> None:
    lines = "\n原因\n設定です。\n\n期間\n3日です。\n\n人数\n7人です。".split("\n")
    assert bare_heads(lines, width=5) == frozenset()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("弊社の名前をかたる不審なメールが出回っております。", False),
        ("お名前が漏れ、当社を装うメールが届いています。", True),
    ],
)
def test_mails_in_our_name_are_no_leak(text: str, says: bool) -> None:
    assert says_leak(text) is says
