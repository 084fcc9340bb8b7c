"""保険者番号: eight digits (法別2, 都道府県2, 保険者別3, check 1) or six for 国保 (保険者番号等設定要領).

The check digit is read in explanations of the 要領 (www5f.biglobe.ne.jp/~h-it); it equals Luhn's.
後期高齢者医療 insured numbers have eight digits and the same check (from memory, unverified).
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np

from morenashi.values.digits import (
    Digits,
    Mask,
    digits_of_length,
    luhn_digit,
    luhn_rows,
    random_digits,
    row,
)
from morenashi.values.value import Value

WIDTHS = (8, 6)


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a 法別番号 stands for; `verified` is False where it is known from memory only."""

    name: str
    verified: bool = True


SCHEMES: dict[str, Scheme] = {
    "01": Scheme("全国健康保険協会(協会けんぽ)"),
    "02": Scheme("船員保険"),
    "03": Scheme("日雇特例(一般療養)", verified=False),
    "04": Scheme("日雇特例(特別療養費)", verified=False),
    "06": Scheme("組合管掌健康保険"),
    "07": Scheme("防衛省職員(自衛官等)", verified=False),
    "31": Scheme("国家公務員共済組合"),
    "32": Scheme("地方公務員等共済組合"),
    "33": Scheme("警察共済組合"),
    "34": Scheme("公立学校・私立学校共済"),
    "39": Scheme("後期高齢者医療"),
    "63": Scheme("特定健康保険組合"),
    "67": Scheme("国民健康保険(退職者医療)", verified=False),
    "72": Scheme("国家公務員特定共済組合", verified=False),
    "73": Scheme("地方公務員等特定共済組合", verified=False),
    "74": Scheme("警察特定共済組合", verified=False),
    "75": Scheme("学校特定共済組合", verified=False),
}

_KNOWN = np.zeros(100, np.bool_)
_KNOWN[[int(code) for code in SCHEMES]] = True


def normal(text: str) -> str | None:
    """Eight or six ASCII digits."""
    return digits_of_length(text, *WIDTHS)


def _two(digits: Digits, at: int) -> Digits:
    return np.asarray(digits[:, at] * 10 + digits[:, at + 1], np.uint8)


def valid_rows(digits: Digits) -> Mask:
    """Which rows (of width 8 or 6) have a known scheme, a prefecture and the right check digit."""
    eight = digits.shape[1] == 8
    prefecture = _two(digits, 2 if eight else 0)
    right = luhn_rows(digits) & (prefecture >= 1) & (prefecture <= 47)
    return np.asarray(right & _KNOWN[_two(digits, 0)] if eight else right)


def valid(text: str) -> bool:
    """Shape, scheme, prefecture and check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def scheme(number: str) -> Scheme | None:
    """The scheme of a number in normal form; six digits are 国民健康保険."""
    return Scheme("国民健康保険") if len(number) == 6 else SCHEMES.get(number[:2])


def elderly_insured_rows(digits: Digits) -> Mask:
    """Which rows of eight digits pass the check supposed for 後期高齢者 insured numbers (unverified)."""
    return luhn_rows(digits) & digits.any(axis=1)


def make_elderly_insured(rng: random.Random) -> str:
    """An invented 後期高齢者医療 insured number."""
    body = str(rng.randrange(1, 10)) + random_digits(rng, 6)
    return body + luhn_digit(body)


def make(rng: random.Random) -> str:
    """An invented insurer's number, mostly of 協会けんぽ or a health insurance society."""
    law = rng.choice(("01", "06", "06", "31", "32", "34", ""))
    body = f"{law}{rng.randrange(1, 48):02}{random_digits(rng, 3)}"
    return body + luhn_digit(body)


value = Value("HEALTH_INSURANCE", normal, valid, make)
