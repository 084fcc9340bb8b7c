"""All rules are asked in their order; the strongest reason of a rule that is on decides."""

from __future__ import annotations

from morenashi.flows.guard import check
from morenashi.model.message import Message
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Verdict
from morenashi.policy.judge import judge, rules
from morenashi.policy.order import ORDER
from morenashi.policy.policy import Policy
from morenashi.policy.rule import Example
from tests.policy.company import departure, surroundings

# Held for the look-alike (a file goes there), asked about the leaver's old address only.
_MAIL = Example(
    "",
    True,
    to=("tanabe@aoba-fodos.example",),
    cc=("yamaguchi.sho@minato-shoji.example",),
    body="各位\n\n見積書です。\n",
)


def _verdict(**rules: dict[str, str]) -> Verdict:
    return check(departure(_MAIL), surroundings(Policy(rules)))


def test_every_rule_has_its_place() -> None:
    assert tuple(rule.name for rule in rules()) == ORDER


def test_nothing_against_an_empty_message() -> None:
    verdict = judge(Outgoing(Message()), Policy())
    assert verdict.level is Level.PASS
    assert verdict.reasons == ()
    assert [step.rule for step in verdict.trace] == list(ORDER)


def test_the_strongest_reason_decides_and_comes_first() -> None:
    verdict = _verdict(lookalike_domain={"level_letter": "refuse"})
    assert verdict.level is Level.REFUSE
    assert [reason.rule for reason in verdict.reasons] == ["lookalike_domain", "leaver"]
    levels = {step.rule: step.level for step in verdict.trace}
    assert levels["lookalike_domain"] is Level.REFUSE
    assert levels["leaver"] is Level.ASK
    assert levels["special_care"] is None


def test_a_rule_on_trial_is_told_without_consequence() -> None:
    verdict = _verdict(lookalike_domain={"mode": "test", "level_letter": "refuse"})
    assert verdict.level is Level.ASK
    assert [reason.rule for reason in verdict.reasons] == ["leaver"]
    step = next(step for step in verdict.trace if step.rule == "lookalike_domain")
    assert (step.mode, step.level) == ("test", Level.REFUSE)


def test_a_rule_that_is_off_is_not_asked() -> None:
    verdict = _verdict(lookalike_domain={"mode": "off"}, leaver={"mode": "off"})
    assert verdict.level is Level.PASS
    step = next(step for step in verdict.trace if step.rule == "leaver")
    assert (step.mode, step.level) == ("off", None)


def test_recipients_are_told_with_their_standing() -> None:
    assert [one.standing.name for one in _verdict().recipients] == ["LOOKALIKE", "LEAVER"]
