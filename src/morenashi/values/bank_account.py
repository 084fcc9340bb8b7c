"""銀行口座番号: seven digits; ゆうちょ has 記号 (5) and 番号 (up to 8), which can be converted.

The conversion is the bank's own (jp-bank.japanpost.jp, kj_tk_sk_kz_furikomi_ksk); that banks have
four digits, branches three and accounts seven is from memory. No check digit is public.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from morenashi.values.digits import DASHES, SPACES, digits_of, plain_digits, random_digits
from morenashi.values.value import Value

WIDTH = 7

_GAP = f"[{re.escape(DASHES + SPACES)}のノ]"
# 記号, perhaps a single digit that counts for nothing, 番号
_YUCHO = re.compile(rf"([01][0-9]{{4}}){_GAP}+(?:[0-9]{_GAP}+)?([0-9]{{2,8}})")


@dataclass(frozen=True, slots=True)
class Account:
    """An account as other banks address it."""

    branch: str
    savings: bool
    number: str


def normal(text: str) -> str | None:
    """Seven ASCII digits, or 記号-番号 for ゆうちょ."""
    plain = plain_digits(text.strip())
    joined = digits_of(plain)
    if joined is not None and len(joined) == WIDTH:
        return joined
    together = _YUCHO.fullmatch(plain)
    return f"{together[1]}-{together[2]}" if together else None


def valid(text: str) -> bool:
    """The shape; a ゆうちょ number must be convertible."""
    number = normal(text)
    if number is None:
        return False
    symbol, _, rest = number.partition("-")
    return convert(symbol, rest) is not None if rest else bool(symbol.strip("0"))


def convert(symbol: str, number: str) -> Account | None:
    """The branch and account number behind ゆうちょ 記号 and 番号; None if they are none.

    >>> convert("12345", "12345671")
    Account(branch='238', savings=True, number='1234567')
    """
    if len(symbol) != 5 or not (symbol + number).isdigit() or not 1 <= len(number) <= 8:
        return None
    if symbol[0] == "1" and number[-1] == "1" and len(number) > 1:
        return Account(symbol[1:3] + "8", savings=True, number=number[:-1].zfill(WIDTH))
    if symbol[0] == "0" and len(number) <= WIDTH:
        return Account(symbol[1:3] + "9", savings=False, number=number.zfill(WIDTH))
    return None


def make(rng: random.Random) -> str:
    """An invented account number of seven digits."""
    return random_digits(rng, 6) + str(rng.randrange(1, 10))


def make_yucho(rng: random.Random) -> str:
    """An invented ゆうちょ 記号-番号."""
    return f"1{random_digits(rng, 3)}0-{rng.randrange(100_000, 10_000_000)}1"


value = Value("BANK_ACCOUNT", normal, valid, make)
