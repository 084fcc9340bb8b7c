"""The shape of a recognizer: which words announce a kind, and where it lies in a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from morenashi.detect.fold import Ints
from morenashi.detect.view import View
from morenashi.model.spans import Spans
from morenashi.model.words import Words

# Below ACCEPTED a claim counts only beside an accepted one of its kind, and then gets SIBLING.
ACCEPTED = 0.5
SIBLING = 0.6
WEAK = 0.3


@dataclass(frozen=True, slots=True)
class Candidates:
    """Places one recognizer claims: arrays of length n, padded coordinates, scores in 0..1.

    `rule` is a position in the recognizer's `rules`.
    """

    start: Ints
    end: Ints
    score: NDArray[np.float32]
    rule: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Recognizer:
    """Finds one kind. `topics` maps a topic to the labels that announce it; `rules` names the reasons."""

    kind: str
    find: Callable[[View], Candidates]
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: tuple[Words, ...] = (Words(ja="前後の言葉", en="the words around"),)


@dataclass(frozen=True, slots=True)
class Companion:
    """Finds a kind that counts only of or beside a person: called with what the recognizers found.

    `find` gets the view and the accepted spans (padded coordinates, no overlaps). `items` says for
    each rule which item of `model.items_of_data` the span is; empty where the kind says it already.
    `words`: by topic, what `View.words` finds; unlike `topics` they say nothing of what stands behind.
    What a companion claims never replaces what a recognizer found.
    """

    kind: str
    find: Callable[[View, Spans], Candidates]
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: tuple[Words, ...] = (Words(ja="人に関する言葉", en="words said of a person"),)
    items: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def candidates(
    start: Ints, end: Ints, score: float | NDArray[np.float32] | NDArray[np.float64], rule: int = 0
) -> Candidates:
    """Candidates with one score, or one each, for one rule."""
    return Candidates(
        start,
        end,
        np.broadcast_to(np.asarray(score, np.float32), start.shape).astype(np.float32),
        np.full(len(start), rule, np.int32),
    )


def claimed(start: Ints, end: Ints, score: NDArray[np.float64], rule: int = 0) -> Candidates:
    """Candidates with a score of their own each; those with 0 are left out."""
    if not len(score):
        return together()
    keep = score > 0
    return candidates(start[keep], end[keep], score[keep], rule)


def together(*found: Candidates) -> Candidates:
    """Several lots of candidates as one."""
    found = tuple(lot for lot in found if len(lot))
    if not found:
        return _NONE
    if len(found) == 1:
        return found[0]
    return Candidates(
        np.concatenate([c.start for c in found]),
        np.concatenate([c.end for c in found]),
        np.concatenate([c.score for c in found]),
        np.concatenate([c.rule for c in found]),
    )


_NONE = Candidates(
    np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, np.int32)
)
