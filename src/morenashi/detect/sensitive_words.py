"""Finds the words of illness, medicine, disability, crime, belief ... in a text: where, and which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from morenashi.detect.fold import PAD, Buffer, Ints, char_set, tables
from morenashi.detect.labels import voiced_apart
from morenashi.values.lists import sensitive_words

NONE = "none"  # the item of words that only look alike: がん保険


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the list: its item of `model.items_of_data`, its strength, whether it ends longer ones."""

    item: str
    strength: str
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """Words found: padded coordinates, sorted, no overlaps; `word` is a position in `words()`."""

    start: Ints
    end: Ints
    word: Ints

    def __len__(self) -> int:
        return len(self.start)


@cache
def _forms() -> dict[str, Word]:
    """Every way a word is written once folded; the first row of the list wins."""
    fold16, _, _ = tables()
    forms: dict[str, Word] = {}
    for item, strength, text in sensitive_words():
        folded = "".join(chr(fold16[ord(c)]) for c in text)
        for form in (folded, folded.replace("がん", "癌"), voiced_apart(folded)):
            known = forms.get(form, Word(item, strength))
            forms[form] = replace(known, ends=known.ends or strength == "tail")
    return forms


@cache
def words() -> tuple[Word, ...]:
    """What each form is, in the order of the search."""
    return tuple(_forms().values())


@cache
def _search() -> BytesAhoCorasick:
    return BytesAhoCorasick(
        [form.encode("utf-16-le") for form in _forms()],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )


def hits_in(buffer: Buffer) -> Hits:
    """All words of the list in a buffer, those of the item `none` left out."""
    text = np.ascontiguousarray(buffer.wide[PAD : PAD + buffer.n])
    found = _search().find_matches_as_indexes(text.tobytes())
    table = np.array(found, np.int64).reshape(-1, 3)
    counts = _counts()[table[:, 0]] & ((table[:, 1] & 1) == 0)
    table = table[counts]
    return _joined(buffer, (table[:, 1] >> 1) + PAD, (table[:, 2] >> 1) + PAD, table[:, 0])


def _joined(buffer: Buffer, start: Ints, end: Ints, word: Ints) -> Hits:
    """Words that 型 or 性 joins are one: 妄想型統合失調症."""
    joins = (start[1:] - end[:-1] == 1) & _JOINING[buffer.wide[end[:-1]]]
    first = np.concatenate(([True], ~joins)) if len(start) else np.zeros(0, np.bool_)
    last = np.concatenate((~joins, [True])) if len(start) else first
    return Hits(start[first], end[last], word[last])


_JOINING = char_set("型性")


@cache
def _counts() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.array([word.item != NONE for word in words()], np.bool_)
