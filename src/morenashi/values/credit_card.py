"""クレジットカード番号: 13 to 19 digits by issuer, Luhn check (ISO/IEC 7812-1); ranges from memory."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np

from morenashi.values.digits import (
    Digits,
    Mask,
    as_numbers,
    digits_of_length,
    luhn_digit,
    luhn_rows,
    random_digits,
    row,
)
from morenashi.values.value import Value


@dataclass(frozen=True, slots=True)
class Issuer:
    """Numbers whose first four digits lie in `first..last` and that have one of `lengths`."""

    name: str
    first: int
    last: int
    lengths: tuple[int, ...]


ISSUERS: tuple[Issuer, ...] = (
    Issuer("Visa", 4000, 4999, (13, 16, 19)),
    Issuer("Mastercard", 5100, 5599, (16,)),
    Issuer("Mastercard", 2221, 2720, (16,)),
    Issuer("JCB", 3528, 3589, (16,)),
    Issuer("American Express", 3400, 3499, (15,)),
    Issuer("American Express", 3700, 3799, (15,)),
    Issuer("Diners Club", 3000, 3059, (14,)),
    Issuer("Diners Club", 3600, 3699, (14,)),
    Issuer("Diners Club", 3800, 3999, (14,)),
    Issuer("UnionPay", 6200, 6299, (16, 17, 18, 19)),
    Issuer("Discover", 6011, 6011, (16,)),
    Issuer("Discover", 6440, 6599, (16,)),
)

LENGTHS = tuple(sorted({length for issuer in ISSUERS for length in issuer.lengths}))


def _starts(width: int) -> Mask:
    known = np.zeros(10_000, np.bool_)
    for issuer in ISSUERS:
        if width in issuer.lengths:
            known[issuer.first : issuer.last + 1] = True
    return known


_STARTS: dict[int, Mask] = {width: _starts(width) for width in LENGTHS}


def normal(text: str) -> str | None:
    """The digits, if there are as many as some issuer uses."""
    return digits_of_length(text, *LENGTHS)


def valid_rows(digits: Digits) -> Mask:
    """Which rows lie in an issuer's range for this width and pass the Luhn check."""
    known = _STARTS.get(digits.shape[1])
    if known is None:
        return np.zeros(len(digits), np.bool_)
    return np.asarray(known[as_numbers(digits, 0, 4)] & luhn_rows(digits))


def valid(text: str) -> bool:
    """Issuer's range, length and check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def issuer(number: str) -> str | None:
    """The brand of a number in normal form."""
    for known in ISSUERS:
        if known.first <= int(number[:4]) <= known.last and len(number) in known.lengths:
            return known.name
    return None


def written(number: str) -> str:
    """As embossed: 4-6-5 for 15 digits, 4-6-4 for 14, else groups of four."""
    if len(number) in (14, 15):
        return f"{number[:4]}-{number[4:10]}-{number[10:]}"
    return "-".join(number[i : i + 4] for i in range(0, len(number), 4))


def make(rng: random.Random) -> str:
    """An invented number of a brand used in Japan."""
    front, length = rng.choice(
        (("4", 16), ("4", 16), ("53", 16), ("3540", 16), ("3571", 16), ("37", 15), ("36", 14))
    )
    body = front + random_digits(rng, length - 1 - len(front))
    return body + luhn_digit(body)


value = Value("CREDIT_CARD", normal, valid, make)
