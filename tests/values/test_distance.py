"""Slips between two words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.values.distance import distance, is_slip

WORDS = st.text("abmnor", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("", "", 0), ("a", "", 1), ("gmail", "gmail", 0), ("gmail", "gmial", 1), ("gmail", "gmai", 1),
        ("gmail", "gmaill", 1), ("gmail", "gnail", 1), ("minato", "mintao", 1), ("minato", "inatoo", 2),
        ("minato", "kitano", 3), ("ab", "ba", 1), ("abcd", "badc", 2), ("abcdef", "fedcba", 3),
    ],
)  # fmt: skip
def test_distance(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == slips


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@given(
    WORDS, st.integers(0, 8), st.sampled_from("abmnor"), st.sampled_from(("put", "drop", "change"))
)
def test_one_change_is_at_most_one_slip(word: str, at: int, sign: str, what: str) -> None:
    at = min(at, len(word))
    rest = word[at:] if what == "put" else word[at + 1 :]
    changed = word[:at] + ("" if what == "drop" else sign) + rest
    assert distance(word, changed, most=1) <= 1


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("minato", "mintao", True), ("minato", "minatto", True), ("minato", "mimato", True),
        ("minato", "minqto", True), ("minato", "minati", True), ("yamada", "yamata", False),
        ("tanaka", "tanaki", False), ("hara", "harada", False), ("masuda", "matsuda", False),
    ],
)  # fmt: skip
def test_slips_of_fingers(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip
