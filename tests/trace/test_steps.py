"""What is advised, in which order, and that nothing is advised without need."""

from __future__ import annotations

import pytest

from morenashi.model.received import Explanation, Hypothesis
from morenashi.trace.steps import LIKELY, steps


def told(*likely: Hypothesis, strength: int = LIKELY) -> tuple[str, ...]:
    """The advice in English where these are likely, in this order."""
    return tuple(step.en for step in steps(Explanation(one, strength, ()) for one in likely))


@pytest.mark.parametrize("hypothesis", [h for h in Hypothesis if h is not Hypothesis.GENUINE])
def test_every_explanation_has_its_advice(hypothesis: Hypothesis) -> None:
    assert told(hypothesis)
    assert told(hypothesis) != told()


def test_a_genuine_mail_needs_no_advice() -> None:
    assert told(Hypothesis.GENUINE) == ()


def test_where_nothing_is_likely_more_signs_are_asked_for() -> None:
    for advice in (told(), told(Hypothesis.FRAUD, strength=LIKELY - 1)):
        assert "--directory" in advice[-1]


@pytest.mark.parametrize(
    ("hypothesis", "first"),
    [
        (Hypothesis.FRAUD, "Do not pay"),
        (Hypothesis.POSES_AS_KNOWN, "Do not answer"),
        (Hypothesis.POSES_AS_COMPANY, "Do not answer"),
        (Hypothesis.TAKEN_BY_LEAVER, "Do not delete"),
        (Hypothesis.LEAKED_AT_PARTNER, "Do not delete"),
    ],
)
def test_what_to_leave_undone_comes_first(hypothesis: Hypothesis, first: str) -> None:
    assert told(Hypothesis.LEAKED_AT_PARTNER, hypothesis)[0].startswith(first)


def test_safety_comes_before_where_the_address_came_from() -> None:
    advice = told(Hypothesis.LEAKED_AT_PARTNER, Hypothesis.FRAUD)
    asked = next(i for i, one in enumerate(advice) if "how it came there" in one)
    police = next(i for i, one in enumerate(advice) if "#9110" in one)
    assert police < asked


def test_an_advertisement_is_no_evidence() -> None:
    advice = told(Hypothesis.UNSOLICITED, Hypothesis.PUBLIC_ADDRESS)
    assert not any("Do not delete" in one for one in advice)
    assert any("Do not delete" in o for o in told(Hypothesis.UNSOLICITED, Hypothesis.FRAUD))


def test_nothing_is_advised_twice() -> None:
    advice = told(*Hypothesis)
    assert len(set(advice)) == len(advice)


def test_what_is_not_verified_says_so() -> None:
    ja = [step.ja for step in steps([Explanation(Hypothesis.POSES_AS_COMPANY, 3, ())])]
    assert any("03-5978-7509" in one and "未確認" in one for one in ja)
