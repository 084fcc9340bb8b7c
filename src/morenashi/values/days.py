"""Days as people write them into lists: 2026/3/31, 2026-03-31, 2026年3月31日, 令和8年3月31日, R8.3.31."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, timedelta

from morenashi.values.eras import BY_MARK

_SEPARATED = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2}|末)?(?:\s*日)?)?")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ERA = re.compile(
    r"(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\s*(\d{1,2}|元)\s*[-/.年]\s*"
    r"(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2}|末)?(?:\s*日)?)?"
)
# What follows a day: the weekday, the time a spreadsheet adds.
_AFTER = re.compile(
    r"\s*(?:\([月火水木金土日]\))?\s*(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?\s*$"
)
# Days as Excel counts them, in cells that have lost their format: 1954 to 2119.
_SERIAL = re.compile(r"[2-7]\d{4}")
_EXCEL_BEGAN = date(1899, 12, 30)


def day_of(text: str) -> date | None:
    """The day; of a month alone its last day; None for what is no day.

    >>> day_of("R8.3.31"), day_of("2026年2月末"), day_of("2026/2/30")
    (datetime.date(2026, 3, 31), datetime.date(2026, 2, 28), None)
    """
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    if _SERIAL.fullmatch(plain):
        return _EXCEL_BEGAN + timedelta(days=int(plain))
    if told := _TOGETHER.fullmatch(plain):
        return _day(int(told[1]), int(told[2]), told[3])
    for shape, year_of in ((_SEPARATED, _year), (_ERA, _year_in_era)):
        told = shape.match(plain)
        if told and _AFTER.match(plain, told.end()):
            return _day(year_of(told), int(told[told.re.groups - 1]), told[told.re.groups])
    return None


def _year(told: re.Match[str]) -> int:
    return int(told[1])


def _year_in_era(told: re.Match[str]) -> int:
    return BY_MARK[told[1]].year(1 if told[2] == "元" else int(told[2]))


def _day(year: int, month: int, day: str | None) -> date | None:
    if not (1 <= month <= 12 and 1868 <= year <= 9999):
        return None
    last = calendar.monthrange(year, month)[1]
    number = last if day in (None, "", "末") else int(day)
    return date(year, month, number) if 1 <= number <= last else None
