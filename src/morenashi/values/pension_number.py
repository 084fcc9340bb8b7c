"""基礎年金番号: ten digits, written 4-6; no check digit is published (from memory, unverified)."""

from __future__ import annotations

import random

from morenashi.values.digits import digits_of_length, random_digits
from morenashi.values.value import Value

WIDTH = 10


def normal(text: str) -> str | None:
    """Ten ASCII digits."""
    return digits_of_length(text, WIDTH)


def valid(text: str) -> bool:
    """Ten digits, not all zero."""
    return bool((normal(text) or "").strip("0"))


def written(number: str) -> str:
    """As on the notice: four digits, a hyphen, six digits."""
    return f"{number[:4]}-{number[4:]}"


def make(rng: random.Random) -> str:
    """An invented number."""
    return str(rng.randrange(1, 10)) + random_digits(rng, 9)


value = Value("PENSION_NUMBER", normal, valid, make)
