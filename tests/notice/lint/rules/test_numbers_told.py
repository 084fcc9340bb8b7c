"""R10: one number, two, none, and unknown ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.model.count import Count
from morenashi.model.incident import Totals
from morenashi.model.lint import LintLevel
from morenashi.notice.lint.rules.numbers_told import rule
from tests.notice.lint.rules.first_half import levels, message
from tests.notice.lint.rules.judged import CASE, PUBLIC


@pytest.mark.parametrize(
    "text",
    [
        "見られる状態だった方は1,204人、実際に開かれた記録がある方は37人です。",
        "のぞける場所にあったのは2,300人分。そのうち開かれたのは41人分でした。",
        "取り出された人数は今も分かりません。多くても、保管していた6,020人です。",
        "見られる状態だったのは58人、58人全員の分が送られました。",
        "対象の人数は調査中です。",
    ],
)
def test_told(text: str) -> None:
    assert levels(rule, text, PUBLIC) == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("多数のお客さまの情報が対象となります。", LintLevel.E),
        ("一人の職員の誤りで、情報が漏れました。", LintLevel.E),
        ("312人の情報が漏えいしました。", LintLevel.W),
    ],
)
def test_not_told(text: str, level: LintLevel) -> None:
    assert levels(rule, text, PUBLIC) == [level]


def test_compared_with_the_case() -> None:
    case = replace(
        CASE, totals=Totals(exposed=Count(162830, 162830), accessed=Count(154650, 154650))
    )
    text = "見られる状態だった方は16万2,830人、うち{n}人の分が取り出されました。"
    assert message(rule, text.format(n="154,650"), case) == ""
    assert "154,650人" in message(rule, text.format(n="150,000"), case)


def test_compared_with_the_groups_where_there_are_no_totals() -> None:
    group = replace(CASE.groups[0], persons=Count(433, 433))
    case = replace(CASE, totals=Totals(), groups=(group,))
    text = "見られる状態だった方は{n}人、実際に見られた方は分かっていません。"
    assert message(rule, text.format(n=433), case) == ""
    assert "433人" in message(rule, text.format(n=43), case)
    assert "433人" in message(rule, "対象は43人です。", case)
