"""法人番号 is known so that no other kind takes it for its own, and is never a finding."""

from __future__ import annotations

import pytest

from morenashi.detect import find_entities


@pytest.mark.parametrize(
    "text",
    [
        "法人番号 7123456789012",
        "法人番号：4011001098993",
        "法人番号：7-0107-0500-0725",
        "登録番号 T7010705000725",
        "適格請求書発行事業者登録番号：T4011001098993",
        "法人番号：７０１０７０５０００７２５",
        "会社名,法人番号\nあ,7010705000725",
        "corporate_number=7010705000725",
    ],
)
def test_it_is_nothing(text: str) -> None:
    assert find_entities(text) == []


def test_what_stands_beside_it_is_found() -> None:
    text = "法人番号 7010705000725 電話 03-1234-5678"
    assert [(e.type, text[e.start : e.end]) for e in find_entities(text)] == [
        ("PHONE", "03-1234-5678")
    ]
