"""在留カード番号: two letters, eight digits, two letters; no check digit.

特別永住者証明書番号 has the same shape (from memory, unverified).
"""

from __future__ import annotations

import random
import re
import unicodedata

from morenashi.values.digits import DASHES, SPACES, random_digits
from morenashi.values.value import Value

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"

_SHAPE = re.compile(r"[A-Z]{2}[0-9]{8}[A-Z]{2}")
_BETWEEN = dict.fromkeys(map(ord, DASHES + SPACES))


def normal(text: str) -> str | None:
    """Twelve capitals and digits, in ASCII."""
    found = unicodedata.normalize("NFKC", text.translate(_BETWEEN)).upper()
    return found if _SHAPE.fullmatch(found) else None


def valid(text: str) -> bool:
    """The shape only: there is no check digit."""
    return normal(text) is not None


def make(rng: random.Random) -> str:
    """An invented number."""
    front, back = ("".join(rng.choices(LETTERS, k=2)) for _ in range(2))
    return front + random_digits(rng, 8) + back


value = Value("RESIDENCE_CARD", normal, valid, make)
