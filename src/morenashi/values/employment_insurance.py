"""雇用保険被保険者番号: eleven digits, written 4-6-1 (業務取扱要領20706); the check rule is not published.

Before 1981-07-06 a number had sixteen digits in two rows; today's is the lower row and a 0.
"""

from __future__ import annotations

import random

from morenashi.values.digits import digits_of_length, random_digits
from morenashi.values.value import Value

WIDTH = 11
OLD_WIDTH = 16


def normal(text: str) -> str | None:
    """Eleven ASCII digits; an old number of sixteen becomes the number it counts as today."""
    number = digits_of_length(text, WIDTH, OLD_WIDTH)
    if number is not None and len(number) == OLD_WIDTH:
        return number[-10:] + "0"
    return number


def valid(text: str) -> bool:
    """The shape, not all zero."""
    return bool((normal(text) or "").strip("0"))


def written(number: str) -> str:
    """As on the card: 4-6-1."""
    return f"{number[:4]}-{number[4:10]}-{number[10:]}"


def make(rng: random.Random) -> str:
    """An invented number."""
    return str(rng.randrange(1, 10)) + random_digits(rng, 10)


value = Value("EMPLOYMENT_INSURANCE", normal, valid, make)
