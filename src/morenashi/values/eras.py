"""元号: 明治 to 令和 with their days (元号法, 改元の政令; 明治5年以前 by the Gregorian day)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """An era from `first` to `last`, both included; the day of change may belong to two eras."""

    name: str
    letter: str
    sign: str
    square: str
    first: date
    last: date

    def year(self, number: int) -> int:
        """The Gregorian year of the era's year `number` (1 is 元年)."""
        return self.first.year + number - 1


ERAS: tuple[Era, ...] = (
    Era("明治", "M", "明", "㍾", date(1868, 1, 25), date(1912, 7, 30)),
    Era("大正", "T", "大", "㍽", date(1912, 7, 30), date(1926, 12, 25)),
    Era("昭和", "S", "昭", "㍼", date(1926, 12, 25), date(1989, 1, 7)),
    Era("平成", "H", "平", "㍻", date(1989, 1, 8), date(2019, 4, 30)),
    Era("令和", "R", "令", "㋿", date(2019, 5, 1), date.max),
)

BY_MARK: dict[str, Era] = {
    mark: era for era in ERAS for mark in (era.name, era.letter, era.sign, era.square)
}


def in_era(mark: str, year: int, month: int, day: int) -> date | None:
    """The day, if it exists and lies within the era named by `mark` (昭和, 昭, S, s or ㍼).

    >>> in_era("昭和", 64, 1, 7), in_era("昭和", 64, 1, 8)
    (datetime.date(1989, 1, 7), None)
    """
    era = BY_MARK.get(mark.upper())
    if era is None or year < 1:
        return None
    try:
        found = date(era.year(year), month, day)
    except ValueError:
        return None
    return found if era.first <= found <= era.last else None


def era_of(day: date) -> tuple[Era, int] | None:
    """The later era of `day` and the year within it."""
    for era in reversed(ERAS):
        if era.first <= day <= era.last:
            return era, day.year - era.first.year + 1
    return None


def written(day: date) -> str:
    """The day in 和暦, the first year as 元年.

    >>> written(date(1978, 4, 1)), written(date(2019, 5, 1))
    ('昭和53年4月1日', '令和元年5月1日')
    """
    found = era_of(day)
    if found is None:
        return f"{day.year}年{day.month}月{day.day}日"
    era, year = found
    return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
