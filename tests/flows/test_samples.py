"""Samples are at most five, different, spread, and cost little however much is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from morenashi.flows.samples import SHOWN, Samples


def test_few_are_all_shown() -> None:
    samples = Samples()
    samples.offer(3, lambda i: "abc"[i])
    samples.offer(0, lambda i: "x")
    samples.offer(1, lambda i: "b")
    assert samples.chosen() == ("a", "b", "c")


@given(st.lists(st.integers(0, 5000), max_size=40))
def test_spread_and_cheap(counts: list[int]) -> None:
    made: list[int] = []
    samples = Samples()
    before = 0
    for count in counts:
        samples.offer(count, lambda i, before=before: made.append(before + i) or str(before + i))
        before += count
    chosen = [int(sample) for sample in samples.chosen()]
    assert len(chosen) == min(before, SHOWN)
    assert chosen == sorted(chosen)
    assert len(made) <= 16 + 8 * max(1, before).bit_length()
    if before >= 100:
        assert chosen[0] == 0
        assert chosen[-1] >= before * 0.4
