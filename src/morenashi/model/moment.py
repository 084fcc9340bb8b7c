"""Moment: a day, or an instant of it; Japanese law counts days in Japan, other law counts hours."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

from morenashi.model.words import Words

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


def in_words(moment: Moment) -> Words:
    """The moment as people write it, in both languages.

    >>> in_words(date(2026, 11, 5)).ja, in_words(date(2026, 11, 5)).en
    ('2026年11月5日', '5 November 2026')
    """
    return Words(ja=said(moment, "ja"), en=said(moment, "en"))


def written(text: str) -> Moment | None:
    """The moment somebody wrote as people do, in Japan; None for anything else.

    令和 is the one era: no case of this program is older. A time of day without a zone is one of Japan.

    >>> written("2026/4/1"), written("令和8年13月1日"), str(written("令和8年11月20日18時20分"))
    (datetime.date(2026, 4, 1), None, '2026-11-20 18:20:00+09:00')
    """
    text = unicodedata.normalize("NFKC", text).strip()
    try:
        return date.fromisoformat(text) if len(text) == 10 else _zoned(datetime.fromisoformat(text))
    except ValueError:
        found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    if found["reiwa"]:
        year = _BEFORE_REIWA + (1 if found["era_year"] == "元" else int(found["era_year"]))
    else:
        year = int(found["year"])
    try:
        on = date(year, int(found["month"]), int(found["day"]))
        if not found["hour"]:
            return on
        hour = int(found["hour"]) + (
            12 if found["half"] == "午後" and int(found["hour"]) < 12 else 0
        )
        return datetime(on.year, on.month, on.day, hour, int(found["minute"] or 0), tzinfo=JST)
    except ValueError:
        return None


_BEFORE_REIWA = 2018
_WRITTEN = re.compile(
    r"(?:(?P<reiwa>令和|R)\s*(?P<era_year>\d{1,2}|元)|(?P<year>\d{4}))"
    r"\s*[年/.-]\s*(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})\s*日?\s*(?:\([日月火水木金土]\))?"
    r"(?:[T\s]*(?P<half>午前|午後)?\s*(?P<hour>\d{1,2})\s*(?::|時)\s*(?:(?P<minute>\d{1,2})\s*分?)?\s*(?:ごろ|頃)?)?"
)


def _zoned(moment: datetime) -> datetime:
    return moment.replace(tzinfo=JST) if moment.tzinfo is None else moment


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
