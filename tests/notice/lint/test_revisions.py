"""Revisions: the sign, the change, the earlier number."""

from __future__ import annotations

import pytest

from morenashi.notice.lint.reading import read
from morenashi.notice.lint.revisions import changes, hides_earlier_number, later_report, sign


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("【訂正】人数について\n\n本文です。", "【訂正】"),
        ("掲載日:2026年8月1日 更新日:2026年8月9日\n\n本文です。", "更新日:2026年8月9日"),
        ("人数を訂正しました。", "人数を訂正しまし"),
        ("更新日:2026年8月1日\n発表日:2026年8月1日", None),
        ("更新日:2026年8月1日", None),
        ("続きは第2報でお知らせします。", None),
        ("システムを修正しました。", None),
        ("改訂:なし", None),
    ],
)
def test_sign(text: str, expected: str | None) -> None:
    reading = read(text)
    found = sign(reading)
    assert (found and reading.folded[slice(*found)]) == expected


@pytest.mark.parametrize(
    ("text", "changed", "hidden"),
    [
        ("人数を300人から341人に改めました。", 1, False),
        ("人数を341人に改めました。", 1, True),
        ("人数を341人に改めました。第1報では300人でした。", 2, False),
        ("電話番号の記載を訂正しました。", 1, False),
        ("更新:対策を追加しました。人数に変更はありません。", 1, False),
        ("■ これから行うこと\n保存の期間を1年に改めます。", 0, False),
        ("8月9日に公表しました。", 0, False),
    ],
)
def test_changes(text: str, changed: int, hidden: bool) -> None:
    reading = read(text)
    found = changes(reading)
    assert bool(found) is bool(changed)
    assert hides_earlier_number(reading, found) is hidden


def test_a_later_report() -> None:
    reading = read("漏えいについて(第2報)\n\n本文です。")
    assert sign(reading) is None
    found = later_report(reading)
    assert found is not None
    assert reading.folded[slice(*found)] == "第2報"
    assert later_report(read("漏えいについて(最終報告)\n\n続きは第2報でお知らせします。")) is None
