"""Clocks: every vector of the fact file, and what must hold for any day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.errors import LawError
from morenashi.law.clock import after_days, after_hours, guide
from morenashi.law.office_days import closed
from morenashi.model.moment import JST

DAYS = st.dates(date(1950, 1, 1), date(2097, 12, 31))
LENGTHS = st.sampled_from((30, 60))


@pytest.mark.parametrize(
    ("known", "days", "raw", "due"),
    [
        ("2024-03-22", 60, "2024-05-20", "2024-05-20"),
        ("2024-03-28", 60, "2024-05-26", "2024-05-27"),
        ("2024-03-22", 30, "2024-04-20", "2024-04-22"),
        ("2026-04-03", 30, "2026-05-02", "2026-05-07"),
        ("2026-04-05", 30, "2026-05-04", "2026-05-07"),
        ("2026-08-21", 30, "2026-09-19", "2026-09-24"),
        ("2026-09-25", 60, "2026-11-23", "2026-11-24"),
        ("2026-10-24", 30, "2026-11-22", "2026-11-24"),
        ("2026-11-05", 60, "2027-01-03", "2027-01-04"),
        ("2026-11-21", 30, "2026-12-20", "2026-12-21"),
        ("2026-11-21", 60, "2027-01-19", "2027-01-19"),
        ("2026-12-01", 30, "2026-12-30", "2027-01-04"),
        ("2023-06-16", 30, "2023-07-15", "2023-07-18"),
        ("2021-04-28", 60, "2021-06-26", "2021-06-28"),
    ],
)
def test_vectors(known: str, days: int, raw: str, due: str) -> None:
    found = after_days(date.fromisoformat(known), days)
    assert (found.last_raw, found.at) == (date.fromisoformat(raw), date.fromisoformat(due))


@given(DAYS, LENGTHS)
def test_the_due_day_is_a_working_day_soon_after_the_last_day(known: date, days: int) -> None:
    found = after_days(known, days)
    assert found.last_raw == known + timedelta(days=days - 1)
    assert isinstance(found.at, date)
    assert not closed(found.at)
    # The longest closure of these years: ten days, as in May 2019.
    assert timedelta(0) <= found.at - known - timedelta(days=days - 1) <= timedelta(days=10)


@given(DAYS, st.integers(0, 40), LENGTHS)
def test_who_knows_later_is_never_due_earlier(known: date, later: int, days: int) -> None:
    one = after_days(known, days)
    other = after_days(known + timedelta(days=later), days)
    assert isinstance(one.at, date)
    assert isinstance(other.at, date)
    assert one.at <= other.at


def test_without_roll_over_the_last_day_stays() -> None:
    assert after_days(date(2026, 11, 21), 30, roll_over=False).at == date(2026, 12, 20)


def test_the_day_of_an_instant_is_the_day_in_japan() -> None:
    late = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)  # midnight in Japan
    assert after_days(late, 30) == after_days(date(2026, 11, 21), 30)
    assert after_days(late - timedelta(seconds=1), 30) == after_days(date(2026, 11, 20), 30)


def test_the_guide_counts_the_first_day_and_never_moves() -> None:
    # A Saturday; both ends lie on days without offices or after.
    assert guide(date(2026, 11, 21), 3, 5) == (date(2026, 11, 23), date(2026, 11, 25))
    assert guide(date(2026, 12, 29), 3, 5) == (date(2026, 12, 31), date(2027, 1, 2))


@pytest.mark.parametrize(
    "known",
    [
        datetime(2026, 3, 28, 9, 7, tzinfo=UTC),
        datetime(2026, 3, 28, 9, 7, 59, tzinfo=timezone(timedelta(hours=1))),
        datetime(2026, 9, 19, 23, 59),  # without zone: Japan
    ],
)
def test_hours_run_through_weekends_holidays_and_summer_time(known: datetime) -> None:
    due = after_hours(known, 72).at
    assert isinstance(due, datetime)
    zoned = known if known.tzinfo else known.replace(tzinfo=JST)
    assert due - zoned == timedelta(hours=72)
    assert due.utcoffset() == timedelta(0)


def test_a_day_alone_starts_the_hours_at_its_first_minute_in_japan() -> None:
    assert after_hours(date(2026, 11, 21), 72).at == datetime(2026, 11, 24, tzinfo=JST)


@pytest.mark.parametrize("known", [date.max, datetime.max.replace(tzinfo=UTC)])
def test_the_end_of_the_calendar_is_said(known: date) -> None:
    with pytest.raises(LawError):
        after_days(known, 30)
    with pytest.raises(LawError):
        after_hours(known, 72)
