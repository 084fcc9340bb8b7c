"""Texts with choices [a|b] and places {name} become sentences.

Choices that belong together bear a digit, [1:a|b] and [1:c|d]: who says a also says c, all through
a thread.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_TIED = re.compile("[0-9]:")
_PLACE = re.compile(r"\{([^{}]+)\}")


def fill(text: str, rng: random.Random, value: Callable[[str], str]) -> str:
    r"""`text` with each choice made and each place filled; a line of which nothing is left goes.

    >>> fill("[A|A]{x}\n[|]\nB", random.Random(1), str.upper)
    'AX\nB'
    """

    def choose(found: re.Match[str]) -> str:
        said: str = found[1]
        if _TIED.match(said):
            options = said[2:].split("|")
            return options[int(float(value("#" + said[0])) * len(options))]
        return rng.choice(said.split("|"))

    lines = []
    for line in text.split("\n"):
        chosen = _CHOICE.sub(choose, line) if "[" in line else line
        if chosen or not line:
            lines.append(chosen)
    whole = "\n".join(lines).replace("\\n", "\n")
    filled: str = _PLACE.sub(lambda found: value(found[1]), whole)
    return filled
