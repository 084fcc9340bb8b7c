"""View: one text with its numbers, its labels and the question which label governs a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import (
    HIRAGANA,
    KANJI,
    KATAKANA,
    LONG_VOWEL,
    PAD,
    Buffer,
    Ints,
    Mask,
    is_digit,
    is_letter,
    is_word,
    tables,
)
from morenashi.detect.labels import MODIFIER, Labels, Vocabulary
from morenashi.detect.layout import NO_CELLS, Cells
from morenashi.detect.numbers import Numbers
from morenashi.detect.vocabulary import MASKED, OTHER_NUMBER, PLAIN_NUMBER, SYMBOL, VAGUE

Topics = NDArray[np.int16]
_ODD_LINE_END = re.compile("\r(?!\n)|[\u0085\u2028\u2029]")

# A label governs a value across at most so many characters that carry no meaning, and one line end.
_LIGHT_GAP = 40
# ... and further values of the same list (電話：03-…／090-…).
_LIST_GAP = 70
_NEAR = 40
_HASH = 8  # letters of the hash in a token


@dataclass(frozen=True, slots=True)
class Governed:
    """For n places: the topic that governs each, or -1; and which label of the view says so, or -1.

    `direct`: the label stands right before the place (or heads its column), not before a list of
    values that the place belongs to.
    """

    topic: Topics
    label: Ints
    direct: Mask

    def by(self, *topics: int) -> Mask:
        """Which places are governed by one of these topics."""
        return one_of(self.topic, topics)

    def free_of_others(self, *own: int) -> Mask:
        """Which places nothing else claims: no direct label, or only one of these topics."""
        return (self.topic < 0) | ~self.direct | one_of(self.topic, own)


NOTHING_GOVERNED = Governed(np.empty(0, np.int16), np.empty(0, np.int64), np.empty(0, np.bool_))


class View:
    """What recognizers look at. Positions are padded (see fold.PAD)."""

    def __init__(
        self,
        buffer: Buffer,
        vocabulary: Vocabulary,
        cells: Cells = NO_CELLS,
        spoken: Callable[[], Vocabulary] | None = None,
        depth: str = "fast",
    ) -> None:
        self.buffer = buffer
        self.f = buffer.f
        self.vocabulary = vocabulary
        self.cells = cells
        self._spoken = spoken
        self.depth = depth

    @cached_property
    def numbers(self) -> Numbers:
        """The runs of digits."""
        return Numbers(self.buffer)

    @cached_property
    def _all_labels(self) -> Labels:
        return self.vocabulary.find(self.buffer)

    @cached_property
    def labels(self) -> Labels:
        """The labels without the words one reads over."""
        every = self._all_labels
        real = every.topic != self.vocabulary.index[MODIFIER]
        real &= every.topic != self.vocabulary.index[MASKED]
        start, end, topic = every.start[real], every.end[real], every.topic[real].copy()
        # 〇〇番号 of a 〇〇 we do not know is another number; 番号 right behind a label adds nothing.
        plain = topic == self.topic(PLAIN_NUMBER)
        before = self.f[start - 1]
        behind = np.zeros(len(start), np.bool_)
        near = (before[1:] == HIRAGANA) | (before[1:] == 0x20) | (before[1:] == 0x5F)
        behind[1:] = (start[1:] - end[:-1] <= near) & (topic[:-1] != self.topic(SYMBOL))
        glued = (before == KANJI) | (before == KATAKANA) | (before == LONG_VOWEL)
        _, _, light = tables()
        glued &= ~behind & ~_contains(every.end, start) & ~light[self.buffer.wide[start - 1]]
        symbol = topic == self.topic(SYMBOL)
        topic[(plain | symbol) & glued] = self.topic(OTHER_NUMBER)
        # 管理記号, 工区記号: of a thing one can number.
        vague = np.zeros(len(start), np.bool_)
        vague[1:] = (start[1:] == end[:-1]) & one_of(
            topic[:-1], [self.topic(VAGUE), self.topic(OTHER_NUMBER)]
        )
        topic[symbol & vague] = self.topic(OTHER_NUMBER)
        keep = ~(plain & behind)
        return Labels(start[keep], end[keep], topic[keep])

    @cached_property
    def said(self) -> Labels:
        """The words companions look for (see Companion.words); they govern nothing."""
        if self._spoken is None:
            none = np.empty(0, np.int64)
            return Labels(none, none, np.empty(0, np.int16))
        return self._spoken().find(self.buffer)

    def words(self, *topics: str) -> tuple[Ints, Ints]:
        """Start and end of the companions' words of some topics."""
        if self._spoken is None or not len(self.said):
            none = np.empty(0, np.int64)
            return none, none
        mine = one_of(self.said.topic, [self._spoken().index[name] for name in topics])
        return self.said.start[mine], self.said.end[mine]

    def topic(self, name: str) -> int:
        """The number of a topic."""
        return self.vocabulary.index[name]

    @cached_property
    def _weight(self) -> NDArray[np.int32]:
        """Cumulated counts of characters with meaning: `w[b] - w[a]` is their number in [a, b).

        Words one reads over have no weight.
        """
        _, _, light = tables()
        heavy = ~light.take(self.buffer.wide, mode="clip")
        heavy[:PAD] = False
        every = self._all_labels
        passed = every.topic == self.vocabulary.index[MODIFIER]
        passed |= ~_contains(self.labels.start, every.start)
        passed &= every.topic != self.vocabulary.index[MASKED]
        start, length = every.start[passed], (every.end - every.start)[passed]
        for size in np.flatnonzero(np.bincount(length)).tolist():
            heavy[start[length == size][:, None] + np.arange(size)] = False
        heavy[self.buffer.record_ends] = True
        return _cumulated(heavy)

    def lines_between(self, a: Ints, b: Ints) -> Ints:
        """Line ends in [a, b)."""
        newlines = self.buffer.newlines
        return np.searchsorted(newlines, b) - np.searchsorted(newlines, a)

    def same_record(self, a: Ints, b: Ints) -> Mask:
        """No record ends between."""
        ends = self.buffer.record_ends
        if len(ends) == 0:
            return np.ones(len(a), np.bool_)
        return np.searchsorted(ends, a) == np.searchsorted(ends, b)

    def light_between(self, a: Ints, b: Ints) -> Mask:
        """Nothing with meaning stands in [a, b)."""
        weight = self._weight
        return weight[b] == weight[a]

    def digits_between(self, a: Ints, b: Ints) -> Ints:
        """Digits in [a, b)."""
        at = self.numbers.at
        return np.searchsorted(at, b) - np.searchsorted(at, a)

    def governed(self, start: Ints) -> Governed:
        """Which topic governs values that begin at `start`: the label before it, else the column's.

        The label must be separated by nothing that carries meaning, or only by other values of
        its list; inside a table it must stand in the same cell.
        """
        labels, n = self.labels, len(start)
        if not n:
            return NOTHING_GOVERNED
        topic = np.full(n, -1, np.int16)
        which = np.full(n, -1, np.int64)
        direct = np.zeros(n, np.bool_)
        cell_start, column_topic = self.cells.at(start)
        silent = (column_topic < 0) | (column_topic == self.topic(PLAIN_NUMBER))
        fence = np.where(silent, -1, cell_start)
        if len(labels) and n:
            j = np.searchsorted(labels.end, start, "right") - 1
            at = np.maximum(j, 0)
            end = labels.end[at]
            gap = start - end
            between = self._weight[start] - self._weight[end]
            lines = self.lines_between(end, start)
            inside = (j >= 0) & (labels.start[at] >= fence) & self.same_record(end, start)
            inside &= (lines == 0) | (cell_start < 0) & ~self._in_place_of_a_value[at]
            direct = inside & (gap <= _LIGHT_GAP) & (between == 0) & (lines <= 2)
            listed = inside & ~direct & (gap <= _LIST_GAP) & (lines <= 1) & (cell_start < 0)
            listed[listed] = self.digits_between(end[listed], start[listed]) == between[listed]
            good = direct | listed
            topic[good] = labels.topic[at[good]]
            which[good] = at[good]
        in_column = (topic < 0) & (column_topic >= 0)
        topic[in_column] = column_topic[in_column]
        return Governed(topic, which, direct | in_column)

    @cached_property
    def _in_place_of_a_value(self) -> Mask:
        """Labels that masking has put there: in brackets, and not the first of their line.

        TEL [telephone number] says nothing of the next line; [電話番号] alone in its line may.
        """
        start, end = self.labels.start, self.labels.end
        boxed = (self.f[start - 1] == 0x5B) & (self.f[end] == 0x5D)
        if boxed.any():
            lines = self.buffer.newlines
            line = np.searchsorted(lines, start[boxed])
            begin = np.concatenate(([PAD], lines + 1))[line]
            boxed[boxed] = begin < start[boxed] - 1
        return boxed

    def _fences(self, places: Ints) -> tuple[Ints, Ints]:
        """Between which positions a label may stand that says something of these places.

        Within the cell, where the table is exact and the column known. A column that says nothing
        (or only 番号) leaves the word to the cells beside it.
        """
        if not self.cells.exact:
            return np.full(len(places), -1), np.full(len(places), np.iinfo(np.int64).max)
        start, end, topic = self.cells.around(places)
        silent = (topic < 0) | (topic == self.topic(PLAIN_NUMBER))
        return np.where(silent, -1, start), np.where(silent, np.iinfo(np.int64).max, end)

    def followed(self, end: Ints, *, within: int = 3) -> Topics:
        """The topic of the label right after values that end at `end`, or -1."""
        labels = self.labels
        topic = np.full(len(end), -1, np.int16)
        if len(labels) and len(end):
            j = np.searchsorted(labels.start, end, "left")
            at = np.minimum(j, len(labels) - 1)
            begin = labels.start[at]
            good = (j < len(labels)) & (begin - end <= within)
            good[good] = self.light_between(end[good], begin[good])
            good[good] = self.lines_between(end[good], begin[good]) == 0
            cells = self.cells.start  # what begins the next cell says nothing of this one
            good &= np.searchsorted(cells, end, "right") == np.searchsorted(cells, begin, "right")
            topic[good] = labels.topic[at[good]]
        return topic

    def near(
        self,
        start: Ints,
        topics: Iterable[int],
        *,
        left: int = _NEAR,
        back: int = 4,
        lines: int = 1,
    ) -> Mask:
        """Whether one of the `back` labels before `start` within `left` characters has such a topic."""
        labels = self.labels
        found = np.zeros(len(start), np.bool_)
        if not len(labels) or not len(start):
            return found
        wanted = np.zeros(len(self.vocabulary.topics), np.bool_)
        wanted[list(topics)] = True
        fence, _ = self._fences(start)
        j = np.searchsorted(labels.end, start, "right") - 1
        for k in range(back):
            at = np.maximum(j - k, 0)
            end = labels.end[at]
            good = (
                (j - k >= 0)
                & (labels.start[at] >= fence)
                & (start - end <= left)
                & wanted[labels.topic[at]]
            )
            apart = self.lines_between(end, start)
            good &= (apart <= lines) & self.same_record(end, start)
            found |= good & ((apart == 0) | ~self._in_place_of_a_value[at])
        return found

    def nearest(self, start: Ints, topics: Iterable[int], *, left: int, back: int = 6) -> Topics:
        """The nearest topic before `start` among `topics`, or -1."""
        labels = self.labels
        result = np.full(len(start), -1, np.int16)
        if not len(labels) or not len(start):
            return result
        wanted = np.zeros(len(self.vocabulary.topics), np.bool_)
        wanted[list(topics)] = True
        j = np.searchsorted(labels.end, start, "right") - 1
        for k in range(back):
            at = np.maximum(j - k, 0)
            end = labels.end[at]
            good = (result < 0) & (j - k >= 0) & (start - end <= left) & wanted[labels.topic[at]]
            good &= self.same_record(end, start)
            result[good] = labels.topic[at[good]]
        return result

    def soon(self, places: Ints, topics: Iterable[int], *, right: int, ahead: int = 4) -> Topics:
        """The first topic among `topics` of the next `ahead` labels within `right` characters, or -1."""
        labels = self.labels
        result = np.full(len(places), -1, np.int16)
        if not len(labels) or not len(places):
            return result
        wanted = np.zeros(len(self.vocabulary.topics), np.bool_)
        wanted[list(topics)] = True
        _, fence = self._fences(places - 1)
        j = np.searchsorted(labels.start, places, "right")
        for k in range(ahead):
            at = np.minimum(j + k, len(labels) - 1)
            begin = labels.start[at]
            good = (
                (result < 0) & (j + k < len(labels)) & (begin - places <= right) & (begin < fence)
            )
            good &= wanted[labels.topic[at]] & self.same_record(places, begin)
            result[good] = labels.topic[at[good]]
        return result

    @cached_property
    def _plain_lines(self) -> str:
        """The text with every odd line end as \\n; almost always the text itself."""
        text = self.buffer.text
        odd = text.count("\r") > text.count("\r\n") or any(c in text for c in "\u0085\u2028\u2029")
        return _ODD_LINE_END.sub("\n", text) if odd else text

    def records(self, places: Ints) -> Iterator[tuple[int, str, int]]:
        """For each place, in code points: itself, the text of its record, where that begins.

        Every line of the text ends in \\n or \\r\\n, whatever the original has.
        """
        text, ends = self._plain_lines, (self.buffer.record_ends - PAD).tolist()
        if not ends:
            yield from ((place, text, 0) for place in (places - PAD).tolist())
            return
        known, record = (0, -1), ""
        for place in (places - PAD).tolist():
            i = bisect_left(ends, place)
            border = (ends[i - 1] + 1 if i else 0, ends[i] if i < len(ends) else len(text))
            if border != known:
                known, record = border, text[slice(*border)]
            yield place - border[0], record, border[0]

    @cached_property
    def _masks(self) -> tuple[Ints, Ints]:
        """Where something stands that masking has put in a value's place: starts and ends."""
        every = self._all_labels
        masked = every.topic == self.vocabulary.index[MASKED]
        start, end = every.start[masked], every.end[masked].copy()
        open_ = self.f[end - 1] == 0x2D  # [氏名- and the hash behind it
        if open_.any():
            behind = self.f[end[open_][:, None] + np.arange(_HASH + 1)]
            whole = (is_digit(behind[:, :-1]) | is_letter(behind[:, :-1])).all(axis=1)
            whole &= behind[:, -1] == 0x5D
            end[np.flatnonzero(open_)[whole]] += _HASH + 1
        return start, end

    def unmasked(self, start: Ints, end: Ints) -> Mask:
        """Which of [start, end) touch nothing that masking has put in a value's place."""
        begins, ends = self._masks
        return np.searchsorted(ends, start, "right") == np.searchsorted(begins, end, "left")

    def label_ends_at(self, start: Ints) -> Mask:
        """A label ends exactly here (TEL03-...): what touches is no part of the value."""
        return _contains(self._all_labels.end, start)

    def label_starts_at(self, end: Ints) -> Mask:
        """A label begins exactly here."""
        return _contains(self._all_labels.start, end)

    def clean(self, start: Ints, end: Ints) -> Mask:
        """The value [start, end) is no piece of a longer word, code or number."""
        if not len(start):
            return np.zeros(0, np.bool_)
        f = self.f
        before, further = f[start - 1], f[start - 2]
        sign = (before == 0x2D) | (before == 0x2E) | (before == 0x84)
        left = is_word(before) | (sign & is_word(further))
        left &= ~(self.label_ends_at(start) | (sign & self.label_ends_at(start - 1)))
        after, beyond = f[end], f[end + 1]
        sign = (after == 0x2D) | (after == 0x2E) | (after == 0x84)
        right = is_word(after) | (sign & is_word(beyond))
        right &= ~(self.label_starts_at(end) | (sign & self.label_starts_at(end + 1)))
        return ~left & ~right


def _cumulated(flags: NDArray[np.bool_] | NDArray[np.int8]) -> NDArray[np.int32]:
    """Counts before each position: result[i] is the sum of flags[:i]."""
    out = np.empty(len(flags), np.int32)
    out[0] = 0
    np.cumsum(flags[:-1], dtype=np.int32, out=out[1:])
    return out


def one_of(topics: Topics, wanted: Iterable[int]) -> Mask:
    """Which of `topics` are wanted; -1 never is."""
    if not len(topics):
        return np.zeros(0, np.bool_)
    places = [place for place in wanted if place >= 0]
    table = np.zeros(max([int(topics.max(initial=0)), *places]) + 2, np.bool_)
    table[places] = True
    return table[topics]


def _contains(sorted_places: Ints, places: Ints) -> Mask:
    """Which of `places` are in `sorted_places`."""
    if not len(sorted_places):
        return np.zeros(len(places), np.bool_)
    at = np.minimum(np.searchsorted(sorted_places, places), len(sorted_places) - 1)
    return sorted_places[at] == places
