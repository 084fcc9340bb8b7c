"""旅券番号: two letters and seven digits; a check digit stands only in the machine-readable zone.

The first letter is usually T (ten years) or M (five years), but any two letters can begin one.
The check of the machine-readable zone is ICAO Doc 9303-3, 4.9 (from memory, with its vectors).
"""

from __future__ import annotations

import random
import re
import unicodedata

from morenashi.values.digits import DASHES, SPACES, random_digits
from morenashi.values.value import Value

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"

_SHAPE = re.compile(r"[A-Z]{2}[0-9]{7}")
_BETWEEN = dict.fromkeys(map(ord, DASHES + SPACES))


def normal(text: str) -> str | None:
    """Two capitals and seven digits, in ASCII."""
    found = unicodedata.normalize("NFKC", text.translate(_BETWEEN)).upper()
    return found if _SHAPE.fullmatch(found) else None


def valid(text: str) -> bool:
    """The shape only: the number itself has no check digit."""
    return normal(text) is not None


def mrz_check(field: str) -> int:
    """The check digit of a field of the machine-readable zone.

    >>> mrz_check("L898902C3")
    6
    """
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    values = (0 if sign == "<" else signs.index(sign) for sign in field)
    return sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10


def make(rng: random.Random) -> str:
    """An invented number beginning with T or M."""
    return rng.choice("TTTTM") + rng.choice(LETTERS) + random_digits(rng, 7)


value = Value("PASSPORT", normal, valid, make)
