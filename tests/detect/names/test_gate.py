"""The reader of names: what the gate passes over, and what is scored later."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from morenashi.detect.names.reader import complete, looked_at, pairs, read_names, scores_of
from morenashi.detect.names.tagger import Gate, load
from morenashi.detect.recognizers.person_name import breaks
from tests.corpus.compile_corpus import read_corpus
from tests.detect.names.test_terms import SAMPLE, arrays
from training.material import CORPUS

FAST = load("fast")
WHOLE = replace(FAST, gate=None)


def names(text: str, *, gated: bool) -> set[tuple[int, int]]:
    codes, wide = arrays(text)
    read = read_names(codes, wide, FAST if gated else WHOLE, breaks()[wide])
    return set(zip(read.start.tolist(), read.end.tolist(), strict=True))


def test_the_shipped_gate_is_made_for_the_shipped_model() -> None:
    # It fails after training: run python -m training.gate FOLDER --write.
    assert FAST.gate is not None


@pytest.mark.parametrize("folder", ["a", "c", "g"])
def test_the_gate_keeps_nearly_every_name_and_spares_work(folder: str) -> None:
    text = "\x1e".join(document.text for document in read_corpus(CORPUS / folder))
    every, kept = names(text, gated=False), names(text, gated=True)
    assert len(every) > 200
    assert len(every & kept) >= 0.99 * len(every)
    assert len(kept - every) <= 0.01 * len(every)


def test_plain_sentences_are_passed_over() -> None:
    codes, wide = arrays(
        "この件についてはあらためてご連絡いたしますので、しばらくお待ちください。\n" * 20
    )
    read = read_names(codes, wide, FAST, breaks()[wide])
    assert looked_at(read).mean() < 0.4
    assert not len(read.start)


def test_what_passes_the_gate_is_scored_as_without_it() -> None:
    codes, wide = arrays(SAMPLE)
    some, every = scores_of(codes, wide, FAST), scores_of(codes, wide, WHOLE)
    at = looked_at(read_names(codes, wide, FAST, breaks()[wide]))
    assert 0 < at.sum() < len(at)
    assert (some[at] == every[at]).all()


def test_complete_scores_what_the_gate_passed_over() -> None:
    codes, wide = arrays(
        "これについては、しばらくお待ちください。" * 30 + SAMPLE + "以上です。" * 30
    )
    closed = replace(FAST, gate=Gate(FAST.gate.telling if FAST.gate else (0,), 10**6))
    read = read_names(codes, wide, closed, breaks()[wide])
    assert not looked_at(read).any()
    start = np.array([10, 605, 700, 612])
    complete(read, codes, wide, FAST, start, start + 8)
    asked = np.unique(start[:, None] + np.arange(8))
    assert (np.flatnonzero(looked_at(read)) == asked).all()
    assert (read.scores[asked] == scores_of(codes, wide, WHOLE)[asked]).all()


def test_pairs_count_for_both_their_characters() -> None:
    scores = np.array([[5, 0, 0, 1], [0, 3, 9, 2], [-9, -9, -9, 4]], np.int32)
    assert pairs(scores).tolist() == [14, 14, 8]
