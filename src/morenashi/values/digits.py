"""Digits as people write them: full width, kanji numerals, eight kinds of dashes, spaces between."""

from __future__ import annotations

import random
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Digits = NDArray[np.uint8]
Mask = NDArray[np.bool_]

# hyphen-minus, hyphens and dashes, minus, full- and half-width, the kana length marks used for dashes
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\uff70\u30fc\u2500"
SPACES = " \t\u00a0\u3000\u2009\u202f"

_KANJI = "〇一二三四五六七八九"
_PLAIN: dict[int, str | None] = {
    **{ord("０") + i: str(i) for i in range(10)},
    **{ord(sign): str(i) for i, sign in enumerate(_KANJI)},
    ord("零"): "0",
    ord("○"): "0",
}
_JOINED: dict[int, str | None] = {**_PLAIN, **dict.fromkeys(map(ord, DASHES + SPACES))}


def digits_of(text: str) -> str | None:
    """The digits of `text` in ASCII, without dashes and spaces; None if anything else stands there.

    >>> digits_of("１２３４－５６７８ ９０１８")
    '123456789018'
    """
    found = text.translate(_JOINED)
    return found if found.isascii() and found.isdigit() else None


def digits_of_length(text: str, *lengths: int) -> str | None:
    """As `digits_of`, but only if there are as many digits as one of `lengths`."""
    found = digits_of(text)
    return found if found is not None and len(found) in lengths else None


def plain_digits(text: str) -> str:
    """`text` with every full-width digit and kanji numeral (0 to 9) as ASCII; the rest unchanged."""
    return text.translate(_PLAIN)


def row(number: str) -> Digits:
    """One number as an array of shape (1, width) for the vectorised checks."""
    return rows([number])


def rows(numbers: Iterable[str]) -> Digits:
    """ASCII numbers of one length as an array of shape (n, width), values 0 to 9."""
    numbers = list(numbers)
    width = len(numbers[0]) if numbers else 0
    flat = np.frombuffer("".join(numbers).encode("ascii"), np.uint8) - ord("0")
    return flat.astype(np.uint8).reshape(len(numbers), width)


def as_numbers(digits: Digits, start: int, count: int) -> NDArray[np.int32]:
    """The number that `count` digits of each row write, from column `start` on (nine at most)."""
    total = np.zeros(len(digits), np.int32)
    for column in range(start, start + count):
        total *= 10
        total += digits[:, column]
    return total


def weighted(digits: Digits, weights: tuple[int, ...]) -> NDArray[np.int16]:
    """The sum of digit times weight of each row, over as many leading digits as there are weights."""
    # column by column in 16 bits: five times as fast as a matrix product of integers
    total = np.zeros(len(digits), np.int16)
    for column, weight in enumerate(weights):
        total += digits[:, column] * np.int16(weight)
    return total


def modulus_11_rows(digits: Digits, weights: tuple[int, ...]) -> NDArray[np.int16]:
    """The check digit of each row after the My Number's rule (総務省令85号(平成26年)5条)."""
    rest = weighted(digits, weights) % 11
    # A rest of 1 gives 0 as well (11 - 1 = 10 has two digits): well-known detectors missed this.
    return np.asarray(np.where(rest <= 1, 0, 11 - rest))


def modulus_11_digit(body: str, weights: tuple[int, ...]) -> str:
    """The check digit of one body, computed apart from `modulus_11_rows` so that each tests the other.

    Raises ValueError if `body` has not as many digits as there are weights.
    """
    rest = sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11
    return "0" if rest <= 1 else str(11 - rest)


_DOUBLED = np.array([0, 2, 4, 6, 8, 1, 3, 5, 7, 9], np.uint8)


def luhn_rows(digits: Digits) -> Mask:
    """Which rows pass the Luhn check (ISO/IEC 7812-1 annex B), for any width up to 28."""
    width = digits.shape[1]
    # nine times 28 still fits into eight bits
    total = np.zeros(len(digits), np.uint8)
    for column in range(width):
        doubled = (width - column) % 2 == 0
        total += _DOUBLED[digits[:, column]] if doubled else digits[:, column]
    return np.asarray(total % 10 == 0)


def luhn_digit(body: str) -> str:
    """The digit that makes `body` pass the Luhn check when put behind it."""
    doubled = (int(digit) * 2 for digit in body[::-2])
    total = sum(d - 9 if d > 9 else d for d in doubled) + sum(map(int, body[-2::-2]))
    return str(-total % 10)


def random_digits(rng: random.Random, count: int) -> str:
    """`count` invented digits."""
    return "".join(str(rng.randrange(10)) for _ in range(count))
