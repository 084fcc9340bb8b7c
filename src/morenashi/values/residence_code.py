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
    random_digits,
    row,
    weighted,
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
    rest = weighted(digits, WEIGHTS) % 11
    check = np.where(rest <= 1, 0, 11 - rest)
    return np.asarray((digits[:, 10] == check) & digits.any(axis=1))


def valid(text: str) -> bool:
    """Eleven digits that fit the supposed check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def make(rng: random.Random) -> str:
    """An invented code that fits the supposed check digit."""
    body = str(rng.randrange(1, 10)) + random_digits(rng, 9)
    rest = sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True)) % 11
    return body + ("0" if rest <= 1 else str(11 - rest))


value = Value("RESIDENCE_CODE", normal, valid, make)
