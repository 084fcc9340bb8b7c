"""Former: who has left, and whether they are concerned."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.model.lint import NoticeKind
from morenashi.notice.lint.former import FORMER, former_concerned
from morenashi.notice.lint.reading import read
from morenashi.notice.lint.rule import Around


@pytest.mark.parametrize(
    "text",
    [
        "退会した方",
        "退職者",
        "解約された方",
        "元会員",
        "旧会員",
        "契約を終えた方",
        "通院を終えた方",
        "やめた会員",
        "卒業生",
        "転出した方",
        "満期を迎えた方",
        "過去にご利用の方",
        "以前のお客様",
        "もう通っていない方",
    ],
)
def test_left(text: str) -> None:
    assert FORMER.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "退会の手続",
        "退会を希望",
        "退職金",
        "退会届",
        "退院日",
        "解約の方法",
        "お客様",
        "元に戻す",
        "卒業アルバム",
    ],
)
def test_not_left(text: str) -> None:
    assert not FORMER.search(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("対象には退会された方も含まれます。", True),
        ("退会者の記録を消しました。", True),
        ("退会された方は含まれていません。", False),
        ("退職者の情報は対象外です。", False),
        ("退会された方は含まれません。退会の日に消しています。", False),
        ("退職者は含まれません。退会者は含まれます。", True),
        ("お客様の情報が漏れました。", False),
        ("・名前:会員・元会員の方の専用窓口", False),
        ("退職した社員が名簿を持ち出しました。", False),
        ("元従業員による持ち出しでした。", False),
        ("元従業員の住所が漏れました。", True),
    ],
)
def test_concerned(text: str, expected: bool) -> None:
    assert former_concerned(read(text), Around(NoticeKind.PUBLIC, date(2026, 7, 1))) is expected
