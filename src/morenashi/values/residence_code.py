"""住民票コード: eleven digits, ten random and one check digit.

The check is a hypothesis: the rule of the My Number on ten digits; the one public sample fits.
Nothing may be refused because of it alone (`VERIFIED` is False).
"""

from __future__ import annotations

import random

import numpy as np

from morenashi.values.digits import (
    Digits,
    Mask,
    digits_of_length,
    modulus_11_digit,
    modulus_11_rows,
    random_digits,
    row,
)
from morenashi.values.value import Value

VERIFIED = False
WIDTH = 11
WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def normal(text: str) -> str | None:
    """Eleven ASCII digits."""
    return digits_of_length(text, WIDTH)


def valid_rows(digits: Digits) -> Mask:
    """Which rows fit the supposed check digit."""
    check = modulus_11_rows(digits, WEIGHTS)
    return np.asarray((digits[:, 10] == check) & digits.any(axis=1))


def valid(text: str) -> bool:
    """Eleven digits that fit the supposed check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def make(rng: random.Random) -> str:
    """An invented code that fits the supposed check digit."""
    body = str(rng.randrange(1, 10)) + random_digits(rng, 9)
    return body + modulus_11_digit(body, WEIGHTS)


value = Value("RESIDENCE_CODE", normal, valid, make)
