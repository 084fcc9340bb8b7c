"""Telling days: which day a verb is about."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.notice.lint.reading import read
from morenashi.notice.lint.telling_days import (
    KNEW,
    TOLD,
    dated,
    days_of,
    explained,
    is_public,
    knowledge,
)

NEAR = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("text", "known", "told"),
    [
        ("5月7日に不正な操作を確認し、6月25日に公表しました。", [(5, 7)], [(6, 25)]),
        ("気づいたのは10月1日です。", [(10, 1)], []),
        ("発覚:1月6日 公表:1月8日", [(1, 6)], [(1, 6), (1, 8)]),
        ("■ いつ分かりましたか\n8月5日です。", [(8, 5)], []),
    ],
)
def test_the_day_of_a_verb(text: str, known: list[tuple[int, int]], told: list[tuple[int, int]]) -> None:  # fmt: skip
    sentences = list(read(text).sentences)

    def of(verb) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def]
        return [(one.month, one.day) for one in days_of(sentences, verb, NEAR)]

    assert set(of(KNEW)) >= set(known)
    assert set(of(TOLD)) <= set(told) | set(known)


def test_the_day_of_the_text() -> None:
    assert list(dated(read("2026年5月21日\n病院長 名取\n本文です。"), NEAR))[:1] == [
        date(2026, 5, 21)
    ]
    assert knowledge([], []) is None


def test_telling_people_and_the_reason_for_the_wait() -> None:
    assert is_public("5月3日に公表しました。")
    assert not is_public("5月3日に個人情報保護委員会へ通知しました。")
    assert not is_public("9月1日にお知らせします。")
    assert explained(read("公表まで3週間かかったのは、調査に日数を要したためです。"))
    assert not explained(read("5月3日に公表しました。"))
