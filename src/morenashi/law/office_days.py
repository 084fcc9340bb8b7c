"""Days on which offices of the state are closed: 行政機関の休日に関する法律1条, cited in 通則編 3-5-3-4."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from morenashi.errors import LawError
from morenashi.model.words import Words

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Closures:
    weekdays: frozenset[int]
    begin: tuple[int, int]
    end: tuple[int, int]


def closed(day: date) -> bool:
    """Whether offices are closed: weekend, national holiday, or around New Year.

    >>> closed(date(2026, 9, 22)), closed(date(2026, 12, 28)), closed(date(2026, 12, 29))
    (True, False, True)

    Raises a LawError where the national holidays of the year are not known.
    """
    rule = _closures()
    around_new_year = (day.month, day.day) >= rule.begin or (day.month, day.day) <= rule.end
    return around_new_year or day.weekday() in rule.weekdays or day in national_holidays(day.year)


def next_open(day: date) -> date:
    """The day itself, or the first after it on which offices are open."""
    while closed(day):
        day += ONE_DAY
    return day


@cache
def national_holidays(year: int) -> frozenset[date]:
    """国民の祝日 of a year, substitute days and days between two holidays included."""
    import holidays

    found = frozenset(holidays.country_holidays("JP", years=year))
    if not found:
        raise LawError(
            where=str(year),
            why=Words(
                ja="この年の祝日が分からないため、期限を数えられません。",
                en="The national holidays of this year are not known, so no due date can be counted.",
            ),
            todo=Words(
                ja="日付を確かめてください。正しい日付なら、内閣府の祝日一覧を見て手で数えてください。",
                en="Check the date. If it is right, count by hand with the Cabinet Office's list.",
            ),
        )
    return found


@cache
def _closures() -> _Closures:
    text = files("morenashi.law").joinpath("office_days.toml").read_text("utf-8")
    row = tomllib.loads(text)
    return _Closures(frozenset(row["weekdays"]), _in_year(row["from"]), _in_year(row["until"]))


def _in_year(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)
