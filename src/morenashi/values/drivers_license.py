"""運転免許証番号: 12 digits: commission 2, year 2, serial 6, check 1, reissues 1.

No official source for the check digit was found; three independent descriptions agree
(be_happy.chu.jp/menkyo, jiko0.com/bangou.html; read 2026-11-21), so it is evidence, not proof.
"""

from __future__ import annotations

import random

import numpy as np

from morenashi.values.digits import (
    Digits,
    Mask,
    as_numbers,
    digits_of_length,
    random_digits,
    row,
    weighted,
)
from morenashi.values.value import Value

WIDTH = 12
WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)

# The public safety commission that gave the first licence.
COMMISSIONS: dict[str, str] = {
    "10": "北海道", "11": "函館", "12": "旭川", "13": "釧路", "14": "北見",
    "20": "青森", "21": "岩手", "22": "宮城", "23": "秋田", "24": "山形", "25": "福島",
    "30": "東京",
    "40": "茨城", "41": "栃木", "42": "群馬", "43": "埼玉", "44": "千葉", "45": "神奈川",
    "46": "新潟", "47": "山梨", "48": "長野", "49": "静岡",
    "50": "富山", "51": "石川", "52": "福井", "53": "岐阜", "54": "愛知", "55": "三重",
    "60": "滋賀", "61": "京都", "62": "大阪", "63": "兵庫", "64": "奈良", "65": "和歌山",
    "70": "鳥取", "71": "島根", "72": "岡山", "73": "広島", "74": "山口",
    "80": "徳島", "81": "香川", "82": "愛媛", "83": "高知",
    "90": "福岡", "91": "佐賀", "92": "長崎", "93": "熊本", "94": "大分", "95": "宮崎",
    "96": "鹿児島", "97": "沖縄",
}  # fmt: skip

_KNOWN = np.zeros(100, np.bool_)
_KNOWN[[int(code) for code in COMMISSIONS]] = True


def normal(text: str) -> str | None:
    """Twelve ASCII digits; the word 第 ... 号 around them is left out."""
    return digits_of_length(text.strip().removeprefix("第").removesuffix("号"), WIDTH)


def valid_rows(digits: Digits) -> Mask:
    """Which rows begin with a commission's code and carry the right check digit."""
    # The last digit of 11 - r: a rest of 0 gives 1, a rest of 1 gives 0 (unlike a My Number).
    check = (11 - weighted(digits, WEIGHTS) % 11) % 10
    return np.asarray((digits[:, 10] == check) & _KNOWN[as_numbers(digits, 0, 2)])


def valid(text: str) -> bool:
    """Twelve digits, a known commission, the right check digit."""
    number = normal(text)
    return number is not None and bool(valid_rows(row(number))[0])


def check_digit(body: str) -> str:
    """The check digit of the first ten digits."""
    total = sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True))
    return str((11 - total % 11) % 10)


def make(rng: random.Random) -> str:
    """An invented number with a known commission and the right check digit."""
    year = rng.choice((*range(70, 100), *range(26)))
    body = f"{rng.choice(tuple(COMMISSIONS))}{year:02}{random_digits(rng, 6)}"
    reissues = rng.choices((0, 1, 2), (90, 8, 2))[0]
    return f"{body}{check_digit(body)}{reissues}"


value = Value("DRIVERS_LICENSE", normal, valid, make)
