"""生年月日: Gregorian and 和暦 dates as people write them, and which can be a living person's birth."""

from __future__ import annotations

import random
import re
import unicodedata
from datetime import UTC, date, datetime, timedelta

from morenashi.values.digits import DASHES
from morenashi.values.eras import in_era
from morenashi.values.value import Value

# The oldest person ever known in Japan reached 119.
OLDEST_YEARS = 120

_DASHES_WITHOUT_KANA = re.escape(DASHES)
_BETWEEN = rf"\s*[{_DASHES_WITHOUT_KANA}/.,・、年月]\s*"
_ERA = r"明治|大正|昭和|平成|令和|[明大昭平令㍾㍽㍼㍻㋿MTSHRmtshr]"
_NUMBER = r"[0-9]{1,2}"
_ERA_DATE = re.compile(
    rf"({_ERA})\s*\.?\s*({_NUMBER}){_BETWEEN}({_NUMBER}){_BETWEEN}({_NUMBER})\s*日?"
)
_ERA_JOINED = re.compile(rf"({_ERA})\s*([0-9]{{2}})([0-9]{{2}})([0-9]{{2}})")
_GREGORIAN = re.compile(
    rf"(?:西暦)?\s*([0-9]{{4}}){_BETWEEN}({_NUMBER}){_BETWEEN}({_NUMBER})\s*日?"
)
_JOINED = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_TIME = re.compile(
    r"[T ]\s*[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?\s*(?:Z|[+-][0-9:]{4,6})?$"
)
_ENGLISH_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH_FIRST = re.compile(r"([a-z]{3})[a-z]*\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+([0-9]{4})")

_KANJI_NUMBER = re.compile(r"[〇零一二三四五六七八九十]+")
_KANJI_DIGITS = {sign: str(i) for i, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}


def _number(kanji: str) -> str:
    """五十三 and 五三 as 53, 一九七八 as 1978."""
    if "十" not in kanji:
        return "".join(_KANJI_DIGITS[sign] for sign in kanji)
    tens, _, ones = kanji.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return kanji
    return str(10 * int(_KANJI_DIGITS.get(tens, "1")) + int(_KANJI_DIGITS.get(ones, "0")))


def _plain(text: str) -> str:
    # NFKC would turn ㍼ into 昭和, which is wanted, and ㋿ into 令和.
    plain = unicodedata.normalize("NFKC", text).strip().replace("元年", "1年")
    plain = _KANJI_NUMBER.sub(lambda found: _number(found[0]), plain)
    return _TIME.sub("", plain).strip()


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _english(text: str) -> date | None:
    small = text.lower()
    if found := _MONTH_FIRST.fullmatch(small):
        name, day, year = found.groups()
    elif found := _DAY_FIRST.fullmatch(small):
        day, name, year = found.groups()
    else:
        return None
    return (
        _day(year, str(_ENGLISH_MONTHS.index(name) + 1), day) if name in _ENGLISH_MONTHS else None
    )


def parse(text: str) -> date | None:
    """The day a date stands for; None if it is no date or outside its era.

    >>> parse("S53.4.1"), parse("昭和五十三年四月一日"), parse("平成31年5月1日")
    (datetime.date(1978, 4, 1), datetime.date(1978, 4, 1), None)
    """
    plain = _plain(text)
    if found := _ERA_DATE.fullmatch(plain) or _ERA_JOINED.fullmatch(plain):
        mark, *numbers = found.groups()
        return in_era(mark, *map(int, numbers))
    if found := _GREGORIAN.fullmatch(plain) or _JOINED.fullmatch(plain):
        return _day(*found.groups())
    return _english(plain)


def plausible(day: date, today: date) -> bool:
    """Whether somebody born on `day` can live on `today`."""
    return date(today.year - OLDEST_YEARS, 1, 1) <= day <= today


def normal(text: str) -> str | None:
    """The day as YYYY-MM-DD."""
    day = parse(text)
    return day.isoformat() if day else None


def valid(text: str) -> bool:
    """A day that exists and on which a living person can have been born."""
    day = parse(text)
    return day is not None and plausible(day, datetime.now(UTC).date() + timedelta(days=1))


def make(rng: random.Random) -> str:
    """An invented day between 1935 and 2005."""
    return (date(1935, 1, 1) + timedelta(days=rng.randrange(71 * 365))).isoformat()


value = Value("BIRTHDATE", normal, valid, make)
