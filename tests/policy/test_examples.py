"""Every example of every rule, judged by the whole flow: does the rule stop what it says it stops?"""

from __future__ import annotations

import pytest

from morenashi.flows.guard import check
from morenashi.policy.judge import rules
from morenashi.policy.rule import Example, Rule
from tests.policy.company import departure, surroundings

CASES = [(rule, example) for rule in rules() for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), CASES, ids=[f"{rule.name}: {example.told}" for rule, example in CASES]
)
def test_example(rule: Rule, example: Example) -> None:
    verdict = check(departure(example), surroundings())
    step = next(step for step in verdict.trace if step.rule == rule.name)
    assert (step.level is not None) is example.stops
    for reason in verdict.reasons:
        assert reason.message.ja
        assert reason.message.en


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_each_rule_shows_both_sides(rule: Rule) -> None:
    assert any(example.stops for example in rule.examples)
    assert any(not example.stops for example in rule.examples)
