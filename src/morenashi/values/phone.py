"""電話番号 of Japan: mobile, fixed, IP, free of charge (総務省 電気通信番号計画; its Q&A on numbers)."""

from __future__ import annotations

import random
import re
from enum import Enum
from functools import cache

import numpy as np

from morenashi.values.area_codes import AREA_CODES, area_code, lengths
from morenashi.values.digits import (
    DASHES,
    SPACES,
    Digits,
    Mask,
    as_numbers,
    plain_digits,
    random_digits,
    row,
)
from morenashi.values.value import Value


class Use(Enum):
    """What a number is for."""

    FIXED = "fixed"
    MOBILE = "mobile"
    IP = "ip"
    FREE = "free"  # 0120, 0800: the called pays
    UNIFIED = "unified"  # 0570
    VOTE = "vote"  # 0180
    PAID = "paid"  # 0990
    MACHINE = "machine"  # 020: pagers and machines


# Only organisations are given such numbers.
BUSINESS_USES: frozenset[Use] = frozenset({Use.FREE, Use.UNIFIED, Use.VOTE, Use.PAID})

_SPECIAL: dict[str, Use] = {
    "0120": Use.FREE,
    "0570": Use.UNIFIED,
    "0180": Use.VOTE,
    "0990": Use.PAID,
}
# Eleven digits; a 0 behind these is not given out, but stands in examples (060: from July 2026).
_LONG: dict[str, Use] = {
    "090": Use.MOBILE,
    "080": Use.MOBILE,
    "070": Use.MOBILE,
    "060": Use.MOBILE,
    "050": Use.IP,
    "020": Use.MACHINE,
}

_MARKS = re.compile(f"[{re.escape(DASHES + SPACES)}()（）.．・/／]")
_ABROAD = re.compile(r"(?:\+|＋|010|00)?81(?:0)?(?=[1-9])")


def normal(text: str) -> str | None:
    """The digits as dialled within Japan; +81, parentheses and dashes are resolved.

    >>> normal("+81 (0)90-1234-5678")
    '09012345678'
    """
    joined = plain_digits(_MARKS.sub("", text.strip()))
    abroad = _ABROAD.match(joined)
    if abroad and len(joined) - abroad.end() in (9, 10):
        joined = "0" + joined[abroad.end() :]
    if not (joined.isascii() and joined.isdigit() and joined.startswith("0")):
        return None
    return joined if len(joined) in (10, 11) else None


@cache
def _long_starts() -> Mask:
    starts = np.zeros(10_000, np.bool_)
    for front in _LONG:
        starts[int(front + "0") : int(front + "9") + 1] = True
    starts[800] = True  # 0800
    starts.flags.writeable = False
    return starts


@cache
def _short_starts() -> Mask:
    starts = np.zeros(10_000, np.bool_)
    starts[[int(front) for front in _SPECIAL]] = True
    starts.flags.writeable = False
    return starts


def valid_rows(digits: Digits) -> Mask:
    """Which rows (of width 10 or 11, normal form) begin with a prefix that is in use."""
    front = as_numbers(digits, 0, 4)
    if digits.shape[1] == 11:
        return np.asarray(_long_starts()[front])
    if digits.shape[1] != 10:
        return np.zeros(len(digits), np.bool_)
    fixed = (digits[:, 0] == 0) & (lengths()[as_numbers(digits, 1, 5)] > 0)
    return np.asarray(fixed | _short_starts()[front])


def valid(text: str) -> bool:
    """Ten or eleven digits that begin with a prefix in use."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def classify(number: str) -> Use | None:
    """What a number in normal form is for; None if no prefix fits."""
    if len(number) == 11:
        if number.startswith("0800"):
            return Use.FREE
        return _LONG.get(number[:3])
    if number[:4] in _SPECIAL:
        return _SPECIAL[number[:4]]
    return Use.FIXED if area_code(number) else None


def is_business(number: str) -> bool:
    """Whether only an organisation can have this number (normal form)."""
    return classify(number) in BUSINESS_USES


def written(number: str) -> str:
    """With hyphens where the numbering plan splits it.

    >>> written("0422223456"), written("09012345678"), written("0120123456")
    ('0422-22-3456', '090-1234-5678', '0120-123-456')
    """
    return "-".join(split(number))


def split(number: str) -> tuple[str, str, str]:
    """Area code (or service prefix), exchange and subscriber of a number in normal form."""
    if len(number) == 11:
        head = 4 if number.startswith("0800") else 3
        return number[:head], number[head:7], number[7:]
    if number[:4] in _SPECIAL:
        return number[:4], number[4:7], number[7:]
    head = len(area_code(number) or "000")
    return number[:head], number[head:6], number[6:]


def make_fixed(rng: random.Random, code: str | None = None) -> str:
    """A fixed-line number, within the area `code` if one is given; somebody may have it."""
    while True:
        chosen = code or rng.choice(AREA_CODES)
        body = chosen + str(rng.randrange(2, 10))
        number = body + random_digits(rng, 10 - len(body))
        if area_code(number) == chosen:
            return number


def make_mobile(rng: random.Random) -> str:
    """A mobile number; somebody may have it."""
    front = rng.choices(("090", "080", "070", "060"), (45, 35, 19, 1))[0]
    return front + str(rng.randrange(1, 10)) + random_digits(rng, 7)


def make_unassigned_fixed(rng: random.Random, code: str) -> str:
    """A number like those of the area `code` that nobody has: no exchange begins with 0 or 1.

    Some codes leave no such number (0930 is an area of its own, 0180 a service); then ValueError.
    """
    free = [digit for digit in "01" if split(f"{code}{digit}".ljust(10, "0"))[0] == code]
    if not free:
        raise ValueError(f"no number of the area {code} is unassigned for certain")
    body = code + rng.choice(free)
    return body + random_digits(rng, 10 - len(body))


def make_unassigned_mobile(rng: random.Random) -> str:
    """A mobile number that nobody has: a 0 behind 090, 070 or 060 is not given out (080-0 is 0800)."""
    return rng.choices(("090", "070", "060"), (60, 38, 2))[0] + "0" + random_digits(rng, 7)


def make(rng: random.Random) -> str:
    """An invented number of a person that nobody has: mostly mobile."""
    if rng.random() < 0.7:
        return make_unassigned_mobile(rng)
    return make_unassigned_fixed(rng, rng.choice(("03", "06", "045", "052", "075", "092")))


value = Value("PHONE", normal, valid, make)
