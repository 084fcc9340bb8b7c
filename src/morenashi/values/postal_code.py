"""郵便番号: seven digits, written 3-4; there is no check digit, only Japan Post's table."""

from __future__ import annotations

import random

from morenashi.values.digits import digits_of_length, random_digits
from morenashi.values.value import Value

WIDTH = 7


def normal(text: str) -> str | None:
    """Seven ASCII digits; the mark 〒 is left out."""
    return digits_of_length(text.strip().lstrip("〒〠"), WIDTH)


def valid(text: str) -> bool:
    """The shape; no code begins with 000."""
    number = normal(text)
    return number is not None and not number.startswith("000")


def written(number: str) -> str:
    """As on an envelope: 3-4."""
    return f"{number[:3]}-{number[3:]}"


def make(rng: random.Random) -> str:
    """An invented code (its town may not exist)."""
    return str(rng.randrange(1, 10)) + random_digits(rng, 6)


value = Value("POSTAL_CODE", normal, valid, make)
