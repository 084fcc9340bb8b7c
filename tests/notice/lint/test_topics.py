"""Topics: which advice speaks of which item."""

from __future__ import annotations

import pytest

from morenashi.model.items_of_data import ITEMS
from morenashi.notice.lint.topics import topic


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("license_image", "信用情報機関に本人申告を出してください"), ("my_number", "市区町村で番号を変更できます"),
        ("credential", "同じパスワードを使い回しているサービスで変えてください"), ("credit_card", "カード会社に電話してください"),
        ("medical_history", "健康食品を勧める電話は断ってください"),
    ],
)  # fmt: skip
def test_advice_speaks_of_the_item(key: str, advice: str) -> None:
    words = topic(key)
    assert words is not None
    assert words.search(advice)


def test_grave_items_have_words_of_their_own() -> None:
    silent = {item.key for item in ITEMS if item.harm >= 5 and topic(item.key) is None}
    assert silent <= {"criminal_record", "criminal_procedure", "crime_victim", "belief", "race", "social_status", "sexual_life"}  # fmt: skip
