"""Dates as notices write them."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.notice.lint.dates import dates_in, has_date, written_on
from morenashi.notice.lint.reading import read

NEAR = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年5月20日", "2026-05-20"),
        ("令和8年5月20日", "2026-05-20"),
        ("令和八年五月二十日", "2026-05-20"),
        ("令和元年5月1日", "2019-05-01"),
        ("2026/5/20", "2026-05-20"),
        ("2026-05-20", "2026-05-20"),
        ("2026.5.20", "2026-05-20"),
        ("5月20日", "2026-05-20"),
        ("5/20に公表", "2026-05-20"),
        ("8月28日まで", "2026-08-28"),
        ("7月末", "2026-07-28"),
        ("7月上旬", "2026-07-10"),
        ("7月中に", "2026-07-28"),
        ("2028年5月末", "2028-05-28"),
        ("2029年まで", None),
        ("2028年末", "2028-12-28"),
        ("令和9年内", "2027-12-28"),
        ("6 月 10 日", "2026-06-10"),
        ("8がつ6にち", "2026-08-06"),
    ],
)
def test_a_day(text: str, expected: str | None) -> None:
    found = [str(one) for one in dates_in(text, near=NEAR)]
    assert found == ([expected] if expected else [])
    assert has_date(text) is (expected is not None)


@pytest.mark.parametrize(
    "text",
    [
        "0120-000-418",
        "3/4以上の",
        "13/45",
        "24時間",
        "10時から19時",
        "188へ",
        "2か月",
        "毎日",
        "千円",
    ],
)
def test_no_day(text: str) -> None:
    days = list(dates_in(text, near=NEAR))
    assert days == ([date(2026, 3, 4)] if text == "3/4以上の" else [])


def test_the_year_of_a_day_follows_the_day_before_it() -> None:
    found = dates_in("2025年12月20日に開かれ、1月19日に閉じました。", near=date(2030, 1, 1))
    assert [str(one) for one in found] == ["2025-12-20", "2026-01-19"]


def test_no_such_day() -> None:
    assert list(dates_in("2026年13月1日", near=NEAR)) == []
    assert [str(one) for one in dates_in("2月31日", near=NEAR)] == ["2026-03-03"]


def test_the_day_of_the_text() -> None:
    today = date(2026, 7, 1)
    letter = read("お詫び\n\n2026年5月21日\n\n4月2日に、2025年1月3日からの記録を見ました。")
    assert written_on(letter, today=today) == date(2026, 5, 21)
    assert written_on(read("4月2日に知りました。"), today=today) == today
    # how long the page stays is not its day
    assert written_on(read("2028年5月末まで消しません。"), today=today) == today
