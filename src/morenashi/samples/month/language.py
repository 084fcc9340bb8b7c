"""Texts with choices [a|b] and places {name} become sentences."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_PLACE = re.compile(r"\{([^{}]+)\}")


def fill(text: str, rng: random.Random, value: Callable[[str], str]) -> str:
    r"""`text` with each choice made and each place filled; a line of which nothing is left goes.

    >>> fill("[A|A]{x}\n[|]\nB", random.Random(1), str.upper)
    'AX\nB'
    """

    def choose(found: re.Match[str]) -> str:
        return rng.choice(found[1].split("|"))

    lines = []
    for line in text.split("\n"):
        chosen = _CHOICE.sub(choose, line) if "[" in line else line
        if chosen or not line:
            lines.append(chosen)
    whole = "\n".join(lines).replace("\\n", "\n")
    return _PLACE.sub(lambda found: value(found[1]), whole)
