"""Runs of digits in a folded text, and what links one run to the next: the raw stuff of every number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from morenashi.detect.fold import (
    KANJI_ZERO,
    LONG_VOWEL,
    MIDDLE_DOT,
    MONTH,
    YEAR,
    Buffer,
    Bytes,
    Ints,
    is_digit,
)

# What stands between two runs of digits. NONE: anything else, or too far apart.
NONE, DASH, SPACE, DOT, SLASH, OPENED, CLOSED, YEARS, MONTHS, COLON, COMMA, NO, MIDDLE = range(13)

_LINK_OF_BYTE = np.zeros(256, np.int8)
for _byte, _link in (
    (0x2D, DASH), (LONG_VOWEL, DASH), (0x2E, DOT), (0x2F, SLASH), (0x28, OPENED), (0x29, CLOSED),
    (YEAR, YEARS), (MONTH, MONTHS), (0x3A, COLON), (0x2C, COMMA), (MIDDLE_DOT, MIDDLE),
):  # fmt: skip
    _LINK_OF_BYTE[_byte] = _link

_MAX_GAP = 4


def promote_kanji_numerals(f: Bytes) -> None:
    """Turns positional kanji numerals (〇九〇－一二三四, 一九七八年) into digits, in place.

    A chain counts when it has seven numerals or more (single dashes may stand between), or when it
    is a year of four; 一 in ordinary prose stays a kanji.
    """
    at = np.flatnonzero((f - np.uint8(KANJI_ZERO)) < 10)
    if len(at) < 4:
        return
    step = np.diff(at)
    between = f[at[:-1] + 1]
    linked = (step == 1) | (
        (step == 2)
        & (
            (between == 0x2D)
            | (between == LONG_VOWEL)
            | (between == MIDDLE_DOT)
            | (between == 0x20)
            | (between == 0x28)
            | (between == 0x29)
        )
    )
    first = np.concatenate(([0], np.flatnonzero(~linked) + 1))
    count = np.diff(np.concatenate((first, [len(at)])))
    last = at[first + count - 1]
    long_enough = count >= 7
    year = (count == 4) & (last - at[first] == 3) & (f[last + 1] == YEAR)
    chosen = np.repeat(long_enough | year, count)
    f[at[chosen]] -= np.uint8(KANJI_ZERO - 0x30)


class Numbers:
    """All runs of digits of a buffer, as arrays of length m (padded coordinates).

    `at`: positions of all digits; `start`, `end`, `length`; `ordinal`: index of a run's first digit in `values`, the digits of the
    whole text (uint8), so that digits of linked runs lie side by side; `gap[i]`: the link from run
    i to run i + 1.
    """

    def __init__(self, buffer: Buffer) -> None:
        f = self.f = buffer.f
        promote_kanji_numerals(f)
        at = self.at = np.flatnonzero(is_digit(f))
        self.values: Bytes = f[at] - np.uint8(0x30)
        if len(at):
            breaks = np.flatnonzero(np.diff(at) > 1) + 1
            self.ordinal: Ints = np.concatenate((np.zeros(1, np.int64), breaks))
            self.start: Ints = at[self.ordinal]
            self.length: Ints = np.diff(np.concatenate((self.ordinal, [len(at)])))
        else:
            self.ordinal = self.start = self.length = np.empty(0, np.int64)
        self.end: Ints = self.start + self.length
        self.gap = self._gaps()
        self._lengths: dict[tuple[int, ...], Ints] = {}

    def __len__(self) -> int:
        return len(self.start)

    def _gaps(self) -> Bytes:
        """The link of each run to the next: one significant character, spaces around it allowed."""
        m = len(self.start)
        link = np.zeros(m, np.int8)
        if m < 2:
            return link.view(np.uint8)
        width = self.start[1:] - self.end[:-1]
        close = np.flatnonzero(width <= _MAX_GAP)
        gap, end = width[close], self.end[close]
        signs = np.zeros(len(close), np.int8)
        found = np.zeros(len(close), np.int8)
        first = np.zeros(len(close), np.uint8)
        for k in range(_MAX_GAP):
            byte = self.f[end + k]
            sign = (byte != 0x20) & (k < gap)
            first[sign & (signs == 0)] = byte[sign & (signs == 0)]
            found[sign] = _LINK_OF_BYTE[byte[sign]]
            signs += sign
        result = np.where(signs == 1, found, 0)
        result[(signs == 0) & (gap <= 2)] = SPACE
        result[(signs == 2) & (first == 0x29) & (found == DASH)] = CLOSED
        result[(signs == 2) & (_LINK_OF_BYTE[first] == DASH) & (found == OPENED)] = OPENED
        # "03の1234の5678": の folds to HIRAGANA, which nothing else between two digits does in numbers
        result[(gap == 1) & (first == 0x81)] = NO
        link[close] = result
        return link.view(np.uint8)

    def windows(self, lengths: tuple[int, ...], links: Iterable[tuple[int, ...]]) -> Ints:
        """First run of each window of len(lengths) runs with these lengths and one of these links."""
        k = len(lengths)
        m = len(self) - k + 1
        if m <= 0:
            return np.empty(0, np.int64)
        found = self._of_lengths(lengths)
        if k == 1 or not len(found):
            return found
        good = np.zeros(len(found), np.bool_)
        for chain in links:
            match = self.gap[found] == chain[0]
            for j in range(1, k - 1):
                match &= self.gap[found + j] == chain[j]
            good |= match
        return found[good]

    def _of_lengths(self, lengths: tuple[int, ...]) -> Ints:
        """First runs of linked runs of these lengths; asked for again and again, so kept."""
        known = self._lengths.get(lengths)
        if known is None:
            *front, last = lengths
            if not front:
                known = np.flatnonzero(self.length == last)
            else:
                k = len(front)
                known = self._of_lengths(tuple(front))
                known = known[known + k < len(self)]
                known = known[(self.gap[known + k - 1] != NONE) & (self.length[known + k] == last)]
            self._lengths[lengths] = known
        return known

    def digits(self, first: Ints, total: int) -> Bytes:
        """The digits of windows that begin with these runs: uint8, shape (len(first), total)."""
        return self.values[self.ordinal[first][:, None] + np.arange(total)]

    @cached_property
    def boxes(self) -> tuple[Ints, Ints, Ints]:
        """Chains of single digits in boxes (1 2 3 ... or 1-2-3): first run, number of runs, link; of 4 and more."""
        single = self.length == 1
        follows = single[:-1] & single[1:] & ((self.gap[:-1] == SPACE) | (self.gap[:-1] == DASH))
        follows = np.concatenate((follows, [False])) if len(self) else np.empty(0, np.bool_)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], follows)).astype(np.int8)) == 1)
        stops = np.flatnonzero(np.diff(np.concatenate((follows, [False])).astype(np.int8)) == -1)
        count = stops - edges + 2
        keep = count >= 4
        return edges[keep], count[keep], self.gap[edges[keep]].astype(np.int64)
