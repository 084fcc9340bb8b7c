"""Asks every rule in its order and draws the verdict together."""

from __future__ import annotations

from morenashi import catalog
from morenashi.model.outgoing import Outgoing
from morenashi.model.verdict import Level, Reason, Step, Verdict
from morenashi.policy.order import ORDER
from morenashi.policy.policy import Policy
from morenashi.policy.rule import Rule

FOLDER = "morenashi.policy.rules"


def rules() -> tuple[Rule, ...]:
    """All rules in the order they are asked."""
    parts = catalog.parts(FOLDER, "rule", Rule)
    return tuple(parts[name] for name in ORDER)


def judge(outgoing: Outgoing, policy: Policy) -> Verdict:
    """The verdict on one message: every rule is asked; the strongest reason of a rule that is on decides.

    A reason to let go (level PASS) stands in the trace only.
    """
    reasons: list[Reason] = []
    trace: list[Step] = []
    for rule in rules():
        mode = policy.mode(rule.name)
        if mode == "off":
            trace.append(Step(rule.name, rule.label, mode))
            continue
        found = tuple(rule.judge(outgoing, policy.options(rule)))
        level = max((reason.level for reason in found), default=None)
        note = found[0].message if level is Level.PASS else None
        trace.append(Step(rule.name, rule.label, mode, level, note))
        if mode == "on":
            reasons += [reason for reason in found if reason.level is not Level.PASS]
    return Verdict(
        level=max((reason.level for reason in reasons), default=Level.PASS),
        reasons=tuple(sorted(reasons, key=lambda reason: -reason.level)),
        uninspectable=outgoing.message.unread,
        trace=tuple(trace),
        recipients=outgoing.recipients,
    )
