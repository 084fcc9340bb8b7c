"""Days in the ways lists have them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.values.days import day_of
from morenashi.values.eras import era_of, written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026/3/31", date(2026, 3, 31)),
        ("2026-03-31", date(2026, 3, 31)),
        ("2026.3.31", date(2026, 3, 31)),
        ("20260331", date(2026, 3, 31)),
        ("２０２６年３月３１日", date(2026, 3, 31)),
        ("2026年3月31日(火)", date(2026, 3, 31)),
        ("2026/03/31 23:59", date(2026, 3, 31)),
        ("2026-03-31T00:00:00Z", date(2026, 3, 31)),
        ("令和8年3月31日", date(2026, 3, 31)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R8.3.31", date(2026, 3, 31)),
        ("r08/03/31", date(2026, 3, 31)),
        ("H31.4.30", date(2019, 4, 30)),
        ("2024年2月末", date(2024, 2, 29)),
        ("2026/2", date(2026, 2, 28)),
        ("46112", date(2026, 3, 31)),
        ("26/3/31", None),
        ("3/31/2026", None),
        ("2026/2/30", None),
        ("2026/13/1", None),
        ("2026/3/31まで", None),
        ("12345", None),
        ("来年", None),
        ("", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert day_of(text) == day


@given(st.dates(date(1955, 1, 1), date(2100, 1, 1)))
def test_every_way_of_writing_is_the_same_day(day: date) -> None:
    era, year = era_of(day) or pytest.fail("no era")
    ways = (
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        written(day),
        f"{era.letter}{year}.{day.month}.{day.day}",
        str((day - date(1899, 12, 30)) // timedelta(days=1)),
    )
    assert {day_of(way) for way in ways} == {day}
