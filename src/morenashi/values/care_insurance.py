"""介護保険: insured number of ten digits, insurer's number of six (both from memory, unverified)."""

from __future__ import annotations

import random

from morenashi.values.digits import digits_of_length, random_digits
from morenashi.values.value import Value

WIDTH = 10
INSURER_WIDTH = 6


def normal(text: str) -> str | None:
    """The insured person's number: ten ASCII digits."""
    return digits_of_length(text, WIDTH)


def normal_insurer(text: str) -> str | None:
    """The insurer's (municipality's) number: six ASCII digits, the first two a prefecture."""
    number = digits_of_length(text, INSURER_WIDTH)
    return number if number is not None and 1 <= int(number[:2]) <= 47 else None


def valid(text: str) -> bool:
    """The shape, not all zero; no check digit is known to us."""
    return bool((normal(text) or "").strip("0"))


def make(rng: random.Random) -> str:
    """An invented insured number; most municipalities fill up with zeros on the left."""
    return "000" + str(rng.randrange(1, 10)) + random_digits(rng, 6)


def make_insurer(rng: random.Random) -> str:
    """An invented insurer's number."""
    return f"{rng.randrange(1, 48):02}{random_digits(rng, 4)}"


value = Value("HEALTH_INSURANCE", normal, valid, make)
