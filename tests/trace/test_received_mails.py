"""The received mails: floors just below what is measured; benchmarks/README.md tells what to expect."""

from __future__ import annotations

from functools import cache

import pytest

from morenashi.model.received import Hypothesis
from tests.corpus_received.cases import cases
from tests.corpus_received.score import Answer, answered

NAMES = frozenset(one.name for one in Hypothesis)


@cache
def answers() -> tuple[Answer, ...]:
    """What is said of every mail."""
    return tuple(answered(case) for case in cases())


def test_the_set_is_whole_and_names_explanations_there_are() -> None:
    all_of = [one.case for one in answers()]
    assert [case.number for case in all_of] == list(range(1, 189))
    assert sum(case.harmless for case in all_of) == 73
    assert all(case.true | case.near <= NAMES for case in all_of)


@pytest.mark.parametrize(
    ("round_", "tuned", "false_alarms", "unfair", "found", "first"),
    [  # at most so many false alarms and unfair ones; at least so many found, and found first
        (1, True, 3, 0, 37, 37),
        (1, False, 4, 2, 37, 35),
        (2, True, 0, 0, 12, 12),
        (2, False, 1, 0, 9, 8),
        (3, True, 2, 0, 8, 8),
        (3, False, 0, 0, 7, 6),
    ],
)
def test_no_worse_than_measured(
    round_: int, tuned: bool, false_alarms: int, unfair: int, found: int, first: int
) -> None:
    some = [one for one in answers() if (one.case.round, one.case.tuned) == (round_, tuned)]
    assert sum(one.false_alarm for one in some) <= false_alarms
    assert sum(one.unfair for one in some) <= unfair
    assert sum(one.found for one in some if not one.case.harmless) >= found
    assert sum(one.found_first for one in some if not one.case.harmless) >= first


def test_a_blind_judge_would_fail() -> None:
    """The floors notice: whoever calls every mail genuine finds nothing."""
    bad = [one for one in answers() if not one.case.harmless]
    assert not any(Answer(one.case, "GENUINE", frozenset({"GENUINE"})).found for one in bad)
    good = [one for one in answers() if one.case.harmless]
    assert all(Answer(one.case, "FRAUD", NAMES).false_alarm for one in good)
