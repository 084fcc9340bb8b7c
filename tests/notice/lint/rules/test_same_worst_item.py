"""R04: texts of one case beside each other, and beside the case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from morenashi.model.group import Leaked
from morenashi.model.lint import NoticeKind
from morenashi.notice.lint.rules.same_worst_item import rule
from tests.notice.lint.rules.first_half import beside, message
from tests.notice.lint.rules.judged import CASE

CARD = "会員のカード番号と氏名が漏えいしました。"


@pytest.mark.parametrize(
    ("text", "other", "piece"),
    [
        ("会員の氏名と住所が漏えいしました。", CARD, "「公表文」には「クレジットカード番号」が漏れたと書かれています"),
        (CARD, "会員の氏名が漏えいしました。", "「公表文」にはありません"),
        (CARD, "クレジットカード情報と氏名が流出しました。", ""),
        ("あなたの身分証の画像が漏れました。", "マイナンバーカード裏面の画像が漏れました。", "マイナンバー"),
        ("氏名が漏れました。カード番号は漏れていません。", CARD, "クレジットカード番号"),
    ],
)  # fmt: skip
def test_beside_another_text(text: str, other: str, piece: str) -> None:
    said = beside(rule, text, {"公表文": other}, NoticeKind.REGULATOR)
    assert piece in said
    assert bool(said) == bool(piece)


def test_beside_the_case() -> None:
    group = replace(CASE.groups[0], items=(Leaked("my_number"), Leaked("name")))
    case = replace(CASE, groups=(group,))
    assert "マイナンバー" in message(rule, "氏名が漏えいしました。", case)
    assert message(rule, "マイナンバーと氏名が漏えいしました。", case) == ""
