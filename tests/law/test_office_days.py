"""Days without offices: the library's holidays against a dated table, and the days around New Year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.errors import LawError
from morenashi.law.office_days import closed, national_holidays, next_open

# Computed with two independent tables on 2026-11-21; the equinox days of 2028 are predictions.
TABLE = {
    2026: "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23",
    2027: "1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23",
    2028: "1/1 1/10 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/22 10/9 11/3 11/23",
}


@pytest.mark.parametrize("year", TABLE)
def test_the_library_agrees_with_the_dated_table(year: int) -> None:
    months_and_days = (text.split("/") for text in TABLE[year].split())
    assert national_holidays(year) == {date(year, int(m), int(d)) for m, d in months_and_days}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 28), False),
        (date(2026, 12, 29), True),
        (date(2026, 12, 30), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), True),
        (date(2024, 1, 2), True),
        (date(2024, 1, 3), True),
        (date(2024, 1, 4), False),
        (date(2026, 11, 21), True),  # Saturday
        (date(2026, 11, 22), True),  # Sunday
        (date(2026, 11, 23), True),  # 勤労感謝の日
        (date(2026, 11, 24), False),
        (date(2026, 9, 22), True),  # 国民の休日
    ],
)
def test_closed(day: date, expected: bool) -> None:
    assert closed(day) is expected


@given(st.dates(date(1950, 1, 1), date(2098, 12, 31)))
def test_the_next_open_day_is_the_first(day: date) -> None:
    found = next_open(day)
    assert not closed(found)
    assert all(closed(day + timedelta(days=n)) for n in range((found - day).days))


def test_a_year_without_known_holidays_is_an_error_and_not_a_guess() -> None:
    with pytest.raises(LawError, match="2120"):
        closed(date(2120, 6, 3))
