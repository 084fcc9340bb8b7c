"""個人番号 (My Number): 12 digits, the last a check digit (総務省令85号(平成26年)5条)."""

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

WIDTH = 12
WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def normal(text: str) -> str | None:
    """Twelve ASCII digits."""
    return digits_of_length(text, WIDTH)


def valid_rows(digits: Digits) -> Mask:
    """Which rows carry the right check digit; 000000000000 passes the formula and is refused."""
    check = modulus_11_rows(digits, WEIGHTS)
    return np.asarray((digits[:, 11] == check) & digits.any(axis=1))


def valid(text: str) -> bool:
    """Twelve digits with the right check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def check_digit(body: str) -> str:
    """The check digit of the first eleven digits."""
    return modulus_11_digit(body, WEIGHTS)


def make(rng: random.Random) -> str:
    """An invented number with the right check digit."""
    body = str(rng.randrange(1, 10)) + random_digits(rng, 10)
    return body + check_digit(body)


value = Value("MY_NUMBER", normal, valid, make)
