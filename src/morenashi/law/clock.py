"""Clocks: when a report falls due; 通則編 3-5-3 (days in Japan), GDPR art. 33 (hours).

Lengths are never here: they come with the rule of a regime.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from morenashi.errors import LawError
from morenashi.law.office_days import next_open
from morenashi.model.moment import Moment, day, instant
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Due:
    """The due moment; `last_raw` is the last day before it moved to a day on which offices are open."""

    at: Moment
    last_raw: Moment
    days: int = 0


def after_days(known: Moment, days: int, *, roll_over: bool = True) -> Due:
    """The last day of a period of `days`; the day of knowledge, in Japan, is its first.

    >>> after_days(date(2026, 8, 21), 30).at
    datetime.date(2026, 9, 24)
    """
    last = _day_number(known, days)
    return Due(next_open(last) if roll_over else last, last, days)


def guide(known: Moment, first: int, last: int) -> tuple[date, date]:
    """The days between which a guide value lies, the day of knowledge counted as 1.

    Nothing says how these days are counted, so weekends count and nothing moves: the safe reading.

    >>> guide(date(2026, 11, 21), 3, 5)
    (datetime.date(2026, 11, 23), datetime.date(2026, 11, 25))
    """
    return _day_number(known, first), _day_number(known, last)


def after_hours(known: Moment, hours: int) -> Due:
    """The instant, in UTC, exactly `hours` later; of a day alone, from its first minute in Japan.

    >>> after_hours(date(2026, 11, 21), 72).at.isoformat()
    '2026-11-23T15:00:00+00:00'
    """
    try:
        due = instant(known) + timedelta(hours=hours)
    except OverflowError:
        raise _beyond(known) from None
    return Due(due, due)


def _day_number(known: Moment, number: int) -> date:
    try:
        return day(known) + timedelta(days=number - 1)
    except OverflowError:
        raise _beyond(known) from None


def _beyond(known: Moment) -> LawError:
    return LawError(
        where=known.isoformat(),
        why=Words(
            ja="この日付からは期限を数えられません。",
            en="No due date can be counted from this date.",
        ),
        todo=Words(ja="日付を確かめてください。", en="Check the date."),
    )
