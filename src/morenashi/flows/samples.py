"""Samples: at most five masked examples, spread evenly over all that was found."""

from __future__ import annotations

from collections.abc import Callable

SHOWN = 5
_HELD = 16


class Samples:
    """Keeps every n-th sample; n doubles as more come, so that few are ever made."""

    __slots__ = ("_every", "_held", "_next", "_seen")

    def __init__(self) -> None:
        self._held: list[str] = []
        self._every = 1
        self._next = 0
        self._seen = 0

    def offer(self, count: int, make: Callable[[int], str]) -> None:
        """`count` more were found; `make(i)` gives the masked form of the i-th of them."""
        end = self._seen + count
        while self._next < end:
            self._held.append(make(self._next - self._seen))
            if len(self._held) >= _HELD:
                self._held = self._held[::2]
                self._every *= 2
                self._next = len(self._held) * self._every
            else:
                self._next += self._every
        self._seen = end

    def chosen(self) -> tuple[str, ...]:
        """At most five different ones, in the order of their places."""
        different = list(dict.fromkeys(self._held))
        if len(different) <= SHOWN:
            return tuple(different)
        step = (len(different) - 1) / (SHOWN - 1)
        return tuple(different[round(i * step)] for i in range(SHOWN))
