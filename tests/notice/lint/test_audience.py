"""Audience: to whom a text speaks."""

from __future__ import annotations

import pytest

from morenashi.model.lint import NoticeKind
from morenashi.notice.lint.engine import guess_kind

INDIVIDUAL, PUBLIC, REGULATOR = NoticeKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("山田 太郎 様\n\n弊社の情報が漏れました。", INDIVIDUAL),
        ("件名: お詫び\n\nあなたの住所が漏れました。", INDIVIDUAL),
        ("各位\n\n弊社の情報が漏れました。", PUBLIC),
        ("お客様各位\n\n情報が漏れました。", PUBLIC),
        ("個人情報保護委員会 御中\n\n1 概要\n2 個人データの項目\n", REGULATOR),
        ("個人データの漏えいに関する報告(速報)\n\n3 本人の数\n5 二次被害又はそのおそれの有無", REGULATOR),
    ],
)  # fmt: skip
def test_the_kind_is_told_by_the_text(text: str, kind: NoticeKind) -> None:
    assert guess_kind(text) is kind
