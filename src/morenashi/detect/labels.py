"""Finds the words that say what a value is (電話, 個人番号, 発行日 ...) and the words one reads over."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind
from numpy.typing import NDArray

from morenashi.detect.fold import PAD, Buffer, Ints, Mask, is_digit, is_letter, is_written, tables
from morenashi.values.kana import voiced_apart

MODIFIER = "modifier"  # words read over: （自宅）, 半角数字, 以下のとおり


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels found in one buffer, sorted, never overlapping; padded coordinates; `topic` indexes `Vocabulary.topics`."""

    start: Ints
    end: Ints
    topic: NDArray[np.int16]

    def __len__(self) -> int:
        return len(self.start)


def _spelled(label: str, *, spread: bool) -> set[str]:
    """How a label is found written: as it is, with half-width kana, and `spread` out (電　話)."""
    fold16, _, _ = tables()
    folded = "".join(chr(fold16[ord(c)]) for c in label)
    forms = {folded, voiced_apart(folded)}
    if spread and 2 <= len(folded) <= 6 and not any(c.isascii() for c in folded):
        forms |= {(" " * width).join(folded) for width in (1, 2, 3)}
    return forms


class Vocabulary:
    """All labels by topic, ready to be searched for in one pass.

    Where two labels begin at the same place the longer wins (法人番号 is not 番号), and labels do
    not overlap. A label that begins or ends with a Latin letter or katakana must not touch another
    of its script: tel is not found in hotel, nor ポート in サポート.
    """

    def __init__(self, topics: Mapping[str, Iterable[str]], unspread: Container[str] = ()) -> None:
        """`topics`: labels by topic; those of the topics in `unspread` are not looked for spread out."""
        self.topics: tuple[str, ...] = tuple(topics)
        self.index: dict[str, int] = {name: i for i, name in enumerate(self.topics)}
        forms: dict[str, int] = {}
        clashes: list[str] = []
        for name, labels in topics.items():
            for label in labels:
                for form in _spelled(label, spread=name not in unspread):
                    if forms.setdefault(form, self.index[name]) != self.index[name]:
                        clashes += [f"{label}: {self.topics[forms[form]]} and {name}"]
        if clashes:
            raise ValueError(f"labels with two topics: {clashes}")
        self._topic = np.array(list(forms.values()), np.int16)
        self._latin_start = np.array([f[0].isascii() and f[0].isalnum() for f in forms], np.bool_)
        self._latin_end = np.array([f[-1].isascii() and f[-1].isalnum() for f in forms], np.bool_)
        # 生　年 is found spread out, but not in 弥生 年金.
        self._spread = np.array([not f[0].isascii() and " " in f for f in forms], np.bool_)
        self._search = BytesAhoCorasick(
            [form.encode("utf-16-le") for form in forms],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.DFA,
        )

    def find(self, buffer: Buffer) -> Labels:
        """All labels of the buffer, modifiers included."""
        text = np.ascontiguousarray(buffer.wide[PAD : PAD + buffer.n])
        hits = self._search.find_matches_as_indexes(text.tobytes())
        if not hits:
            none = np.empty(0, np.int64)
            return Labels(none, none, np.empty(0, np.int16))
        table = np.array(hits, np.int64)
        form, start, end = table[:, 0], (table[:, 1] >> 1) + PAD, (table[:, 2] >> 1) + PAD
        good = (table[:, 1] & 1) == 0
        joined = start[1:] == end[:-1]  # メールパスワード: two labels side by side
        left = _katakana(buffer.codes[start]) & _katakana(buffer.codes[start - 1])
        left[1:] &= ~joined
        right = _katakana(buffer.codes[end - 1]) & _katakana(buffer.codes[end])
        right[:-1] &= ~joined
        good &= ~left & ~right & ~(self._spread[form] & is_written(buffer.f[start - 1]))
        good &= ~(self._latin_start[form] & _runs_on(buffer, start))
        good &= ~(self._latin_end[form] & _runs_on(buffer, end))
        return Labels(start[good], end[good], self._topic[form[good]])


def _runs_on(buffer: Buffer, place: Ints) -> Mask:
    """A Latin word or a number goes on across `place`; a capital after a small letter begins anew."""
    before, after = buffer.f[place - 1], buffer.f[place]
    camel = _is_small(buffer.codes[place - 1]) & _is_capital(buffer.codes[place])
    letters = is_letter(before) & is_letter(after) & ~camel
    return letters | (is_digit(before) & is_digit(after))


def _katakana(codes: NDArray[np.uint16]) -> Mask:
    """Full-width katakana; half-width texts know no other letters, and their words no borders."""
    return (codes >= 0x30A1) & (codes <= 0x30FC) & (codes != 0x30FB)


def _is_small(codes: NDArray[np.uint16]) -> Mask:
    return (codes >= 0x61) & (codes <= 0x7A)


def _is_capital(codes: NDArray[np.uint16]) -> Mask:
    return (codes >= 0x41) & (codes <= 0x5A)
