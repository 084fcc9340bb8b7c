"""Told as a fact, as a possibility, or not told at all."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.reading import read
from morenashi.notice.lint.statements import clauses
from morenashi.notice.lint.told_as import Told, told_as


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("お客様の情報が漏えいしました。", {Told.FACT}),
        ("あなたのカード番号が、何者かに盗まれています。", {Told.FACT}),
        ("個人情報の流出に関するお詫び", {Told.FACT}),
        ("お客様の情報が漏えいした可能性があります。", {Told.POSSIBLE}),
        ("お名前が流出したおそれがございます。", {Told.POSSIBLE}),
        ("個人情報の漏えいの疑いについて", {Told.POSSIBLE}),
        ("カード番号が第三者に把握されている可能性を否定できません。", {Told.POSSIBLE}),
        ("お客様の情報は漏えいしていません。", set()),
        ("お客様の情報が、外から見られる状態になっていました。", set()),
        ("お客様の情報が入った書類を紛失しました。", set()),
        ("お名前を使った電話が来るおそれがあります。", set()),
        ("会員情報が流出したとの投稿がありました。", set()),
        ("持ち出された人数は不明です。", set()),
        ("■ 起こり得ること\nお名前が知られたおそれを使う詐欺が考えられます。", set()),
    ],
)
def test_told(text: str, expected: set[Told]) -> None:
    found = {told_as(one) for one in clauses(read(text))}
    assert found - {None} == expected
