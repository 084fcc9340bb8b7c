"""Neighbours: a weak value beside its like is believed, a lone date beside a person is a birth."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("MY_NUMBER", "マイナンバー一覧\n⟦983205673214⟧\n⟦100000000005⟧\n⟦100000000013⟧"),
        ("MY_NUMBER", "983205673214\n100000000005\n100000000013"),
        ("BIRTHDATE", "山田 太郎（⟦S53.4.1⟧）090-1234-5678"),
        ("BIRTHDATE", "山田 太郎 ⟦1978/4/1⟧ 090-1234-5678"),
        ("BIRTHDATE", "氏名 山田 太郎 ⟦平成29年3月12日⟧ 女 被扶養者"),
        ("BIRTHDATE", "氏名 山田 太郎 平成29年3月12日 女子部に入会"),
        ("BIRTHDATE", "納品 2024/4/1 090-1234-5678"),
        ("BIRTHDATE", "山田 太郎 2024/4/1 2024/5/1 090-1234-5678"),
        ("BIRTHDATE", "更新日 1978/4/1 山田 太郎 090-1234-5678"),
    ],
)
def test_what_stands_beside(kind: str, text: str) -> None:
    assert marked_by(kind, text) == text
