"""An incident's days of knowledge, and counts in plain words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from morenashi.model.count import Count, Unit
from morenashi.model.incident import Incident, Known, Organisation
from morenashi.model.moment import day, instant, said
from morenashi.model.words import Words

A = Words(ja="a", en="a")


def _incident(*known: Known) -> Incident:
    return Incident("x", A, Organisation(A), known=known)


def test_the_chosen_day_counts_and_else_the_first_real_one() -> None:
    could = Known(date(2012, 10, 1), A, could=True)
    late, early = Known(date(2012, 10, 20), A), Known(datetime(2012, 10, 19, 9), A)
    assert _incident().chosen is None
    assert _incident(could).chosen is None
    assert _incident(could, late, early).chosen is early
    picked = Known(date(2012, 10, 20), A, chosen=True)
    assert _incident(could, early, picked).chosen is picked


@pytest.mark.parametrize(
    ("count", "ja", "en"),
    [
        (Count(1, 1), "1人", "1 person"),
        (Count(154650, 154650), "154,650人", "154,650 persons"),
        (Count(0, 162830), "不明（最大で162,830人）", "unknown, at most 162,830 persons"),
        (Count(100, 200), "100人以上、最大で200人", "between 100 and 200 persons"),
        (Count(3, None), "少なくとも3人", "at least 3 persons"),
        (Count(), "不明", "unknown"),
        (Count(0, 0), "0人", "0 persons"),
    ],
)
def test_counts_are_said(count: Count, ja: str, en: str) -> None:
    assert (count.said("ja"), count.said("en")) == (ja, en)


def test_units_are_kept_apart() -> None:
    views = Count(2000, 3000).said("ja", Unit.ACCESSES)
    assert views == "2,000件（アクセス）以上、最大で3,000件（アクセス）"
    assert Count(1, 1).said("en", Unit.ACCESSES) == "1 access"


def test_sums_keep_what_is_unknown() -> None:
    assert Count(1, 2).plus(Count(3, 4)) == Count(4, 6)
    assert Count(1, 2).plus(Count(3, None)) == Count(4, None)


def test_days_are_those_of_japan() -> None:
    assert day(datetime(2024, 3, 28, 15, 0, tzinfo=UTC)) == date(2024, 3, 29)
    assert instant(date(2024, 3, 29)) == datetime(2024, 3, 28, 15, 0, tzinfo=UTC)
    assert said(datetime(2024, 3, 28, 15, 5, tzinfo=UTC), "ja") == "2024年3月29日0時05分"
