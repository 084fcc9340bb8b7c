"""The shape of a kind of value: how it is brought to one form, checked and invented."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """One kind of value; its file holds the same functions under the same names.

    `normal` brings a written text to the one form in which two values can be compared, or gives
    None if the text has not the shape; `valid` says whether shape and check digit are right,
    whatever the writing; `make` invents one, in its normal form. A passed check is never proof:
    one in ten random numbers passes most of them.
    """

    kind: str
    normal: Callable[[str], str | None]
    valid: Callable[[str], bool]
    make: Callable[[random.Random], str]
