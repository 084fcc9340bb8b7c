"""Near words are found as by looking at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from morenashi.values.distance import distance
from morenashi.values.nearby import Nearby

WORDS = st.text("abmo", min_size=1, max_size=9)


@given(st.frozensets(WORDS, max_size=20), WORDS)
def test_no_near_word_is_missed(words: frozenset[str], word: str) -> None:
    found = set(Nearby(words).candidates(word))
    assert found <= words
    # Swaps may count twice: one slip in every case, two if they are no swaps.
    assert {one for one in words if distance(one, word, most=1) <= 1} <= found
    assert {one for one in words if _changes(one, word) <= 2} <= found


def _changes(one: str, other: str) -> int:
    """Slips of which none is a swap."""
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        before, row = row, [i]
        for j, against in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (sign != against)))
    return row[-1]


def test_each_word_once() -> None:
    assert list(Nearby(["minato"]).candidates("minato")) == ["minato"]
    assert list(Nearby(["minato"]).candidates("kyoto")) == []
