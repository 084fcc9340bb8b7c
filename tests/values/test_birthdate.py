"""生年月日: every way of writing, the days of the eras, which births are plausible."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.values import birthdate, eras

DAY = date(1978, 4, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1978-04-01", DAY),
        ("1978/4/1", DAY),
        ("1978.4.1", DAY),
        ("１９７８年４月１日", DAY),
        ("1978年 4月 1日", DAY),
        ("西暦1978年4月1日", DAY),
        ("19780401", DAY),
        ("1978-04-01T00:00:00+09:00", DAY),
        ("1978/04/01 0:00", DAY),
        ("昭和53年4月1日", DAY),
        ("昭和五十三年四月一日", DAY),
        ("一九七八年四月一日", DAY),
        ("昭53.4.1", DAY),
        ("S53.4.1", DAY),
        ("s53/04/01", DAY),
        ("Ｓ５３．４．１", DAY),
        ("S530401", DAY),
        ("㍼53年4月1日", DAY),
        ("April 1, 1978", DAY),
        ("1 Apr 1978", DAY),
        ("1-Apr-1978", DAY),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("㋿1年5月1日", date(2019, 5, 1)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("平成31年5月1日", None),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("昭和64年1月8日", None),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("平成元年1月7日", None),
        ("大正15年12月25日", date(1926, 12, 25)),
        ("昭和元年12月25日", date(1926, 12, 25)),
        ("明治45年7月30日", date(1912, 7, 30)),
        ("大正元年7月29日", None),
        ("平成十一年十二月二十日", date(1999, 12, 20)),
        ("1978-02-29", None),
        ("1980-02-29", date(1980, 2, 29)),
        ("1978-13-01", None),
        ("19781301", None),
        ("昭和0年1月1日", None),
        ("4月1日", None),
        ("1978", None),
        ("十十年四月一日", None),
    ],
)
def test_parse(text: str, day: date | None) -> None:
    assert birthdate.parse(text) == day


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("1978-04-01", True),
        ("1850-01-01", False),
        ("2199-01-01", False),
        ("明治元年10月23日", False),
    ],
)
def test_plausible_birth(text: str, right: bool) -> None:
    assert birthdate.valid(text) is right


def test_the_eras_meet() -> None:
    for earlier, later in zip(eras.ERAS, eras.ERAS[1:], strict=False):
        assert 0 <= (later.first - earlier.last).days <= 1


@pytest.mark.parametrize("day", [date(1989, 1, 7), date(1989, 1, 8), date(1926, 12, 25), DAY])
def test_written_and_read_again(day: date) -> None:
    assert birthdate.parse(eras.written(day)) == day


def test_before_the_eras_the_year_is_plain() -> None:
    assert eras.written(date(1850, 1, 2)) == "1850年1月2日"
