"""Moment: a day, or an instant of it; Japanese law counts days in Japan, other law counts hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

JST = timezone(timedelta(hours=9), "JST")
# A day where only the day is known. An instant without a zone is one of Japan.
Moment = date | datetime


def day(moment: Moment) -> date:
    """The day in Japan.

    >>> day(datetime(2026, 1, 1, 16, tzinfo=UTC))
    datetime.date(2026, 1, 2)
    """
    return _zoned(moment).astimezone(JST).date() if isinstance(moment, datetime) else moment


def instant(moment: Moment) -> datetime:
    """The instant, in UTC; of a day alone its first, so that no clock begins too late.

    >>> instant(date(2026, 1, 2)).isoformat()
    '2026-01-01T15:00:00+00:00'
    """
    if isinstance(moment, datetime):
        return _zoned(moment).astimezone(UTC)
    return datetime(moment.year, moment.month, moment.day, tzinfo=JST).astimezone(UTC)


def said(moment: Moment, lang: str) -> str:
    """The moment as people write it, the time of day in Japan.

    >>> said(date(2026, 4, 1), "ja"), said(datetime(2026, 4, 1, 9, 5), "en")
    ('2026年4月1日', '1 April 2026, 9:05 JST')
    """
    on = day(moment)
    if lang == "en":
        text = f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
    else:
        text = f"{on.year}年{on.month}月{on.day}日"
    if not isinstance(moment, datetime):
        return text
    at = _zoned(moment).astimezone(JST)
    return f"{text}, {at.hour}:{at:%M} JST" if lang == "en" else f"{text}{at.hour}時{at:%M}分"


def _zoned(moment: datetime) -> datetime:
    return moment.replace(tzinfo=JST) if moment.tzinfo is None else moment


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
