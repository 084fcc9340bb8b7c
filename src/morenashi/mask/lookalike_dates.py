"""Look-alikes of dates of birth: at most two years away, written as the date was."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta

from morenashi.mask.shapes import digits_in, with_digits
from morenashi.values import birthdate
from morenashi.values.eras import era_of

_DAYS = 730
_NUMBERS = re.compile(r"[0-9０-９]+|[〇零一二三四五六七八九十]+|元(?=年)")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_MONTH = re.compile("|".join(f"{name}|{name[:3]}" for name in _MONTHS), re.IGNORECASE)


def birth(text: str, rng: random.Random) -> str | None:
    """Another day at most two years off in the same form, era and width; None if it is no whole date."""
    day = birthdate.parse(text)
    if day is None:
        return None
    for _ in range(1_000):
        try:
            other = day + timedelta(days=rng.randrange(-_DAYS, _DAYS + 1))
        except OverflowError:
            continue
        fresh = _written(text, day, other) if other != day else None
        # Whatever the form, what is written must be read as the other day, in as many letters.
        if fresh is not None and len(fresh) == len(text) and birthdate.parse(fresh) == other:
            return fresh
    return None


def _written(text: str, day: date, other: date) -> str | None:
    """`other` in the form in which `text` writes `day`."""
    old, new = era_of(day), era_of(other)
    if old is None or new is None:
        return None
    month = _MONTH.search(text)
    if month:
        name = _MONTHS[other.month - 1]
        name = name if len(month[0]) > 3 else name[:3]
        name = name.upper() if month[0].isupper() else name
        text = text[: month.start()] + name + text[month.end() :]
    numbers = list(_NUMBERS.finditer(text))
    if len(numbers) == 1:
        return _joined(text, numbers[0], day, other)
    if len(numbers) < (2 if month else 3):
        return None
    years = {day.year: other.year}
    if old[0] == new[0]:
        years[old[1]] = new[1]
    values = _values(numbers, years, day, other, named=month is not None)
    if values is None:
        return None
    # 4月1日 tells that no zeros are put in front, 04月01日 that they are; 10月15日 tells neither.
    padded = any(digits_in(found[0])[:1] == "0" for found in numbers)
    for found, value in reversed(list(zip(numbers, values, strict=False))):
        if not padded and found[0].isdecimal() and len(found[0]) != len(str(value)):
            return None
        text = text[: found.start()] + _number(found[0], value) + text[found.end() :]
    return text


def _values(
    numbers: list[re.Match[str]], years: dict[int, int], day: date, other: date, *, named: bool
) -> list[int] | None:
    """What the numbers become: year, month, day; with a named month day and year in either order."""
    first = _read(numbers[0][0])
    if not named:
        return [years[first], other.month, other.day] if first in years else None
    return [years[first], other.day] if first in years else [other.day, other.year]


def _read(number: str) -> int:
    if number == "元":
        return 1
    if "十" in number:
        tens, _, ones = number.partition("十")
        return int(digits_in(tens) or 1) * 10 + int(digits_in(ones) or 0)
    return int(digits_in(number))


def _number(old: str, value: int) -> str:
    """`value` written as `old` was: width, zero in front, kanji with or without 十."""
    if old == "元":
        return "元" if value == 1 else "二"
    if "十" in old or (len(old) == 1 and old in "一二三四五六七八九"):
        return _with_ten(value)
    return with_digits(old, str(value).zfill(len(old))) if len(str(value)) <= len(old) else old


def _with_ten(value: int) -> str:
    tens, ones = divmod(value, 10)
    kanji = "〇一二三四五六七八九"
    front = ("" if tens == 1 else kanji[tens]) + "十" if tens else ""
    return front + (kanji[ones] if ones or not tens else "")


def _joined(text: str, found: re.Match[str], day: date, other: date) -> str | None:
    """19780401, S530401."""
    digits = digits_in(found[0])
    year = other.year
    if len(digits) == 6:
        old, new = era_of(day), era_of(other)
        if old is None or new is None or old[0] != new[0]:
            return None
        year = new[1]
    fresh = f"{year:0{len(digits) - 4}}{other.month:02}{other.day:02}"
    if len(fresh) != len(digits):
        return None
    return text[: found.start()] + with_digits(found[0], fresh) + text[found.end() :]
