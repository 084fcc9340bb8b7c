"""How sure the words around make a claim: governed by its label, near it, open, or called something else."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Ints, Mask
from morenashi.detect.recognizer import WEAK
from morenashi.detect.view import Governed, View, one_of
from morenashi.detect.vocabulary import (
    DOCUMENT_NUMBER,
    OTHER_DATE,
    OTHER_NUMBER,
    PLAIN_NUMBER,
    SEX,
    VAGUE,
    WORDY,
)

SURE, NEAR = 0.97, 0.8
_SAY_NOTHING = (PLAIN_NUMBER, *WORDY, OTHER_DATE, SEX, "age", "born", DOCUMENT_NUMBER)


def by_label(
    view: View,
    start: Ints,
    end: Ints,
    *topics: str,
    left: int = 50,
    lines: int = 2,
    right: int = 0,
    beside: tuple[str, ...] = (),
) -> NDArray[np.float64]:
    """Scores for n places: SURE with one of `topics` right before or behind, NEAR with one nearby:
    within `left` characters and `lines` line ends before, or `right` characters behind.

    WEAK where no word claims the place (nor more than 番号, a name, or one of `beside`): enough
    beside its like. 0 where another label governs.
    """
    if not len(start):
        return np.empty(0, np.float64)
    own = [view.topic(name) for name in topics]
    governed = view.governed(start)
    followed = view.followed(end)
    labelled = governed.by(*own) | _named_twice(view, governed, own)
    # 注文番号 123… マイナンバー 456…: what a word before it calls something is not the next word's.
    behind = governed.free_of_others(*(view.topic(t) for t in (*_SAY_NOTHING, VAGUE, *beside)))
    labelled |= behind & one_of(followed, own)
    free = governed.free_of_others(*(view.topic(t) for t in (*_SAY_NOTHING, *beside)))
    free &= followed != view.topic(OTHER_NUMBER)
    near = view.near(start, own, left=left, lines=lines)
    if right:
        near |= view.soon(end, own, right=right, ahead=2) >= 0
    near &= free
    return np.where(labelled, SURE, np.where(near, NEAR, np.where(free, WEAK, 0.0)))


def _named_twice(view: View, governed: Governed, own: list[int]) -> Mask:
    """旅券（登録番号 TT7225237）: the governing word stands in brackets right behind our label."""
    labels = view.labels
    if len(labels) < 2:
        return np.zeros(len(governed.label), np.bool_)
    j = np.maximum(governed.label, 1)
    close = (governed.label >= 1) & (labels.start[j] - labels.end[j - 1] <= 6)
    close &= view.same_record(labels.end[j - 1], labels.start[j])
    return close & one_of(labels.topic[j - 1], own) & (view.f[labels.end[j - 1]] == 0x28)


def without_weak(score: NDArray[np.float64], keep_weak: Mask) -> NDArray[np.float64]:
    """The scores with WEAK turned to 0 except where `keep_weak`."""
    return np.where((score == WEAK) & ~keep_weak, 0.0, score)
