"""法人番号 (corporate number): 13 digits, the first a check digit (財務省令70号(平成26年)2条); not personal."""

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

WIDTH = 13
# From the lowest of the twelve digits behind the check digit: 1, 2, 1, 2 ...; the brackets printed
# in the ordinance are known to be misprinted, this is the rule everybody computes with.
WEIGHTS = (0, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)


def normal(text: str) -> str | None:
    """Thirteen ASCII digits; the T of an invoice registration number is left out."""
    return digits_of_length(text.strip().lstrip("TtＴｔ"), WIDTH)


def valid_rows(digits: Digits) -> Mask:
    """Which rows carry the right check digit (1 to 9) in front."""
    return np.asarray(digits[:, 0] == 9 - weighted(digits, WEIGHTS) % 9)


def valid(text: str) -> bool:
    """Thirteen digits with the right check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def check_digit(body: str) -> str:
    """The check digit of the last twelve digits."""
    total = sum(int(d) * w for d, w in zip(body, WEIGHTS[1:], strict=True))
    return str(9 - total % 9)


def make(rng: random.Random) -> str:
    """An invented number with the right check digit."""
    body = random_digits(rng, 12)
    return check_digit(body) + body


value = Value("CORPORATE_NUMBER", normal, valid, make)
