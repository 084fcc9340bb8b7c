"""Dates as notices write them: western and era years, a month and a day alone, and the year they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from morenashi.notice.lint.reading import Reading

_N = r"[0-9〇一二三四五六七八九十元]{1,4}"
_DAY = rf"(?P<day>{_N})\s?(?:日|にち)"
_PART = r"(?P<part>上旬|中旬|下旬|初め|初旬|半ば|終わり|おわり|はじめ|始め|末|中(?!間|心|央)|頃|ごろ|(?=に|まで|の(?:理事会|会|便り|第)))"
# A day, or a part of a month: 5月20日, 令和8年5月20日, 2026/5/20, 5/20, 7月末.
DATE = re.compile(
    rf"(?:(?P<era>令和|R)?\s?(?P<year>{_N})\s?年\s?)?(?P<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?(?:月|がつ)\s?(?:{_DAY}|{_PART})"
    r"|(?P<iso_year>20[0-9]{2})[/.-](?P<iso_month>[0-9]{1,2})[/.-](?P<iso_day>[0-9]{1,2})(?![0-9])"
    r"|(?<![0-9/.,-])(?P<short_month>1[0-2]|0?[1-9])/(?P<short_day>3[01]|[12][0-9]|0?[1-9])(?![0-9/])"
    rf"|(?:(?P<far_era>令和)\s?|(?<![0-9]))(?P<far_year>{_N})\s?年\s?(?P<far_part>末|度末|内|初め)"
)
_DIGITS = {one: digit for digit, one in enumerate("〇一二三四五六七八九")}
_REIWA = 2018
_LATER = timedelta(days=20)  # of two days about as near a notice rather means the one gone by
_LAST = 28  # a month alone ends as late as any month
_PARTS = {
    "上旬": 10,
    "初め": 5,
    "初旬": 10,
    "半ば": 15,
    "中旬": 20,
    "下旬": 28,
    "末": 28,
    "中": 28,
    "頃": 15,
    "ごろ": 15,
}


# A day that is named in full, and nothing vaguer.
DAY = (
    rf"(?:(?:令和|R)?\s?{_N}\s?年\s?)?(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?月\s?{_N}\s?日"
    r"|20[0-9]{2}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|(?<![0-9/.,-])(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])(?![0-9/])"
)


def has_date(text: str) -> bool:
    """Whether a day is named."""
    return DATE.search(text) is not None


# "The 16th", where the month stands elsewhere.
_ALONE = re.compile(r"(?<![0-9月/年か])[0-9]{1,2}日(?!間|以内|ごと|目|分|前|後|おき)")


_ANY = re.compile(
    rf"{DATE.pattern}|(?<![0-9月/年か])(?P<alone>[0-9]{{1,2}})日(?!間|以内|ごと|目|分|前|後|おき)"
)


def has_day(text: str) -> bool:
    """Whether a day is named, if only by its number within the month told before.

    >>> has_day("16日 警察へ届け出"), has_day("3日間")
    (True, False)
    """
    return has_date(text) or _ALONE.search(text) is not None


def dates_in(text: str, *, near: date) -> Iterator[date]:
    """The days named, in order; one without a year lies in the year that brings it nearest to `near`.

    A day alone lies in the month told before it.

    >>> [str(day) for day in dates_in("令和8年5月20日から6/3まで", near=date(2026, 1, 1))]
    ['2026-05-20', '2026-06-03']
    """
    told = False
    for match in _ANY.finditer(text):
        if match["alone"]:
            found = _made(near.year, near.month, int(match["alone"])) if told else None
        else:
            found = _day(match, near)
        if found is not None:
            near, told = found, True
            yield found


def written_on(reading: Reading, *, today: date) -> date:
    """The day of the text: the first full day named, else `today`."""
    for match in reading.find(DATE):
        if (match["year"] and match["day"]) or match["iso_year"]:
            found = _day(match, today)
            if found is not None:
                return found
    return today


def _day(match: re.Match[str], near: date) -> date | None:
    part = match["part"] or match["far_part"]
    if match["far_year"]:
        year = _year(match["far_year"], match["far_era"])
        return _made(year, 1 if part == "初め" else 12, 28)
    month = _number(match["month"] or match["iso_month"] or match["short_month"])
    text = match["day"] or match["iso_day"] or match["short_day"]
    day = _number(text) if text else _PARTS.get(part or "", _LAST)
    year_text = match["year"] or match["iso_year"]
    if year_text:
        return _made(_year(year_text, match["era"]), month, day)
    around = [_made(near.year + shift, month, day) for shift in (-1, 0, 1)]
    fitting = [one for one in around if one is not None]
    return min(fitting, key=lambda one: abs(one - near) + _LATER * (one > near), default=None)


def _year(text: str, era: str | None) -> int:
    number = _number(text)
    return number + _REIWA if era or number < _REIWA - 1900 else number


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, 1) + timedelta(days=day - 1) if 1 <= day <= 31 else None
    except ValueError:
        return None


def _number(text: str) -> int:
    """A number in digits or in kanji up to 99; 元 is 1."""
    if text == "元":
        return 1
    if text.isascii():
        return int(text or 0)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (_DIGITS.get(tens, 1) if tens else 1) + (_DIGITS.get(ones, 0) if ones else 0)
    return int("".join(str(_DIGITS.get(one, one)) for one in text if one in _DIGITS) or 0)
