"""Article numbers: the same matter under its number of the day."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.errors import LawError
from morenashi.law.articles import article, articles, number_on

BEFORE, BETWEEN, TODAY = date(2022, 3, 31), date(2022, 4, 1), date(2026, 11, 21)


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("22の2", "26"), ("24", "28"), ("25", "29"), ("26", "30"), ("26の2", "31"), ("20", "23"),
        ("22", "25"), ("23", "27"), ("30", "35"), ("42", "148"), ("83", "178"), ("87", "184"),
        ("16の2", "19"), ("35", "40"), ("35の2", "41"), ("40", "146"), ("44", "150"),
    ],
)  # fmt: skip
def test_old_and_new(old: str, now: str) -> None:
    assert article(old, on=BEFORE).now == now
    assert article(now, on=TODAY).old == old


def test_one_number_names_three_matters_over_time() -> None:
    assert article("26", on=BEFORE).matter.ja == "第三者提供を受ける際の確認"
    assert article("26", on=TODAY).matter.ja == "漏えい等の報告"
    assert article("147", on=date(2023, 3, 31)).now == "150"  # the delegation, for one year
    assert article("147", on=TODAY).old == "41"


def test_ways_to_write_it() -> None:
    assert article("第22条の2", on=BEFORE) is article("22の2", on=BEFORE)
    assert article("22-2", on=BEFORE) is article("22条の2", on=BEFORE)


@pytest.mark.parametrize("on", [BEFORE, TODAY])
def test_no_number_is_used_twice_on_a_day(on: date) -> None:
    numbers = [number_on(one, on) for one in articles()]
    assert len(numbers) == len(set(numbers))


def test_what_no_source_was_read_for_is_not_verified() -> None:
    assert {one.old for one in articles() if one.verified} == {
        "22の2", "26", "26の2", "42", "44", "83", "87",
    }  # fmt: skip
    assert all(bool(one.url) == one.verified for one in articles())


def test_an_unknown_number_is_said() -> None:
    with pytest.raises(LawError, match="26の2"):
        article("26の2", on=TODAY)
