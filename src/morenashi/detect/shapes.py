"""Numbers by their shape: so many digits, written together, in groups, or one to a box."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from morenashi.detect.fold import Bytes, Ints, Mask
from morenashi.detect.numbers import DASH, SPACE, Numbers
from morenashi.detect.view import View

EVEN_LINKS = (DASH, SPACE)
_NONE = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Shaped:
    """n numbers of `total` digits: the first run of each, and where it lies."""

    first: Ints
    start: Ints
    end: Ints
    total: int

    def __len__(self) -> int:
        return len(self.first)

    def digits(self, numbers: Numbers) -> Bytes:
        """Their digits, uint8, shape (n, total)."""
        return numbers.digits(self.first, self.total)

    def where(self, keep: Mask) -> Shaped:
        """Those chosen by a mask."""
        return Shaped(self.first[keep], self.start[keep], self.end[keep], self.total)


def shaped(
    view: View,
    *groupings: tuple[int, ...],
    links: tuple[int, ...] = EVEN_LINKS,
    boxes: bool = True,
) -> Shaped:
    """All numbers whose runs have the lengths of one of `groupings` (all of one total), evenly linked.

    >>> from morenashi.detect.chain import view_of
    >>> found = shaped(view_of("1234-5678-9018 / 123456789018"), (12,), (4, 4, 4))
    >>> len(found)
    2
    """
    numbers = view.numbers
    total = sum(groupings[0])
    firsts, lasts = [_NONE], [_NONE]
    for lengths in groupings:
        k = len(lengths)
        first = numbers.windows(lengths, [(link,) * (k - 1) for link in links])
        if len(first):
            firsts.append(first)
            lasts.append(first + k - 1)
    if boxes and len(numbers):
        edge, count, _ = numbers.boxes
        exact = edge[count == total]
        firsts.append(exact)
        lasts.append(exact + total - 1)
    if len(firsts) == 1:
        return Shaped(_NONE, _NONE, _NONE, total)
    first, last = np.concatenate(firsts), np.concatenate(lasts)
    return Shaped(first, numbers.start[first], numbers.end[last], total)


def clean(view: View, found: Shaped) -> Shaped:
    """Those that are no piece of something longer."""
    if not len(found):
        return found
    return found.where(view.clean(found.start, found.end))
