"""Causes: what tells why, what only looks for it, whom it blames."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.causes import BLAME, CANNOT, DISGUISE, HAPPENED, OPEN, OURS, SOUGHT


@pytest.mark.parametrize(
    "text",
    ["宛先の確認をせずに送りました", "古いプログラムの弱点を突かれました", "BCCで送るべきところでした", "手順を定めていませんでした", "パスワードが盗まれました"],
)  # fmt: skip
def test_why(text: str) -> None:
    assert HAPPENED.search(text)


@pytest.mark.parametrize(
    "text", ["お客様の情報が漏れました", "悪用は確認されておりません", "誤って送信しました"]
)
def test_what_is_no_cause(text: str) -> None:
    assert HAPPENED.search(text) is None


def test_open_sought_and_beyond_knowing() -> None:
    assert OPEN.search("現在、調査中です")
    assert SOUGHT.search("原因の究明に努めます")
    assert CANNOT.search("記録が残っていないため、特定できません")


def test_blame_and_own_fault() -> None:
    assert BLAME.search("担当者の不注意により")
    assert BLAME.search("委託先のミスによるものです")
    assert OURS.search("確認する手順を定めていなかった")
    assert OURS.search("当社の責任です")
    assert OURS.search("担当者の不注意によるものです") is None
    assert DISGUISE.search("極めて巧妙な手口")
